// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <array>
#include <meeting/decimal.hpp>
#include <string>

using namespace meeting;
using namespace std::string_view_literals;

namespace {

Quantity quantity(std::string_view text) {
  const auto parsed = parse_quantity(text);
  REQUIRE(parsed.value);
  return *parsed.value;
}

}  // namespace

TEST_CASE("numbers with a qualifier") {
  struct Case {
    std::string_view text, canonical;
    Qualifier qualifier;
  };
  constexpr std::array cases{
      Case{"270", "270", Qualifier::exact},
      Case{"0", "0", Qualifier::exact},
      Case{"-3", "-3", Qualifier::exact},
      Case{"2000.00", "2000.00", Qualifier::exact},
      Case{"400+", "400+", Qualifier::at_least},
      Case{"400余", "400+", Qualifier::at_least},
      Case{"400多", "400+", Qualifier::at_least},
      Case{"400以上", "400+", Qualifier::at_least},
      Case{"≥400", "400+", Qualifier::at_least},
      Case{">=400", "400+", Qualifier::at_least},
      Case{"不少于400", "400+", Qualifier::at_least},
      Case{"至少400", "400+", Qualifier::at_least},
      Case{"1.5+", "1.5+", Qualifier::at_least},
      Case{"~300", "~300", Qualifier::about},
      Case{"约300", "~300", Qualifier::about},
      Case{"300左右", "~300", Qualifier::about},
      Case{"≤50", "≤50", Qualifier::at_most},
      Case{"<=50", "≤50", Qualifier::at_most},
      Case{"50以下", "≤50", Qualifier::at_most},
      Case{"50以内", "≤50", Qualifier::at_most},
      Case{"不超过50", "≤50", Qualifier::at_most},
      Case{"至多50", "≤50", Qualifier::at_most},
      Case{"近300", "近300", Qualifier::nearly},
      Case{"+3", "3", Qualifier::exact},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto parsed = parse_quantity(c.text);
    CHECK(parsed.fault == NumberFault::none);
    CHECK(parsed.correction.empty());
    REQUIRE(parsed.value);
    CHECK(parsed.value->qualifier == c.qualifier);
    CHECK(to_string(*parsed.value) == c.canonical);
    CHECK(parse_quantity(c.canonical).value == parsed.value);
  }
}

