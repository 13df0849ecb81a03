// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/state.hpp>

#include "law/mediation_limits.hpp"
#include "rules/mediation/mediation_case.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// The meeting ended the mediation without an agreement: it failed, or went on to others.
bool ended_without_agreement(const Subject& subject) {
  return subject.held() &&
         std::ranges::any_of(subject.resolutions(), [&](const ResolutionPlace& at) {
           const IssueOutcome outcome = resolution_outcome(*at.resolution, subject.context.as_of);
           return outcome == IssueOutcome::not_agreed || outcome == IssueOutcome::referred;
         });
}

bool all_withdrawn(const Record& record) {
  return !record.issues.empty() && std::ranges::all_of(record.issues, [](const Issue& one) {
    return one.withdrawn.has_value();
  });
}

void check(const Subject& subject, Reporter& reporter) {
  const Record& record = subject.record;
  if (!record.mediation || !record.mediation->accepted_on) return;
  if (subject.state().stage == MeetingStage::cancelled || subject.unread()) return;
  const Date as_of = subject.context.as_of;
  const Stated<Date>& accepted = record.mediation->accepted_on;
  const MediationPeriod period = mediation_period(*accepted, subject.context.calendar);
  if (!period.last_day || *period.last_day >= as_of) return;

  Moment end = agreed_day(subject);
  if (!end && ended_without_agreement(subject)) end = meeting_day(record);
  const Argument from = to_string(*accepted);
  const Argument last = to_string(*period.last_day);
  if (end) {
    const std::optional<Date> day = whole_date(end.day);
    if (!day || *day <= *period.last_day) return;
    reporter
        .report(end.at,
                {"mediation-too-long.ended"_msg,
                 {name_of(end), text_of(end), days_between(*period.last_day, *day), from, last}},
                {"mediation-too-long.ended.help"_msg, {}})
        .note(accepted.at, {"mediation-too-long.note"_msg, {}});
  } else if (!all_withdrawn(record)) {
    reporter.report(accepted.at,
                    {"mediation-too-long.open"_msg,
                     {to_string(as_of), days_between(*period.last_day, as_of), from, last}},
                    {"mediation-too-long.open.help"_msg, {}});
  }
}

}  // namespace

constexpr Rule mediation_too_long_rule{
    {"mediation-too-long", Severity::warning, "rule.mediation-too-long"_msg,
     "rule.mediation-too-long.reason"_msg, "rule.mediation-too-long.source"_msg},
    check};

}  // namespace meeting
