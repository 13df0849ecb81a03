// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace meeting {

__extension__ using Int128 = __int128;
__extension__ using UInt128 = unsigned __int128;

/// 10^exponent for 0 to 18.
constexpr std::int64_t power_of_ten(int exponent) noexcept {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

constexpr UInt128 magnitude(Int128 value) noexcept {
  return value < 0 ? -static_cast<UInt128>(value) : static_cast<UInt128>(value);
}

constexpr bool fits_int64(Int128 value) noexcept {
  return value >= INT64_MIN && value <= INT64_MAX;
}

}  // namespace meeting
