// SPDX-License-Identifier: Apache-2.0
#include "text/spelling.hpp"

#include <meeting/text.hpp>

#include "text/utf8.hpp"

namespace meeting {
namespace {

constexpr std::size_t longest = 64;

char32_t folded(char32_t letter) {
  if (is_full_width(letter)) letter = letter - 0xFF01 + U'!';
  if (letter >= U'A' && letter <= U'Z') return letter - U'A' + U'a';
  if (letter < 0x80) return letter == U'\t' ? U' ' : letter;
  if (is_blank(letter)) return U' ';
  if ((letter >= 0x2010 && letter <= 0x2015) || letter == 0x2212) return U'-';
  if (letter == U'\u2236') return U':';                         // ∶, common in typeset times
  if (letter == U'\u301C' || letter == U'\u223C') return U'~';  // 〜 ∼
  return letter;
}

/// 10 for 十, 10^8 for 亿; 0 for others.
std::int64_t han_unit(char32_t letter) {
  switch (letter) {
    case U'十':
    case U'拾':
      return 10;
    case U'百':
    case U'佰':
      return 100;
    case U'千':
    case U'仟':
      return 1000;
    case U'万':
    case U'萬':
      return 10'000;
    case U'亿':
    case U'億':
      return 100'000'000;
    default:
      return 0;
  }
}

/// 二〇二五: one digit after another.
std::optional<std::int64_t> digit_by_digit(std::u32string_view run) {
  if (run.size() > 16) return std::nullopt;
  std::int64_t value = 0;
  for (const char32_t letter : run) value = value * 10 + han_digit(letter);
  return value;
}

/// 一百零五: digits and units, each section below 万 in falling order.
std::optional<std::int64_t> by_units(std::u32string_view run) {
  std::int64_t total = 0;    // closed by 万 or 亿
  std::int64_t section = 0;  // below 万
  std::int64_t digit = -1;   // not yet followed by a unit
  std::int64_t last_unit = 10'000;
  std::int64_t last_large = 0;  // 万 or 亿, if one has been
  bool hundred_millions = false;
  bool after_zero = false;
  for (const char32_t letter : run) {
    const std::int64_t unit = han_unit(letter);
    if (unit == 0) {
      const int value = han_digit(letter);
      if (digit > 0) return std::nullopt;  // 二三十: "twenty or thirty" is no number
      after_zero = after_zero || value == 0;
      digit = value == 0 ? -1 : value;
    } else if (unit < 10'000) {
      if (unit >= last_unit) return std::nullopt;
      section += (digit < 0 ? 1 : digit) * unit;
      last_unit = unit;
      digit = -1;
      after_zero = false;
    } else {
      section += digit < 0 ? 0 : digit;
      // 三万亿 is a number, 三亿亿, 三万万 and 三亿万 are none.
      const bool repeated = unit == 10'000 ? section == 0 || last_large == unit : hundred_millions;
      if (repeated || section + total == 0) return std::nullopt;
      total = unit == 10'000 ? total + section * unit : (total + section) * unit;
      if (total >= 10'000'000'000'000'000) return std::nullopt;
      last_large = unit;
      hundred_millions = hundred_millions || unit > 10'000;
      last_unit = 10'000;
      section = 0;
      digit = -1;
      after_zero = false;
    }
  }
  if (digit > 0) {
    // 三百五 is 350, 三百零五 is 305.
    std::int64_t place = 1;
    if (!after_zero && last_unit > 10 && last_unit < 10'000) place = last_unit / 10;
    if (!after_zero && last_unit == 10'000 && total > 0) place = last_large / 10;
    section += digit * place;
  }
  return total + section;
}

}  // namespace

bool is_full_width(char32_t code_point) noexcept {
  return code_point >= 0xFF01 && code_point <= 0xFF5E;
}

std::u32string fold_spelling(std::string_view text) {
  text = trim(text);
  std::u32string result;
  if (text.size() > 4 * longest) return result;
  result = to_code_points(text);
  if (result.size() > longest) return {};
  for (char32_t& letter : result) letter = folded(letter);
  return result;
}

bool is_digit(char32_t code_point) noexcept { return code_point >= U'0' && code_point <= U'9'; }

int han_digit(char32_t code_point) noexcept {
  constexpr std::u32string_view everyday = U"零一二三四五六七八九";
  constexpr std::u32string_view legal = U"〇壹贰叁肆伍陆柒捌玖";
  if (code_point < 0x80) return -1;
  if (code_point == U'两') return 2;
  if (code_point == U'○') return 0;
  for (const std::u32string_view row : {everyday, legal}) {
    const std::size_t place = row.find(code_point);
    if (place != std::u32string_view::npos) return static_cast<int>(place);
  }
  return -1;
}

bool Cursor::take(char32_t letter) {
  if (rest_.empty() || rest_.front() != letter) return false;
  rest_.remove_prefix(1);
  return true;
}

bool Cursor::take(std::u32string_view word) {
  if (rest_.substr(0, word.size()) != word) return false;
  rest_.remove_prefix(word.size());
  return true;
}

bool Cursor::take_any(std::initializer_list<std::u32string_view> words) {
  for (const std::u32string_view word : words) {
    if (take(word)) return true;
  }
  return false;
}

void Cursor::skip_blanks() {
  while (take(U' ')) {
  }
}

std::optional<int> Cursor::digits(int least, int most) {
  std::size_t count = 0;
  while (count < rest_.size() && is_digit(rest_[count])) ++count;
  if (count < static_cast<std::size_t>(least) || count > static_cast<std::size_t>(most)) {
    return std::nullopt;
  }
  int value = 0;
  for (const char32_t digit : rest_.substr(0, count)) {
    value = value * 10 + static_cast<int>(digit - U'0');
  }
  rest_.remove_prefix(count);
  return value;
}

std::optional<std::int64_t> Cursor::han_number() {
  std::size_t count = 0;
  bool units = false;
  for (; count < rest_.size(); ++count) {
    const bool unit = han_unit(rest_[count]) != 0;
    if (!unit && han_digit(rest_[count]) < 0) break;
    units = units || unit;
  }
  if (count == 0) return std::nullopt;
  const std::u32string_view run = rest_.substr(0, count);
  const auto value = units ? by_units(run) : digit_by_digit(run);
  if (value) rest_.remove_prefix(count);
  return value;
}

std::optional<int> Cursor::number(int most) {
  if (const auto value = digits(1, most)) return value;
  const Cursor before = *this;
  const auto value = han_number();
  if (!value) return std::nullopt;
  std::int64_t limit = 1;
  for (int i = 0; i < most; ++i) limit *= 10;
  if (*value >= limit) {
    *this = before;
    return std::nullopt;
  }
  return static_cast<int>(*value);
}

}  // namespace meeting
