// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Findings that the author of a file has seen and accepts.
///
///     完成时限: 2025-05-31  # meeting: ignore[follow-up-overdue]
///
/// The comment stands on the line of the finding, or alone on the line above it. It names one or
/// several ids; 忽略 says the same as ignore. Rules can be accepted, and warnings of the reader;
/// an error of the reader cannot, since nothing else could use what was not read.

#include <meeting/diagnostic.hpp>
#include <meeting/export.hpp>
#include <meeting/source.hpp>
#include <string_view>
#include <vector>

namespace meeting {

/// Removes what comments in `source` accept; the order of the others stays. Looks only at the lines
/// of findings. Never throws but std::bad_alloc; any number of threads may call it.
MEETING_EXPORT void remove_accepted(const Source& source, std::vector<Diagnostic>& findings);

/// True where `line` has a comment that accepts findings of `rule`.
MEETING_EXPORT bool accepts(std::string_view line, std::string_view rule);

}  // namespace meeting
