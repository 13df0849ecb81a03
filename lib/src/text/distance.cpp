// SPDX-License-Identifier: Apache-2.0
#include "text/distance.hpp"

#include <algorithm>
#include <vector>

#include "text/utf8.hpp"

namespace meeting {

std::size_t edit_distance(std::u32string_view left, std::u32string_view right, std::size_t limit) {
  if (left.size() < right.size()) std::swap(left, right);
  if (left.size() - right.size() > limit) return limit + 1;

  const std::size_t columns = right.size() + 1;
  std::vector<std::size_t> before(columns);  // two rows above, for the swap of neighbours
  std::vector<std::size_t> above(columns);
  std::vector<std::size_t> row(columns);
  for (std::size_t column = 0; column < columns; ++column) above[column] = column;

  for (std::size_t i = 1; i <= left.size(); ++i) {
    row[0] = i;
    std::size_t least = row[0];
    for (std::size_t j = 1; j < columns; ++j) {
      const std::size_t replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
      least = std::min(least, row[j]);
    }
    // A swap reaches back one row more, where the least is smaller by one at most, and costs that
    // one.
    if (least > limit) return limit + 1;
    std::swap(before, above);
    std::swap(above, row);
  }
  return std::min(above.back(), limit + 1);
}

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit) {
  return edit_distance(to_code_points(left), to_code_points(right), limit);
}

}  // namespace meeting
