// SPDX-License-Identifier: Apache-2.0
#include "text/date_spelling.hpp"

#include "text/date_names.hpp"

namespace meeting {
namespace {

bool is_separator(char32_t letter) { return letter == U'-' || letter == U'/' || letter == U'.'; }

bool plausible_year(int year) { return year >= earliest_year && year <= latest_year; }

/// 2025-3-14, 2025 / 03 / 14; without the day where `with_day` is false.
std::optional<DateParts> take_separated(Cursor& cursor, bool with_day) {
  Cursor at = cursor;
  const auto year = at.digits(4, 4);
  if (!year) return std::nullopt;
  at.skip_blanks();
  const char32_t separator = at.peek();
  if (!is_separator(separator)) return std::nullopt;
  at.take(separator);
  at.skip_blanks();
  const auto month = at.digits(1, 2);
  if (!month) return std::nullopt;
  DateParts parts{*year, *month, DateParts::not_given};
  if (with_day) {
    at.skip_blanks();
    if (!at.take(separator)) return std::nullopt;
    at.skip_blanks();
    const auto day = at.digits(1, 2);
    if (!day) return std::nullopt;
    parts.day = *day;
  }
  cursor = at;
  return parts;
}

/// 20250314, or 202503 where `with_day` is false.
std::optional<DateParts> take_compact(Cursor& cursor, bool with_day) {
  Cursor at = cursor;
  const int size = with_day ? 8 : 6;
  const auto number = at.digits(size, size);
  if (!number) return std::nullopt;
  const DateParts parts = with_day ? DateParts{*number / 10000, *number / 100 % 100, *number % 100}
                                   : DateParts{*number / 100, *number % 100, DateParts::not_given};
  // Many other numbers have six or eight digits.
  if (!plausible_year(parts.year) || parts.month < 1 || parts.month > 12) return std::nullopt;
  if (with_day && (parts.day < 1 || parts.day > 31)) return std::nullopt;
  cursor = at;
  return parts;
}

/// 2025年3月14日, 二〇二五年三月十四日; without the day where `with_day` is false.
std::optional<DateParts> take_chinese(Cursor& cursor, bool with_day) {
  Cursor at = cursor;
  auto year = at.digits(4, 4);
  if (!year) {
    year = at.number(4);
    if (!year || !plausible_year(*year)) return std::nullopt;
  }
  at.skip_blanks();
  if (!at.take(U'年')) return std::nullopt;
  at.skip_blanks();
  const auto month = at.number(2);
  if (!month) return std::nullopt;
  at.skip_blanks();
  if (!at.take_any({U"月份", U"月"})) return std::nullopt;
  DateParts parts{*year, *month, DateParts::not_given};
  if (with_day) {
    at.skip_blanks();
    const auto day = at.number(2);
    if (!day) return std::nullopt;
    Cursor after = at;
    after.skip_blanks();
    if (after.take_any({U"日", U"号"})) at = after;
    parts.day = *day;
  }
  cursor = at;
  return parts;
}

std::optional<int> take_english_month(Cursor& cursor) {
  for (int month = 1; month <= 12; ++month) {
    const std::string_view name = english_month(month);
    std::u32string folded;
    for (const char letter : name) folded.push_back(static_cast<unsigned char>(letter) | 0x20U);
    if (cursor.take(folded)) return month;
    const std::u32string_view brief = std::u32string_view(folded).substr(0, 3);
    if (cursor.take(brief)) {
      cursor.take(U'.');
      return month;
    }
  }
  return std::nullopt;
}

/// 14 March 2025, March 14, 2025; without the day where `with_day` is false.
std::optional<DateParts> take_english(Cursor& cursor, bool with_day) {
  Cursor at = cursor;
  std::optional<int> day;
  if (with_day) {
    day = at.digits(1, 2);
    if (day) at.skip_blanks();
  }
  const auto month = take_english_month(at);
  if (!month) return std::nullopt;
  at.skip_blanks();
  if (with_day && !day) {
    day = at.digits(1, 2);
    if (!day) return std::nullopt;
    at.take(U',');
    at.skip_blanks();
  }
  const auto year = at.digits(4, 4);
  if (!year) return std::nullopt;
  cursor = at;
  return DateParts{*year, *month, day.value_or(DateParts::not_given)};
}

/// 2025-03-14（周五）, 2025年3月14日 星期五
void skip_weekday(Cursor& cursor) {
  Cursor at = cursor;
  at.skip_blanks();
  const bool bracket = at.take(U'(');
  if (!take_weekday(at)) return;
  if (bracket && !at.take(U')')) return;
  cursor = at;
}

}  // namespace

std::optional<int> take_weekday(Cursor& cursor) {
  Cursor at = cursor;
  if (!at.take_any({U"星期", U"礼拜", U"周"})) return std::nullopt;
  constexpr std::u32string_view days = U"一二三四五六日";
  std::size_t place = days.find(at.peek());
  if (at.peek() == U'天') place = 6;
  if (at.at_end() || place == std::u32string_view::npos) return std::nullopt;
  at.take(at.peek());
  cursor = at;
  return static_cast<int>(place) + 1;
}

std::optional<DateParts> take_date(Cursor& cursor) {
  auto parts = take_separated(cursor, true);
  if (!parts) parts = take_compact(cursor, true);
  if (!parts) parts = take_chinese(cursor, true);
  if (!parts) parts = take_english(cursor, true);
  if (parts) skip_weekday(cursor);
  return parts;
}

std::optional<DateParts> take_partial_date(Cursor& cursor) {
  if (const auto whole = take_date(cursor)) return whole;
  if (const auto month = take_separated(cursor, false)) return month;
  if (const auto month = take_compact(cursor, false)) return month;
  if (const auto month = take_chinese(cursor, false)) return month;
  if (const auto month = take_english(cursor, false)) return month;
  Cursor at = cursor;
  auto year = at.digits(4, 4);
  const bool arabic = year.has_value();
  if (!year) year = at.number(4);
  if (!year) return std::nullopt;
  Cursor after = at;
  after.skip_blanks();
  const bool spelled = after.take(U'年');
  if (spelled) at = after;
  if (!arabic && (!spelled || !plausible_year(*year))) return std::nullopt;
  cursor = at;
  return DateParts{*year, DateParts::not_given, DateParts::not_given};
}

std::optional<Date> existing(const DateParts& parts) {
  if (parts.year < earliest_year || parts.year > latest_year || parts.month < 1 ||
      parts.month > 12 || parts.day < 1 || parts.day > days_in_month(parts.year, parts.month)) {
    return std::nullopt;
  }
  return make_date(parts.year, parts.month, parts.day);
}

}  // namespace meeting
