// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Whether a word can stand in a text, told by the bytes.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace meeting {

/// Looks for a word the way comparison_key() reads a text, but without making the key: at each
/// place where its rarest character may stand, the characters around it are compared one by one.
/// Blanks and line ends between them do not matter, so that a word broken over two lines of a
/// file is found. Whatever is not plainly so or otherwise is a doubt, and counts as found.
class WordScan {
 public:
  /// `key` is the comparison key of the word, not empty.
  explicit WordScan(std::string_view key);

  /// False only where the comparison key of `text`, or of any part of it that a scalar of YAML
  /// without backslashes stands on, does not hold the word.
  [[nodiscard]] bool may_stand_in(std::string_view text) const;

 private:
  /// Characters that begin with the same byte and fold to the anchor, or to more than it.
  struct Lead {
    char byte;
    std::uint64_t second = 0;  ///< a bit for each second byte that occurs
  };

  void choose_anchor();
  void find_forms();
  [[nodiscard]] bool stands_as_written(std::string_view text, char last) const;
  [[nodiscard]] bool stands_otherwise(std::string_view text, const Lead& lead) const;
  /// The word stands around its anchor, which is [begin, end) of the text.
  [[nodiscard]] bool fits(std::string_view text, std::size_t begin, std::size_t end) const;

  std::vector<char32_t> word_;  ///< without blanks
  bool doubtful_ = false;       ///< its characters join with others: only reading tells
  std::size_t anchor_ = 0;      ///< the place in the word of the character that is looked for
  std::array<char, 4> written_{};
  std::size_t length_ = 0;       ///< of `written_`
  std::vector<char32_t> forms_;  ///< other characters that fold to the anchor, in order
  std::vector<char32_t> parts_;  ///< those of which it is a part, in order
  std::vector<Lead> leads_;
};

}  // namespace meeting
