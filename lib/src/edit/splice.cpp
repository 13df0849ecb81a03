// SPDX-License-Identifier: Apache-2.0

#include "edit/splice.hpp"

#include <algorithm>
#include <cassert>

namespace meeting {

std::string spliced(std::string_view text, std::vector<Splice> splices) {
  std::ranges::stable_sort(splices, {}, [](const Splice& one) { return one.at.begin; });
  std::string result;
  std::uint32_t from = 0;
  for (const Splice& one : splices) {
    assert(one.at.begin >= from && one.at.end >= one.at.begin && one.at.end <= text.size());
    result += text.substr(from, one.at.begin - from);
    result += one.with;
    from = one.at.end;
  }
  result += text.substr(from);
  return result;
}

}  // namespace meeting
