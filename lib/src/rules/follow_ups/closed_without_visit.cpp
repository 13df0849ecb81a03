// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/items.hpp>

#include "rules/follow_ups/rounds.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// A visit before it was done is a visit with a wrong day, which is said elsewhere; one before it
/// was opened again is of what had been done before.
bool was_visited(const FollowUp& follow_up, const Round& round) {
  if (first_visit(follow_up, round) != nullptr) return true;
  return !round.begin && std::ranges::any_of(follow_up.visits, [](const Visit& visit) {
    return !visit.result.is("not_reached");
  });
}

/// The last time only: whoever opened it again has found something out.
void check(const Subject& subject, Reporter& reporter) {
  for (const FollowUpCase& at : subject.follow_ups()) {
    const FollowUp& one = *at.place.follow_up;
    if (!one.closed_on || one.survey || unread_in(one.at, subject.context)) continue;
    const Round round = rounds_of(one).back();
    if (!round.closed || !closed_as_fixed(one, round)) continue;
    if (was_visited(one, round)) continue;
    reporter.report(round.closed.at, {"closed-without-visit"_msg, {text_of(round.closed)}},
                    {"closed-without-visit.help"_msg, {}});
  }
}

}  // namespace

constexpr Rule closed_without_visit_rule{
    {"closed-without-visit", Severity::warning, "rule.closed-without-visit"_msg,
     "rule.closed-without-visit.reason"_msg, "rule.closed-without-visit.source"_msg},
    check};

}  // namespace meeting
