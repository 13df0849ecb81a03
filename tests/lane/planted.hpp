// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Copies of the fast lane, each with one fault that the build has put into it; planted.cmake has
/// the list.

#include <span>
#include <string_view>

#include "comparison.hpp"

namespace lane_tests {

struct Planted {
  std::string_view name;
  Lane lane;
};

std::span<const Planted> planted_lanes();

}  // namespace lane_tests
