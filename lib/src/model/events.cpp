// SPDX-License-Identifier: Apache-2.0

#include <meeting/events.hpp>

#include <algorithm>
#include <meeting/items.hpp>

namespace meeting {
namespace {

/// The minute of its day. Without an hour: before all that have one; a limit is the end of its day.
int minute(const TimedEvent& event) {
  constexpr int end_of_day = 24 * 60;
  if (event.time.time) return minute_of_day(*event.time.time);
  return event.origin == EventOrigin::rectification_due ? end_of_day : -1;
}

bool earlier(const TimedEvent& left, const TimedEvent& right) {
  if (left.time.date != right.time.date) return left.time.date < right.time.date;
  return minute(left) < minute(right);
}

void add_notice(std::vector<TimedEvent>& events, const FollowUp& follow_up,
                const Rectification& notice, Date as_of) {
  const auto add = [&](EventOrigin origin, const Stated<DateTime>& time, const Who& by) {
    if (!time) return;
    events.push_back({.origin = origin,
                      .time = *time,
                      .follow_up = &follow_up,
                      .notice = &notice,
                      .by = by ? &by : nullptr});
  };
  if (notice.issued_at && notice.issued_at->date > as_of) return;
  add(EventOrigin::rectification_issued, notice.issued_at, notice.by);
  add(EventOrigin::rectification_due, notice.due, notice.to);
  if (notice.checked_at && notice.checked_at->date > as_of) return;
  add(EventOrigin::rectification_checked, notice.checked_at, notice.by);
}

}  // namespace

Text TimedEvent::what() const {
  if (event != nullptr) return event->what;
  return origin == EventOrigin::rectification_checked ? notice->result : notice->number;
}

Word<VocabularyId::event_kind> TimedEvent::kind() const {
  Word<VocabularyId::event_kind> word;
  if (event != nullptr) return event->kind;
  if (origin == EventOrigin::rectification_due) return word;
  const bool checked = origin == EventOrigin::rectification_checked;
  word.index = *find_word(VocabularyId::event_kind, checked ? "checked" : "ordered");
  word.given = true;
  return word;
}

std::vector<TimedEvent> all_events(const Record& record, Date as_of) {
  std::vector<TimedEvent> events;
  for (const Event& event : record.events) {
    if (event.at_time && event.at_time->date > as_of) continue;
    events.push_back({.origin = EventOrigin::stated,
                      .time = *event.at_time,
                      .event = &event,
                      .by = event.by ? &event.by : nullptr});
  }
  for (const FollowUpPlace& place : all_follow_ups(record)) {
    for (const Rectification& notice : place.follow_up->rectification) {
      add_notice(events, *place.follow_up, notice, as_of);
    }
  }
  std::ranges::stable_sort(events, earlier);
  return events;
}

}  // namespace meeting
