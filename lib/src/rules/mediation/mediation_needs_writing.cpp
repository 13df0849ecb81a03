// SPDX-License-Identifier: Apache-2.0

#include "rules/mediation/mediation_case.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// The first day after the agreement on which something of it is performed, or has to be.
Moment later_performance(const Subject& subject, const Moment& agreed) {
  Moment first;
  const auto look_at = [&](const Moment& day) {
    if (certainly_before(agreed, day) && (!first || certainly_before(day, first))) first = day;
  };
  look_at(moment_of(subject.record.mediation->performed_on, BlockId::mediation, "performed_on"));
  for (const ResolutionPlace& at : subject.resolutions()) {
    if (resolution_outcome(*at.resolution) != IssueOutcome::agreed) continue;
    look_at(moment_of(at.resolution->due.date, BlockId::resolution, "due"));
    for (const Money& money : at.resolution->money) {
      look_at(moment_of(money.due.date, BlockId::money, "due"));
      look_at(moment_of(money.paid_on, BlockId::money, "paid_on"));
    }
  }
  return first;
}

void check(const Subject& subject, Reporter& reporter) {
  if (!subject.record.mediation || !subject.record.mediation->agreement.is("oral")) return;
  const Mediation& mediation = *subject.record.mediation;
  const Moment agreed = effect_of(subject.record);
  if (!agreed || unread_in(mediation.at, subject.context)) return;
  const Moment later = later_performance(subject, agreed);
  if (!later) return;
  reporter
      .report(mediation.agreement.at,
              {"mediation-needs-writing"_msg,
               {text_of(agreed), name_of(later), text_of(later),
                whole_days_between(agreed, later).value_or(0)}},
              {"mediation-needs-writing.help"_msg, {}})
      .note(later.at, {"mediation-needs-writing.note"_msg, {}});
}

}  // namespace

constexpr Rule mediation_needs_writing_rule{
    {"mediation-needs-writing", Severity::warning, "rule.mediation-needs-writing"_msg,
     "rule.mediation-needs-writing.reason"_msg, "rule.mediation-needs-writing.source"_msg,
     RuleScope::record, RuleProfile::strict},
    check};

}  // namespace meeting
