// SPDX-License-Identifier: Apache-2.0

#include <meeting/state.hpp>

#include "rules/bounds.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// Exactly 1: "at least 1" may be any.
bool is_first(const Count& priority) {
  if (!priority) return false;
  const Bounds bounds = bounds_of(priority);
  return bounds.exact() && bounds.least == Decimal(1);
}

void check(const Subject& subject, Reporter& reporter) {
  const RuleContext& context = subject.context;
  if (subject.state().stage == MeetingStage::cancelled) return;
  for (const Issue& issue : subject.record.issues) {
    if (!is_first(issue.priority) || issue.officer || unread_in(issue.at, context)) continue;
    const IssueState state = issue_state(issue, subject.record, context.as_of, context.calendar);
    if (!state.counts_as_accepted() || state.stage == IssueStage::settled) continue;
    reporter.report(issue.priority.at, {"priority-without-officer"_msg, {}},
                    {"priority-without-officer.help"_msg, {}});
  }
}

}  // namespace

constexpr Rule priority_without_officer_rule{
    {"priority-without-officer", Severity::warning, "rule.priority-without-officer"_msg,
     "rule.priority-without-officer.reason"_msg, "rule.priority-without-officer.source"_msg},
    check};

}  // namespace meeting
