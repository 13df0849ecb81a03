// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <string>

#include "rules/bounds.hpp"
#include "rules/rule.hpp"

namespace meeting {
namespace {

/// 元/月: what is paid again and again is no part of a sum that is paid once.
bool is_periodic(std::string_view unit) {
  constexpr std::string_view periods[] = {"月",  "年",   "季",    "周",   "天",      "日",
                                          "次",  "度",   "month", "year", "quarter", "week",
                                          "day", "hour", "时",    "kWh"};
  return std::ranges::any_of(
      periods, [&](std::string_view one) { return unit.find(one) != std::string_view::npos; });
}

/// What a share of each may be off where it cannot be divided without a rest: the hundredth of
/// the whole sum, and where the share is given to the hundredth, less than that for each payer.
Decimal tolerance(const Money& money) {
  const Decimal hundredth = *Decimal::make(1, 2);
  const std::optional<std::int64_t> payers = money.payers->value.to_integer();
  if (!payers || money.amount->value.trimmed().scale() < 2) return hundredth;
  return std::max(hundredth, hundredth.times(*payers - 1).value_or(hundredth));
}

/// Between the least and the most that all pay together, as far as it fits.
struct Product {
  std::optional<Decimal> least;
  std::optional<Decimal> most;
};

std::optional<Decimal> times(std::optional<Decimal> amount, std::optional<Decimal> payers) {
  if (!amount || !payers) return std::nullopt;
  const std::optional<std::int64_t> count = payers->to_integer();
  return count ? amount->trimmed().times(*count) : std::nullopt;
}

Product product_of(const Money& money) {
  const Bounds amount = bounds_of(money.amount);
  const Bounds payers = bounds_of(money.payers);
  return {times(amount.least, payers.least), times(amount.most, payers.most)};
}

/// By more than `off`; not where the difference does not fit.
bool is_more(Decimal left, Decimal right, Decimal off) {
  const std::optional<Decimal> difference = left.minus(right);
  return difference && *difference > off;
}

/// The product as a sentence says it: at least, at most, or just so much.
Argument in_words(Decimal product, Qualifier qualifier) {
  const Quantity quantity{product.trimmed(), qualifier};
  return {english_quantity(quantity), chinese_quantity(quantity)};
}

void check_money(const Money& money, Reporter& reporter) {
  if (!money.total || !money.amount || !money.payers) return;
  if (is_periodic(*money.unit) || money.amount->value <= Decimal(0)) return;
  const Product product = product_of(money);
  const Bounds total = bounds_of(money.total);
  const Decimal off = tolerance(money);
  const bool exact = product.least && product.most && *product.least == *product.most;
  Argument shown("");
  if (product.least && total.most && is_more(*product.least, *total.most, off)) {
    shown = in_words(*product.least, exact ? Qualifier::exact : Qualifier::at_least);
  } else if (product.most && is_more(total.least, *product.most, off)) {
    shown = in_words(*product.most, exact ? Qualifier::exact : Qualifier::at_most);
  } else {
    return;
  }
  reporter
      .report(money.total.at,
              {"money-total"_msg,
               {in_words(money.amount), in_words(money.payers), shown, in_words(money.total)}},
              {"money-total.help"_msg, {}})
      .note(money.amount.at, {"money-total.amount-note"_msg, {}})
      .note(money.payers.at, {"money-total.payers-note"_msg, {}});
}

void check(const Subject& subject, Reporter& reporter) {
  for (const ResolutionPlace& at : subject.resolutions()) {
    for (const Money& money : at.resolution->money) check_money(money, reporter);
  }
}

}  // namespace

constexpr Rule money_total_rule{{"money-total", Severity::error, "rule.money-total"_msg,
                                 "rule.money-total.reason"_msg, "rule.money-total.source"_msg},
                                check};

}  // namespace meeting
