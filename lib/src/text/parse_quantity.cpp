// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <meeting/decimal.hpp>
#include <meeting/text.hpp>

#include "text/spelling.hpp"
#include "text/utf8.hpp"
#include "text/wide_integer.hpp"

namespace meeting {
namespace {

/// A way to qualify a number, and the one of the format that a correction uses for it.
struct Sign {
  std::string_view spelling;
  std::string_view written;
  Qualifier qualifier;
  bool strict;  // part of the format
};

using Q = Qualifier;

// Where one spelling begins with another, the longer one stands first.
constexpr std::array<Sign, 33> before_number{{
    {"≥", "≥", Q::at_least, true},
    {">=", ">=", Q::at_least, true},
    {"不少于", "不少于", Q::at_least, true},
    {"至少", "至少", Q::at_least, true},
    {"≤", "≤", Q::at_most, true},
    {"<=", "<=", Q::at_most, true},
    {"不超过", "不超过", Q::at_most, true},
    {"至多", "至多", Q::at_most, true},
    {"~", "~", Q::about, true},
    {"约", "约", Q::about, true},
    {"近", "近", Q::nearly, true},
    {">", "≥", Q::at_least, false},
    {"<", "≤", Q::at_most, false},
    {"≧", "≥", Q::at_least, false},
    {"≦", "≤", Q::at_most, false},
    {"不低于", "不少于", Q::at_least, false},
    {"最少", "至少", Q::at_least, false},
    {"超过", "≥", Q::at_least, false},
    {"多于", "≥", Q::at_least, false},
    {"逾", "≥", Q::at_least, false},
    {"不多于", "不超过", Q::at_most, false},
    {"不高于", "不超过", Q::at_most, false},
    {"最多", "至多", Q::at_most, false},
    {"大约", "约", Q::about, false},
    {"大概", "约", Q::about, false},
    {"≈", "~", Q::about, false},
    {"将近", "近", Q::nearly, false},
    {"接近", "近", Q::nearly, false},
    {"at least ", "≥", Q::at_least, false},
    {"more than ", "≥", Q::at_least, false},
    {"at most ", "≤", Q::at_most, false},
    {"about ", "~", Q::about, false},
    {"nearly ", "近", Q::nearly, false},
}};

constexpr std::array<Sign, 9> after_number{{
    {"+", "+", Q::at_least, true},
    {"余", "余", Q::at_least, true},
    {"多", "多", Q::at_least, true},
    {"以上", "以上", Q::at_least, true},
    {"左右", "左右", Q::about, true},
    {"以下", "以下", Q::at_most, true},
    {"以内", "以内", Q::at_most, true},
    {"上下", "左右", Q::about, false},
    {"之内", "以内", Q::at_most, false},
}};

std::optional<Quantity> strict_quantity(std::string_view text) {
  if (const auto exact = Decimal::parse(text)) return Quantity{*exact, Qualifier::exact};
  for (const Sign& sign : before_number) {
    if (!sign.strict || text.substr(0, sign.spelling.size()) != sign.spelling) continue;
    const auto value = Decimal::parse(text.substr(sign.spelling.size()));
    if (!value) return std::nullopt;
    return Quantity{*value, sign.qualifier};
  }
  for (const Sign& sign : after_number) {
    if (!sign.strict || text.size() < sign.spelling.size()) continue;
    const std::size_t size = text.size() - sign.spelling.size();
    if (text.substr(size) != sign.spelling) continue;
    const auto value = Decimal::parse(text.substr(0, size));
    if (!value) return std::nullopt;
    return Quantity{*value, sign.qualifier};
  }
  return std::nullopt;
}

template <std::size_t Size>
const Sign* take_sign(Cursor& cursor, const std::array<Sign, Size>& signs) {
  for (const Sign& sign : signs) {
    if (cursor.take(to_code_points(sign.spelling))) return &sign;
  }
  return nullptr;
}

/// A number as it was found, in the format's digits.
struct Found {
  std::string digits;
  bool grouped = false;
  bool too_long = false;
};

/// 2,000, 12 345 678, 1,0000: groups of three or of four digits; false where the digits stand in
/// other groups.
bool take_grouped_digits(Cursor& cursor, std::string& digits, bool& grouped) {
  const auto take_run = [&cursor, &digits] {
    std::size_t count = 0;
    for (; is_digit(cursor.peek()); ++count) {
      digits.push_back(static_cast<char>(cursor.peek()));
      cursor.take(cursor.peek());
    }
    return count;
  };
  const std::size_t head = take_run();
  const char32_t separator = cursor.peek();
  if (head == 0 ||
      (separator != U',' && separator != U' ' && separator != U'_' && separator != U'\'')) {
    return true;
  }
  std::size_t size = 0;
  while (cursor.peek() == separator) {
    Cursor after = cursor;
    after.take(separator);
    if (!is_digit(after.peek())) break;
    cursor = after;
    const std::size_t run = take_run();
    if (size == 0) size = run;
    if (run != size || (size != 3 && size != 4) || head > size) return false;
    grouped = true;
  }
  return true;
}

std::optional<Found> take_number(Cursor& cursor) {
  Found found;
  bool negative = false;
  if (cursor.take(U'-')) {
    negative = true;
  } else {
    cursor.take(U'+');
  }
  std::string whole;
  std::string fraction;
  if (const auto han = cursor.han_number()) {
    whole = std::to_string(*han);
  } else {
    if (!take_grouped_digits(cursor, whole, found.grouped)) return std::nullopt;
    Cursor after = cursor;
    if (after.take(U'.')) {
      while (is_digit(after.peek())) {
        fraction.push_back(static_cast<char>(after.peek()));
        after.take(after.peek());
      }
      if (whole.empty() && fraction.empty()) return std::nullopt;
      cursor = after;
    }
    if (whole.empty() && fraction.empty()) return std::nullopt;
  }
  const std::size_t zeros = std::min(whole.find_first_not_of('0'), whole.size());
  if (zeros > 0 && whole.size() > 1) {
    whole.erase(0, zeros);
  }
  if (whole.empty()) whole = "0";
  found.too_long = whole.size() + fraction.size() > 18 ||
                   fraction.size() > static_cast<std::size_t>(Decimal::max_scale);
  found.digits = (negative ? "-" : "") + whole + (fraction.empty() ? "" : "." + fraction);
  return found;
}

/// 10 for 十, 10^8 for 亿 behind Arabic digits; 1 for others.
std::int64_t take_multiplier(Cursor& cursor) {
  if (cursor.take(U'亿')) return 100'000'000;
  if (cursor.take(U'万')) return cursor.take(U'亿') ? 1'000'000'000'000 : 10'000;
  if (cursor.take(U'千')) return 1000;
  if (cursor.take(U'百')) return 100;
  return 1;
}

/// 元/月, 人, %, m²: words without digits.
bool take_unit(Cursor& cursor) {
  constexpr std::u32string_view marks = U"%‰/·㎡㎥℃°²³*";
  bool any = false;
  for (int count = 0; !cursor.at_end(); ++count) {
    const char32_t letter = cursor.peek();
    const bool word =
        (letter >= U'a' && letter <= U'z') || (is_han(letter) && han_digit(letter) < 0);
    const bool mark = marks.find(letter) != std::u32string_view::npos;
    if ((!word && !mark) || count >= 8) break;
    Cursor behind = cursor;
    if (take_sign(behind, after_number) != nullptr && behind.at_end()) break;
    cursor.take(letter);
    any = true;
  }
  return any;
}

bool take_currency(Cursor& cursor) {
  const bool taken = cursor.take_any({U"人民币", U"百分之", U"rmb", U"cny", U"¥", U"￥", U"$"});
  if (taken) cursor.skip_blanks();
  return taken;
}

std::optional<std::string> multiplied(const std::string& digits, std::int64_t factor) {
  const auto number = Decimal::parse(digits);
  if (!number) return std::nullopt;
  if (factor == 1) return digits;
  const auto product = number->times(factor);
  if (!product) return std::nullopt;
  return to_string(product->trimmed());
}

}  // namespace

ParsedQuantity parse_quantity(std::string_view text) {
  ParsedQuantity result;
  if (auto value = strict_quantity(text)) {
    result.value = value;
    result.fault = NumberFault::none;
    return result;
  }

  const std::u32string folded = fold_spelling(text);
  const std::u32string original = to_code_points(text.substr(0, 256));
  const bool full_width = std::any_of(original.begin(), original.end(), is_full_width);

  Cursor cursor(folded);
  const Sign* sign = take_sign(cursor, before_number);
  const bool before = sign != nullptr;
  cursor.skip_blanks();
  bool unit = take_currency(cursor);
  const auto found = take_number(cursor);
  if (!found) return result;
  cursor.skip_blanks();
  const auto take_after = [&cursor, &sign] {
    if (sign == nullptr) sign = take_sign(cursor, after_number);
    cursor.skip_blanks();
  };
  take_after();
  const std::int64_t factor = take_multiplier(cursor);
  unit = unit || factor != 1;
  take_after();
  if (take_unit(cursor)) unit = true;
  cursor.skip_blanks();
  take_after();
  if (!cursor.at_end()) return result;

  const auto digits = multiplied(found->digits, factor);
  if (found->too_long || !digits) {
    result.fault = NumberFault::out_of_range;
    return result;
  }
  const std::string written(sign == nullptr ? std::string_view{} : sign->written);
  const std::string correction = before ? written + *digits : *digits + written;
  if (!strict_quantity(correction)) {
    result.fault = NumberFault::out_of_range;
    return result;
  }
  result.correction = correction;
  result.fault = unit             ? NumberFault::has_unit
                 : found->grouped ? NumberFault::grouping
                 : full_width     ? NumberFault::full_width
                                  : NumberFault::spelling;
  return result;
}

ParsedDecimal parse_decimal(std::string_view text) {
  ParsedDecimal result;
  result.value = Decimal::parse(text);
  if (result.value) {
    result.fault = NumberFault::none;
    return result;
  }
  const ParsedQuantity parsed = parse_quantity(text);
  result.fault = parsed.fault;
  if (parsed.value) {
    result.fault = NumberFault::spelling;
    result.correction = to_string(parsed.value->value);
  } else if (const auto corrected = parse_quantity(parsed.correction).value) {
    result.correction = to_string(corrected->value);
  }
  return result;
}

}  // namespace meeting
