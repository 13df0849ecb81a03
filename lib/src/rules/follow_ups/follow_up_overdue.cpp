// SPDX-License-Identifier: Apache-2.0

#include <meeting/items.hpp>
#include <meeting/state.hpp>

#include "model/state_dates.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

void report(const FollowUp& follow_up, const FollowUpState& state, const RuleContext& context,
            Reporter& reporter) {
  const Date due = *state.effective_due.date;
  const int days = days_between(due, context.as_of);
  const Extension* last = nullptr;
  for (const Extension& one : follow_up.extended) {
    if (!made_by(one.date, context.as_of) || !one.to) continue;
    if (last == nullptr || last->date.value <= one.date.value) last = &one;
  }
  reporter.report(last != nullptr ? last->to.at : follow_up.due.at,
                  {"follow-up-overdue"_msg, {to_string(due), to_string(context.as_of), days}},
                  {"follow-up-overdue.help"_msg, {to_string(context.as_of)}});
  if (last != nullptr && follow_up.due) {
    reporter.note(follow_up.due.at, {"follow-up-overdue.note"_msg, {}});
  }
}

void check(const Subject& subject, Reporter& reporter) {
  if (subject.state().stage == MeetingStage::cancelled) return;
  for (const FollowUpCase& at : subject.follow_ups()) {
    const FollowUp& one = *at.place.follow_up;
    const FollowUpState& state = at.state;
    if (state.overdue && !unread_in(one.at, subject.context))
      report(one, state, subject.context, reporter);
  }
}

}  // namespace

constexpr Rule follow_up_overdue_rule{
    {"follow-up-overdue", Severity::warning, "rule.follow-up-overdue"_msg,
     "rule.follow-up-overdue.reason"_msg, "rule.follow-up-overdue.source"_msg},
    check};

}  // namespace meeting
