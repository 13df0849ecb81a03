// SPDX-License-Identifier: Apache-2.0

// Doors: a building and a flat, a building, an entrance and a flat. A building alone, or a room
// alone, leads to nobody.

#include <algorithm>

#include "text/private_scan.hpp"

namespace meeting {
namespace {

bool is_one_of(char32_t value, std::u32string_view set) {
  return value != 0 && set.find(value) != std::u32string_view::npos;
}

/// What counts or measures: behind a number, it is no flat's.
constexpr std::u32string_view counters =
    U"元万千百亿年月日天时分个人名位盏米平立方块台部辆根条处张把套间层次件项只支多余吨公厘毫度瓦伏"
    U"%‰．栋幢座楼单居㎡棵株份届期批家路";

/// What follows the number of a flat that nothing else shows to be one.
bool may_follow_flat(char32_t value) {
  return value == 0 ||
         is_one_of(value, U" ,，、。；;:：！？)）”\"的住业居房租漏渗门窗阳厨卫上下与和");
}

/// 号 as in 401号, not in 401号楼.
bool is_flat_word(std::string_view text, std::size_t at, std::size_t digits) {
  const Glyph one = glyph_at(text, at);
  if (one.value == U'室') return true;
  if (one.value == U'户') return digits >= 3;
  return one.value == U'号' && !is_one_of(glyph_at(text, at + one.length).value, U"楼院");
}

/// Numerals before `at`: 12, 十二, A, 东. Where they begin; `at` itself where there are none.
std::size_t numeral_begin(std::string_view text, std::size_t at) {
  constexpr std::u32string_view others = U"一二三四五六七八九十百零〇两甲乙丙丁东西南北中";
  for (;;) {
    const Glyph one = glyph_before(text, at);
    if (!is_digit(one.value) && !is_letter(one.value) && !is_one_of(one.value, others)) return at;
    at -= one.length;
  }
}

std::size_t without_blank(std::string_view text, std::size_t at) {
  const Glyph one = glyph_before(text, at);
  return one.value == U' ' || one.value == U'-' || one.value == U',' ? at - one.length : at;
}

/// The beginning of 3单元 or 3门 before `at`; empty where there is none.
std::optional<std::size_t> unit_before(std::string_view text, std::size_t at) {
  for (const std::string_view word : {"单元", "门"}) {
    if (!ends_with(text, at, word)) continue;
    const std::size_t begin = numeral_begin(text, at - word.size());
    if (begin < at - word.size()) return begin;
  }
  return std::nullopt;
}

/// The beginning of 2号楼 before `at`. A bare 号 is one only before a unit: 12号3单元.
std::optional<std::size_t> building_before(std::string_view text, std::size_t at,
                                           bool before_unit) {
  for (const std::string_view word : {"号楼", "#楼", "栋", "幢", "座", "#", "楼", "号"}) {
    if (!ends_with(text, at, word)) continue;
    if (!before_unit && (word == "楼" || word == "号")) continue;
    const std::size_t begin = numeral_begin(text, at - word.size());
    if (begin == at - word.size()) continue;
    // 2座 may count things; A座 is a building.
    if (!before_unit && word == "座" && is_digit(glyph_at(text, begin).value)) continue;
    return begin;
  }
  return std::nullopt;
}

/// 401、402和501: the flats behind the first.
std::size_t end_of_list(std::string_view text, std::size_t end) {
  for (;;) {
    const Glyph between = glyph_at(text, end);
    if (!is_one_of(between.value, U"、和与/至到及,，")) return end;
    const std::size_t next = end + between.length;
    if (!is_digit(glyph_at(text, next).value)) return end;
    const DigitGroup flat = digit_groups(text, next).group[0];
    const Glyph after = glyph_at(text, flat.end);
    const bool word = is_flat_word(text, flat.end, flat.count);
    if (flat.count < 3 || flat.count > 4) return end;
    if (!word && (is_one_of(after.value, counters) || is_letter(after.value))) return end;
    end = word ? flat.end + after.length : flat.end;
  }
}

/// 2号楼3单元401, 3单元401, 2号楼401室, A座1203, 2号楼3-401.
std::optional<PrivateData> chinese_door(std::string_view text, const DigitGroups& groups) {
  DigitGroup flat = groups.group[0];
  std::size_t begin = without_blank(text, flat.begin);
  const std::optional<std::size_t> unit = unit_before(text, begin);
  if (unit) begin = without_blank(text, *unit);
  const std::optional<std::size_t> building = building_before(text, begin, unit.has_value());
  const bool gate = unit && glyph_before(text, without_blank(text, flat.begin)).value == U'门';
  if ((!unit || gate) && !building) return std::nullopt;
  const bool short_unit = !unit && groups.size == 2 && groups.separator == U'-' &&
                          flat.count <= 2 && groups.group[1].count >= 3;
  if (short_unit) flat = groups.group[1];
  if (flat.count > 4) return std::nullopt;

  const Glyph after = glyph_at(text, flat.end);
  const bool word = is_flat_word(text, flat.end, flat.count);
  bool found = false;
  if (unit) found = word || (flat.count >= 3 && !is_one_of(after.value, counters));
  else if (after.value == U'室') found = true;
  else if (word) found = flat.count >= 3 && after.value == U'号' && !short_unit;
  else found = flat.count >= 3 && may_follow_flat(after.value);
  if (is_letter(after.value) || is_digit(after.value)) found = false;
  if (!found) return std::nullopt;
  const std::size_t end = end_of_list(text, word ? flat.end + after.length : flat.end);
  return PrivateData{PrivateKind::door_number, building.value_or(unit.value_or(flat.begin)), end};
}

/// 12-3-401, 4-12-3-401, 12-401室. What can be a day is none: 12-3-2014.
std::optional<PrivateData> dashed_door(std::string_view text, const DigitGroups& groups) {
  if (groups.separator != U'-' || groups.more || groups.size > 4) return std::nullopt;
  const DigitGroup flat = groups.group[groups.size - 1];
  if (flat.count < 3 || flat.count > 4) return std::nullopt;
  for (std::size_t i = 0; i + 1 < groups.size; ++i) {
    if (groups.group[i].count > 2) return std::nullopt;
  }
  const Glyph after = glyph_at(text, flat.end);
  const bool room = after.value == U'室';
  if (groups.size == 2 && !room) return std::nullopt;
  const std::string_view digits = groups.first(groups.size);
  const std::string_view last = digits.substr(digits.size() - flat.count);
  if (!room && (last.starts_with("19") || last.starts_with("20")) && last.size() == 4) {
    return std::nullopt;
  }
  const std::size_t begin = groups.group[0].begin;
  const Glyph before = glyph_before(text, begin);
  if (is_letter(before.value) || is_one_of(before.value, U"-./_#")) return std::nullopt;
  if (is_letter(after.value) || is_one_of(after.value, U"-_/") ||
      is_one_of(after.value, counters)) {
    return std::nullopt;
  }
  const bool word = is_flat_word(text, flat.end, flat.count);
  return PrivateData{PrivateKind::door_number, begin, word ? flat.end + after.length : flat.end};
}

/// The word of ASCII letters that ends before `at`, and where it begins.
std::string_view word_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && is_letter(static_cast<unsigned char>(text[begin - 1]))) --begin;
  return text.substr(begin, at - begin);
}

