// SPDX-License-Identifier: Apache-2.0

#include "rules/bounds.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

void report(const Money& money, const FollowUpState& state, Date as_of, Reporter& reporter) {
  const Date due = *state.effective_due.date;
  const int days = days_between(due, as_of);
  const Message help{"payment-overdue.help"_msg, {}};
  if (money.amount) {
    reporter
        .report(money.due.at,
                {"payment-overdue"_msg,
                 {in_words(money.amount), to_string(due), to_string(as_of), days}},
                help)
        .note(money.amount.at, {"payment-overdue.note"_msg, {}});
  } else {
    reporter.report(money.due.at,
                    {"payment-overdue.no-amount"_msg, {to_string(due), to_string(as_of), days}},
                    help);
  }
}

void check(const Subject& subject, Reporter& reporter) {
  if (subject.state().stage == MeetingStage::cancelled) return;
  for (const FollowUpCase& at : subject.derived()) {
    if (at.place.payment == nullptr || !at.state.overdue) continue;
    if (unread_in(at.place.payment->at, subject.context)) continue;
    report(*at.place.payment, at.state, subject.context.as_of, reporter);
  }
}

}  // namespace

constexpr Rule payment_overdue_rule{
    {"payment-overdue", Severity::warning, "rule.payment-overdue"_msg,
     "rule.payment-overdue.reason"_msg, "rule.payment-overdue.source"_msg},
    check};

}  // namespace meeting
