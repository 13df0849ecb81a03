// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Dates, times of day and periods, as records and reports write them.
///
/// Everything here is a plain value of the proleptic Gregorian calendar from 1900-01-01 to
/// 2200-12-31, without time zone, clock or locale: "today" is always handed in by the caller.
/// Any number of threads may call these functions at once. None of them throws anything but
/// std::bad_alloc.

#include <compare>
#include <cstdint>
#include <meeting/export.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace meeting {

/// A day. The default value is no day at all: `valid()` is false for it. Compares by time.
struct Date {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;

  auto operator<=>(const Date&) const = default;
};

inline constexpr int earliest_year = 1900;
inline constexpr int latest_year = 2200;

/// True for a day that exists and lies within 1900 to 2200.
MEETING_EXPORT bool valid(Date date) noexcept;

/// 28 to 31; 0 when there is no such month.
MEETING_EXPORT int days_in_month(int year, int month) noexcept;

/// Days since 1970-01-01, negative before it. `date` must be valid.
MEETING_EXPORT std::int32_t day_number(Date date) noexcept;

/// The inverse of `day_number`; an invalid date (`Date{}`) outside 1900 to 2200.
MEETING_EXPORT Date date_from_day_number(std::int32_t number) noexcept;

/// 1 Monday to 7 Sunday. `date` must be valid.
MEETING_EXPORT int weekday(Date date) noexcept;

/// `days` may be negative. `Date{}` when the result leaves 1900 to 2200.
MEETING_EXPORT Date add_days(Date date, int days) noexcept;

/// The same day `months` later or earlier; the last day of the month where that day does not
/// exist (2025-01-31 and one month: 2025-02-28). `Date{}` when the result leaves 1900 to 2200.
MEETING_EXPORT Date add_months(Date date, int months) noexcept;

/// `to` minus `from`: 0 for the same day, negative when `to` is earlier. Both must be valid.
MEETING_EXPORT int days_between(Date from, Date to) noexcept;

/// `2025-03-14`; empty for an invalid date.
MEETING_EXPORT std::string to_string(Date date);
/// `2025年3月14日`; empty for an invalid date.
MEETING_EXPORT std::string chinese_date(Date date);
/// `14 March 2025`; empty for an invalid date.
MEETING_EXPORT std::string english_date(Date date);
/// `星期五`; empty for an invalid date.
MEETING_EXPORT std::string_view chinese_weekday(Date date) noexcept;
/// `Friday`; empty for an invalid date.
MEETING_EXPORT std::string_view english_weekday(Date date) noexcept;

/// A day of which only the year, or only the year and the month, may be known; 0 stands for
/// unknown. Compares by year, month, day with the unknown part first.
struct PartialDate {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;

  auto operator<=>(const PartialDate&) const = default;
};

/// True for a year within 1900 to 2200, with an existing month if any, with an existing day if
/// any.
MEETING_EXPORT bool valid(PartialDate date) noexcept;
/// The day if all of it is known.
MEETING_EXPORT std::optional<Date> whole_date(PartialDate date) noexcept;
/// `2023`, `2023-09`, `2023-09-14`; empty when invalid.
MEETING_EXPORT std::string to_string(PartialDate date);
/// `2023年`, `2023年9月`, `2023年9月14日`; empty when invalid.
MEETING_EXPORT std::string chinese_date(PartialDate date);
/// `2023`, `September 2023`, `14 September 2023`; empty when invalid.
MEETING_EXPORT std::string english_date(PartialDate date);

/// 00:00 to 23:59. `about` marks a time that the record gives as approximate (`~14:30`,
/// `约14:30`).
struct TimeOfDay {
  std::uint8_t hour = 0;
  std::uint8_t minute = 0;
  bool about = false;

  auto operator<=>(const TimeOfDay&) const = default;
};

MEETING_EXPORT bool valid(TimeOfDay time) noexcept;
/// 0 to 1439.
MEETING_EXPORT int minute_of_day(TimeOfDay time) noexcept;
/// `14:30`, `~14:30`; empty when invalid.
MEETING_EXPORT std::string to_string(TimeOfDay time);
/// `14:30`, `约14:30`; empty when invalid.
MEETING_EXPORT std::string chinese_time(TimeOfDay time);
/// `14:30`, `about 14:30`; empty when invalid.
MEETING_EXPORT std::string english_time(TimeOfDay time);

/// A day with or without a time of day. A day without time sorts before the same day with one.
struct DateTime {
  Date date;
  std::optional<TimeOfDay> time;

  auto operator<=>(const DateTime&) const = default;
};

/// `2023-09-14`, `2023-09-14 19:50`, `2023-09-14 ~19:50`; empty when invalid.
MEETING_EXPORT std::string to_string(const DateTime& moment);
/// `2023年9月14日 19:50`; empty when invalid.
MEETING_EXPORT std::string chinese_date_time(const DateTime& moment);
/// `14 September 2023, 19:50`; empty when invalid.
MEETING_EXPORT std::string english_date_time(const DateTime& moment);

/// What is wrong with a date or time of a record.
enum class DateFault {
  none,
  not_iso,     ///< understood, but written in another way than the format asks for
  impossible,  ///< the right shape, but no such day or time: 2025-02-30, 24:00, 1850-01-01
  not_a_date,  ///< not understood
};

