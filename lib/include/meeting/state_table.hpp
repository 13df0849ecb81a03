// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The table of states: every way in which a meeting, an issue or a follow-up gets from one state
/// to another. state.hpp computes states; this is what meeting-record(5) prints, and what the tests
/// of state.hpp go through row by row.

#include <cstdint>
#include <meeting/export.hpp>
#include <meeting/words.hpp>
#include <span>
#include <string_view>

namespace meeting {

enum class StateOf : std::uint8_t {
  meeting,
  issue,
  follow_up,
  follow_up_flag,  ///< what may hold of a follow-up beside its stage
  derived,         ///< a follow-up by derivation: a payment or a ratification
};

/// One row. States are the keys of state.hpp ("open", "done"); `from` is empty where it begins,
/// "any" where it may have been in any state; of a flag, `to` is empty where it no longer holds.
struct StateTransition {
  StateOf of;
  std::string_view from;
  std::string_view to;
  std::string_view when;  ///< message id: which entry of the record brings it about
};

/// In the order of life; static storage.
MEETING_EXPORT std::span<const StateTransition> state_transitions();

/// "meeting", "follow-up": message id.
MEETING_EXPORT std::string_view label(StateOf of);

}  // namespace meeting
