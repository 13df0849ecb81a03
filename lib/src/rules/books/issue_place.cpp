// SPDX-License-Identifier: Apache-2.0

#include "rules/books/issue_place.hpp"

#include <algorithm>
#include <cstdint>
#include <meeting/text.hpp>
#include <vector>

namespace meeting {
namespace {

std::string_view stated(const PlacedRecord& placed, Text Area::*level) {
  const Area* area = placed.whole_area();
  return area == nullptr ? std::string_view() : *(area->*level);
}

}  // namespace

const std::string& IssuePlaces::compound_of(std::string_view compound, const PlacedRecord& placed) {
  const std::string_view community = stated(placed, &Area::community);
  const auto registers = reinterpret_cast<std::uintptr_t>(placed.registers);
  asked_.assign(reinterpret_cast<const char*>(&registers), sizeof registers);
  asked_ += community;
  asked_ += '\n';
  asked_ += compound;
  const auto found = known_.find(asked_);
  if (found != known_.end()) return found->second;
  std::string_view name = compound;
  if (placed.registers != nullptr) {
    const Compound* known = registered_compound(*placed.registers, compound);
    if (known != nullptr && known->name) name = *known->name;
  }
  return known_.emplace(asked_, comparison_key(community) + '/' + comparison_key(name))
      .first->second;
}

std::string IssuePlaces::compounds_of(const Issue& issue, const PlacedRecord& placed) {
  if (issue.compound.size() <= 1) {
    const bool own = !issue.compound.empty() && issue.compound.front();
    return compound_of(own ? *issue.compound.front() : stated(placed, &Area::compound), placed);
  }
  std::vector<std::string> all;
  for (const Text& one : issue.compound) all.push_back(compound_of(*one, placed));
  std::ranges::sort(all);
  std::string joined;
  for (const std::string& one : all) joined += one + '\n';
  return joined;
}

}  // namespace meeting