/// The outcome of reading a value strictly: either `value` and no fault, or a fault.
/// `correction` is the text to write instead: always there for `not_iso`; for `impossible` the
/// last day of that month where the month exists, else empty; empty for `not_a_date`. It never
/// fails when it is read in turn.
template <class Value>
struct ParsedMoment {
  std::optional<Value> value;
  DateFault fault = DateFault::not_a_date;
  std::string correction;
};
using ParsedDate = ParsedMoment<Date>;
using ParsedPartialDate = ParsedMoment<PartialDate>;
using ParsedTime = ParsedMoment<TimeOfDay>;
using ParsedDateTime = ParsedMoment<DateTime>;

/// Strict: `2025-03-14` only. Understood as `not_iso`: 2025-3-14, 2025/03/14, 2025.03.14,
/// 20250314, 2025年3月14日 (also with blanks, 号, 〇 digits), full-width digits, and a date
/// followed by a time, of which the date is taken.
MEETING_EXPORT ParsedDate parse_date(std::string_view text);

/// Strict: `2023`, `2023-09` or `2023-09-14`. Other spellings as for `parse_date`.
MEETING_EXPORT ParsedPartialDate parse_partial_date(std::string_view text);

/// Strict: `HH:MM` from 00:00 to 23:59, with `~` or `约` before it for "about". Understood as
/// `not_iso`: 9:50, 14：30, 14.30, 1430, 14:30:00, 14时30分, 14点半, 下午2点半, 下午两点三刻,
/// 2:30pm, 14:30左右.
MEETING_EXPORT ParsedTime parse_time(std::string_view text);

/// Strict: a date, or a date and a time with one blank or `T` between them. Understood as
/// `not_iso`: every spelling of `parse_date` and `parse_time`, seconds, and the offset +08:00
/// (which is dropped; any other offset is `not_a_date`).
MEETING_EXPORT ParsedDateTime parse_date_time(std::string_view text);

/// Lenient, for prompts and command lines: every spelling `parse_date` understands, and
/// 3月14日, 3/14, 03-14 (in the year of `today`), 14日 (in its month), 今天 昨天 前天 大前天
/// 明天 后天 大后天, today yesterday tomorrow, -3d 5d +2w -1m (days, weeks, months from
/// `today`), 3天后 两周前 1个月后, 周五 本周五 上周五 下周五, 月底 本月底 上月底 下月底 年底,
/// 本月5日 上月5日 下月5日, 去年3月14日 今年3月14日 明年3月14日. Empty when the text is not
/// understood, the day does not exist, or the result leaves 1900 to 2200. Working days (`5wd`)
/// need a calendar: see the overload in <meeting/calendar.hpp>.
MEETING_EXPORT std::optional<Date> parse_spoken_date(std::string_view text, Date today);

/// Lenient: everything `parse_time` understands.
MEETING_EXPORT std::optional<TimeOfDay> parse_spoken_time(std::string_view text);

/// Lenient: a spoken date, followed or not by a spoken time after a blank (昨天 14：30, 3月14日
/// 下午2点半); a time alone belongs to `today`.
MEETING_EXPORT std::optional<DateTime> parse_spoken_date_time(std::string_view text, Date today);

/// The days from `first` to `last`, both included; `last` is not before `first`.
struct Period {
  Date first;
  Date last;

  auto operator<=>(const Period&) const = default;
};

enum class PeriodUnit { month, quarter, half_year, year };

MEETING_EXPORT bool contains(const Period& period, Date date) noexcept;

/// The month, quarter, half-year or year in which `date` lies.
MEETING_EXPORT Period period_of(Date date, PeriodUnit unit) noexcept;

/// The unit that this period is exactly one of, if any.
MEETING_EXPORT std::optional<PeriodUnit> unit_of(const Period& period) noexcept;

/// The unit before a whole unit (环比: Q1 after Q4 of the year before); else as many days,
/// ending the day before `first`. Both dates are `Date{}` when that leaves 1900 to 2200.
MEETING_EXPORT Period previous_period(const Period& period) noexcept;

/// The same days one year earlier (同比). Whole months stay whole; else February 29 becomes 28.
/// Both dates are `Date{}` when that leaves 1900 to 2200.
MEETING_EXPORT Period year_before(const Period& period) noexcept;

/// `2025`, `2025H1`, `2025Q1`, `2025-03`, `2025-03-14`, else `2025-03-01..2025-04-15`.
/// `parse_period` reads it back.
MEETING_EXPORT std::string to_string(const Period& period);
/// `2025年`, `2025年上半年`, `2025年第一季度`, `2025年3月`, `2025年3月14日`,
/// `2025年3月1日至4月15日`.
MEETING_EXPORT std::string chinese_period(const Period& period);
/// `2025`, `first half of 2025`, `first quarter of 2025`, `March 2025`, `14 March 2025`,
/// `1 March 2025 to 15 April 2025`.
MEETING_EXPORT std::string english_period(const Period& period);

/// 2025, 2025H1, 2025-03, 2025Q1 2025q1 2025-Q1, 2025-03-14, A..B of any two of these (also 至,
/// 到), 2025年, 2025年上半年, 2025年3月, 2025年一季度, 2025年第1季度. Empty when not understood
/// or when B ends before A begins.
MEETING_EXPORT std::optional<Period> parse_period(std::string_view text);

/// Lenient, for prompts and command lines: all of `parse_period`, and 本月 上月 本季度 上季度
/// 上半年 下半年 今年 去年 本周 上周, Q1 and 一季度 and 3月 (in the year of `today`),
/// this-month last-month this-quarter last-quarter this-year last-year this-week last-week. A
/// week runs from Monday to Sunday.
MEETING_EXPORT std::optional<Period> parse_spoken_period(std::string_view text, Date today);

}  // namespace meeting
