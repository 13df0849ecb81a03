// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/stated_vote.hpp>
#include <vector>

#include "rules/rule.hpp"
#include "rules/spoken.hpp"
#include "rules/unread.hpp"
#include "rules/votes/day_of_law.hpp"
#include "rules/votes/quorum.hpp"

namespace meeting {
namespace {

/// Who did not come cannot agree: where too few took part, nothing is said of the majority.
/// `quorum_said`: quorum-not-met speaks of those who came.
std::vector<Message> why_failed(const VoteCheck& check, bool quorum_said) {
  std::vector<Message> why;
  bool participation = false;
  for (const VoteTest& test : check.tests()) {
    if (test.outcome != VoteOutcome::failed || (participation && !test.participation)) continue;
    if (test.participation && quorum_said) continue;
    participation = participation || test.participation;
    if (Message text = vote_arithmetic(test); !text.empty()) why.push_back(std::move(text));
  }
  return why;
}

std::vector<Message> why_passed(const VoteCheck& check) {
  std::vector<Message> why;
  for (const VoteTest& test : check.tests()) {
    if (Message text = vote_arithmetic(test); !text.empty()) why.push_back(std::move(text));
  }
  return why;
}

void check_vote(const Subject& subject, const Vote& vote, Reporter& reporter) {
  const std::optional<DecidingRule> deciding =
      deciding_rule(vote, subject.record, day_of_law(subject));
  if (!deciding) return;
  const VoteCheck check(deciding->rule, vote_persons(vote), vote_floor_area(vote));
  if (check.outcome() == VoteOutcome::unknown) return;
  const Argument law = spoken({deciding->rule.source, {}});
  if (vote.claimed.is("passed") && check.outcome() == VoteOutcome::failed) {
    const bool quorum_said = !deciding->rule.floor_area && quorum_not_reached(subject) != nullptr;
    const std::vector<Message> why = why_failed(check, quorum_said);
    if (why.empty()) return;
    reporter.report(vote.claimed.at, {"vote-result.passed"_msg, {law, spoken_list(why)}},
                    {"vote-result.passed.help"_msg, {}});
  } else if (vote.claimed.is("failed") && check.outcome() == VoteOutcome::passed &&
             deciding->named) {
    // Where no rule is named, a stricter one may have been meant.
    reporter.report(vote.claimed.at,
                    {"vote-result.failed"_msg, {law, spoken_list(why_passed(check))}},
                    {"vote-result.failed.help"_msg, {}});
  } else {
    return;
  }
  if (vote.rule) reporter.note(vote.rule.at, {"vote-result.note"_msg, {}});
}

void check(const Subject& subject, Reporter& reporter) {
  for (const ResolutionPlace& at : subject.resolutions()) {
    const std::optional<Vote>& vote = at.resolution->vote;
    if (!vote || !vote->claimed) continue;
    if (subject.unread() && unread_in(vote->at, subject.context)) continue;
    check_vote(subject, *vote, reporter);
  }
}

}  // namespace

constexpr Rule vote_result_rule{{"vote-result", Severity::error, "rule.vote-result"_msg,
                                 "rule.vote-result.reason"_msg, "rule.vote-result.source"_msg},
                                check};

}  // namespace meeting
