// SPDX-License-Identifier: Apache-2.0

#include "rules/follow_ups/finished.hpp"

#include "rules/unread.hpp"

namespace meeting {

ByteRange place_of_finish(const FollowUpCase& at) {
  const FollowUp& one = *at.place.follow_up;
  if (at.state.closed_on && one.closed_on && *one.closed_on == *at.state.closed_on) {
    return one.closed_on.at;
  }
  if (at.state.done_on && one.done_on && *one.done_on == *at.state.done_on) return one.done_on.at;
  return place_of(one.task, one);
}

ByteRange first_written(std::initializer_list<ByteRange> places) {
  for (const ByteRange place : places) {
    if (!place.empty()) return place;
  }
  return {};
}

}  // namespace meeting
