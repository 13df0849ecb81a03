// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Working days. Which days are worked follows from a plan that the State Council announces
/// each autumn for the next year (holidays, and weekend days worked in exchange), so it is data
/// per year: outside the known years every answer is "unknown", never a guess from the weekday.

#include <meeting/date.hpp>
#include <meeting/export.hpp>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace meeting {

/// A day that differs from "Monday to Friday are worked".
struct CalendarDay {
  Date date;
  bool working = false;

  friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

/// `value`, or the year for which a plan is missing. Both empty and 0: not understood (only
/// from `parse_spoken_date`).
struct WorkingDayResult {
  std::optional<Date> value;
  int missing_year = 0;
};

/// `value`, or the year for which a plan is missing.
struct WorkingDayCount {
  std::optional<int> value;
  int missing_year = 0;
};

/// A value: copies are independent. Any number of threads may read one calendar at once.
class MEETING_EXPORT Calendar {
 public:
  /// Knows no year.
  Calendar();

  /// Mainland China, 2015 to 2026. Lives as long as the program. Source: the yearly notices of
  /// the General Office of the State Council on the arrangement of holidays.
  static const Calendar& standard();

  /// This calendar with more days laid over it. A year that `whole_years` names becomes known
  /// as a whole: its other days follow the weekday unless already given. A day alone answers
  /// for itself even in an unknown year. The later of two entries for one date holds; invalid
  /// dates and years are ignored.
  Calendar with_days(std::span<const CalendarDay> days,
                     std::span<const int> whole_years = {}) const;

  bool knows(int year) const noexcept;
  /// Ascending.
  std::span<const int> years() const noexcept;

  /// Empty for a day of an unknown year and for an invalid date.
  std::optional<bool> is_working_day(Date date) const noexcept;

  /// The n-th working day after `from`, which is itself not counted (Civil Code art. 201);
  /// before it for negative n; `from` itself for 0, whether worked or not. Every day passed
  /// over must be known.
  WorkingDayResult add_working_days(Date from, int n) const noexcept;

  /// Working days after `from` up to and including `to`; negative, from `to` up to the day
  /// before `from`, when `to` is earlier. So it is n for the date that `add_working_days(from,
  /// n)` gives.
  WorkingDayCount working_days_between(Date from, Date to) const noexcept;

  /// `date` itself, or the first working day after it: where a term ends whose last day is a
  /// rest day (Civil Code art. 203).
  WorkingDayResult working_day_from(Date date) const noexcept;

 private:
  std::vector<CalendarDay> days_;  // by date, each once
  std::vector<int> years_;         // ascending, each once
};

/// Everything the overload in <meeting/date.hpp> understands, and working days from `today`:
/// 5wd, -3wd, 5个工作日, 5个工作日后, 3个工作日前.
MEETING_EXPORT WorkingDayResult parse_spoken_date(std::string_view text, Date today,
                                                  const Calendar& calendar);

}  // namespace meeting
