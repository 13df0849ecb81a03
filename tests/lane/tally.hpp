// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Counts what became of many texts, and shows those that were read in two ways.

#include <cstdint>
#include <string>
#include <string_view>

#include "comparison.hpp"

namespace lane_tests {

struct Tally {
  std::uint64_t compared = 0;  ///< texts in which the check of bytes found nothing
  std::uint64_t accepted = 0;  ///< of these, read by the fast lane
  std::uint64_t differing = 0;

  /// Compares the trees, and where the lane accepts also the readings. Fails the test where
  /// anything differs, and shows the first few texts, shrunk.
  void take(std::string_view text, bool book = false);

  /// "N texts, N compared, N read by the fast lane (N %), N read in two ways"
  [[nodiscard]] std::string summary() const;
};

/// "k/n" in MEETING_LANE_SHARD: of numbered texts only k, k + n, k + 2n … are wanted.
struct Shard {
  std::uint32_t first = 0;
  std::uint32_t step = 1;
};
Shard wanted_shard();

}  // namespace lane_tests
