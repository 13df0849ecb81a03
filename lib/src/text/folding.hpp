// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What comparison_key() makes of single characters, and where in a text its bytes come from: for
/// whoever has to find a key in a text, or in bytes that are not yet text.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// What one character becomes before neighbours are joined: ａ and Ａ an a, ㎡ an m and a 2, a soft
/// hyphen nothing.
struct FoldedPoint {
  static constexpr std::size_t most = 32;

  std::array<std::int32_t, most> points{};
  std::size_t count = 0;
};
FoldedPoint fold_point(char32_t point);

/// True for a character that a key holds only where the text holds it, or one that folds to it:
/// neither a mark nor a letter that a letter and a mark join to.
bool folds_alone(char32_t point);

/// Ranges outside of which fold_point() leaves every character as it is.
struct PointRange {
  char32_t first;
  char32_t last;
};
std::span<const PointRange> folding_ranges();

/// A comparison key, and for each of its bytes the bytes of the text that it was made of.
struct PlacedKey {
  std::string key;  ///< comparison_key() of the text
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> end;
};
PlacedKey placed_comparison_key(std::string_view text);

}  // namespace meeting
