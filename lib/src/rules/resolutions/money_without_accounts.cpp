// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/items.hpp>
#include <string>

#include "law/residents_money.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

bool covers(const PublicNotice& notice, const ResolutionPlace& place) {
  if (notice.covers.empty()) return true;
  const std::string resolution = item_id(*place.resolution);
  const std::string issue = place.issue == nullptr ? std::string() : item_id(*place.issue);
  return std::ranges::any_of(notice.covers, [&](const ItemRef& one) {
    const std::string_view item = split_item_address(*one).item;
    return item == resolution || item == issue || *one == resolution || *one == issue;
  });
}

/// Posted when the money had been paid, for only then are there accounts to be posted. A notice
/// that cannot be told from one is taken for one.
bool is_account(const PublicNotice& notice, Date paid) {
  return !notice.date || *notice.date >= paid;
}

void check_money(const Money& money, const ResolutionPlace& place, const Subject& subject,
                 Reporter& reporter) {
  if (!money.kind.is("resident_fund") || !money.paid_on) return;
  const Date paid = *money.paid_on;
  const AccountsDuty* duty = accounts_duty(paid);
  if (duty == nullptr) return;
  const int days = subject.limit(&Limits::publish_days).value_or(duty->days);
  const Date as_of = subject.context.as_of;
  const int passed = days_between(paid, as_of);
  if (passed <= days) return;
  for (const PublicNotice& one : subject.record.public_notices) {
    if (covers(one, place) && is_account(one, paid)) return;
  }
  reporter
      .report(money.paid_on.at,
              {"money-without-accounts"_msg, {to_string(paid), passed, to_string(as_of), days}},
              {"money-without-accounts.help"_msg, {}})
      .note({duty->source, {}});
}

void check(const Subject& subject, Reporter& reporter) {
  if (subject.state().stage == MeetingStage::cancelled || subject.unread()) return;
  for (const ResolutionPlace& at : subject.resolutions()) {
    for (const Money& money : at.resolution->money) check_money(money, at, subject, reporter);
  }
}

}  // namespace

constexpr Rule money_without_accounts_rule{
    {"money-without-accounts", Severity::warning, "rule.money-without-accounts"_msg,
     "rule.money-without-accounts.reason"_msg, "rule.money-without-accounts.source"_msg},
    check};

}  // namespace meeting
