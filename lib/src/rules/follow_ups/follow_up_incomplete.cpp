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

void check(const Subject& subject, Reporter& reporter) {
  const MeetingStage stage = subject.state().stage;
  if (stage != MeetingStage::held) return;
  for (const FollowUpCase& at : subject.follow_ups()) {
    const FollowUp& one = *at.place.follow_up;
    const bool lead = one.lead || one.person;
    if (lead && one.due) continue;
    if (unread_in(one.at, subject.context)) continue;
    const FollowUpState& state = at.state;
    if (!state.is_open() || !state.begun) continue;
    // An extension sets a day as well.
    const bool due = one.due || state.effective_due.stated;
    if (!lead || !due) report(one, lead, due, reporter);
  }
}

}  // namespace

constexpr Rule follow_up_incomplete_rule{
    {"follow-up-incomplete", Severity::warning, "rule.follow-up-incomplete"_msg,
     "rule.follow-up-incomplete.reason"_msg, "rule.follow-up-incomplete.source"_msg},
    check};

}  // namespace meeting
