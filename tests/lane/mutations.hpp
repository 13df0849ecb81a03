// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Small faults of form, made for the seam between the fast lane and yaml-cpp: the same number,
/// the same text, on every machine.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "awkward_yaml.hpp"

namespace lane_tests {

/// The signs that mean something to YAML, or look as if they did, and some texts of several.
std::span<const std::string_view> yaml_signs();
/// Values of a line that few people write.
std::span<const std::string_view> odd_values();

/// Changes one place: a sign put in, taken out or replaced; a line doubled, removed, moved, its
/// indent changed; a value replaced by an odd one; the rest of another record behind it; signs
/// widened; a key lengthened.
void change(std::string& text, reader_tests::Chance& chance);

/// One sign put in, taken out or replaced at a place that goes with the number: taken together
/// these are at every place of every small record.
std::string placed_mutant(std::uint32_t number);
std::uint32_t placed_mutant_count();

/// A small record with one or two changes.
std::string chance_mutant(std::uint32_t seed);

}  // namespace lane_tests
