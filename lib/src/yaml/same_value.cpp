// SPDX-License-Identifier: Apache-2.0

#include "yaml/same_value.hpp"

#include <algorithm>
#include <meeting/date.hpp>
#include <meeting/text.hpp>
#include <string>

namespace meeting {
namespace {

constexpr std::size_t han_size = 3;  // bytes of a Han character in UTF-8
constexpr std::size_t date_size = 10;

template <std::size_t Size>
bool strip_end(std::string_view& text, const std::string_view (&ends)[Size]) {
  for (const std::string_view end : ends) {
    if (!text.ends_with(end)) continue;
    text.remove_suffix(end.size());
    return true;
  }
  return false;
}

// ---- dates and times ----

/// What follows the word for "day of the week", the word included; empty where none stands.
std::string_view weekday_in(std::string_view text) {
  constexpr std::string_view words[] = {"星期", "礼拜", "周"};
  for (const std::string_view word : words) {
    const std::size_t at = text.find(word);
    if (at != std::string_view::npos) return text.substr(at + word.size(), han_size);
  }
  return {};
}

bool has_right_weekday(std::string_view text, std::string_view correction) {
  const std::string_view stated = weekday_in(text);
  if (stated.empty()) return true;
  const auto date = parse_date(correction.substr(0, date_size)).value;
  if (!date) return false;
  const std::string_view right = chinese_weekday(*date);
  return right.ends_with(stated) || (stated == "天" && right.ends_with("日"));
}

bool loses_time(std::string_view text, std::string_view correction) {
  if (correction.size() > date_size || correction.find(':') != std::string_view::npos) return false;
  const ParsedDateTime moment = parse_date_time(text);
  if (moment.value) return moment.value->time.has_value();
  return moment.correction.size() > date_size;
}

bool loses_seconds(std::string_view text) {
  constexpr std::string_view zones[] = {"+08:00", "+0800", "+08"};
  strip_end(text, zones);
  if (text.find("秒") != std::string_view::npos) return true;
  if (std::ranges::count(text, ':') < 2) return false;
  return text.substr(text.rfind(':') + 1).substr(0, 2) != "00";
}

// ---- numbers ----

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether all separators between digits are commas that part three and three.
bool is_grouped_by_three(std::string_view text) {
  std::size_t run = 0;
  bool behind_comma = false;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char c = at < text.size() ? text[at] : '\0';
    if (is_digit(c)) {
      ++run;
      continue;
    }
    const bool parts = run > 0 && at + 1 < text.size() && is_digit(text[at + 1]);
    if (behind_comma && run != 3) return false;
    if (parts && (c == ' ' || c == '_' || c == '\'')) return false;
    behind_comma = parts && c == ',';
    if (behind_comma && run > 3) return false;
    run = 0;
  }
  return true;
}

/// Whether "more than" or "less than" is said, of which the format has only "at least" and "at
/// most".
bool is_strictly_compared(std::string_view text) {
  constexpr std::string_view words[] = {"超过", "多于", "逾", "more than"};
  if (text.starts_with('>') || text.starts_with('<')) return !text.substr(1).starts_with('=');
  return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

/// 人 in 300余人, 12人以上.
std::string_view unit_of(std::string_view text) {
  constexpr std::string_view signs[] = {"以上", "左右", "以下", "以内", "上下",
                                        "之内", "余",   "多",   "+"};
  constexpr std::string_view part_of_number =
      "〇零一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾佰仟百千万亿余多";
  while (strip_end(text, signs)) {
  }
  std::size_t begin = text.size();
  while (begin > 0) {
    const char last = text[begin - 1];
    if (is_digit(last) || last == '.' || last == '+') break;
    const auto byte = static_cast<unsigned char>(last);
    if (byte < 0x80) {
      --begin;
      continue;
    }
    const std::size_t size = std::min(begin, han_size);
    if (part_of_number.find(text.substr(begin - size, size)) != std::string_view::npos) break;
    begin -= size;
  }
  std::string_view unit = text.substr(begin);
  while (unit.starts_with(' ')) unit.remove_prefix(1);
  return unit;
}

/// Whether the field counts just that.
bool implies_unit(const Field& field, std::string_view unit) {
  if (field.type == FieldType::percent) return unit == "%";
  if (field.type != FieldType::count && field.type != FieldType::vote_count) return false;
  const auto speaks_of = [&](std::string_view word) {
    return field.meaning_zh.find(word) != std::string_view::npos ||
           std::ranges::any_of(field.chinese, [&](std::string_view name) {
             return name.find(word) != std::string_view::npos;
           });
  };
  if (unit == "名" || unit == "位") unit = "人";
  constexpr std::string_view known[] = {"人", "户", "票", "份", "人次"};
  if (std::ranges::find(known, unit) == std::end(known) || !speaks_of(unit)) return false;
  return unit != "人" || (!speaks_of("户") && !speaks_of("人次"));
}

std::string folded_word(std::string_view text) {
  std::string key = comparison_key(text);
  std::ranges::replace(key, '_', ' ');
  std::ranges::replace(key, '-', ' ');
  return key;
}

}  // namespace

bool keeps_all(std::string_view text, std::string_view correction) {
  const std::string folded = comparison_key(text);
  return !loses_time(text, correction) && !loses_seconds(folded) &&
         has_right_weekday(folded, correction);
}

bool is_same_number(const Field& field, std::string_view text, NumberFault fault) {
  const std::string folded = comparison_key(text);
  if (is_strictly_compared(folded) || !is_grouped_by_three(folded)) return false;
  if (fault != NumberFault::has_unit) return true;
  constexpr std::string_view currencies[] = {"人民币", "百分之", "rmb", "cny", "¥", "$"};
  for (const std::string_view word : currencies) {
    if (folded.find(word) != std::string::npos) return false;
  }
  const std::string_view unit = unit_of(folded);
  return unit.empty() || implies_unit(field, unit);
}

std::string_view same_word(const Vocabulary& words, std::string_view text) {
  const std::string wanted = folded_word(text);
  std::string_view found;
  for (const WordRow& row : words.words) {
    std::string_view writing;
    if (folded_word(row.key) == wanted) writing = row.key;
    for (const std::string_view chinese : row.chinese) {
      if (!chinese.empty() && folded_word(chinese) == wanted) writing = chinese;
    }
    if (writing.empty()) continue;
    if (!found.empty()) return {};
    found = writing;
  }
  return found;
}

}  // namespace meeting
