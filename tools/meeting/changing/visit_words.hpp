// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a return visit found, said in words: 满意, 电话, 未解决, not reached.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace meeting::tool {

/// English keys of the vocabularies; empty where nothing was said.
struct VisitWords {
  std::string method;
  std::string result;
  std::string rating;

  /// Takes a word of one of the three, in either language, as people also say it (解决了, in
  /// person). False where it is none of them. Throws UsageError where another of the kind has been
  /// said already.
  bool take(std::string_view word);
  /// Takes all words of an answer, cut at blanks and commas. False where one of them is none of
  /// ours; then nothing was taken.
  bool take_all(std::string_view answer);

  /// With what nobody needs to say: by telephone, and solved where nothing speaks against it.
  /// Throws UsageError for a rating by somebody who was not reached.
  [[nodiscard]] VisitWords completed() const;
  [[nodiscard]] bool opens_again() const;
  [[nodiscard]] bool reached() const;
};

/// Takes such words off the end of the operands; the first operand stays what it is.
VisitWords take_visit_words(std::vector<std::string>& operands);

/// All words that can be said, in one language; for Tab and for the help.
std::vector<std::string> visit_word_labels(bool chinese);

}  // namespace meeting::tool
