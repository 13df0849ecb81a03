// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Comments that leave out a finding: `# meeting: ignore[follow-up-overdue]` at the end of the
/// line where it begins, or on a line of its own above it; in Chinese `# meeting: 忽略[…]`.
/// Several names stand with commas between them, and a reason may follow the bracket.
///
/// What rules find can be ignored, and warnings and notes of the reader; its errors never, since
/// what could not be read is not in the record. A comment that ignores nothing is a finding itself.

#include <meeting/diagnostic.hpp>
#include <meeting/export.hpp>
#include <meeting/location.hpp>
#include <span>
#include <string_view>
#include <vector>

namespace meeting {

class RuleSet;
struct OwnRule;

/// One name in such a comment.
struct IgnoreMark {
  std::string_view rule;  ///< as written, a view into the source; empty where none is named
  ByteRange at;           ///< the name
  /// The line it is meant for, and of a text over several lines that begins or ends there all.
  /// Behind a key or dash alone on its line also the line on which the value begins.
  ByteRange holds_for;
  /// What to cut so that this name is gone, and with the last one the comment; empty where a
  /// reason follows, which is the writer's.
  ByteRange removal;

  /// Whether a finding that begins there is meant.
  [[nodiscard]] constexpr bool covers(ByteRange finding) const {
    return holds_for.begin <= finding.begin && finding.begin <= holds_for.end;
  }
};

/// The id of the finding that a comment ignores nothing.
inline constexpr std::string_view ignore_without_finding = "ignore-without-finding";

/// True where a finding may be ignored: one of a rule (of the library or in `own_rules`), or no
/// error.
MEETING_EXPORT bool can_be_ignored(const Diagnostic& finding, std::span<const OwnRule> own_rules);

struct IgnoreOptions {
  const RuleSet& rules;  ///< those that ran: of others nothing can be missed
  std::span<const OwnRule> own_rules;
  /// False where not all was looked for (a file that could not be read as a whole, a day in the
  /// past): then no comment is said to ignore nothing.
  bool complete = true;
};

/// The findings of one file without those that its comments name, and with what is wrong with the
/// comments, in the order of the places. Comments that name a rule of books (RuleScope::book) are
/// left to BookChecker. Any number of threads may call it; throws nothing but std::bad_alloc.
MEETING_EXPORT std::vector<Diagnostic> apply_ignores(std::vector<Diagnostic> findings,
                                                     std::span<const IgnoreMark> marks,
                                                     const IgnoreOptions& options);

}  // namespace meeting
