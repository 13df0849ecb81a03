// SPDX-License-Identifier: Apache-2.0

#include "rules/times/order_limit.hpp"

#include <algorithm>

#include "model/state_dates.hpp"

namespace meeting {
namespace {

/// Calls use(case) for each stated follow-up of an issue.
template <class Use>
void for_each_follow_up_of(const Issue& issue, const Subject& subject, Use use) {
  for (const FollowUpCase& at : subject.follow_ups()) {
    if (at.place.issue == &issue) use(at);
  }
}

bool is_order(const IssueSource& source) {
  return source.order_no || source.channel.is("hotline_12345");
}

bool come(const Stated<DateTime>& moment, Date as_of) { return moment && moment->date <= as_of; }

/// Who extends in time what is done for an order extends the order.
void extend(OrderLimit& limit, const Issue& issue, const Subject& subject) {
  if (!limit.due.date) return;
  const Date due = *limit.due.date;
  for_each_follow_up_of(issue, subject, [&](const FollowUpCase& at) {
    for (const Extension& one : at.place.follow_up->extended) {
      if (!one.to || !made_by(one.date, std::min(due, subject.context.as_of))) continue;
      limit.due.date = std::max(*limit.due.date, *one.to);
    }
  });
}

}  // namespace

OrderLimit order_limit(const Issue& issue, const Subject& subject) {
  OrderLimit limit;
  const IssueSource& source = *issue.source;
  const Calendar& calendar = subject.context.calendar;
  if (source.due.date) {
    limit.at = source.due.at;
    limit.due = {*source.due.date, 0, true};
  } else {
    if (source.due.after) limit.from = *source.due.after;
    else if (source.received_at && source.returned.empty()) limit.from = source.received_at->date;
    if (!limit.from) return limit;
    if (source.due) {
      limit.at = source.due.at;
      const std::optional<std::int64_t> days = source.due.working_days->value.to_integer();
      if (days) limit.working_days = *days;
      limit.due = due_day(source.due, limit.from, calendar);
    } else if (is_order(source)) {
      const std::optional<int> days = subject.limit(&Limits::order_working_days);
      if (!days) return limit;
      limit.at = source.received_at.at;
      limit.working_days = *days;
      const WorkingDayResult end = calendar.add_working_days(*limit.from, *days);
      limit.due = {end.value, end.missing_year, true};
    }
  }
  extend(limit, issue, subject);
  return limit;
}

Moment order_answer(const Issue& issue, const Subject& subject) {
  const IssueSource& source = *issue.source;
  const Date as_of = subject.context.as_of;
  if (source.replied_at) {
    if (!come(source.replied_at, as_of)) return {};
    return moment_of(source.replied_at, BlockId::source, "replied_at");
  }
  if (come(source.handled_at, as_of)) {
    return moment_of(source.handled_at, BlockId::source, "handled_at");
  }
  Moment last;
  bool all_done = true;
  for_each_follow_up_of(issue, subject, [&](const FollowUpCase& at) {
    const FollowUpState& state = at.state;
    if (state.stage == FollowUpStage::cancelled) return;
    const bool done = state.done_on.has_value();
    if (!done && !state.closed_on) {
      all_done = false;
      return;
    }
    const FollowUp& one = *at.place.follow_up;
    const Moment day = done ? moment_of(one.done_on, BlockId::follow_up, "done_on")
                            : moment_of(one.closed_on, BlockId::follow_up, "closed_on");
    if (!last || certainly_before(last, day)) last = day;
  });
  return all_done ? last : Moment{};
}

bool order_rests(const Issue& issue, const Subject& subject) {
  const Date as_of = subject.context.as_of;
  for (const Returned& one : issue.source->returned) {
    if (!one.date || one.date->date <= as_of) return true;
  }
  bool suspended = false;
  for_each_follow_up_of(issue, subject,
                        [&](const FollowUpCase& at) { suspended |= at.state.suspended; });
  if (suspended) return true;
  const IssueState state = issue_state(issue, subject.record, as_of, subject.context.calendar);
  return !state.counts_as_accepted() || state.stage == IssueStage::settled;
}

}  // namespace meeting
