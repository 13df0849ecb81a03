// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "rules/follow_ups/finished.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

bool shows_something(const FollowUp& one) {
  return !one.evidence.empty() || !one.outputs.empty() || one.survey ||
         std::ranges::any_of(one.visits, reached_somebody) ||
         std::ranges::any_of(one.rectification, [](const Rectification& notice) {
           return notice.checked_at || notice.result;
         });
}

void check(const Subject& subject, Reporter& reporter) {
  for (const FollowUpCase& at : subject.follow_ups()) {
    const FollowUp& one = *at.place.follow_up;
    if (!finished(at) || shows_something(one) || unread_in(one.at, subject.context)) continue;
    const FollowUpState& state = at.state;
    if (state.closed_on) {
      reporter.report(place_of_finish(at),
                      {"done-without-evidence.closed"_msg, {to_string(*state.closed_on)}},
                      {"done-without-evidence.help"_msg, {}});
    } else if (state.done_on) {
      reporter.report(place_of_finish(at),
                      {"done-without-evidence.done"_msg, {to_string(*state.done_on)}},
                      {"done-without-evidence.help"_msg, {}});
    }
  }
}

}  // namespace

constexpr Rule done_without_evidence_rule{
    {"done-without-evidence", Severity::warning, "rule.done-without-evidence"_msg,
     "rule.done-without-evidence.reason"_msg, "rule.done-without-evidence.source"_msg,
     RuleScope::record, RuleProfile::strict},
    check};

}  // namespace meeting
