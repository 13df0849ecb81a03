// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Finds the comments that leave out findings.

#include <meeting/ignores.hpp>
#include <string_view>
#include <vector>

#include "yaml/tree.hpp"

namespace meeting {

/// In the order of their places, at most limits::findings. `tree` is that of `text`: what stands
/// in one of its texts is no comment.
std::vector<IgnoreMark> find_ignore_marks(std::string_view text, const Tree& tree);

}  // namespace meeting
