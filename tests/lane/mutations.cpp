// SPDX-License-Identifier: Apache-2.0

#include "mutations.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "records.hpp"

namespace lane_tests {
namespace {

using reader_tests::Chance;
using namespace std::string_view_literals;

constexpr std::string_view signs[] = {
    ":",      ": ",     " :",   "#",   " #",   "# ",     "-",      "- ",     "?",
    "? ",     ",",      ", ",   "[",   "]",    "{",      "}",      "&",      "*",
    "!",      "|",      ">",    "'",   "\"",   "%",      "@",      "`",      " ",
    "  ",     "\t",     "\r",   "\n",  "\r\n", "\n\n",   "\\",     "~",      "=",
    "---",    "...",    "：",   "，",  "－",   "\u3000", "\u00A0", "\u0085", "\u2028",
    "\uFEFF", "\u2029", "+",    "2",   "｛",   "”",      "\n  ",   "\n- ",   "\n ",
    "<<",     "null",   "\n\t", ":\n", "\\\n", "''",     "\"\"",   " \t",    "甲"};

constexpr std::string_view values[] = {"- - a",
                                       "a: b: c",
                                       "null",
                                       "~",
                                       "\"a\\nb\"",
                                       "'it''s'",
                                       "| 2",
                                       "|2",
                                       ">-",
                                       "|+",
                                       "a #b",
                                       "#b",
                                       " # b",
                                       "[a, b]",
                                       "{a: b}",
                                       "[]",
                                       "{}",
                                       "a,b",
                                       "-",
                                       "-a",
                                       "- a",
                                       "--- a",
                                       "---",
                                       "...",
                                       "? a",
                                       ": a",
                                       ":a",
                                       "<<: a",
                                       "a:",
                                       "a :b",
                                       "\"a\" b",
                                       "'a' # b",
                                       "\"a\"b",
                                       "'a'b: c",
                                       "[a] b",
                                       "{a: b} #",
                                       "[a, [b]]",
                                       "{a: {b}}",
                                       "{a b}",
                                       "{a: , b}",
                                       "[,]",
                                       "[a,,b]",
                                       "{\"a\":1}",
                                       "{a:1}",
                                       "[a: b]",
                                       "[?a]",
                                       "[a?]",
                                       "[- a]",
                                       "[-a]",
                                       "{-: a}",
                                       "[-]",
                                       "{a: -}",
                                       "&a b",
                                       "*a",
                                       "!a b",
                                       "!!str a",
                                       "%a",
                                       "@a",
                                       "`a",
                                       "|",
                                       ">",
                                       "|-",
                                       "|x",
                                       "> # a",
                                       "|#",
                                       "\"",
                                       "'",
                                       "\"a",
                                       "'a",
                                       "\"\\x41\"",
                                       "\"\\q\"",
                                       "\"\\\"\"",
                                       "\"\\u202e\"",
                                       "NULL",
                                       "Null",
                                       "nULL",
                                       "~a",
                                       "null a",
                                       "true",
                                       "0x1",
                                       "[null, ~]",
                                       "{~: a}",
                                       "{null}",
                                       "\"\"",
                                       "''",
                                       "\"a\": b",
                                       "a\tb",
                                       "\ta",
                                       "a \t",
                                       "甲：乙",
                                       "甲:乙",
                                       "：甲",
                                       "，",
                                       "｛甲｝",
                                       "[甲，乙]",
                                       "{甲：乙}",
                                       "“甲”",
                                       "\u3000甲",
                                       "甲\u3000",
                                       "a\u0085b",
                                       "a\u2028b",
                                       "[a\n",
                                       "{a: b\n",
                                       "\"a\n  b\"",
                                       "a\n  b",
                                       "a\n b: c",
                                       "|\n  a\n b",
                                       "a\n\n  b",
                                       "[a,\n  b]",
                                       "\n  a",
                                       "\n  - a",
                                       "\n  a: b",
                                       "#1",
                                       "- ",
                                       "-\ta",
                                       "a:\tb",
                                       "a - b",
                                       "a: ",
                                       "a:b:c",
                                       "x: [",
                                       "]",
                                       "}",
                                       "\"a\n标题: b\"",
                                       "'a\n\n  标题: b'",
                                       "\"a\\tb\"",
                                       "[\"a\n标题: b\"]",
                                       "a\n标题：b",
                                       "｛｝",
                                       "［甲］",
                                       "｛甲",
                                       "a # x\n  b",
                                       "a \n  b",
                                       "｛小区｝",
                                       "[-]",
                                       "[-, a]",
                                       "{a: -}",
                                       "[a:]",
                                       "{a:}",
                                       "{a: b:}",
                                       "[a:,b]",
                                       "{a:,b}",
                                       "[\"a\"b]",
                                       "[a #b]",
                                       "[a #b\n]",
                                       "[a,#b\n]",
                                       "{a: 甲，乙：丙}",
                                       "[：]",
                                       "[，]",
                                       "[｛]",
                                       "1 #301"};

/// What may stand behind the end of a line.
constexpr std::string_view tails[] = {" # x", " #",  " ", "  ", "\t", " \t# x",
                                      "#",    " #1", ":", ",",  "\\"};

std::size_t below(Chance& chance, std::size_t limit) {
  return chance.below(static_cast<std::uint32_t>(limit));
}

std::size_t line_begin(const std::string& text, std::size_t at) {
  const std::size_t line_feed = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  return line_feed == std::string::npos ? 0 : line_feed + 1;
}
std::size_t line_end(const std::string& text, std::size_t at) {
  const std::size_t line_feed = text.find('\n', at);
  return line_feed == std::string::npos ? text.size() : line_feed + 1;
}

bool inside_character(const std::string& text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}
std::size_t character_at(const std::string& text, std::size_t at) {
  while (at > 0 && inside_character(text, at)) --at;
  return at;
}
std::size_t behind_character(const std::string& text, std::size_t at) {
  if (at < text.size()) ++at;
  while (inside_character(text, at)) ++at;
  return at;
}

const std::vector<std::string>& small_records() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> texts;
    for (const auto* table : {&usual_records(), &awkward_records()}) {
      for (const NamedText& one : *table) texts.push_back(one.text);
    }
    return texts;
  }();
  return all;
}

