// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/state.hpp>
#include <vector>

#include "model/state_dates.hpp"

namespace meeting {
namespace {

/// A visit that found the matter unsolved opens it again.
bool found_unsolved(const Visit& visit) {
  return visit.result.is("unsolved") || visit.rating.is("dissatisfied");
}

/// From one opening to the next: what had been done and struck off in between.
struct Round {
  std::optional<Date> begin;  ///< the reopening that began it; empty for the first
  std::optional<Date> done_on;
  std::optional<Date> closed_on;
};

/// Where a reopening does not say what had been, the follow-up's own days of that time do.
std::optional<Date> day_of_round(const Stated<Date>& own, const Stated<Date>& kept,
                                 const Round& round, std::optional<Date> end) {
  if (kept) return *kept;
  if (!own || (end && *own >= *end)) return std::nullopt;
  if (round.begin && *own < *round.begin) return std::nullopt;
  return *own;
}

Round current_round(const FollowUp& follow_up, Date as_of) {
  std::vector<const Reopening*> reopenings;
  for (const Reopening& one : follow_up.reopened) reopenings.push_back(&one);
  std::ranges::stable_sort(reopenings, {}, [](const Reopening* one) { return *one->date; });

  static const Stated<Date> nothing_kept;
  Round round;
  for (const Reopening* one : reopenings) {
    if (made_by(one->date, as_of)) {
      round.begin = *one->date;
      continue;
    }
    round.done_on = day_of_round(follow_up.done_on, one->done_on, round, *one->date);
    round.closed_on = day_of_round(follow_up.closed_on, one->closed_on, round, *one->date);
    return round;
  }
  round.done_on = day_of_round(follow_up.done_on, nothing_kept, round, std::nullopt);
  round.closed_on = day_of_round(follow_up.closed_on, nothing_kept, round, std::nullopt);
  return round;
}

/// Whether a visit is one of what was done in this round.
bool belongs(const Visit& visit, const Round& round, Date as_of) {
  if (!made_by(visit.date, as_of) || visit.result.is("not_reached")) return false;
  const std::optional<Date> finished = round.done_on ? round.done_on : round.closed_on;
  if (!finished || *finished > as_of) return false;
  if (!visit.date) return true;
  // The visit that led to the reopening was of what had been done before.
  if (round.begin && *visit.date == *round.begin && found_unsolved(visit)) return false;
  return *visit.date >= *finished;
}

void judge_stage(FollowUpState& state, const FollowUp& follow_up, Date as_of) {
  const Round round = current_round(follow_up, as_of);
  state.reopened = round.begin.has_value();
  if (follow_up.cancelled && made_by(follow_up.cancelled->date, as_of)) {
    state.stage = FollowUpStage::cancelled;
    return;
  }
  if (round.done_on && *round.done_on <= as_of) state.done_on = round.done_on;
  if (round.closed_on && *round.closed_on <= as_of) state.closed_on = round.closed_on;

  bool unsolved = false;
  for (const Visit& visit : follow_up.visits) {
    if (!belongs(visit, round, as_of)) continue;
    if (state.last_visit == nullptr || state.last_visit->date.value <= visit.date.value) {
      state.last_visit = &visit;
    }
    // Whoever strikes off on the day of the visit, or later, knew what it had found.
    if (found_unsolved(visit) && (!state.closed_on || *state.closed_on != visit.date.value)) {
      unsolved = true;
    }
  }
  state.reopened = state.reopened || unsolved;

  const bool opened_by_visit =
      state.last_visit != nullptr && found_unsolved(*state.last_visit) &&
      (!state.closed_on || state.last_visit->date.value > *state.closed_on);
  if (opened_by_visit) {
    state.done_on.reset();
    state.closed_on.reset();
  }
  if (state.closed_on) {
    state.stage = FollowUpStage::closed;
  } else if (state.done_on) {
    state.stage = state.last_visit != nullptr ? FollowUpStage::visited : FollowUpStage::done;
  }
}

void judge_due(FollowUpState& state, const FollowUp& follow_up, std::optional<Date> begin,
               Date as_of, const Calendar& calendar) {
  state.due = due_day(follow_up.due, begin, calendar);
  state.effective_due = state.due;
  const Extension* last = nullptr;
  for (const Extension& one : follow_up.extended) {
    if (!made_by(one.date, as_of) || !one.to) continue;
    ++state.extensions;
    if (last == nullptr || last->date.value <= one.date.value) last = &one;
  }
  if (last != nullptr) state.effective_due = {*last->to, 0, true};
}

void judge_escalation(FollowUpState& state, const FollowUp& follow_up, Date as_of) {
  for (const Escalation& one : follow_up.escalated) {
    if (!made_by(one.date ? one.date : one.dispatched_on, as_of)) continue;
    state.escalated = true;
    const bool answered = one.answered_on ? *one.answered_on <= as_of : one.result.given;
    if (!answered) state.awaited = true;
  }
}

}  // namespace

DueDay due_day(const Due& due, std::optional<Date> after, const Calendar& calendar) {
  DueDay day;
  day.stated = due.given;
  if (due.date) {
    day.date = *due.date;
    return day;
  }
  if (due.after) after = *due.after;
  const std::optional<std::int64_t> count = due.working_days->value.to_integer();
  if (!due.working_days || !after || !count || *count < 0 || *count > 10'000) return day;
  const WorkingDayResult result = calendar.add_working_days(*after, static_cast<int>(*count));
  day.date = result.value;
  day.missing_year = result.missing_year;
  return day;
}

FollowUpState follow_up_state(const FollowUp& follow_up, const Record& record, Date as_of,
                              const Calendar& calendar) {
  FollowUpState state;
  const std::optional<Date> begin =
      follow_up.since ? stated(follow_up.since) : meeting_date(record, as_of);
  state.begun = !begin || *begin <= as_of;
  judge_stage(state, follow_up, as_of);
  judge_due(state, follow_up, begin, as_of, calendar);
  judge_escalation(state, follow_up, as_of);
  state.last_progress = last_made_by(follow_up.progress, as_of);

  if (state.is_open()) {
    state.suspended = std::ranges::any_of(follow_up.suspended, [as_of](const Suspension& one) {
      return made_by(one.date, as_of) && !reached(one.resumed_on, as_of);
    });
    state.overdue = state.begun && !state.suspended && state.effective_due.date &&
                    *state.effective_due.date < as_of;
  }
  return state;
}

}  // namespace meeting
