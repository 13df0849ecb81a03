// SPDX-License-Identifier: Apache-2.0
#include <meeting/decimal.hpp>

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <string>
#include <type_traits>

using namespace meeting;
using namespace std::string_view_literals;

namespace {

Decimal number(std::string_view text) {
  const auto parsed = Decimal::parse(text);
  REQUIRE(parsed);
  return *parsed;
}

std::string shown(const std::optional<Decimal>& value) { return value ? to_string(*value) : "-"; }

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

}  // namespace

TEST_CASE("decimals are read as they are written") {
  struct Case {
    std::string_view text, back;  // back empty: refused
  };
  constexpr std::array cases{
      Case{"0", "0"},
      Case{"7", "7"},
      Case{"2000", "2000"},
      Case{"2000.00", "2000.00"},
      Case{"-0.50", "-0.50"},
      Case{"+3", "3"},
      Case{"-0", "0"},
      Case{"-0.00", "0.00"},
      Case{"0.000000001", "0.000000001"},
      Case{"999999999999999999", "999999999999999999"},
      Case{"-999999999.999999999", "-999999999.999999999"},
      Case{"", ""},
      Case{"-", ""},
      Case{"+", ""},
      Case{".", ""},
      Case{".5", ""},
      Case{"5.", ""},
      Case{"-.5", ""},
      Case{"012", ""},
      Case{"00", ""},
      Case{"00.5", ""},
      Case{"1.2.3", ""},
      Case{"1e5", ""},
      Case{"0x1f", ""},
      Case{"1,000", ""},
      Case{"1 000", ""},
      Case{"1_000", ""},
      Case{" 1", ""},
      Case{"1 ", ""},
      Case{"--1", ""},
      Case{"+-1", ""},
      Case{"NaN", ""},
      Case{"inf", ""},
      Case{"１２", ""},
      Case{"一", ""},
      Case{"1000000000000000000", ""},
      Case{"0.0000000001", ""},
      Case{"9999999999.999999999", ""},
      Case{"1\0"sv, ""},
      Case{"\xff", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto parsed = Decimal::parse(c.text);
    CHECK(parsed.has_value() == !c.back.empty());
    if (parsed) CHECK(to_string(*parsed) == c.back);
  }
  CHECK_FALSE(Decimal::parse(std::string(1'000'000, '9')));
  static_assert(std::is_convertible_v<int, Decimal>);
  static_assert(!std::is_convertible_v<double, Decimal>);  // no binary fraction slips in
  static_assert(!std::is_convertible_v<float, Decimal>);
}

TEST_CASE("decimals compare by value") {
  struct Case {
    std::string_view left, right;
    int order;
  };
  constexpr std::array cases{
      Case{"2000", "2000.00", 0},
      Case{"0", "-0.000", 0},
      Case{"0.1", "0.10", 0},
      Case{"1.9", "1.10", 1},
      Case{"-1", "1", -1},
      Case{"-1.5", "-1.4", -1},
      Case{"999999999999999999", "0.000000001", 1},
      Case{"999999999999999999", "999999999.999999999", 1},
      Case{"-999999999999999999", "-0.999999999", -1},
      Case{"0.000000001", "0", 1},
  };
  for (const Case& c : cases) {
    CAPTURE(c.left);
    CAPTURE(c.right);
    const auto order = number(c.left) <=> number(c.right);
    CHECK((order < 0) == (c.order < 0));
    CHECK((order > 0) == (c.order > 0));
    CHECK((number(c.left) == number(c.right)) == (c.order == 0));
    CHECK((number(c.right) < number(c.left)) == (c.order > 0));
  }
  CHECK(Decimal(largest) > Decimal(smallest));
  CHECK(Decimal(5) == 5);
  CHECK(Decimal() == 0);
}

TEST_CASE("sums, differences and products are exact or refused") {
  CHECK(shown(number("0.1").plus(number("0.2"))) == "0.3");
  CHECK(shown(number("2000.00").plus(1)) == "2001.00");
  CHECK(shown(number("1.5").minus(number("2.25"))) == "-0.75");
  CHECK(shown(number("-1.5").plus(number("1.50"))) == "0.00");
  CHECK(shown(number("100.50").times(12)) == "1206.00");
  CHECK(shown(number("0.001").times(-3)) == "-0.003");
  CHECK(shown(Decimal(largest).plus(1)) == "-");
  CHECK(shown(Decimal(smallest).minus(1)) == "-");
  CHECK(shown(Decimal(largest).plus(-1)) == std::to_string(largest - 1));
  CHECK(shown(Decimal(largest).times(2)) == "-");
  CHECK(shown(Decimal(smallest).times(-1)) == "-");
  CHECK(shown(Decimal(smallest).negated()) == "-");
  CHECK(shown(Decimal(smallest)) == "-9223372036854775808");
  CHECK(shown(number("1.5").negated()) == "-1.5");
  // Aligned to nine places, the larger no longer fits.
  CHECK(shown(number("999999999999999999").plus(number("0.000000001"))) == "-");
  CHECK(shown(Decimal(largest).times(smallest)) == "-");
}

TEST_CASE("whole numbers") {
  struct Case {
    std::string_view text;
    bool whole;
    std::int64_t value;
  };
  constexpr std::array cases{
      Case{"5", true, 5},     Case{"5.00", true, 5}, Case{"5.01", false, 0}, Case{"-3.0", true, -3},
      Case{"0.000", true, 0}, Case{"0.5", false, 0}, Case{"-0.1", false, 0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(number(c.text).is_integer() == c.whole);
    CHECK(number(c.text).to_integer().has_value() == c.whole);
    CHECK(number(c.text).to_integer().value_or(0) == c.value);
  }
}

TEST_CASE("rounding is half away from zero") {
  struct Case {
    std::string_view text;
    int places;
    std::string_view result;
  };
  constexpr std::array cases{
      Case{"2.345", 2, "2.35"},
      Case{"2.344", 2, "2.34"},
      Case{"-2.345", 2, "-2.35"},
      Case{"0.5", 0, "1"},
      Case{"-0.5", 0, "-1"},
      Case{"0.4", 0, "0"},
      Case{"-0.4", 0, "0"},
      Case{"9.995", 2, "10.00"},
      Case{"7", 2, "7.00"},
      Case{"1.20", 1, "1.2"},
      Case{"1.25", 2, "1.25"},
      Case{"999999999.999999999", 0, "1000000000"},
      Case{"1", -1, "-"},
      Case{"1", 10, "-"},
      Case{"999999999999999999", 9, "-"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CAPTURE(c.places);
    CHECK(shown(number(c.text).rounded(c.places)) == c.result);
  }
  CHECK(to_string(number("5.00").trimmed()) == "5");
  CHECK(to_string(number("2.50").trimmed()) == "2.5");
  CHECK(to_string(number("0.00").trimmed()) == "0");
  CHECK(to_string(number("100").trimmed()) == "100");
  CHECK(number("1.23").scale() == 2);
  CHECK(number("1.23").coefficient() == 123);
  CHECK_FALSE(Decimal::make(1, 10));
  CHECK_FALSE(Decimal::make(1, -1));
  CHECK(to_string(*Decimal::make(-5, 3)) == "-0.005");
}

TEST_CASE("percentages round half up and are n/a over nothing") {
  struct Case {
    std::int64_t part, whole;
    int places;
    std::string_view result;  // empty: not available
  };
  constexpr std::array cases{
      Case{2, 3, 1, "66.7"},
      Case{1, 3, 1, "33.3"},
      Case{1, 8, 1, "12.5"},
      Case{1, 16, 2, "6.25"},
      Case{1, 16, 1, "6.3"},
      Case{1, 32, 1, "3.1"},
      Case{842, 869, 1, "96.9"},
      Case{0, 5, 1, "0.0"},
      Case{5, 5, 0, "100"},
      Case{7, 5, 1, "140.0"},
      Case{1, 2000, 1, "0.1"},
      Case{1, 2001, 1, "0.0"},
      Case{-1, 2000, 1, "-0.1"},
      Case{-1, 2001, 1, "0.0"},
      Case{1999, 2000, 1, "100.0"},
      Case{0, 0, 1, ""},
      Case{5, 0, 1, ""},
      Case{1, 3, -1, ""},
      Case{1, 3, 10, ""},
      Case{1, 3, 9, "33.333333333"},
      Case{largest, largest, 2, "100.00"},
      Case{largest, 1, 1, "922337203685477580700.0"},
      Case{1, largest, 9, "0.000000000"},
      Case{smallest, -1, 0, "922337203685477580800"},
      Case{2, -3, 1, "-66.7"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.part);
    CAPTURE(c.whole);
    CHECK(percent(c.part, c.whole, c.places).value_or("") == c.result);
    CHECK(percent(Decimal(c.part), Decimal(c.whole), c.places).value_or("") == c.result);
  }
  CHECK(percent(number("1234.56"), number("2469.12"), 1) == "50.0");
  CHECK(percent(number("0.000000001"), Decimal(largest), 9) == "0.000000000");
  CHECK(percent(Decimal(largest), number("0.000000001"), 9) ==
        "922337203685477580700000000000.000000000");
  CHECK_FALSE(percent(number("1.5"), number("0.00"), 1));
}

TEST_CASE("quotients") {
  CHECK(shown(quotient(123456, 10000, 2)) == "12.35");
  CHECK(shown(quotient(28738000, 10000, 2)) == "2873.80");
  CHECK(shown(quotient(number("-1"), 3, 3)) == "-0.333");
  CHECK(shown(quotient(number("2.5"), number("0.5"), 0)) == "5");
  CHECK(shown(quotient(1, 0, 2)) == "-");
  CHECK(shown(quotient(largest, 1, 1)) == "-");
  CHECK(shown(quotient(Decimal(largest), number("0.000000001"), 0)) == "-");
  CHECK(shown(quotient(1, 3, 10)) == "-");
}

TEST_CASE("legal fractions are compared by cross-multiplication") {
  // at least `numerator` of `denominator`: part × denominator >= total × numerator
  struct Case {
    std::int64_t part, total;
    std::int32_t numerator, denominator;
    bool reached;
  };
  constexpr std::array cases{
      Case{690, 1036, 2, 3, false}, Case{691, 1036, 2, 3, true}, Case{518, 691, 3, 4, false},
      Case{519, 691, 3, 4, true},   Case{582, 777, 3, 4, false}, Case{583, 777, 3, 4, true},
      Case{32, 48, 2, 3, true},     Case{31, 48, 2, 3, false},   Case{24, 32, 3, 4, true},
      Case{23, 32, 3, 4, false},    Case{30, 45, 2, 3, true},    Case{29, 45, 2, 3, false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.part);
    CAPTURE(c.total);
    CHECK((compare_products(c.part, c.denominator, c.total, c.numerator) >= 0) == c.reached);
  }
  CHECK(compare_products(16, 2, 32, 1) == 0);  // exactly half is no majority
  CHECK(compare_products(number("66.67"), 3, number("100.00"), 2) > 0);
  CHECK(compare_products(number("66.66"), 3, 100, 2) < 0);
  constexpr std::int32_t factor = std::numeric_limits<std::int32_t>::max();
  CHECK(compare_products(Decimal(largest), factor, number("0.000000001"), factor) > 0);
  CHECK(compare_products(Decimal(smallest), factor, number("-0.000000001"), factor) < 0);
  CHECK(compare_products(Decimal(largest), factor, Decimal(largest), factor) == 0);
}
