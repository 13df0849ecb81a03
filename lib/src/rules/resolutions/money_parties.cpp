// SPDX-License-Identifier: Apache-2.0

#include <meeting/items.hpp>
#include <meeting/text.hpp>

#include "rules/rule.hpp"

namespace meeting {
namespace {

bool same_party(const PartyRef& left, const PartyRef& right) {
  if (!left || !right) return false;
  if (left.index != right.index) return false;
  if (left.index >= 0) return true;
  return comparison_key(*left) == comparison_key(*right);
}

void check_money(const Money& money, Reporter& reporter) {
  if (money.amount && money.amount->value <= Decimal(0)) {
    reporter.report(money.amount.at, {"money-parties.amount"_msg, {to_string(money.amount->value)}},
                    {"money-parties.amount.help"_msg, {}});
  }
  if (same_party(money.payer, money.payee)) {
    reporter
        .report(money.payee.at, {"money-parties.same"_msg, {*money.payee}},
                {"money-parties.same.help"_msg, {}})
        .note(money.payer.at, {"money-parties.same.note"_msg, {}});
  }
}

void check(const Subject& subject, Reporter& reporter) {
  for (const ResolutionPlace& at : subject.resolutions()) {
    const Resolution& resolution = *at.resolution;
    for (const Money& money : resolution.money) check_money(money, reporter);
  }
}

}  // namespace

constexpr Rule money_parties_rule{
    {"money-parties", Severity::error, "rule.money-parties"_msg, "rule.money-parties.reason"_msg,
     "rule.money-parties.source"_msg},
    check};

}  // namespace meeting
