// SPDX-License-Identifier: Apache-2.0

#include "rules/bounds.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

void check(const Subject& subject, Reporter& reporter) {
  if (subject.derived().empty() || !subject.held()) return;
  if (subject.record.mediation && subject.record.mediation->performed_on) return;
  for (const FollowUpCase& at : subject.derived()) {
    const Money* money = at.place.payment;
    if (money == nullptr || !money->kind.is("compensation") || !at.state.is_open()) continue;
    // The resolution's own limit holds for the payment as well. A day of payment that lies ahead
    // is another fault.
    if (money->due || money->paid_on || at.place.resolution->due) continue;
    if (unread_in(money->at, subject.context)) continue;
    if (money->amount) {
      reporter.report(money->amount.at, {"compensation-without-due"_msg, {in_words(money->amount)}},
                      {"compensation-without-due.help"_msg, {}});
    } else {
      reporter.report(place_of(money->unit, *money), {"compensation-without-due.no-amount"_msg, {}},
                      {"compensation-without-due.help"_msg, {}});
    }
  }
}

}  // namespace

constexpr Rule compensation_without_due_rule{
    {"compensation-without-due", Severity::warning, "rule.compensation-without-due"_msg,
     "rule.compensation-without-due.reason"_msg, "rule.compensation-without-due.source"_msg},
    check};

}  // namespace meeting
