// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The files of lib/data/rules, which the build puts into the library.

#include <span>
#include <string_view>

namespace meeting {

struct RuleCaseText {
  std::string_view id;
  std::string_view text;
};

/// In the order of the ids.
std::span<const RuleCaseText> rule_case_texts();

}  // namespace meeting
