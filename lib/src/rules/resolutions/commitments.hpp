// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <meeting/record.hpp>

namespace meeting {

/// A promise by which nobody can be measured: no day, no step, no condition, no money. Follow-ups
/// of the issue are taken for its steps.
inline bool is_bare_commitment(const Issue* issue, const Resolution& resolution) {
  if (!resolution.type.is("commitment")) return false;
  if (resolution.due || resolution.effective_on || resolution.review_on) return false;
  if (!resolution.conditions.empty() || !resolution.money.empty()) return false;
  if (!resolution.follow_ups.empty() || resolution.ratification) return false;
  if (resolution.no_action && *resolution.no_action) return false;
  return issue == nullptr || issue->follow_ups.empty();
}

}  // namespace meeting
