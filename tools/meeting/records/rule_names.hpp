// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Ids of rules and of what is found beside them, as they are written on the command line.

#include <meeting/diagnostic.hpp>
#include <meeting/rules.hpp>
#include <meeting/words.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "run/command.hpp"

namespace meeting::tool {

/// All of them; static storage.
std::vector<std::string_view> finding_ids();

/// True for the id of a rule, or of something else that can be found.
bool is_finding_id(std::string_view id);

/// What may have been meant by an id that does not exist; never empty.
Message nearest_rule(std::string_view written);

/// What `--only` and `--skip` choose.
class RuleChoice {
 public:
  RuleChoice() = default;
  /// Takes the lists behind both options, in each of which commas may stand. Throws UsageError
  /// where there is no such id.
  RuleChoice(const Arguments& arguments, const Option& only, const Option& skip);

  /// Applied to the rules of a book.
  void change(RuleSet& rules) const;

  /// Removes the findings beside rules that were not chosen. `whole`: the file could be read; the
  /// errors of one that could not stay, since nothing else was looked at.
  void filter(std::vector<Diagnostic>& findings, bool whole) const;

 private:
  [[nodiscard]] bool chosen(std::string_view id) const;

  bool only_given_ = false;
  std::vector<std::string_view> only_;
  std::vector<std::string_view> skip_;
};

}  // namespace meeting::tool
