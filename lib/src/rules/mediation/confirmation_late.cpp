// SPDX-License-Identifier: Apache-2.0

#include "law/mediation_limits.hpp"
#include "rules/mediation/mediation_case.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

void check(const Subject& subject, Reporter& reporter) {
  if (!subject.record.mediation || !subject.record.mediation->confirmation) return;
  const Mediation& mediation = *subject.record.mediation;
  const Stated<Date>& applied = mediation.confirmation->applied_on;
  const Moment effect = effect_of(subject.record);
  const std::optional<Date> from = whole_date(effect.day);
  if (!applied || !from || unread_in(mediation.at, subject.context)) return;
  const MediationPeriod period = confirmation_period(*from, subject.context.calendar);
  if (!period.last_day || *applied <= *period.last_day) return;
  reporter
      .report(applied.at,
              {"confirmation-late"_msg,
               {to_string(*applied), days_between(*from, *applied), text_of(effect), period.length,
                to_string(*period.last_day)}},
              {"confirmation-late.help"_msg, {}})
      .note(effect.at, {"confirmation-late.note"_msg, {}});
}

}  // namespace

constexpr Rule confirmation_late_rule{
    {"confirmation-late", Severity::warning, "rule.confirmation-late"_msg,
     "rule.confirmation-late.reason"_msg, "rule.confirmation-late.source"_msg},
    check};

}  // namespace meeting
