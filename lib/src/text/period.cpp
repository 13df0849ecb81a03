// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <meeting/date.hpp>

#include "text/date_names.hpp"

namespace meeting {
namespace {

int months_in(PeriodUnit unit) noexcept {
  switch (unit) {
    case PeriodUnit::month:
      return 1;
    case PeriodUnit::quarter:
      return 3;
    case PeriodUnit::half_year:
      return 6;
    case PeriodUnit::year:
      return 12;
  }
  return 1;
}

bool in_order(const Period& period) noexcept {
  return valid(period.first) && valid(period.last) && period.first <= period.last;
}

/// 1 for the first unit of its year.
int ordinal(const Period& period, PeriodUnit unit) noexcept {
  return (period.first.month - 1) / months_in(unit) + 1;
}

}  // namespace

bool contains(const Period& period, Date date) noexcept {
  return period.first <= date && date <= period.last;
}

Period period_of(Date date, PeriodUnit unit) noexcept {
  if (!valid(date)) return {};
  const int months = months_in(unit);
  const int first = (date.month - 1) / months * months + 1;
  const int last = first + months - 1;
  return {make_date(date.year, first, 1),
          make_date(date.year, last, days_in_month(date.year, last))};
}

std::optional<PeriodUnit> unit_of(const Period& period) noexcept {
  if (!in_order(period)) return std::nullopt;
  for (const PeriodUnit unit :
       {PeriodUnit::month, PeriodUnit::quarter, PeriodUnit::half_year, PeriodUnit::year}) {
    if (period_of(period.first, unit) == period) return unit;
  }
  return std::nullopt;
}

Period previous_period(const Period& period) noexcept {
  if (!in_order(period)) return {};
  const Date last = add_days(period.first, -1);
  if (!valid(last)) return {};
  if (const auto unit = unit_of(period)) return period_of(last, *unit);
  const Date first = add_days(last, -days_between(period.first, period.last));
  if (!valid(first)) return {};
  return {first, last};
}

Period year_before(const Period& period) noexcept {
  if (!in_order(period)) return {};
  const Period earlier{add_months(period.first, -12), add_months(period.last, -12)};
  if (!valid(earlier.first) || !valid(earlier.last)) return {};
  const bool whole_months = period.first.day == 1 &&
                            period.last.day == days_in_month(period.last.year, period.last.month);
  if (!whole_months) return earlier;
  return {earlier.first, period_of(earlier.last, PeriodUnit::month).last};
}

std::string to_string(const Period& period) {
  if (!in_order(period)) return {};
  if (period.first == period.last) return to_string(period.first);
  const int year = period.first.year;
  if (const auto unit = unit_of(period)) {
    const int number = ordinal(period, *unit);
    switch (*unit) {
      case PeriodUnit::month:
        return fmt::format("{:04}-{:02}", year, number);
      case PeriodUnit::quarter:
        return fmt::format("{:04}Q{}", year, number);
      case PeriodUnit::half_year:
        return fmt::format("{:04}H{}", year, number);
      case PeriodUnit::year:
        return fmt::format("{:04}", year);
    }
  }
  return to_string(period.first) + ".." + to_string(period.last);
}

std::string chinese_period(const Period& period) {
  if (!in_order(period)) return {};
  if (period.first == period.last) return chinese_date(period.first);
  const int year = period.first.year;
  if (const auto unit = unit_of(period)) {
    constexpr const char* quarters[] = {"一", "二", "三", "四"};
    const int number = ordinal(period, *unit);
    switch (*unit) {
      case PeriodUnit::month:
        return fmt::format("{}年{}月", year, number);
      case PeriodUnit::quarter:
        return fmt::format("{}年第{}季度", year, quarters[number - 1]);
      case PeriodUnit::half_year:
        return fmt::format("{}年{}半年", year, number == 1 ? "上" : "下");
      case PeriodUnit::year:
        return fmt::format("{}年", year);
    }
  }
  const Date& last = period.last;
  if (last.year != year) return chinese_date(period.first) + "至" + chinese_date(last);
  if (last.month != period.first.month) {
    return fmt::format("{}至{}月{}日", chinese_date(period.first), last.month, last.day);
  }
  return fmt::format("{}至{}日", chinese_date(period.first), last.day);
}

std::string english_period(const Period& period) {
  if (!in_order(period)) return {};
  if (period.first == period.last) return english_date(period.first);
  const int year = period.first.year;
  if (const auto unit = unit_of(period)) {
    constexpr const char* ordinals[] = {"first", "second", "third", "fourth"};
    const int number = ordinal(period, *unit);
    switch (*unit) {
      case PeriodUnit::month:
        return fmt::format("{} {}", english_month(number), year);
      case PeriodUnit::quarter:
        return fmt::format("{} quarter of {}", ordinals[number - 1], year);
      case PeriodUnit::half_year:
        return fmt::format("{} half of {}", ordinals[number - 1], year);
      case PeriodUnit::year:
        return fmt::format("{}", year);
    }
  }
  return english_date(period.first) + " to " + english_date(period.last);
}

}  // namespace meeting
