// SPDX-License-Identifier: Apache-2.0

#include <meeting/items.hpp>
#include <meeting/state.hpp>

#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

void report(const FollowUp& follow_up, bool lead, bool due, Reporter& reporter) {
  const ByteRange at = place_of(follow_up.task, follow_up);
  if (!lead && !due) {
    reporter.report(at, {"follow-up-incomplete.both"_msg, {}},
                    {"follow-up-incomplete.both.help"_msg, {}});
  } else if (!lead) {
    reporter.report(at, {"follow-up-incomplete.lead"_msg, {}},
                    {"follow-up-incomplete.lead.help"_msg, {}});
  } else {
    reporter.report(at, {"follow-up-incomplete.due"_msg, {}},
                    {"follow-up-incomplete.due.help"_msg, {}});
  }
}

void check(const Record& record, const RuleContext& context, Reporter& reporter) {
  const MeetingStage stage = meeting_state(record, context.as_of).stage;
  if (stage != MeetingStage::held) return;
  for (const FollowUpPlace& place : all_follow_ups(record)) {
    const FollowUp& one = *place.follow_up;
    const bool lead = one.lead || one.person;
    if (lead && one.due) continue;
    if (unread_in(one.at, context)) continue;
    const FollowUpState state = follow_up_state(one, record, context.as_of, context.calendar);
    if (!state.is_open() || !state.begun) continue;
    // An extension sets a day as well.
    const bool due = one.due || state.effective_due.stated;
    if (!lead || !due) report(one, lead, due, reporter);
  }
}

}  // namespace

constexpr Rule follow_up_incomplete_rule{
    {"follow-up-incomplete", Severity::warning, "rule.follow-up-incomplete"_msg,
     "rule.follow-up-incomplete.reason"_msg},
    check};

}  // namespace meeting
