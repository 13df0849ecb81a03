// SPDX-License-Identifier: Apache-2.0

#include <meeting/items.hpp>

#include "rules/follow_ups/rounds.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

void check(const Subject& subject, Reporter& reporter) {
  for (const FollowUpCase& at : subject.follow_ups()) {
    const FollowUp& one = *at.place.follow_up;
    if (one.visits.empty() || unread_in(one.at, subject.context)) continue;
    for (const Round& round : rounds_of(one)) {
      if (!round.closed || !closed_as_fixed(one, round)) continue;
      const Visit* first = first_visit(one, round);
      if (first == nullptr) continue;
      const Moment day = moment_of(first->date, BlockId::visit, "date");
      if (!certainly_before(round.closed, day)) continue;
      reporter
          .report(round.closed.at,
                  {"closed-before-visit"_msg, {text_of(round.closed), text_of(day)}},
                  {"closed-before-visit.help"_msg, {}})
          .note(day.at, {"closed-before-visit.note"_msg, {}});
    }
  }
}

}  // namespace

constexpr Rule closed_before_visit_rule{
    {"closed-before-visit", Severity::warning, "rule.closed-before-visit"_msg,
     "rule.closed-before-visit.reason"_msg, "rule.closed-before-visit.source"_msg},
    check};

}  // namespace meeting