void change_line(std::string& text, Chance& chance, std::size_t at) {
  const std::size_t begin = line_begin(text, at);
  const std::size_t end = line_end(text, begin);
  const std::string line = text.substr(begin, end - begin);
  switch (chance.below(6)) {
    case 0:
      text.insert(begin, line);
      return;
    case 1:
      text.erase(begin, end - begin);
      return;
    case 2: {  // to another place
      text.erase(begin, end - begin);
      text.insert(line_begin(text, below(chance, text.size() + 1)), line);
      return;
    }
    case 3:
      text.insert(begin, 1 + chance.below(2), ' ');
      return;
    case 4: {
      const std::size_t last = line.find_last_not_of("\r\n");
      text.insert(begin + (last == std::string::npos ? 0 : last + 1), chance.pick(tails));
      return;
    }
    default:
      if (text[begin] == ' ') text.erase(begin, 1);
      else text.insert(begin, "\t");
  }
}

/// What stands behind a colon or dash up to the end of the line, or of its part in brackets.
void replace_value(std::string& text, Chance& chance, std::size_t at) {
  std::size_t begin = text.find_first_of(":-,[{", at);
  if (begin == std::string::npos) begin = text.find_first_of(":-,[{");
  if (begin == std::string::npos) return;
  begin = text.find_first_not_of(' ', begin + 1);
  if (begin == std::string::npos) return;
  const bool part = chance.one_in(3);
  std::size_t end = text.find_first_of(part ? ",]}\n"sv : "\n"sv, begin);
  end = std::min(end, text.size());
  text.replace(begin, chance.one_in(4) ? 0 : end - begin, chance.pick(values));
}

