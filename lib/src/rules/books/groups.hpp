// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Entries of several records that are about the same thing.

#include <cstddef>
#include <span>
#include <vector>

namespace meeting {

/// Calls use(std::span<const Entry>) for each run of entries with one `what`; sorted by that.
template <class Entry, class Use>
void for_each_group(const std::vector<Entry>& sorted, const Use& use) {
  for (std::size_t begin = 0; begin < sorted.size();) {
    std::size_t end = begin;
    while (end < sorted.size() && sorted[end].what == sorted[begin].what) ++end;
    use(std::span(sorted).subspan(begin, end - begin));
    begin = end;
  }
}

}  // namespace meeting
