// SPDX-License-Identifier: Apache-2.0
#include <meeting/date.hpp>

#include <algorithm>

#include "text/date_names.hpp"
#include "text/date_spelling.hpp"
#include "text/time_spelling.hpp"

namespace meeting {
namespace {

/// The number in `text[begin, begin + size)`, -1 if that is not all ASCII digits.
int strict_number(std::string_view text, std::size_t begin, std::size_t size) {
  int value = 0;
  for (std::size_t at = begin; at < begin + size; ++at) {
    const unsigned digit = static_cast<unsigned char>(text[at]) - unsigned{'0'};
    if (digit > 9) return -1;
    value = value * 10 + static_cast<int>(digit);
  }
  return value;
}

/// `YYYY-MM-DD`; the date need not exist.
std::optional<DateParts> strict_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const DateParts parts{strict_number(text, 0, 4), strict_number(text, 5, 2),
                        strict_number(text, 8, 2)};
  if (parts.year < 0 || parts.month < 0 || parts.day < 0) return std::nullopt;
  return parts;
}

/// `YYYY`, `YYYY-MM`, `YYYY-MM-DD`
std::optional<DateParts> strict_partial_date(std::string_view text) {
  if (text.size() == 10) return strict_date(text);
  if (text.size() != 4 && (text.size() != 7 || text[4] != '-')) return std::nullopt;
  DateParts parts;
  parts.year = strict_number(text, 0, 4);
  if (parts.year < 0) return std::nullopt;
  if (text.size() == 7) {
    parts.month = strict_number(text, 5, 2);
    if (parts.month < 0) return std::nullopt;
  }
  return parts;
}

/// `HH:MM`, perhaps after `~` or `约`; the time need not exist.
std::optional<TimeParts> strict_time(std::string_view text) {
  constexpr std::string_view word = "约";
  TimeParts parts;
  if (text.substr(0, 1) == "~") {
    parts.about = TimeParts::About::sign;
    text.remove_prefix(1);
  } else if (text.substr(0, word.size()) == word) {
    parts.about = TimeParts::About::word;
    text.remove_prefix(word.size());
  }
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  parts.hour = strict_number(text, 0, 2);
  parts.minute = strict_number(text, 3, 2);
  if (parts.hour < 0 || parts.minute < 0) return std::nullopt;
  return parts;
}

/// What to write for a day that does not exist: the last one of its month, if there is such a
/// month.
std::string last_day(const DateParts& parts) {
  const bool month_exists = parts.year >= earliest_year && parts.year <= latest_year &&
                            parts.month >= 1 && parts.month <= 12;
  if (!month_exists || parts.day <= days_in_month(parts.year, parts.month)) return {};
  return to_string(make_date(parts.year, parts.month, days_in_month(parts.year, parts.month)));
}

std::optional<PartialDate> existing_partial(const DateParts& parts) {
  const bool has_month = parts.month != DateParts::not_given;
  const bool has_day = parts.day != DateParts::not_given;
  // A day or month of 0 is written, but does not exist.
  const Date filled =
      existing({parts.year, has_month ? parts.month : 1, has_day ? parts.day : 1}).value_or(Date{});
  if (!valid(filled)) return std::nullopt;
  return PartialDate{filled.year, has_month ? filled.month : std::uint8_t{0},
                     has_day ? filled.day : std::uint8_t{0}};
}

std::optional<TimeOfDay> existing(const TimeParts& parts) {
  if (parts.hour > 23 || parts.minute > 59) return std::nullopt;
  return TimeOfDay{static_cast<std::uint8_t>(parts.hour), static_cast<std::uint8_t>(parts.minute),
                   parts.about != TimeParts::About::no};
}

/// The format's spelling, with the writer's own sign or word for "about".
std::string written(const TimeParts& parts, TimeOfDay time) {
  return parts.about == TimeParts::About::word ? chinese_time(time) : to_string(time);
}

struct MomentParts {
  DateParts date;
  std::optional<TimeParts> time;
  bool joined_by_t = false;
};

std::optional<MomentParts> understood_moment(std::u32string_view text) {
  Cursor cursor(text);
  const auto date = take_date(cursor);
  if (!date) return std::nullopt;
  MomentParts parts{*date, std::nullopt};
  if (cursor.at_end()) return parts;
  const bool after_digit = is_digit(cursor.previous());
  parts.joined_by_t = cursor.take(U't');
  if (!parts.joined_by_t) {
    cursor.take(U',');
    cursor.skip_blanks();
  }
  // 2025-03-1414:30 may be anything; 2025年3月14日14:30 needs no blank.
  if (after_digit && is_digit(cursor.previous()) && is_digit(cursor.peek())) return std::nullopt;
  parts.time = take_time(cursor);
  take_offset(cursor);
  if (!parts.time || !cursor.at_end()) return std::nullopt;
  return parts;
}

}  // namespace