/// An ASCII sign, or all from it to the line's end, as an input method for Chinese writes them.
void widen(std::string& text, Chance& chance, std::size_t at) {
  struct Sign {
    std::string_view ascii, wide;
  };
  constexpr Sign wide_signs[] = {{": ", "："},   {":", "："}, {", ", "，"}, {",", "，"},
                                 {"- ", "－ "},  {"{", "｛"}, {"}", "｝"},  {"[", "［"},
                                 {"]", "］"},    {"#", "＃"}, {"\"", "＂"}, {"'", "’"},
                                 {" ", "\u3000"}};
  constexpr std::string_view ascii_signs = ":,{}[]#\"' ";
  const bool all = chance.one_in(3);
  const std::size_t behind = text.size() - line_end(text, at);
  while ((at = text.find_first_of(ascii_signs, at)) < text.size() - behind) {
    for (const Sign& sign : wide_signs) {
      if (text.compare(at, sign.ascii.size(), sign.ascii) != 0) continue;
      text.replace(at, sign.ascii.size(), sign.wide);
      at += sign.wide.size();
      break;
    }
    if (!all) return;
  }
}

/// The line begins with a key of 900 to 1,100 bytes: yaml-cpp looks for a colon only so far.
void lengthen_key(std::string& text, Chance& chance, std::size_t at) {
  const std::size_t first = text.find_first_not_of(" -{[", line_begin(text, at));
  if (first != std::string::npos) text.insert(first, 900 + chance.below(200), 'k');
}

void splice(std::string& text, Chance& chance, std::size_t at) {
  const std::string& other = small_records()[below(chance, small_records().size())];
  const std::size_t from = line_begin(other, below(chance, other.size()));
  text.resize(chance.one_in(4) ? character_at(text, at) : line_begin(text, at));
  text += other.substr(from, chance.one_in(2) ? line_end(other, from) - from : std::string::npos);
}

}  // namespace

std::span<const std::string_view> yaml_signs() { return signs; }
std::span<const std::string_view> odd_values() { return values; }

void change(std::string& text, Chance& chance) {
  if (text.empty()) text = "标题: 甲\n";
  const std::size_t at = character_at(text, below(chance, text.size()));
  if (chance.one_in(300)) return lengthen_key(text, chance, at);
  switch (chance.below(14)) {
    case 0:
    case 1:
    case 2:
      text.insert(at, chance.pick(signs));
      return;
    case 3:
      text.erase(at, behind_character(text, at) - at);
      return;
    case 4:
      text.replace(at, behind_character(text, at) - at, chance.pick(signs));
      return;
    case 5:
    case 6:
      return change_line(text, chance, at);
    case 7:
    case 8:
    case 9:
      return replace_value(text, chance, at);
    case 10:
      return splice(text, chance, at);
    case 11:
    case 12:
      return widen(text, chance, at);
    default:
      if (chance.one_in(3)) {
        text.resize(at);
      } else {  // a part twice
        const std::string part = text.substr(at, 1 + chance.below(30));
        text.insert(character_at(text, below(chance, text.size())), part);
      }
  }
}

namespace {

/// For one place of one record.
constexpr std::uint32_t changes_of_place = 5;

struct Places {
  std::vector<std::uint32_t> first;  ///< number of the first mutant of each record
  std::uint32_t all = 0;
};

const Places& places() {
  static const Places counted = [] {
    Places sums;
    for (const std::string& text : small_records()) {
      sums.first.push_back(sums.all);
      sums.all += static_cast<std::uint32_t>(text.size()) * changes_of_place;
    }
    return sums;
  }();
  return counted;
}

}  // namespace

std::uint32_t placed_mutant_count() { return places().all; }

std::string placed_mutant(std::uint32_t number) {
  const auto& first = places().first;
  const auto record = static_cast<std::size_t>(
      std::distance(first.begin(), std::ranges::upper_bound(first, number)) - 1);
  std::string text = small_records()[record];
  const std::uint32_t place = (number - first[record]) / changes_of_place;
  const std::uint32_t kind = number % changes_of_place;
  Chance chance(number * 2654435761U + 7);
  const std::size_t at = character_at(text, place);
  const std::size_t size = behind_character(text, at) - at;
  if (kind == 0) text.erase(at, size);
  else if (kind == 1) text.replace(at, size, chance.pick(signs));
  else text.insert(at, chance.pick(signs));
  return text;
}

std::string chance_mutant(std::uint32_t seed) {
  Chance chance(seed * 2246822519U + 3);
  std::string text = small_records()[below(chance, small_records().size())];
  for (std::uint32_t n = 1 + chance.below(2); n > 0; --n) change(text, chance);
  return text;
}

}  // namespace lane_tests