TEST_CASE("what is wrong with a number, and what to write instead") {
  constexpr NumberFault not_a_number = NumberFault::not_a_number;
  constexpr NumberFault grouping = NumberFault::grouping;
  constexpr NumberFault full_width = NumberFault::full_width;
  constexpr NumberFault has_unit = NumberFault::has_unit;
  constexpr NumberFault spelling = NumberFault::spelling;
  constexpr NumberFault out_of_range = NumberFault::out_of_range;
  struct Case {
    std::string_view text;
    NumberFault fault;
    std::string_view correction;
  };
  constexpr std::array cases{
      Case{"2,000", grouping, "2000"},
      Case{"2，000", grouping, "2000"},
      Case{"12,345,678.90", grouping, "12345678.90"},
      Case{"1,0000", grouping, "10000"},
      Case{"2 000", grouping, "2000"},
      Case{"2_000", grouping, "2000"},
      Case{"2,000+", grouping, "2000+"},
      Case{"约2,000", grouping, "约2000"},

      Case{"４００", full_width, "400"},
      Case{"４００＋", full_width, "400+"},
      Case{"400＋", full_width, "400+"},
      Case{"～300", full_width, "~300"},
      Case{"＞＝300", full_width, ">=300"},
      Case{"１．５", full_width, "1.5"},

      Case{"2000元", has_unit, "2000"},
      Case{"2000.00元", has_unit, "2000.00"},
      Case{"2,000元", has_unit, "2000"},
      Case{"¥2000", has_unit, "2000"},
      Case{"￥２０００", has_unit, "2000"},
      Case{"人民币2000元", has_unit, "2000"},
      Case{"100元/月", has_unit, "100"},
      Case{"1万", has_unit, "10000"},
      Case{"1.5万", has_unit, "15000"},
      Case{"1.5万元", has_unit, "15000"},
      Case{"0.00005万", has_unit, "0.5"},
      Case{"2亿", has_unit, "200000000"},
      Case{"3千", has_unit, "3000"},
      Case{"40%", has_unit, "40"},
      Case{"40％", has_unit, "40"},
      Case{"百分之四十", has_unit, "40"},
      Case{"85.5㎡", has_unit, "85.5"},
      Case{"12个小区", has_unit, "12"},
      Case{"300余人", has_unit, "300余"},
      Case{"300多户", has_unit, "300多"},
      Case{"300户以上", has_unit, "300以上"},
      Case{"50人以内", has_unit, "50以内"},
      Case{"30余万元", has_unit, "300000余"},
      Case{"1万余元", has_unit, "10000余"},
      Case{"约300户", has_unit, "约300"},
      Case{"近400辆", has_unit, "近400"},
      Case{"不超过50元", has_unit, "不超过50"},
      Case{"300人左右", has_unit, "300左右"},
      Case{"3 天", has_unit, "3"},
      Case{"2025年", has_unit, "2025"},

      Case{"三百", spelling, "300"},
      Case{"三百余", spelling, "300余"},
      Case{"十余", spelling, "10余"},
      Case{"百余", spelling, "100余"},
      Case{"两千零五", spelling, "2005"},
      Case{"三百五", spelling, "350"},
      Case{"一万二千三百四十五", spelling, "12345"},
      Case{"三亿五千万", spelling, "350000000"},
      Case{"一万五", spelling, "15000"},
      Case{"一万零五", spelling, "10005"},
      Case{"三百零五万", spelling, "3050000"},
      Case{"二万亿", spelling, "2000000000000"},
      Case{"三万万", not_a_number, ""},
      Case{"三亿亿", not_a_number, ""},
      Case{"二十", spelling, "20"},
      Case{"零", spelling, "0"},
      Case{"012", spelling, "12"},
      Case{"000", spelling, "0"},
      Case{"00.50", spelling, "0.50"},
      Case{".5", spelling, "0.5"},
      Case{"5.", spelling, "5"},
      Case{"~ 300", spelling, "~300"},
      Case{"300 +", spelling, "300+"},
      Case{"300 余", spelling, "300余"},
      Case{" 300", spelling, "300"},
      Case{"大约300", spelling, "约300"},
      Case{"逾300", spelling, "≥300"},
      Case{"超过300", spelling, "≥300"},
      Case{">300", spelling, "≥300"},
      Case{"≧300", spelling, "≥300"},
      Case{"最多50", spelling, "至多50"},
      Case{"将近300", spelling, "近300"},
      Case{"at least 300", spelling, "≥300"},
      Case{"About 300", spelling, "~300"},
      Case{"−5", spelling, "-5"},

      Case{"1000000000000000000", out_of_range, ""},
      Case{"0.1234567890", out_of_range, ""},
      Case{"999999999999999999万", out_of_range, ""},
      Case{"99999999999999999999999", out_of_range, ""},
      Case{"九千九百九十九万亿", spelling, "9999000000000000"},
      Case{"九千九百九十九万亿万", not_a_number, ""},

      Case{"", not_a_number, ""},
      Case{" ", not_a_number, ""},
      Case{"+", not_a_number, ""},
      Case{"~", not_a_number, ""},
      Case{"约", not_a_number, ""},
      Case{"余", not_a_number, ""},
      Case{"元", not_a_number, ""},
      Case{"万", not_a_number, ""},
      Case{"几百", not_a_number, ""},
      Case{"若干", not_a_number, ""},
      Case{"两三百", not_a_number, ""},
      Case{"3栋2单元", not_a_number, ""},
      Case{"3-5", not_a_number, ""},
      Case{"3~5", not_a_number, ""},
      Case{"1/2", not_a_number, ""},
      Case{"1e5", not_a_number, ""},
      Case{"0x1f", not_a_number, ""},
      Case{"NaN", not_a_number, ""},
      Case{"1.2.3", not_a_number, ""},
      Case{"--5", not_a_number, ""},
      Case{"~~300", not_a_number, ""},
      Case{"300++", not_a_number, ""},
      Case{"≥300+", not_a_number, ""},
      Case{"1,5", not_a_number, ""},
      Case{"1,00", not_a_number, ""},
      Case{"1,000,00", not_a_number, ""},
      Case{"1234,567", not_a_number, ""},
      Case{"3 14", not_a_number, ""},
      Case{"3月14日", not_a_number, ""},
      Case{"十十", not_a_number, ""},
      Case{"百千", not_a_number, ""},
      Case{"=1+1", not_a_number, ""},
      Case{"300; rm", not_a_number, ""},
      Case{"300\0"sv, not_a_number, ""},
      Case{"\x1b[31m5", not_a_number, ""},
      Case{"5\u202e", not_a_number, ""},
      Case{"\xff\xfe", not_a_number, ""},
      Case{"5\xff", not_a_number, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto parsed = parse_quantity(c.text);
    CHECK(parsed.fault == c.fault);
    CHECK_FALSE(parsed.value);
    CHECK(parsed.correction == c.correction);
    if (!parsed.correction.empty()) {
      CHECK(parse_quantity(parsed.correction).fault == NumberFault::none);
    }
  }
  CHECK(parse_quantity(std::string(1'000'000, '9')).fault == not_a_number);
  CHECK(parse_quantity(std::string(60, '9')).fault == out_of_range);
}

TEST_CASE("plain decimals") {
  struct Case {
    std::string_view text;
    NumberFault fault;
    std::string_view result;
  };
  constexpr std::array cases{
      Case{"100.50", NumberFault::none, "100.50"},
      Case{"400+", NumberFault::spelling, "400"},
      Case{"约300", NumberFault::spelling, "300"},
      Case{"1.5万元", NumberFault::has_unit, "15000"},
      Case{"300余元", NumberFault::has_unit, "300"},
      Case{"2,000", NumberFault::grouping, "2000"},
      Case{"x", NumberFault::not_a_number, ""},
      Case{"1000000000000000000", NumberFault::out_of_range, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto parsed = parse_decimal(c.text);
    CHECK(parsed.fault == c.fault);
    if (parsed.value) {
      CHECK(to_string(*parsed.value) == c.result);
    } else {
      CHECK(parsed.correction == c.result);
    }
  }
}

TEST_CASE("quantities in a sentence") {
  struct Case {
    std::string_view text, zh, en;
  };
  constexpr std::array cases{
      Case{"270", "270辆", "270 cars"},
      Case{"400+", "400余辆", "at least 400 cars"},
      Case{"403+", "403辆以上", "at least 403 cars"},
      Case{"1.5+", "1.5辆以上", "at least 1.5 cars"},
      Case{"0+", "0辆以上", "at least 0 cars"},
      Case{"~300", "约300辆", "about 300 cars"},
      Case{"≤50", "不超过50辆", "at most 50 cars"},
      Case{"近300", "近300辆", "nearly 300 cars"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(chinese_quantity(quantity(c.text), "辆") == c.zh);
    CHECK(english_quantity(quantity(c.text), "cars") == c.en);
  }
  CHECK(chinese_quantity(quantity("400+")) == "400余");
  CHECK(english_quantity(quantity("400+")) == "at least 400");
}

TEST_CASE("what a quantity says for certain") {
  struct Case {
    std::string_view text, least, most;  // no `most`: any larger number
  };
  constexpr std::array cases{
      Case{"270", "270", "270"}, Case{"0", "0", "0"},    Case{"400+", "400", ""},
      Case{"~300", "0", ""},     Case{"≤50", "0", "50"}, Case{"近300", "0", "300"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const NumberRange range = range_of(quantity(c.text));
    CHECK(to_string(range.least) == c.least);
    CHECK((range.most ? to_string(*range.most) : "") == c.most);
    CHECK(range.exact() == (c.least == c.most));
  }
  CHECK_FALSE(NumberRange{}.exact());
  CHECK(NumberRange::exactly(3).exact());
}
