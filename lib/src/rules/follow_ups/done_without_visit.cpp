// SPDX-License-Identifier: Apache-2.0

#include "rules/follow_ups/finished.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// Only where the book asks for it. What is struck off has a rule of its own.
void check(const Subject& subject, Reporter& reporter) {
  const std::optional<int> limit = subject.limit(&Limits::visit_days);
  if (!limit || subject.state().stage == MeetingStage::cancelled) return;
  for (const FollowUpCase& at : subject.follow_ups()) {
    if (at.state.stage != FollowUpStage::done || !at.state.done_on) continue;
    const FollowUp& one = *at.place.follow_up;
    if (one.survey || unread_in(one.at, subject.context)) continue;
    const Date last = add_days(*at.state.done_on, *limit);
    if (!valid(last) || subject.context.as_of <= last) continue;
    reporter.report(
        place_of_finish(at),
        {"done-without-visit"_msg, {to_string(*at.state.done_on), to_string(last), *limit}},
        {"done-without-visit.help"_msg, {}});
  }
}

}  // namespace

constexpr Rule done_without_visit_rule{
    {"done-without-visit", Severity::warning, "rule.done-without-visit"_msg,
     "rule.done-without-visit.reason"_msg, "rule.done-without-visit.source"_msg},
    check};

}  // namespace meeting
