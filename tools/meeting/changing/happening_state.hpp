// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which of the commands make sense in which state. The table in meeting-done(1) says the same,
/// and a test compares them.

#include "changing/happening.hpp"

namespace meeting::tool {

enum class HappeningKind : std::uint8_t {
  done,
  visit,
  close,         ///< as fixed
  close_undone,  ///< as not feasible, merged or withdrawn
  reopen,
  extend,
  suspend,
  resume,
  escalate,
  answer,  ///< of an escalation that is waited for
  cancel,
};

/// Throws Refused, with the reason, where it cannot happen to the item as it stands.
void demand_possible(HappeningKind kind, const Item& item);

/// True where it can.
bool is_possible(HappeningKind kind, const Item& item);

}  // namespace meeting::tool
