// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <array>
#include <meeting/decimal.hpp>
#include <string>

using namespace meeting;

TEST_CASE("amounts in capitals") {
  struct Case {
    std::string_view amount, capitals;  // capitals empty: cannot be written so
  };
  constexpr std::array cases{
      Case{"0", "人民币零元整"},
      Case{"0.00", "人民币零元整"},
      Case{"0.01", "人民币壹分"},
      Case{"0.05", "人民币伍分"},
      Case{"0.5", "人民币伍角整"},
      Case{"0.53", "人民币伍角叁分"},
      Case{"1", "人民币壹元整"},
      Case{"10", "人民币壹拾元整"},
      Case{"15.1", "人民币壹拾伍元壹角整"},
      Case{"100", "人民币壹佰元整"},
      Case{"101", "人民币壹佰零壹元整"},
      Case{"110", "人民币壹佰壹拾元整"},
      Case{"1000.05", "人民币壹仟元零伍分"},
      Case{"1000.50", "人民币壹仟元伍角整"},
      Case{"2000", "人民币贰仟元整"},
      Case{"2000.00", "人民币贰仟元整"},
      Case{"1001", "人民币壹仟零壹元整"},
      Case{"1010", "人民币壹仟零壹拾元整"},
      Case{"1409.50", "人民币壹仟肆佰零玖元伍角整"},
      Case{"6007.14", "人民币陆仟零柒元壹角肆分"},
      Case{"16409.02", "人民币壹万陆仟肆佰零玖元零贰分"},
      Case{"325.04", "人民币叁佰贰拾伍元零肆分"},
      Case{"10000", "人民币壹万元整"},
      Case{"10001", "人民币壹万零壹元整"},
      Case{"100005", "人民币壹拾万零伍元整"},
      Case{"100500", "人民币壹拾万零伍佰元整"},
      Case{"107000.53", "人民币壹拾万柒仟元伍角叁分"},
      Case{"123456789.12", "人民币壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分"},
      Case{"10000005", "人民币壹仟万零伍元整"},
      Case{"10101010", "人民币壹仟零壹拾万壹仟零壹拾元整"},
      Case{"100000000", "人民币壹亿元整"},
      Case{"100000001", "人民币壹亿零壹元整"},
      Case{"100005000", "人民币壹亿零伍仟元整"},
      Case{"105000000", "人民币壹亿零伍佰万元整"},
      Case{"120000005", "人民币壹亿贰仟万零伍元整"},
      Case{"100010001", "人民币壹亿零壹万零壹元整"},
      Case{"1000000000000", "人民币壹万亿元整"},
      Case{"1000100000000", "人民币壹万零壹亿元整"},
      Case{"9999999999999999",
           "人民币玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元整"},
      Case{"28738000", "人民币贰仟捌佰柒拾叁万捌仟元整"},
      Case{"-3.5", "人民币负叁元伍角整"},
      Case{"-0", "人民币零元整"},
      Case{"1.230", "人民币壹元贰角叁分"},
      Case{"1.234", ""},
      Case{"0.001", ""},
      Case{"10000000000000000", ""},
      Case{"999999999999999999", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.amount);
    const auto amount = Decimal::parse(c.amount);
    REQUIRE(amount);
    CHECK(chinese_capitals(*amount).value_or("") == c.capitals);
  }
}

namespace {

/// Reads capitals back, by the plain rule that every digit counts for the units after it.
std::int64_t read_yuan(std::string_view text) {
  constexpr std::array<std::string_view, 10> digits{"零", "壹", "贰", "叁", "肆",
                                                    "伍", "陆", "柒", "捌", "玖"};
  std::int64_t total = 0;
  std::int64_t section = 0;
  std::int64_t digit = 0;
  for (; text.size() >= 3; text.remove_prefix(3)) {
    const std::string_view letter = text.substr(0, 3);
    for (std::size_t i = 0; i < digits.size(); ++i) {
      if (letter == digits[i]) digit = static_cast<std::int64_t>(i);
    }
    std::int64_t unit = 0;
    if (letter == "拾") unit = 10;
    if (letter == "佰") unit = 100;
    if (letter == "仟") unit = 1000;
    if (unit > 0) {
      section += digit * unit;
      digit = 0;
    }
    if (letter == "万" || letter == "亿") {
      section += digit;
      total = letter == "万" ? total + section * 10'000 : (total + section) * 100'000'000;
      section = digit = 0;
    }
  }
  return total + section + digit;
}

}  // namespace

TEST_CASE("capitals read back as the amount") {
  std::uint64_t random = 1;
  for (int i = 0; i < 20'000; ++i) {
    random = random * 6364136223846793005U + 1442695040888963407U;
    // Amounts with many zeros, where the rules are: each digit of a running number stays or not.
    const auto digits = static_cast<std::int64_t>(random >> 11) % 10'000'000'000'000'000;
    std::uint64_t stays = random >> 7;
    std::int64_t amount = 0;
    std::int64_t place = 1;
    for (int digit = 0; digit < 16; ++digit, place *= 10, stays >>= 1) {
      if ((stays & 1) != 0) amount += digits / place % 10 * place;
    }
    if (amount == 0) continue;
    const auto capitals = chinese_capitals(Decimal(amount));
    REQUIRE(capitals);
    CAPTURE(amount);
    CAPTURE(*capitals);
    REQUIRE(capitals->find("零零") == std::string::npos);
    REQUIRE(capitals->find("零元") == std::string::npos);
    REQUIRE(read_yuan(*capitals) == amount);
  }
}
