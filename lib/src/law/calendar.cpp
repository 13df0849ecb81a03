// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <meeting/calendar.hpp>

#include "law/working_days.hpp"

namespace meeting {
namespace {

/// The year that was missing at `day`: the one after or before the last that exists, where the
/// calendar of our dates ends.
int missing_year(Date day, int direction) {
  if (valid(day)) return day.year;
  return direction > 0 ? latest_year + 1 : earliest_year - 1;
}

}  // namespace

Calendar::Calendar() = default;

const Calendar& Calendar::standard() {
  static const Calendar calendar = Calendar().with_days(announced_days(), announced_years());
  return calendar;
}

Calendar Calendar::with_days(std::span<const CalendarDay> days,
                             std::span<const int> whole_years) const {
  Calendar result = *this;
  for (const CalendarDay& day : days) {
    if (valid(day.date)) result.days_.push_back(day);
  }
  // The order of entry stays within one date, so the last of them is the one that holds.
  std::stable_sort(result.days_.begin(), result.days_.end(),
                   [](const CalendarDay& a, const CalendarDay& b) { return a.date < b.date; });
  std::size_t kept = 0;
  for (const CalendarDay& day : result.days_) {
    if (kept > 0 && result.days_[kept - 1].date == day.date) --kept;
    result.days_[kept++] = day;
  }
  result.days_.resize(kept);

  for (const int year : whole_years) {
    if (year >= earliest_year && year <= latest_year) result.years_.push_back(year);
  }
  std::sort(result.years_.begin(), result.years_.end());
  result.years_.erase(std::unique(result.years_.begin(), result.years_.end()), result.years_.end());
  return result;
}

bool Calendar::knows(int year) const noexcept {
  return std::binary_search(years_.begin(), years_.end(), year);
}

std::span<const int> Calendar::years() const noexcept { return years_; }

std::optional<bool> Calendar::is_working_day(Date date) const noexcept {
  if (!valid(date)) return std::nullopt;
  const auto entry =
      std::lower_bound(days_.begin(), days_.end(), date,
                       [](const CalendarDay& day, Date wanted) { return day.date < wanted; });
  if (entry != days_.end() && entry->date == date) return entry->working;
  if (!knows(date.year)) return std::nullopt;
  return weekday(date) <= 5;
}

WorkingDayResult Calendar::add_working_days(Date from, int n) const noexcept {
  if (!valid(from)) return {};
  const int direction = n < 0 ? -1 : 1;
  Date day = from;
  for (int left = n; left != 0;) {
    day = add_days(day, direction);
    const auto working = is_working_day(day);
    if (!working) return {std::nullopt, missing_year(day, direction)};
    if (*working) left -= direction;
  }
  return {day, 0};
}

WorkingDayCount Calendar::working_days_between(Date from, Date to) const noexcept {
  if (!valid(from) || !valid(to)) return {};
  const int direction = to < from ? -1 : 1;
  int count = 0;
  for (Date day = from; day != to;) {
    day = add_days(day, direction);
    const auto working = is_working_day(day);
    if (!working) return {std::nullopt, missing_year(day, direction)};
    if (*working) count += direction;
  }
  return {count, 0};
}

WorkingDayResult Calendar::working_day_from(Date date) const noexcept {
  if (!valid(date)) return {};
  const auto working = is_working_day(date);
  if (!working) return {std::nullopt, date.year};
  return *working ? WorkingDayResult{date, 0} : add_working_days(date, 1);
}

}  // namespace meeting
