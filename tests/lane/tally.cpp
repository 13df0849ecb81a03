// SPDX-License-Identifier: Apache-2.0

#include "tally.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

#include "yaml/fast_lane.hpp"

namespace lane_tests {

void Tally::take(std::string_view text, bool book) {
  constexpr std::uint64_t most_shown = 8;
  const Comparison trees = compare_trees(text, &meeting::read_fast);
  if (trees.verdict == Verdict::not_asked) return;
  ++compared;
  if (trees.verdict == Verdict::declined) return;
  ++accepted;
  std::string what = trees.difference;
  if (what.empty()) what = compare_readings(text, book);
  if (what.empty()) return;
  if (++differing > most_shown) {
    FAIL_CHECK("another text");
    return;
  }
  const bool tree = trees.verdict == Verdict::differs;
  const std::string smallest = shrunk(std::string(text), [&](const std::string& shorter) {
    const Comparison again = compare_trees(shorter, &meeting::read_fast);
    if (tree) return again.verdict == Verdict::differs;
    return again.verdict == Verdict::agreed && !compare_readings(shorter, book).empty();
  });
  if (tree) what = compare_trees(smallest, &meeting::read_fast).difference;
  else what = compare_readings(smallest, book);
  FAIL_CHECK("read in two ways: \"" << visible_text(smallest) << "\"\n  they differ in " << what);
}

std::string Tally::summary() const {
  const std::uint64_t percent = compared == 0 ? 0 : accepted * 100 / compared;
  return std::to_string(compared) + " compared, " + std::to_string(accepted) +
         " read by the fast lane (" + std::to_string(percent) + " %), " +
         std::to_string(differing) + " read in two ways";
}

Shard wanted_shard() {
  const char* const given = std::getenv("MEETING_LANE_SHARD");
  if (given == nullptr) return {};
  char* end = nullptr;
  Shard shard;
  shard.first = static_cast<std::uint32_t>(std::strtoul(given, &end, 10));
  shard.step = *end == '/' ? static_cast<std::uint32_t>(std::strtoul(end + 1, nullptr, 10)) : 0;
  REQUIRE_MESSAGE(shard.step > shard.first, "MEETING_LANE_SHARD is no k/n: ", given);
  return shard;
}

}  // namespace lane_tests
