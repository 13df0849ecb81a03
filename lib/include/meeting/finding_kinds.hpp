// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What can be found beside the rules of rules.hpp: how a file is written, its keys and words,
/// references within a record, the registers of a book. These always hold; no book sets their
/// severity.

#include <meeting/diagnostic.hpp>
#include <meeting/export.hpp>
#include <span>
#include <string_view>

namespace meeting {

/// One kind; all texts have static storage.
struct FindingKind {
  std::string_view id;        ///< kebab-case, as Diagnostic::rule has it; of no rule
  Severity severity;          ///< the gravest with which it is found
  std::string_view sentence;  ///< message id: what holds in a good file
};

/// In the order of their ids; static storage. Any number of threads may read it.
MEETING_EXPORT std::span<const FindingKind> finding_kinds();

/// Null where there is no kind of this id.
MEETING_EXPORT const FindingKind* find_finding_kind(std::string_view id);

}  // namespace meeting
