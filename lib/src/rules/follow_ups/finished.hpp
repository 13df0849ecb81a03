// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Follow-ups that are said to be fixed by the day asked about.

#include <initializer_list>

#include "rules/subject.hpp"

namespace meeting {

/// Done, or struck off as fixed: not cancelled, merged, withdrawn or not feasible.
inline bool finished(const FollowUpCase& at) {
  if (at.state.is_open() || at.state.stage == FollowUpStage::cancelled) return false;
  const FollowUp& one = *at.place.follow_up;
  return at.state.stage != FollowUpStage::closed || !one.closing || one.closing.is("fixed");
}

/// Where that is stated: the day of striking off, else the day on which it was done; the task
/// where neither stands in the follow-up itself.
ByteRange place_of_finish(const FollowUpCase& at);

/// Somebody was reached; where nothing is said, that was so.
inline bool reached_somebody(const Visit& visit) { return !visit.result.is("not_reached"); }

/// The first of these that was written; empty where none was.
ByteRange first_written(std::initializer_list<ByteRange> places);

}  // namespace meeting
