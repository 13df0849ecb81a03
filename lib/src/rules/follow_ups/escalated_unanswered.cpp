// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "model/state_dates.hpp"
#include "rules/follow_ups/finished.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// The first referral that waits for an answer; null where none does.
const Escalation* unanswered(const FollowUp& follow_up, Date as_of) {
  for (const Escalation& one : follow_up.escalated) {
    if (!made_by(one.date ? one.date : one.dispatched_on, as_of)) continue;
    const bool answered = one.answered_on ? *one.answered_on <= as_of : one.result.given;
    if (!answered) return &one;
  }
  return nullptr;
}

void check(const Subject& subject, Reporter& reporter) {
  for (const FollowUpCase& at : subject.follow_ups()) {
    if (!at.state.awaited || !finished(at)) continue;
    const FollowUp& one = *at.place.follow_up;
    const Escalation* open = unanswered(one, subject.context.as_of);
    if (open == nullptr || unread_in(one.at, subject.context)) continue;
    const std::string_view text =
        at.state.closed_on ? "escalated-unanswered.closed"_msg : "escalated-unanswered.done"_msg;
    const std::optional<Date> day = at.state.closed_on ? at.state.closed_on : at.state.done_on;
    reporter.report(place_of_finish(at), {text, {to_string(day.value_or(Date{}))}},
                    {"escalated-unanswered.help"_msg, {}});
    const ByteRange referred =
        first_written({open->date.at, open->dispatched_on.at, open->to.at, open->order_no.at});
    if (!referred.empty()) reporter.note(referred, {"escalated-unanswered.note"_msg, {}});
  }
}

}  // namespace

constexpr Rule escalated_unanswered_rule{
    {"escalated-unanswered", Severity::warning, "rule.escalated-unanswered"_msg,
     "rule.escalated-unanswered.reason"_msg, "rule.escalated-unanswered.source"_msg},
    check};

}  // namespace meeting
