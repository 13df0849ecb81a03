// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace meeting {

/// Columns of one code point on a terminal: 0, 1 or 2.
std::size_t code_point_width(char32_t code_point) noexcept;

}  // namespace meeting
