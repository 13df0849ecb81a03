// SPDX-License-Identifier: Apache-2.0

#include "figures/chains.hpp"

#include <algorithm>

namespace meeting {

void Chains::add(std::string_view record, std::string_view item, std::string_view continues,
                 bool only_one) {
  const auto link = static_cast<std::uint32_t>(before_.size());
  before_.push_back(nothing);
  names_.add(record, item, link);
  if (only_one) names_.add(record, {}, link);
  if (!continues.empty()) {
    references_.push_back({link, std::string(record), std::string(continues)});
  }
}

void Chains::connect() {
  if (!references_.empty()) {
    names_.sort();
    for (const Reference& reference : references_) {
      const std::uint32_t earlier = names_.find(reference.record, reference.written);
      if (earlier == nothing) unknown_.push_back(reference.link);
      else if (earlier == reference.link) circular_.push_back(reference.link);
      else before_[reference.link] = earlier;
    }
    break_circles();
  }
  std::vector<bool> continued(before_.size(), false);
  for (const std::uint32_t earlier : before_) {
    if (earlier != nothing) continued[earlier] = true;
  }
  for (std::uint32_t link = 0; link < before_.size(); ++link) {
    if (!continued[link]) last_links_.push_back(link);
  }
}

/// Walks from every link backwards; where a way comes back to itself, its last step is cut.
void Chains::break_circles() {
  enum class Seen : std::uint8_t { no, on_this_way, yes };
  std::vector<Seen> seen(before_.size(), Seen::no);
  for (std::uint32_t start = 0; start < before_.size(); ++start) {
    std::vector<std::uint32_t> way;
    std::uint32_t link = start;
    while (link != nothing && seen[link] == Seen::no) {
      seen[link] = Seen::on_this_way;
      way.push_back(link);
      link = before_[link];
    }
    if (link != nothing && seen[link] == Seen::on_this_way) {
      before_[way.back()] = nothing;
      circular_.push_back(way.back());
    }
    for (const std::uint32_t one : way) seen[one] = Seen::yes;
  }
  std::ranges::sort(circular_);
}

}  // namespace meeting
