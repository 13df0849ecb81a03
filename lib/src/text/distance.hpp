// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace meeting {

/// How many characters must be added, dropped, replaced or swapped with their neighbour to
/// turn one text into the other, no character being touched twice. `limit` + 1 stands for
/// everything above `limit`. Time and memory grow with the longer text times `limit`'s reach,
/// so it suits words, not pages.
std::size_t edit_distance(std::u32string_view left, std::u32string_view right, std::size_t limit);

/// The same over the code points of UTF-8.
std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit);

}  // namespace meeting
