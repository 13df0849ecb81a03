// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The comments of records and book files that leave out findings of rules of books: such findings
/// come only when all records have been seen, and the records are gone by then.

#include <cstdint>
#include <functional>
#include <map>
#include <meeting/diagnostic.hpp>
#include <meeting/ignores.hpp>
#include <meeting/rules.hpp>
#include <span>
#include <string_view>
#include <vector>

namespace meeting {

class BookIgnores {
 public:
  using FindRule = const RuleInfo* (*)(std::string_view id);
  /// Whether the rule ran and saw all that it needs, so that a comment may be said to ignore
  /// nothing.
  using LookedFor = std::function<bool(const RuleInfo& rule)>;
  using FoundInFiles = std::map<std::uint32_t, std::vector<Diagnostic>>;

  explicit BookIgnores(FindRule find = find_rule) : find_(find) {}

  /// Keeps what names a rule of books.
  void add(std::uint32_t file, std::span<const IgnoreMark> marks, const LookedFor& looked_for);
  /// Something could not be read: nothing is said to ignore nothing.
  void not_complete() { complete_ = false; }

  /// Leaves out what is meant, and adds what is wrong with the comments.
  void apply(FoundInFiles& found) const;

 private:
  struct Kept {
    std::uint32_t file;
    const RuleInfo* rule;
    IgnoreMark mark;  // its name is the rule's
    bool looked_for;
  };

  FindRule find_;
  std::vector<Kept> kept_;
  bool complete_ = true;
};

}  // namespace meeting
