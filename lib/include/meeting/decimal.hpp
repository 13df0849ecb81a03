// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Exact numbers: amounts of money, areas, counts, and the counts that a record gives as "more
/// than 300".
///
/// Nothing here goes through binary fractions. All types are plain values; any number of
/// threads may use them at once. Functions whose result may not fit say so by an empty
/// optional, never by a wrong number.

#include <compare>
#include <concepts>
#include <cstdint>
#include <meeting/export.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace meeting {

/// coefficient × 10^-scale, with a scale from 0 to 9. Remembers how many places were written
/// (2000.00 is printed as such) but compares by value: 2000.00 equals 2000.
class MEETING_EXPORT Decimal {
 public:
  static constexpr int max_scale = 9;

  constexpr Decimal() noexcept = default;
  /// A whole number is a decimal. Only for integer types, so that no binary fraction slips in;
  /// a value above 2^63 - 1 is not for this.
  template <std::integral Integer>
  constexpr Decimal(Integer integer) noexcept : coefficient_{static_cast<std::int64_t>(integer)} {}

  /// Empty when `scale` is not within 0 to 9.
  static std::optional<Decimal> make(std::int64_t coefficient, int scale) noexcept;

  /// An optional sign, digits, optionally a point and more digits: `2000`, `-0.50`, `+3`. At
  /// most 18 digits in all and 9 after the point. No exponent, grouping, blanks, leading zeros
  /// (`012`) or bare point (`.5`, `5.`).
  static std::optional<Decimal> parse(std::string_view text) noexcept;

  constexpr std::int64_t coefficient() const noexcept { return coefficient_; }
  constexpr int scale() const noexcept { return scale_; }

  constexpr bool is_zero() const noexcept { return coefficient_ == 0; }
  constexpr bool is_negative() const noexcept { return coefficient_ < 0; }
  /// True for 5 and for 5.00.
  bool is_integer() const noexcept;
  /// The whole number, if it is one.
  std::optional<std::int64_t> to_integer() const noexcept;

  /// With the scale of the more precise operand. Empty on overflow.
  std::optional<Decimal> plus(Decimal other) const noexcept;
  std::optional<Decimal> minus(Decimal other) const noexcept;
  std::optional<Decimal> times(std::int64_t factor) const noexcept;
  /// Empty only for the one value whose opposite does not fit.
  std::optional<Decimal> negated() const noexcept;

  /// Exactly `places` (0 to 9) places, halves away from zero. Empty when it does not fit or
  /// `places` is out of range.
  std::optional<Decimal> rounded(int places) const noexcept;

  /// The shortest scale that keeps the value: 5.00 becomes 5, 2.50 becomes 2.5.
  Decimal trimmed() const noexcept;

  MEETING_EXPORT friend bool operator==(Decimal left, Decimal right) noexcept;
  MEETING_EXPORT friend std::weak_ordering operator<=>(Decimal left, Decimal right) noexcept;

 private:
  std::int64_t coefficient_ = 0;
  std::uint8_t scale_ = 0;
};

/// With the written scale: `2000.00`, `-0.5`.
MEETING_EXPORT std::string to_string(Decimal number);

/// Compares left × left_factor with right × right_factor without rounding or overflow. This is
/// how a share is held against a legal fraction: at least 2/3 of `total` is
/// `compare_products(part, 3, total, 2) >= 0`.
MEETING_EXPORT std::weak_ordering compare_products(Decimal left, std::int32_t left_factor,
                                                   Decimal right,
                                                   std::int32_t right_factor) noexcept;

/// 100 × numerator / denominator with `places` (0 to 9) places and no percent sign, halves away
/// from zero: (2, 3, 1) is `66.7`. Empty when the denominator is zero ("n/a" is the caller's
/// word) or `places` is out of range.
MEETING_EXPORT std::optional<std::string> percent(std::int64_t numerator, std::int64_t denominator,
                                                  int places);
MEETING_EXPORT std::optional<std::string> percent(Decimal numerator, Decimal denominator,
                                                  int places);

