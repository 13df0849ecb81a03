// SPDX-License-Identifier: Apache-2.0
#include <meeting/date.hpp>

#include <array>
#include <utility>

#include "text/date_names.hpp"
#include "text/date_spelling.hpp"

namespace meeting {
namespace {

using Named = std::pair<std::u32string_view, int>;

/// The value of the first word that stands here; longer words stand before those they begin with.
template <std::size_t Size>
std::optional<int> take_named(Cursor& cursor, const std::array<Named, Size>& words) {
  for (const Named& named : words) {
    if (cursor.take(named.first)) return named.second;
  }
  return std::nullopt;
}

std::optional<Date> checked(Date date) {
  if (!valid(date)) return std::nullopt;
  return date;
}

Date last_of_month(Date date) {
  return make_date(date.year, date.month, days_in_month(date.year, date.month));
}

/// 今天, yesterday
std::optional<Date> day_word(Cursor& cursor, Date today) {
  constexpr std::array<Named, 16> words{{{U"大前天", -3},
                                         {U"前天", -2},
                                         {U"前日", -2},
                                         {U"昨天", -1},
                                         {U"昨日", -1},
                                         {U"今天", 0},
                                         {U"今日", 0},
                                         {U"当天", 0},
                                         {U"明天", 1},
                                         {U"明日", 1},
                                         {U"大后天", 3},
                                         {U"后天", 2},
                                         {U"后日", 2},
                                         {U"today", 0},
                                         {U"yesterday", -1},
                                         {U"tomorrow", 1}}};
  const auto shift = take_named(cursor, words);
  if (!shift) return std::nullopt;
  return checked(add_days(today, *shift));
}

enum class Step { day, week, month };

Date shifted(Date today, Step step, int count) {
  switch (step) {
    case Step::day:
      return add_days(today, count);
    case Step::week:
      return add_days(today, 7 * count);
    case Step::month:
      return add_months(today, count);
  }
  return {};
}

/// -3d, +2w, 1m, 1y
std::optional<Date> signed_shift(Cursor& cursor, Date today) {
  const bool back = cursor.take(U'-');
  if (!back) cursor.take(U'+');
  const auto count = cursor.digits(1, 4);
  if (!count) return std::nullopt;
  cursor.skip_blanks();
  Step step = Step::day;
  int factor = 1;
  if (cursor.take_any({U"days", U"day", U"d"})) {
    step = Step::day;
  } else if (cursor.take_any({U"weeks", U"week", U"w"})) {
    step = Step::week;
  } else if (cursor.take_any({U"months", U"month", U"m"})) {
    step = Step::month;
  } else if (cursor.take_any({U"years", U"year", U"y"})) {
    step = Step::month;
    factor = 12;
  } else {
    return std::nullopt;
  }
  return checked(shifted(today, step, (back ? -1 : 1) * factor * *count));
}

/// 3天后, 两周前, 1个月后, 半年后
std::optional<Date> chinese_shift(Cursor& cursor, Date today) {
  Step step = Step::day;
  int factor = 1;
  std::optional<int> count;
  if (cursor.take(U"半年")) {
    step = Step::month;
    count = 6;
  } else {
    count = cursor.number(4);
    if (!count) return std::nullopt;
    cursor.skip_blanks();
    if (cursor.take_any({U"天", U"日"})) {
      step = Step::day;
    } else if (cursor.take_any({U"个星期", U"星期", U"周"})) {
      step = Step::week;
    } else if (cursor.take(U"个月")) {
      step = Step::month;
    } else if (cursor.take(U"年")) {
      step = Step::month;
      factor = 12;
    } else {
      return std::nullopt;
    }
  }
  const bool after = cursor.take_any({U"后", U"以后", U"之后"});
  if (!after && !cursor.take_any({U"前", U"以前", U"之前"})) return std::nullopt;
  return checked(shifted(today, step, (after ? 1 : -1) * factor * *count));
}

/// 周五, 上周五, 下下周一
std::optional<Date> weekday_of_week(Cursor& cursor, Date today) {
  constexpr std::array<Named, 6> words{
      {{U"上上", -2}, {U"上", -1}, {U"下下", 2}, {U"下", 1}, {U"本", 0}, {U"这", 0}}};
  const auto week = take_named(cursor, words);
  if (week) cursor.take(U'个');
  const auto day = take_weekday(cursor);
  if (!day) return std::nullopt;
  return checked(add_days(today, 7 * week.value_or(0) + *day - weekday(today)));
}

/// 月底, 本月5日, 上月底, 14日
std::optional<Date> day_of_month(Cursor& cursor, Date today) {
  constexpr std::array<Named, 8> words{{{U"上个月", -1},
                                        {U"上月", -1},
                                        {U"下个月", 1},
                                        {U"下月", 1},
                                        {U"本月", 0},
                                        {U"这个月", 0},
                                        {U"当月", 0},
                                        {U"月", 0}}};
  const bool bare = cursor.peek() == U'月';
  const auto month = take_named(cursor, words);
  const Date first = add_months(make_date(today.year, today.month, 1), month.value_or(0));
  if (!valid(first)) return std::nullopt;
  if (month && cursor.take_any({U"底", U"末"})) return last_of_month(first);
  if (bare) return std::nullopt;
  const auto day = cursor.number(2);
  if (!day || !cursor.take_any({U"日", U"号"})) return std::nullopt;
  return existing({first.year, first.month, *day});
}

/// 年底, 去年底, 3月14日, 3/14, 6月底, 去年3月14日, 2025年6月底
std::optional<Date> day_of_year(Cursor& cursor, Date today) {
  constexpr std::array<Named, 6> words{
      {{U"前年", -2}, {U"去年", -1}, {U"今年", 0}, {U"本年", 0}, {U"明年", 1}, {U"后年", 2}}};
  int year = today.year;
  bool year_end = false;  // whether 底 may follow at once
  if (const auto shift = take_named(cursor, words)) {
    year += *shift;
    year_end = true;
    cursor.take(U'年');  // 今年年底
  } else if (cursor.take(U'年')) {
    year_end = true;
  } else {
    Cursor at = cursor;
    const auto given = at.number(4);
    if (given && *given >= earliest_year && at.take(U'年')) {
      cursor = at;
      year = *given;
      year_end = true;
      cursor.take(U'年');
    }
  }
  if (year_end && cursor.take_any({U"底", U"末"})) return existing({year, 12, 31});
  cursor.skip_blanks();
  const auto month = cursor.number(2);
  if (!month) return std::nullopt;
  cursor.skip_blanks();
  const bool spelled = cursor.take(U'月');
  if (!spelled && !cursor.take(U'/') && !cursor.take(U'-') && !cursor.take(U'.')) {
    return std::nullopt;
  }
  if (spelled && cursor.take_any({U"底", U"末"})) {
    return existing({year, *month, days_in_month(year, *month)});
  }
  cursor.skip_blanks();
  const auto day = cursor.number(2);
  if (!day) return std::nullopt;
  if (spelled) {
    cursor.skip_blanks();
    cursor.take_any({U"日", U"号"});
  }
  return existing({year, *month, *day});
}

std::optional<Date> spoken(std::u32string_view text, Date today) {
  for (const auto reading :
       {day_word, signed_shift, chinese_shift, weekday_of_week, day_of_month, day_of_year}) {
    Cursor cursor(text);
    const auto date = reading(cursor, today);
    if (date && cursor.at_end()) return date;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Date> parse_spoken_date(std::string_view text, Date today) {
  if (!valid(today)) return std::nullopt;
  const ParsedDate strict = parse_date(text);
  if (strict.value) return strict.value;
  if (strict.fault == DateFault::not_iso) return parse_date(strict.correction).value;
  if (strict.fault == DateFault::impossible) return std::nullopt;
  return spoken(fold_spelling(text), today);
}

std::optional<DateTime> parse_spoken_date_time(std::string_view text, Date today) {
  if (!valid(today)) return std::nullopt;
  const ParsedDateTime strict = parse_date_time(text);
  if (strict.value) return strict.value;
  if (strict.fault == DateFault::not_iso) return parse_date_time(strict.correction).value;
  if (strict.fault == DateFault::impossible) return std::nullopt;
  if (const auto date = parse_spoken_date(text, today)) return DateTime{*date, std::nullopt};
  if (const auto time = parse_spoken_time(text)) return DateTime{today, time};

  // The time begins after a blank, or after a word that ends in no digit (昨天14:30).
  for (std::size_t split = 1; split < text.size() && split <= 256; ++split) {
    const char before = text[split - 1];
    const bool blank = before == ' ';
    const bool after_word = static_cast<unsigned char>(before) >= 0x80 &&
                            (static_cast<unsigned char>(text[split]) & 0xC0U) != 0x80U;
    if (!blank && !after_word) continue;
    const auto date = parse_spoken_date(text.substr(0, split), today);
    if (!date) continue;
    if (const auto time = parse_spoken_time(text.substr(split))) return DateTime{*date, time};
  }
  return std::nullopt;
}

}  // namespace meeting
