// SPDX-License-Identifier: Apache-2.0

#include "rules/bounds.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

/// "About 300" is not known exactly, but it is not nothing.
bool something_charged(const Number& fee) {
  return fee && fee->value > Decimal(0) && fee->qualifier != Qualifier::at_most;
}

void check(const Subject& subject, Reporter& reporter) {
  if (!subject.record.mediation || !something_charged(subject.record.mediation->fee)) return;
  const Number& fee = subject.record.mediation->fee;
  reporter.report(fee.at, {"mediation-fee"_msg, {in_words(fee)}}, {"mediation-fee.help"_msg, {}});
}

}  // namespace

constexpr Rule mediation_fee_rule{
    {"mediation-fee", Severity::error, "rule.mediation-fee"_msg, "rule.mediation-fee.reason"_msg,
     "rule.mediation-fee.source"_msg},
    check};

}  // namespace meeting
