// SPDX-License-Identifier: Apache-2.0

// More than 200,000 texts, most of them faulty: the fast lane reads as yaml-cpp's reader does, or
// declines.

#include <doctest/doctest.h>

#include "mutants.hpp"
#include "mutations.hpp"
#include "tally.hpp"

using namespace lane_tests;

namespace {

constexpr std::uint32_t chance_mutants = 300'000;
constexpr std::uint32_t example_mutants = 4'000;
constexpr std::uint32_t awkward_texts = 6'000;

/// So many are accepted at the least that the comparison means something.
void check_accepted(const Tally& tally, std::uint64_t percent) {
  MESSAGE(tally.summary());
  CHECK(tally.accepted * 100 >= tally.compared * percent);
}

}  // namespace

TEST_CASE("lane mutants: a sign at every place of small records") {
  CHECK(placed_mutant_count() + chance_mutants >= 200'000);
  const Shard shard = wanted_shard();
  Tally tally;
  for (std::uint32_t i = shard.first; i < placed_mutant_count(); i += shard.step) {
    CAPTURE(i);
    tally.take(placed_mutant(i), i % 16 == 0);
  }
  check_accepted(tally, 25);
}

TEST_CASE("lane mutants: several faults in small records") {
  const Shard shard = wanted_shard();
  Tally tally;
  for (std::uint32_t i = shard.first; i < chance_mutants; i += shard.step) {
    CAPTURE(i);
    tally.take(chance_mutant(i), i % 16 == 0);
  }
  check_accepted(tally, 25);
}

TEST_CASE("lane mutants: valid texts as few people write them") {
  const Shard shard = wanted_shard();
  Tally tally;
  for (std::uint32_t i = shard.first; i < awkward_texts; i += shard.step) {
    CAPTURE(i);
    tally.take(reader_tests::awkward_yaml(i));
  }
  check_accepted(tally, 5);
}

TEST_CASE("lane mutants: faults in the examples") {
  const Shard shard = wanted_shard();
  Tally tally;
  for (std::uint32_t i = shard.first; i < example_mutants; i += shard.step) {
    CAPTURE(i);
    tally.take(reader_tests::mutant(i), i % 8 == 0);
  }
  check_accepted(tally, 5);
}
