// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What of a matter is still to come, and how long it took.

#include <functional>
#include <meeting/matter.hpp>

namespace meeting {

/// What the later links of a matter leave behind, by the day asked about.
struct MatterOverride {
  std::function<bool(const FollowUp&)> is_continued;  ///< by a follow-up that had begun
  std::function<bool(const Resolution&)> is_superseded;
  std::function<bool(std::size_t part)> is_followed;  ///< by a later meeting on the same
};

/// True where a meeting lies ahead and somebody knew of it on that day: it had been announced or
/// postponed by then, or the record is a plan still, with nothing of the meeting in it.
bool is_known_plan(const MatterPart& part, Date as_of);

/// Fills `pending`; then the stages and how long it took. Parts and milestones must be there.
void find_pending(Matter& matter, const MatterOverride& override);
void measure(Matter& matter, const MatterOverride& override);

}  // namespace meeting