ParsedDate parse_date(std::string_view text) {
  ParsedDate result;
  auto parts = strict_date(text);
  result.fault = DateFault::none;
  if (!parts) {
    const auto moment = understood_moment(fold_spelling(text));
    if (!moment) {
      result.fault = DateFault::not_a_date;
      return result;
    }
    parts = moment->date;
    result.fault = DateFault::not_iso;
  }
  const auto date = existing(*parts);
  if (!date) {
    result.fault = DateFault::impossible;
    result.correction = last_day(*parts);
  } else if (result.fault == DateFault::none) {
    result.value = date;
  } else {
    result.correction = to_string(*date);
  }
  return result;
}

ParsedPartialDate parse_partial_date(std::string_view text) {
  ParsedPartialDate result;
  auto parts = strict_partial_date(text);
  result.fault = DateFault::none;
  if (!parts) {
    const std::u32string folded = fold_spelling(text);
    Cursor cursor(folded);
    parts = take_partial_date(cursor);
    if (parts && !cursor.at_end()) {
      const auto moment = understood_moment(folded);
      parts = moment ? std::optional<DateParts>(moment->date) : std::nullopt;
    }
    if (!parts) {
      result.fault = DateFault::not_a_date;
      return result;
    }
    result.fault = DateFault::not_iso;
  }
  const auto date = existing_partial(*parts);
  if (!date) {
    result.fault = DateFault::impossible;
    result.correction = last_day(*parts);
  } else if (result.fault == DateFault::none) {
    result.value = date;
  } else {
    result.correction = to_string(*date);
  }
  return result;
}

ParsedTime parse_time(std::string_view text) {
  ParsedTime result;
  auto parts = strict_time(text);
  result.fault = DateFault::none;
  if (!parts) {
    const std::u32string folded = fold_spelling(text);
    Cursor cursor(folded);
    parts = take_time(cursor);
    if (!parts || !cursor.at_end()) {
      result.fault = DateFault::not_a_date;
      return result;
    }
    result.fault = DateFault::not_iso;
  }
  const auto time = existing(*parts);
  if (!time) {
    result.fault = DateFault::impossible;
  } else if (result.fault == DateFault::none) {
    result.value = time;
  } else {
    result.correction = written(*parts, *time);
  }
  return result;
}

ParsedDateTime parse_date_time(std::string_view text) {
  ParsedDateTime result;
  MomentParts parts;
  char gap = ' ';
  const auto date_part = strict_date(text.substr(0, std::min<std::size_t>(text.size(), 10)));
  const bool gap_fits = text.size() > 10 && (text[10] == ' ' || text[10] == 'T');
  const auto time_part = gap_fits ? strict_time(text.substr(11)) : std::nullopt;
  if (date_part && (text.size() == 10 || time_part)) {
    parts.date = *date_part;
    parts.time = time_part;
    result.fault = DateFault::none;
  } else {
    const auto moment = understood_moment(fold_spelling(text));
    if (!moment) return result;
    parts = *moment;
    if (parts.joined_by_t) gap = 'T';
    result.fault = DateFault::not_iso;
  }

  const auto date = existing(parts.date);
  const auto time = parts.time ? existing(*parts.time) : std::nullopt;
  const bool time_exists = !parts.time || time;
  if (date && time_exists && result.fault == DateFault::none) {
    result.value = DateTime{*date, time};
    return result;
  }
  std::string corrected_date = date ? to_string(*date) : last_day(parts.date);
  if (!date || !time_exists) result.fault = DateFault::impossible;
  if (corrected_date.empty() || !time_exists) return result;
  result.correction = std::move(corrected_date);
  if (time) result.correction += gap + written(*parts.time, *time);
  return result;
}

std::optional<TimeOfDay> parse_spoken_time(std::string_view text) {
  const ParsedTime parsed = parse_time(text);
  if (parsed.value) return parsed.value;
  if (parsed.fault != DateFault::not_iso) return std::nullopt;
  return parse_time(parsed.correction).value;
}

}  // namespace meeting
