// SPDX-License-Identifier: Apache-2.0

#include <vector>

#include "rules/mediation/mediation_case.hpp"
#include "rules/rule.hpp"
#include "rules/spoken.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// "`signed_on`, `sealed_on`": the marks without which a written agreement does not bind.
std::vector<Message> missing_marks(const Mediation& mediation) {
  std::vector<Message> missing;
  if (!mediation.signed_on) missing.push_back({"mediation-not-effective.signed"_msg, {}});
  if (!mediation.sealed_on) missing.push_back({"mediation-not-effective.sealed"_msg, {}});
  return missing;
}

void check(const Subject& subject, Reporter& reporter) {
  if (!subject.record.mediation) return;
  const Mediation& mediation = *subject.record.mediation;
  if (!mediation.agreement.is("written") || (mediation.signed_on && mediation.sealed_on)) return;
  const Moment effect = moment_of(mediation.effective_on, BlockId::mediation, "effective_on");
  const Moment performed = moment_of(mediation.performed_on, BlockId::mediation, "performed_on");
  const Moment& claimed = effect ? effect : performed;
  if (!claimed || unread_in(mediation.at, subject.context)) return;
  const std::string_view key = mediation.signed_on ? "sealed_on" : "signed_on";
  const Argument missing = spoken_list(missing_marks(mediation));
  reporter
      .report(claimed.at,
              {"mediation-not-effective"_msg, {name_of(claimed), text_of(claimed), missing}},
              {mediation.signed_on || mediation.sealed_on ? "mediation-not-effective.one.help"_msg
                                                          : "mediation-not-effective.help"_msg,
               {field_name(BlockId::mediation, key)}})
      .note(mediation.agreement.at, {"mediation-not-effective.note"_msg, {}});
}

}  // namespace

constexpr Rule mediation_not_effective_rule{
    {"mediation-not-effective", Severity::error, "rule.mediation-not-effective"_msg,
     "rule.mediation-not-effective.reason"_msg, "rule.mediation-not-effective.source"_msg},
    check};

}  // namespace meeting
