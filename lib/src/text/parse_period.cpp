// SPDX-License-Identifier: Apache-2.0
#include <meeting/date.hpp>

#include "text/date_names.hpp"
#include "text/date_spelling.hpp"

namespace meeting {
namespace {

std::optional<Period> months(int year, int first, int last) {
  if (year < earliest_year || year > latest_year || first < 1 || last > 12) return std::nullopt;
  return Period{make_date(year, first, 1), make_date(year, last, days_in_month(year, last))};
}

std::optional<Period> quarter(int year, int number) {
  if (number > 4) return std::nullopt;
  return months(year, 3 * number - 2, 3 * number);
}

std::optional<Period> half_year(int year, int number) {
  if (number > 2) return std::nullopt;
  return months(year, 6 * number - 5, 6 * number);
}

/// q1, 一季度, 第1季度, h1, 上半年
std::optional<Period> take_part_of_year(Cursor& cursor, int year) {
  Cursor at = cursor;
  std::optional<Period> part;
  if (at.take(U'q')) {
    const auto number = at.digits(1, 1);
    if (number) part = quarter(year, *number);
  } else if (at.take(U'h')) {
    const auto number = at.digits(1, 1);
    if (number) part = half_year(year, *number);
  } else if (at.take(U"上半年")) {
    part = half_year(year, 1);
  } else if (at.take(U"下半年")) {
    part = half_year(year, 2);
  } else {
    at.take(U'第');
    const auto number = at.number(1);
    if (number && at.take_any({U"季度", U"季"})) part = quarter(year, *number);
  }
  if (part) cursor = at;
  return part;
}

/// 4月15日, 3月: the end of a range that leaves out the year of its beginning.
std::optional<Period> take_in_year(Cursor& cursor, int year) {
  Cursor at = cursor;
  if (const auto part = take_part_of_year(at, year)) {
    cursor = at;
    return part;
  }
  const auto month = at.number(2);
  if (!month) return std::nullopt;
  if (!at.take_any({U"月份", U"月"})) return std::nullopt;
  const auto day = at.number(2);
  if (!day) {
    cursor = at;
    return months(year, *month, *month);
  }
  if (!at.take_any({U"日", U"号"})) return std::nullopt;
  const auto date = existing({year, *month, *day});
  if (!date) return std::nullopt;
  cursor = at;
  return Period{*date, *date};
}

/// A year, half-year, quarter, month or day in any spelling.
std::optional<Period> take_period(Cursor& cursor) {
  Cursor at = cursor;
  const auto year = at.number(4);
  if (year) {
    at.skip_blanks();
    at.take(U'年');
    at.take(U'-');
    at.skip_blanks();
    if (const auto part = take_part_of_year(at, *year)) {
      cursor = at;
      return part;
    }
  }
  at = cursor;
  const auto parts = take_partial_date(at);
  if (!parts) return std::nullopt;
  std::optional<Period> period;
  if (parts->day != DateParts::not_given) {
    if (const auto date = existing(*parts)) period = Period{*date, *date};
  } else if (parts->month != DateParts::not_given) {
    period = months(parts->year, parts->month, parts->month);
  } else {
    at.take(U"全年");
    period = months(parts->year, 1, 12);
  }
  if (period) cursor = at;
  return period;
}

/// All that follows 至: a period, or one that leaves out what the beginning has said.
std::optional<Period> end_of_range(const Cursor& cursor, const Period& first) {
  Cursor at = cursor;
  auto last = take_period(at);
  if (last && at.at_end()) return last;
  at = cursor;
  last = take_in_year(at, first.first.year);
  if (last && at.at_end()) return last;
  at = cursor;
  const auto day = at.number(2);
  if (first.first != first.last || !day || !at.take_any({U"日", U"号"}) || !at.at_end()) {
    return std::nullopt;
  }
  const auto date = existing({first.first.year, first.first.month, *day});
  if (!date) return std::nullopt;
  return Period{*date, *date};
}

std::optional<Period> range(std::u32string_view text) {
  Cursor cursor(text);
  const auto first = take_period(cursor);
  if (!first) return std::nullopt;
  if (cursor.at_end()) return first;
  cursor.skip_blanks();
  if (!cursor.take_any({U"..", U"至", U"到", U"~"})) return std::nullopt;
  cursor.skip_blanks();
  const auto last = end_of_range(cursor, *first);
  if (!last || last->last < first->first) return std::nullopt;
  return Period{first->first, last->last};
}

Period week(Date day) {
  const Date monday = add_days(day, 1 - weekday(day));
  return {monday, add_days(monday, 6)};
}

/// The unit in which `today` lies (0), or the one before it (-1).
std::optional<Period> named(Cursor& cursor, Date today) {
  struct Row {
    std::u32string_view zh, zh_long, en, en_blank;
    PeriodUnit unit;
    int shift;
  };
  constexpr Row rows[] = {
      {U"本月", U"这个月", U"this-month", U"this month", PeriodUnit::month, 0},
      {U"上月", U"上个月", U"last-month", U"last month", PeriodUnit::month, -1},
      {U"本季度", U"这个季度", U"this-quarter", U"this quarter", PeriodUnit::quarter, 0},
      {U"上季度", U"上个季度", U"last-quarter", U"last quarter", PeriodUnit::quarter, -1},
      {U"今年", U"本年度", U"this-year", U"this year", PeriodUnit::year, 0},
      {U"去年", U"上年度", U"last-year", U"last year", PeriodUnit::year, -1},
  };
  for (const Row& row : rows) {
    if (!cursor.take_any({row.zh_long, row.zh, row.en, row.en_blank})) continue;
    // 今年上半年, 去年3月
    if (row.unit == PeriodUnit::year && !cursor.at_end()) {
      return take_in_year(cursor, today.year + row.shift);
    }
    const Period current = period_of(today, row.unit);
    return row.shift == 0 ? current : previous_period(current);
  }
  if (cursor.take_any({U"本周", U"这周", U"this-week", U"this week"})) return week(today);
  if (cursor.take_any({U"上周", U"last-week", U"last week"})) return week(add_days(today, -7));
  return std::nullopt;
}

std::optional<Period> checked(const std::optional<Period>& period) {
  if (!period || !valid(period->first) || !valid(period->last)) return std::nullopt;
  return period;
}

}  // namespace

std::optional<Period> parse_period(std::string_view text) {
  return checked(range(fold_spelling(text)));
}

std::optional<Period> parse_spoken_period(std::string_view text, Date today) {
  if (!valid(today)) return std::nullopt;
  const std::u32string folded = fold_spelling(text);
  if (const auto period = checked(range(folded))) return period;
  for (const auto reading :
       {named, +[](Cursor&cursor, Date day) { return take_in_year(cursor, day.year); }}) {
    Cursor cursor(folded);
    const auto period = checked(reading(cursor, today));
    if (period && cursor.at_end()) return period;
  }
  return std::nullopt;
}

}  // namespace meeting