/// numerator / denominator, rounded in the same way. Empty also when the result does not fit.
MEETING_EXPORT std::optional<Decimal> quotient(Decimal numerator, Decimal denominator,
                                               int places) noexcept;

/// How a record qualifies a number.
enum class Qualifier {
  exact,
  at_least,  ///< `400+`, `≥400`, `400余`, `400多`, `400以上`, `不少于400`
  about,     ///< `~300`, `约300`, `300左右`
  at_most,   ///< `≤50`, `50以下`, `不超过50`
  nearly,    ///< `近300`: a little less
};

/// A number with its qualifier. Two are equal when value and qualifier are.
struct Quantity {
  Decimal value;
  Qualifier qualifier = Qualifier::exact;

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// What is known of a number: it lies between `least` and `most`, both included; without `most` it
/// may be any larger one. Nothing known: 0 and no `most`, since the numbers of records are not
/// negative.
struct NumberRange {
  Decimal least;
  std::optional<Decimal> most;

  static NumberRange exactly(Decimal value) { return {value, value}; }
  [[nodiscard]] bool exact() const { return most && least == *most; }
};

/// What a quantity says for certain: `400+` is at least 400; `~300` may be anything.
MEETING_EXPORT NumberRange range_of(const Quantity& quantity);

/// As a record writes it by default: `400`, `400+`, `~300`, `≤50`, `近300`. `parse_quantity`
/// reads it back.
MEETING_EXPORT std::string to_string(const Quantity& quantity);

/// In a sentence: `400余辆`, `403辆以上`, `约300辆`, `不超过50辆`, `近300辆`. `unit` may be
/// empty. 余 only after a round number.
MEETING_EXPORT std::string chinese_quantity(const Quantity& quantity, std::string_view unit = {});
/// In a sentence: `at least 400`, `about 300 cars`, `at most 50`, `nearly 300`. `unit` may be
/// empty.
MEETING_EXPORT std::string english_quantity(const Quantity& quantity, std::string_view unit = {});

/// What is wrong with a number of a record.
enum class NumberFault {
  none,
  not_a_number,  ///< not understood, or only in part: `3栋2单元`
  grouping,      ///< `2,000`, `2，000`, `2 000`, `2_000`
  full_width,    ///< `４００＋`, `４００`
  has_unit,      ///< `2000元`, `1万`, `300余人`, `¥2000`, `40%`
  spelling,      ///< understood, but not as the format writes it: `三百余`, `012`, `.5`, `~ 300`
  out_of_range,  ///< more than 18 digits, or more than 9 after the point
};

/// Either `value` and no fault, or a fault. `correction` is the text to write instead, with the
/// qualifier that was found (`300余人`: `300余`, `1万`: `10000`); it is empty for
/// `not_a_number` and `out_of_range`, and never fails in turn.
struct ParsedQuantity {
  std::optional<Quantity> value;
  NumberFault fault = NumberFault::not_a_number;
  std::string correction;
};

/// Strict: what `Decimal::parse` takes, with at most one qualifier: `400+`, `400余`, `400多`,
/// `400以上`, `≥400`, `>=400`, `不少于400`, `至少400`, `~300`, `约300`, `300左右`, `≤50`,
/// `<=50`, `50以下`, `50以内`, `不超过50`, `至多50`, `近300`.
MEETING_EXPORT ParsedQuantity parse_quantity(std::string_view text);

/// The same without qualifiers; a qualified number is `spelling` with the bare number as
/// correction.
struct ParsedDecimal {
  std::optional<Decimal> value;
  NumberFault fault = NumberFault::not_a_number;
  std::string correction;
};
MEETING_EXPORT ParsedDecimal parse_decimal(std::string_view text);

/// An amount as legal papers spell it: 2000 is `人民币贰仟元整`, 1000.05 `人民币壹仟元零伍分`,
/// -3.5 `人民币负叁元伍角整`. Empty for a part of a 分, and from 10^16 yuan on. Source:
/// Measures for Payment and Settlement (支付结算办法, 1997), annex 1, on writing bills.
MEETING_EXPORT std::optional<std::string> chinese_capitals(Decimal yuan);

}  // namespace meeting
