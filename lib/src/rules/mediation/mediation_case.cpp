// SPDX-License-Identifier: Apache-2.0

#include "rules/mediation/mediation_case.hpp"

#include <algorithm>
#include <meeting/state.hpp>

#include "rules/unread.hpp"

namespace meeting {
namespace {

Moment day_of(const Stated<Date>& day, std::string_view key) {
  return moment_of(day, BlockId::mediation, key);
}

}  // namespace

bool is_mediation(const Record& record) {
  return record.mediation.has_value() || record.form.is("mediation");
}

Moment effect_of(const Record& record) {
  if (!record.mediation) return {};
  const Mediation& mediation = *record.mediation;
  if (mediation.effective_on) return day_of(mediation.effective_on, "effective_on");
  if (mediation.agreement.is("oral")) return meeting_day(record);
  if (!mediation.signed_on || !mediation.sealed_on) return {};
  return *mediation.signed_on < *mediation.sealed_on ? day_of(mediation.sealed_on, "sealed_on")
                                                     : day_of(mediation.signed_on, "signed_on");
}

Moment agreed_day(const Subject& subject) {
  const Record& record = subject.record;
  const Date as_of = subject.context.as_of;
  if (record.mediation) {
    const Mediation& mediation = *record.mediation;
    if (mediation.signed_on) {
      return *mediation.signed_on <= as_of ? day_of(mediation.signed_on, "signed_on") : Moment{};
    }
    if (mediation.effective_on && *mediation.effective_on <= as_of) {
      return day_of(mediation.effective_on, "effective_on");
    }
  }
  return subject.held() && has_agreement(subject) ? meeting_day(record) : Moment{};
}

bool has_agreement(const Subject& subject) {
  return std::ranges::any_of(subject.resolutions(), [&](const ResolutionPlace& at) {
    return resolution_outcome(*at.resolution, subject.context.as_of) == IssueOutcome::agreed;
  });
}

ByteRange mediation_place(const Record& record) {
  if (record.form.is("mediation")) return record.form.at;
  return place_of(record.title, record);
}

}  // namespace meeting
