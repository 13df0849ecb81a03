// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A follow-up that is opened again is done, visited and struck off once more.

#include <meeting/record.hpp>
#include <vector>

#include "rules/moment.hpp"

namespace meeting {

/// From one opening of a follow-up to the next. What is not known is not given.
struct Round {
  Moment begin;  ///< the reopening that began it; the first has none
  Moment done;
  Moment closed;
  Moment end;              ///< the reopening that ended it; the last has none
  bool done_kept = false;  ///< `done` stands in the reopening that ended it
  bool closed_kept = false;
};

/// In the order of time; at least one.
std::vector<Round> rounds_of(const FollowUp& follow_up);

/// True where something on this day can belong to the round. A day of reopening can belong to
/// two rounds.
bool within(const Round& round, const Moment& moment);

/// The first visit of a round that reached somebody; null where there is none.
const Visit* first_visit(const FollowUp& follow_up, const Round& round);

/// Merged, withdrawn or not feasible: there is nothing to ask about.
bool closed_as_fixed(const FollowUp& follow_up, const Round& round);

}  // namespace meeting
