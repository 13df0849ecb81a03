// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Small records to compare, and to make mutants of.

#include <string>
#include <string_view>
#include <vector>

namespace lane_tests {

struct NamedText {
  std::string_view name;
  std::string text;
};

/// Records as people do write them although few would: valid, and nothing is found in their form.
const std::vector<NamedText>& awkward_records();

/// Records of the usual shape, one for each thing that a record may hold.
const std::vector<NamedText>& usual_records();

}  // namespace lane_tests
