// SPDX-License-Identifier: Apache-2.0
#include <meeting/decimal.hpp>

#include <algorithm>

#include "text/wide_integer.hpp"

namespace meeting {
namespace {

constexpr int max_digits = 18;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

std::size_t count_digits(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && is_digit(text[count])) ++count;
  return count;
}

/// The coefficient at a larger scale.
Int128 scaled(Decimal number, int scale) {
  return Int128{number.coefficient()} * power_of_ten(scale - number.scale());
}

std::optional<Decimal> narrowed(Int128 coefficient, int scale) {
  if (!fits_int64(coefficient)) return std::nullopt;
  return Decimal::make(static_cast<std::int64_t>(coefficient), scale);
}

std::weak_ordering order(Int128 left, Int128 right) {
  if (left < right) return std::weak_ordering::less;
  return left > right ? std::weak_ordering::greater : std::weak_ordering::equivalent;
}

/// A quotient in decimal places, halves away from zero; kept in two parts because they need not
/// fit one integer.
struct Division {
  bool negative = false;
  UInt128 whole = 0;
  std::uint64_t fraction = 0;  // below 10^places
};

std::optional<Division> divide(Int128 numerator, Int128 denominator, int places) {
  if (denominator == 0 || places < 0 || places > Decimal::max_scale) return std::nullopt;
  const UInt128 divisor = magnitude(denominator);
  const UInt128 dividend = magnitude(numerator);
  Division result;
  result.whole = dividend / divisor;
  UInt128 remainder = dividend % divisor;
  for (int place = 0; place < places; ++place) {
    remainder *= 10;
    result.fraction = result.fraction * 10 + static_cast<std::uint64_t>(remainder / divisor);
    remainder %= divisor;
  }
  if (remainder >= divisor - remainder) {
    ++result.fraction;
    if (result.fraction == static_cast<std::uint64_t>(power_of_ten(places))) {
      result.fraction = 0;
      ++result.whole;
    }
  }
  const bool zero = result.whole == 0 && result.fraction == 0;
  result.negative = !zero && (numerator < 0) != (denominator < 0);
  return result;
}

std::string digits_of(UInt128 value) {
  std::string digits;
  do {
    digits.push_back(static_cast<char>('0' + static_cast<int>(value % 10)));
    value /= 10;
  } while (value != 0);
  std::reverse(digits.begin(), digits.end());
  return digits;
}

std::string with_point(bool negative, UInt128 whole, UInt128 fraction, int places) {
  std::string text = negative ? "-" : "";
  text += digits_of(whole);
  if (places > 0) {
    const std::string digits = digits_of(fraction);
    text += '.';
    text.append(static_cast<std::size_t>(places) - digits.size(), '0');
    text += digits;
  }
  return text;
}

std::optional<std::string> hundredfold(Int128 numerator, Int128 denominator, int places) {
  const auto division = divide(numerator * 100, denominator, places);
  if (!division) return std::nullopt;
  return with_point(division->negative, division->whole, division->fraction, places);
}

}  // namespace

std::optional<Decimal> Decimal::make(std::int64_t coefficient, int scale) noexcept {
  if (scale < 0 || scale > max_scale) return std::nullopt;
  Decimal result(coefficient);
  result.scale_ = static_cast<std::uint8_t>(scale);
  return result;
}

std::optional<Decimal> Decimal::parse(std::string_view text) noexcept {
  bool negative = false;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  const std::size_t whole = count_digits(text);
  if (whole == 0 || (whole > 1 && text[0] == '0')) return std::nullopt;
  std::size_t fraction = 0;
  if (whole < text.size()) {
    fraction = count_digits(text.substr(whole + 1));
    if (text[whole] != '.' || fraction == 0 || whole + 1 + fraction != text.size()) {
      return std::nullopt;
    }
  }
  if (fraction > static_cast<std::size_t>(max_scale) || whole + fraction > max_digits) {
    return std::nullopt;
  }
  std::int64_t coefficient = 0;
  for (const char letter : text) {
    if (letter != '.') coefficient = coefficient * 10 + (letter - '0');
  }
  return make(negative ? -coefficient : coefficient, static_cast<int>(fraction));
}

bool Decimal::is_integer() const noexcept { return coefficient_ % power_of_ten(scale_) == 0; }

std::optional<std::int64_t> Decimal::to_integer() const noexcept {
  if (!is_integer()) return std::nullopt;
  return coefficient_ / power_of_ten(scale_);
}

std::optional<Decimal> Decimal::plus(Decimal other) const noexcept {
  const int scale = std::max(scale_, other.scale_);
  return narrowed(scaled(*this, scale) + scaled(other, scale), scale);
}

std::optional<Decimal> Decimal::minus(Decimal other) const noexcept {
  const int scale = std::max(scale_, other.scale_);
  return narrowed(scaled(*this, scale) - scaled(other, scale), scale);
}

std::optional<Decimal> Decimal::times(std::int64_t factor) const noexcept {
  return narrowed(Int128{coefficient_} * factor, scale_);
}

std::optional<Decimal> Decimal::negated() const noexcept {
  return narrowed(-Int128{coefficient_}, scale_);
}

std::optional<Decimal> Decimal::rounded(int places) const noexcept {
  if (places < 0 || places > max_scale) return std::nullopt;
  if (places >= scale_) return narrowed(scaled(*this, places), places);
  return quotient(*this, Decimal(1), places);
}

Decimal Decimal::trimmed() const noexcept {
  Decimal result = *this;
  while (result.scale_ > 0 && result.coefficient_ % 10 == 0) {
    result.coefficient_ /= 10;
    --result.scale_;
  }
  return result;
}

bool operator==(Decimal left, Decimal right) noexcept { return (left <=> right) == 0; }

std::weak_ordering operator<=>(Decimal left, Decimal right) noexcept {
  const int scale = std::max(left.scale_, right.scale_);
  return order(scaled(left, scale), scaled(right, scale));
}

std::string to_string(Decimal number) {
  const UInt128 all = magnitude(number.coefficient());
  const auto unit = static_cast<UInt128>(power_of_ten(number.scale()));
  return with_point(number.is_negative(), all / unit, all % unit, number.scale());
}

std::weak_ordering compare_products(Decimal left, std::int32_t left_factor, Decimal right,
                                    std::int32_t right_factor) noexcept {
  // At most 2^63 · 10^9 · 2^31 < 2^127 on either side.
  const int scale = std::max(left.scale(), right.scale());
  return order(scaled(left, scale) * left_factor, scaled(right, scale) * right_factor);
}

std::optional<std::string> percent(std::int64_t numerator, std::int64_t denominator, int places) {
  return hundredfold(numerator, denominator, places);
}

std::optional<std::string> percent(Decimal numerator, Decimal denominator, int places) {
  const int scale = std::max(numerator.scale(), denominator.scale());
  return hundredfold(scaled(numerator, scale), scaled(denominator, scale), places);
}

std::optional<Decimal> quotient(Decimal numerator, Decimal denominator, int places) noexcept {
  const int scale = std::max(numerator.scale(), denominator.scale());
  const auto division = divide(scaled(numerator, scale), scaled(denominator, scale), places);
  if (!division || division->whole > static_cast<UInt128>(INT64_MAX)) return std::nullopt;
  const Int128 coefficient =
      static_cast<Int128>(division->whole) * power_of_ten(places) + division->fraction;
  return narrowed(division->negative ? -coefficient : coefficient, places);
}

}  // namespace meeting