std::size_t without_blanks(std::string_view text, std::size_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == ',')) --at;
  return at;
}

bool is_word(std::string_view word, std::string_view lower) {
  return std::ranges::equal(word, lower, [](char left, char right) {
    return left == right || (left >= 'A' && left <= 'Z' && left - 'A' + 'a' == right);
  });
}

/// "Building 2, Unit 3, Flat 401", "apartment 401".
std::optional<PrivateData> english_door(std::string_view text, const DigitGroups& groups) {
  const DigitGroup flat = groups.group[0];
  if (flat.count > 4) return std::nullopt;
  std::size_t end = flat.end;
  if (const Glyph side = glyph_at(text, end); is_letter(side.value)) end += side.length;  // 401B
  if (is_letter(glyph_at(text, end).value)) return std::nullopt;
  std::size_t begin = without_blanks(text, flat.begin);
  const std::string_view kind = word_before(text, begin);
  const bool room = is_word(kind, "room");
  if (!room && !is_word(kind, "flat") && !is_word(kind, "apartment") && !is_word(kind, "apt")) {
    return std::nullopt;
  }
  begin -= kind.size();
  bool in_building = false;
  for (;;) {
    const std::size_t number_end = without_blanks(text, begin);
    const std::size_t number = numeral_begin(text, number_end);
    const std::size_t word_end = without_blanks(text, number);
    const std::string_view word = word_before(text, word_end);
    if (number == number_end || (!is_word(word, "building") && !is_word(word, "block") &&
                                 !is_word(word, "unit") && !is_word(word, "entrance"))) {
      break;
    }
    begin = word_end - word.size();
    in_building = true;
  }
  if (!in_building && (room || flat.count < 3)) return std::nullopt;
  return PrivateData{PrivateKind::door_number, begin, end};
}

}  // namespace

std::optional<PrivateData> door_number(std::string_view text, std::size_t floor,
                                       const DigitGroups& groups) {
  if (groups.group[0].count > 4) return std::nullopt;
  std::optional<PrivateData> found = chinese_door(text, groups);
  if (!found) found = dashed_door(text, groups);
  if (!found) found = english_door(text, groups);
  if (found && found->begin < floor) found->begin = floor;
  return found;
}

}  // namespace meeting
