// SPDX-License-Identifier: Apache-2.0

// The comparison finds what it is there to find: faults planted in copies of the fast lane.

#include "planted.hpp"

#include <doctest/doctest.h>

#include "awkward_yaml.hpp"
#include "mutations.hpp"
#include "records.hpp"

using namespace lane_tests;

namespace {

/// The number of texts that were compared until one was read in two ways; `found` is that text.
std::uint32_t texts_until_found(Lane lane, std::string& found) {
  constexpr std::uint32_t most = 100'000;
  std::uint32_t count = 0;
  const auto differs = [&](std::string text) {
    ++count;
    if (compare_trees(text, lane).verdict != Verdict::differs) return false;
    found = std::move(text);
    return true;
  };
  for (std::uint32_t i = 0; count < most; ++i) {
    // Places far from each other, so that every record has its turn.
    if (differs(placed_mutant(i * 7919U % placed_mutant_count()))) break;
    if (differs(chance_mutant(i))) break;
    if (differs(chance_mutant(i + most))) break;
    if (i % 8 == 0 && differs(reader_tests::awkward_yaml(i))) break;
  }
  return count;
}

}  // namespace

TEST_CASE("lane planted: every fault is found") {
  CHECK(planted_lanes().size() >= 8);
  for (const Planted& one : planted_lanes()) {
    CAPTURE(one.name);
    std::string found;
    const std::uint32_t count = texts_until_found(one.lane, found);
    CHECK_FALSE(found.empty());
    if (found.empty()) continue;
    const std::string smallest = shrunk(found, [&](const std::string& shorter) {
      return compare_trees(shorter, one.lane).verdict == Verdict::differs;
    });
    MESSAGE(one.name << ": text " << count << ", \"" << visible_text(smallest) << "\"");
  }
}
