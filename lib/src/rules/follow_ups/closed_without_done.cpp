// SPDX-License-Identifier: Apache-2.0

#include <algorithm>

#include "rules/follow_ups/rounds.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// The follow-up's own day is of no round at all: that is a wrong day, which is said elsewhere.
bool misplaced(const FollowUp& follow_up, const std::vector<Round>& rounds) {
  if (!follow_up.done_on) return false;
  const PartialDate own = moment_of(follow_up.done_on, BlockId::follow_up, "done_on").day;
  return std::ranges::none_of(rounds, [&](const Round& one) { return one.done.day == own; });
}

/// The last time only, as its days are those of the follow-up itself.
void check(const Subject& subject, Reporter& reporter) {
  for (const FollowUpCase& at : subject.follow_ups()) {
    const FollowUp& one = *at.place.follow_up;
    if (!one.closed_on || (one.done_on && one.reopened.empty()) || one.cancelled) continue;
    if (unread_in(one.at, subject.context)) continue;
    const std::vector<Round> rounds = rounds_of(one);
    const Round& last = rounds.back();
    if (!last.closed || last.done || !closed_as_fixed(one, last) || misplaced(one, rounds)) {
      continue;
    }
    reporter.report(last.closed.at, {"closed-without-done"_msg, {text_of(last.closed)}},
                    {"closed-without-done.help"_msg, {}});
    if (last.begin) {
      reporter.note(last.begin.at, {"closed-without-done.note"_msg, {text_of(last.begin)}});
    }
  }
}

}  // namespace

constexpr Rule closed_without_done_rule{
    {"closed-without-done", Severity::warning, "rule.closed-without-done"_msg,
     "rule.closed-without-done.reason"_msg, "rule.closed-without-done.source"_msg},
    check};

}  // namespace meeting
