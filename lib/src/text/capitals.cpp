// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <meeting/decimal.hpp>

#include "text/wide_integer.hpp"

namespace meeting {
namespace {

constexpr std::array<std::string_view, 10> digits{"零", "壹", "贰", "叁", "肆",
                                                  "伍", "陆", "柒", "捌", "玖"};

std::string_view digit(std::int64_t value) { return digits[static_cast<std::size_t>(value)]; }

/// 1 to 9999: one 零 for a run of zeros inside, none at the ends.
void append_below_ten_thousand(std::string& text, std::int64_t value) {
  constexpr std::array<std::string_view, 4> units{"仟", "佰", "拾", ""};
  bool begun = false;
  bool zero = false;
  std::int64_t place = 1000;
  for (const std::string_view unit : units) {
    const std::int64_t here = value / place % 10;
    place /= 10;
    if (here == 0) {
      zero = begun;
      continue;
    }
    if (zero) text += digits[0];
    text += digit(here);
    text += unit;
    begun = true;
    zero = false;
  }
}

/// `value` is high × unit + low. Between the two stands 零 when the highest place of the lower part
/// is empty.
template <class Append>
void append_parts(std::string& text, std::int64_t value, std::int64_t unit, std::string_view name,
                  Append append_part) {
  const std::int64_t high = value / unit;
  const std::int64_t low = value % unit;
  if (high > 0) {
    append_part(text, high);
    text += name;
    if (low > 0 && low < unit / 10) text += digits[0];
  }
}

/// 1 to 99,999,999.
void append_below_hundred_million(std::string& text, std::int64_t value) {
  constexpr std::int64_t unit = 10'000;
  append_parts(text, value, unit, "万", append_below_ten_thousand);
  append_below_ten_thousand(text, value % unit);
}

/// 1 to 10^16 - 1.
void append_yuan(std::string& text, std::int64_t value) {
  constexpr std::int64_t unit = 100'000'000;
  append_parts(text, value, unit, "亿", append_below_hundred_million);
  append_below_hundred_million(text, value % unit);
}

}  // namespace

std::optional<std::string> chinese_capitals(Decimal yuan) {
  const Decimal amount = yuan.trimmed();
  if (amount.scale() > 2) return std::nullopt;
  const UInt128 fen_in_all =
      magnitude(amount.coefficient()) * static_cast<UInt128>(power_of_ten(2 - amount.scale()));
  if (fen_in_all / 100 >= static_cast<UInt128>(power_of_ten(16))) return std::nullopt;
  const auto whole = static_cast<std::int64_t>(fen_in_all / 100);
  const auto jiao = static_cast<std::int64_t>(fen_in_all / 10 % 10);
  const auto fen = static_cast<std::int64_t>(fen_in_all % 10);

  std::string text = "人民币";
  if (amount.is_negative()) text += "负";
  if (whole > 0) {
    append_yuan(text, whole);
    text += "元";
  } else if (jiao == 0 && fen == 0) {
    text += "零元";
  }
  if (jiao > 0) {
    text += digit(jiao);
    text += "角";
  } else if (fen > 0 && whole > 0) {
    text += digits[0];
  }
  if (fen > 0) {
    text += digit(fen);
    text += "分";
  } else {
    text += "整";
  }
  return text;
}

}  // namespace meeting
