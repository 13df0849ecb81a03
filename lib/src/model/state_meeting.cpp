// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/state.hpp>

#include "model/state_dates.hpp"

namespace meeting {
namespace {

bool has_follow_ups(const Issue& issue) {
  return !issue.follow_ups.empty() ||
         std::ranges::any_of(issue.resolutions,
                             [](const Resolution& one) { return !one.follow_ups.empty(); });
}

/// Whether the record says more than what can be planned.
bool anything_recorded(const Record& record) {
  if (record.attendance && (record.attendance->present || record.attendance->person_times)) {
    return true;
  }
  if (!record.resolutions.empty() || !record.follow_ups.empty() || !record.events.empty() ||
      !record.public_notices.empty() || !record.indicators.empty() || !record.feedback.empty()) {
    return true;
  }
  if (record.mediation && (record.mediation->agreement || record.mediation->signed_on)) return true;
  if (needs_no_resolution(record) && !record.issues.empty()) return true;
  return std::ranges::any_of(record.issues, [](const Issue& issue) {
    return !issue.positions.empty() || !issue.resolutions.empty() || has_follow_ups(issue);
  });
}

}  // namespace

std::optional<Date> meeting_date(const Record& record, Date as_of) {
  if (record.postponed.empty()) return stated(record.date);
  if (const Postponed* last = last_made_by(record.postponed, as_of)) {
    if (last->to) return *last->to;
    // No new day was set, so the record still holds the old one.
    if (record.date && last->from && *record.date == *last->from) return std::nullopt;
    return stated(record.date);
  }
  const auto first = std::ranges::min_element(record.postponed, {},
                                              [](const Postponed& one) { return *one.date; });
  return first->from ? *first->from : stated(record.date);
}

bool needs_no_resolution(const Record& record) {
  if (!record.form || record.form.index == WordValue::own_word) return false;
  const std::string_view form = record.form.key();
  return form == "intake" || form == "campaign" || form == "project" || form == "emergency";
}

MeetingState meeting_state(const Record& record, Date as_of) {
  MeetingState state;
  state.date = meeting_date(record, as_of);
  state.postponed = last_made_by(record.postponed, as_of) != nullptr;

  const bool come = state.date ? *state.date <= as_of : anything_recorded(record);
  if (record.cancelled && made_by(record.cancelled->date, as_of)) {
    state.stage = MeetingStage::cancelled;
  } else if (!come) {
    state.stage = MeetingStage::planned;
  } else if (anything_recorded(record)) {
    state.stage = MeetingStage::held;
  } else {
    state.stage = *state.date == as_of ? MeetingStage::planned : MeetingStage::unrecorded;
  }
  return state;
}

}  // namespace meeting
