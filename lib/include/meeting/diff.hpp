// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Showing what a change would do, for --dry-run.

#include <meeting/export.hpp>
#include <string>
#include <string_view>

namespace meeting {

/// The difference of two texts in the unified format with three lines around each change, as
/// `diff -u` writes and `patch` reads it. Empty where both are equal. An empty `before` is a
/// new file (`--- /dev/null`), an empty `after` a removed one.
MEETING_EXPORT std::string unified_diff(std::string_view before, std::string_view after,
                                        std::string_view path);

}  // namespace meeting
