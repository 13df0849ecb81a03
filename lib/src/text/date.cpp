// SPDX-License-Identifier: Apache-2.0
#include <meeting/date.hpp>

#include <fmt/format.h>
#include <algorithm>
#include <array>

#include "text/date_names.hpp"

namespace meeting {
namespace {

constexpr std::int64_t days_in_era = 146097;  // 400 years

constexpr bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

/// Years are counted from March, so that the leap day is the last of the year.
constexpr std::int32_t number_of(int year, int month, int day) {
  const int shifted = month > 2 ? year : year - 1;
  const int era = shifted / 400;
  const int year_of_era = shifted - era * 400;
  const int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return static_cast<std::int32_t>(era * days_in_era + day_of_era - 719468);
}
static_assert(number_of(1970, 1, 1) == 0);
static_assert(number_of(2000, 3, 1) == 11017);

constexpr std::int32_t first_number = number_of(earliest_year, 1, 1);
constexpr std::int32_t last_number = number_of(latest_year, 12, 31);

}  // namespace

Date make_date(int year, int month, int day) noexcept {
  return Date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
              static_cast<std::uint8_t>(day)};
}

int days_in_month(int year, int month) noexcept {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

bool valid(Date date) noexcept {
  return date.year >= earliest_year && date.year <= latest_year && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

std::int32_t day_number(Date date) noexcept { return number_of(date.year, date.month, date.day); }

Date date_from_day_number(std::int32_t number) noexcept {
  if (number < first_number || number > last_number) return {};
  const std::int32_t shifted = number + 719468;
  const auto era = static_cast<std::int32_t>(shifted / days_in_era);
  const auto day_of_era = static_cast<std::int32_t>(shifted - era * days_in_era);
  const std::int32_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int32_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int32_t month_from_march = (5 * day_of_year + 2) / 153;
  const std::int32_t day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  const std::int32_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  return make_date(year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

int weekday(Date date) noexcept {
  // 1970-01-01 was a Thursday; the offset keeps the remainder positive back to 1900.
  return (day_number(date) + 7 * 4000 + 3) % 7 + 1;
}

Date add_days(Date date, int days) noexcept {
  const std::int64_t number = std::int64_t{day_number(date)} + days;
  if (number < first_number || number > last_number) return {};
  return date_from_day_number(static_cast<std::int32_t>(number));
}

Date add_months(Date date, int months) noexcept {
  const std::int64_t total = std::int64_t{date.year} * 12 + (date.month - 1) + months;
  if (total < std::int64_t{earliest_year} * 12 || total >= (std::int64_t{latest_year} + 1) * 12) {
    return {};
  }
  const auto year = static_cast<int>(total / 12);
  const auto month = static_cast<int>(total % 12) + 1;
  return make_date(year, month, std::min<int>(date.day, days_in_month(year, month)));
}

int days_between(Date from, Date to) noexcept { return day_number(to) - day_number(from); }

std::string to_string(Date date) {
  if (!valid(date)) return {};
  // By hand, since there is no end of dates in findings and lists, and years have four digits.
  std::string text = "0000-00-00";
  const auto put = [&text](std::size_t last, int number) {
    for (std::size_t at = last; number > 0; --at, number /= 10) {
      text[at] = static_cast<char>('0' + number % 10);
    }
  };
  put(3, date.year);
  put(6, date.month);
  put(9, date.day);
  return text;
}

std::string chinese_date(Date date) {
  if (!valid(date)) return {};
  return fmt::format("{}年{}月{}日", date.year, date.month, date.day);
}

std::string english_date(Date date) {
  if (!valid(date)) return {};
  return fmt::format("{} {} {}", date.day, english_month(date.month), date.year);
}

std::string_view english_month(int month) noexcept {
  constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
  if (month < 1 || month > 12) return {};
  return names[static_cast<std::size_t>(month - 1)];
}

std::string_view chinese_weekday(Date date) noexcept {
  constexpr std::array<std::string_view, 7> names{"星期一", "星期二", "星期三", "星期四",
                                                  "星期五", "星期六", "星期日"};
  if (!valid(date)) return {};
  return names[static_cast<std::size_t>(weekday(date) - 1)];
}

std::string_view english_weekday(Date date) noexcept {
  constexpr std::array<std::string_view, 7> names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                  "Friday", "Saturday", "Sunday"};
  if (!valid(date)) return {};
  return names[static_cast<std::size_t>(weekday(date) - 1)];
}

bool valid(PartialDate date) noexcept {
  if (date.year < earliest_year || date.year > latest_year || date.month > 12) return false;
  if (date.month == 0) return date.day == 0;
  return date.day <= days_in_month(date.year, date.month);
}

std::optional<Date> whole_date(PartialDate date) noexcept {
  const Date whole{date.year, date.month, date.day};
  if (!valid(whole)) return std::nullopt;
  return whole;
}

std::string to_string(PartialDate date) {
  if (!valid(date)) return {};
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return to_string(Date{date.year, date.month, date.day});
}

std::string chinese_date(PartialDate date) {
  if (!valid(date)) return {};
  if (date.month == 0) return fmt::format("{}年", date.year);
  if (date.day == 0) return fmt::format("{}年{}月", date.year, date.month);
  return chinese_date(Date{date.year, date.month, date.day});
}

std::string english_date(PartialDate date) {
  if (!valid(date)) return {};
  if (date.month == 0) return fmt::format("{}", date.year);
  if (date.day == 0) return fmt::format("{} {}", english_month(date.month), date.year);
  return english_date(Date{date.year, date.month, date.day});
}

bool valid(TimeOfDay time) noexcept { return time.hour < 24 && time.minute < 60; }

int minute_of_day(TimeOfDay time) noexcept { return time.hour * 60 + time.minute; }

namespace {

std::string clock(TimeOfDay time, std::string_view about) {
  if (!valid(time)) return {};
  return fmt::format("{}{:02}:{:02}", time.about ? about : "", time.hour, time.minute);
}

bool valid_moment(const DateTime& moment) {
  return valid(moment.date) && (!moment.time || valid(*moment.time));
}

}  // namespace

std::string to_string(TimeOfDay time) { return clock(time, "~"); }
std::string chinese_time(TimeOfDay time) { return clock(time, "约"); }
std::string english_time(TimeOfDay time) { return clock(time, "about "); }

std::string to_string(const DateTime& moment) {
  if (!valid_moment(moment)) return {};
  if (!moment.time) return to_string(moment.date);
  return to_string(moment.date) + " " + to_string(*moment.time);
}

std::string chinese_date_time(const DateTime& moment) {
  if (!valid_moment(moment)) return {};
  if (!moment.time) return chinese_date(moment.date);
  return chinese_date(moment.date) + " " + chinese_time(*moment.time);
}

std::string english_date_time(const DateTime& moment) {
  if (!valid_moment(moment)) return {};
  if (!moment.time) return english_date(moment.date);
  return english_date(moment.date) + ", " + english_time(*moment.time);
}

}  // namespace meeting
