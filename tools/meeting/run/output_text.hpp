// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What was done in figures, as it is said on the command line: 路灯=5盏, lamps=5/8, 宣传.

#include <meeting/compose.hpp>
#include <string_view>

namespace meeting::tool {

/// An entry of `outputs`: what stands before the equal sign, then a number, perhaps the number
/// aimed at behind a slash, and the unit. Without an equal sign there is no number. Throws
/// UsageError where a number is missing behind the sign.
Draft output_of(std::string_view written);

}  // namespace meeting::tool
