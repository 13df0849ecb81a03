// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Comments are no part of what a record says, so they are watched apart from it.

#include <string_view>
#include <vector>

#include "edit/splice.hpp"
#include "yaml/tree.hpp"

namespace meeting {

/// Whether the new text has just the comments of the old one that lie outside what was replaced,
/// in their order.
bool same_comments(std::string_view before, const Tree& old_tree,
                   const std::vector<Splice>& splices, std::string_view after,
                   const Tree& new_tree);

/// Where the comments of a text stand, from `#` to the end of the line.
std::vector<ByteRange> comments_of(std::string_view text, const Tree& tree);

}  // namespace meeting
