// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <array>
#include <meeting/date.hpp>
#include <string>

using namespace meeting;
using namespace std::string_view_literals;

namespace {

struct Case {
  std::string_view text;
  std::string_view result;  // empty: not understood
};

std::string shown(const std::optional<Period>& period) {
  return period ? to_string(period->first) + " " + to_string(period->last) : "";
}

}  // namespace

TEST_CASE("periods") {
  constexpr std::array cases{
      Case{"2025", "2025-01-01 2025-12-31"},
      Case{"2025-03", "2025-03-01 2025-03-31"},
      Case{"2024-02", "2024-02-01 2024-02-29"},
      Case{"2025Q1", "2025-01-01 2025-03-31"},
      Case{"2025q2", "2025-04-01 2025-06-30"},
      Case{"2025-Q4", "2025-10-01 2025-12-31"},
      Case{"２０２５Ｑ１", "2025-01-01 2025-03-31"},
      Case{"2025H1", "2025-01-01 2025-06-30"},
      Case{"2025h2", "2025-07-01 2025-12-31"},
      Case{"2025-03-14", "2025-03-14 2025-03-14"},
      Case{"2025年", "2025-01-01 2025-12-31"},
      Case{"2025年全年", "2025-01-01 2025-12-31"},
      Case{"2025全年", "2025-01-01 2025-12-31"},
      Case{"2025年3月", "2025-03-01 2025-03-31"},
      Case{"2025年3月份", "2025-03-01 2025-03-31"},
      Case{"2025年一季度", "2025-01-01 2025-03-31"},
      Case{"2025年第一季度", "2025-01-01 2025-03-31"},
      Case{"2025年第1季度", "2025-01-01 2025-03-31"},
      Case{"2025年4季度", "2025-10-01 2025-12-31"},
      Case{"2025年上半年", "2025-01-01 2025-06-30"},
      Case{"2025年下半年", "2025-07-01 2025-12-31"},
      Case{"2025年3月14日", "2025-03-14 2025-03-14"},
      Case{"2025/3", "2025-03-01 2025-03-31"},
      Case{"202503", "2025-03-01 2025-03-31"},
      Case{"2025-03-01..2025-04-15", "2025-03-01 2025-04-15"},
      Case{"2025-03 .. 2025-05", "2025-03-01 2025-05-31"},
      Case{"2025..2026", "2025-01-01 2026-12-31"},
      Case{"2025Q1..2025Q3", "2025-01-01 2025-09-30"},
      Case{"2025.03..2025.05", "2025-03-01 2025-05-31"},
      Case{"2025-03-01至2025-04-15", "2025-03-01 2025-04-15"},
      Case{"2025年3月1日至4月15日", "2025-03-01 2025-04-15"},
      Case{"2025年3月1日至15日", "2025-03-01 2025-03-15"},
      Case{"2025年1月到3月", "2025-01-01 2025-03-31"},
      Case{"2025年一季度至三季度", "2025-01-01 2025-09-30"},
      Case{"2025-03-14..2025-03-14", "2025-03-14 2025-03-14"},

      Case{"", ""},
      Case{"25", ""},
      Case{"2025Q0", ""},
      Case{"2025Q5", ""},
      Case{"2025Q", ""},
      Case{"2025H3", ""},
      Case{"2025-13", ""},
      Case{"2025-02-30", ""},
      Case{"1899", ""},
      Case{"2201", ""},
      Case{"2201Q1", ""},
      Case{"2025年第五季度", ""},
      Case{"2025-04-15..2025-03-01", ""},
      Case{"2025..2024", ""},
      Case{"2025..", ""},
      Case{"..2025", ""},
      Case{"2025...2026", ""},
      Case{"2025年3月至15日", ""},
      Case{"2025年12月1日至1月15日", ""},
      Case{"2025Q1 x", ""},
      Case{"Q1", ""},
      Case{"本月", ""},
      Case{"2025\0"sv, ""},
      Case{"\xff", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(shown(parse_period(c.text)) == c.result);
    // What a record understands, a prompt understands in the same way.
    if (!c.result.empty()) CHECK(shown(parse_spoken_period(c.text, {2030, 6, 15})) == c.result);
  }
}

TEST_CASE("periods as people say them") {
  constexpr Date today{2025, 3, 14};
  constexpr std::array cases{
      Case{"本月", "2025-03-01 2025-03-31"},
      Case{"这个月", "2025-03-01 2025-03-31"},
      Case{"上月", "2025-02-01 2025-02-28"},
      Case{"上个月", "2025-02-01 2025-02-28"},
      Case{"本季度", "2025-01-01 2025-03-31"},
      Case{"上季度", "2024-10-01 2024-12-31"},
      Case{"上个季度", "2024-10-01 2024-12-31"},
      Case{"今年", "2025-01-01 2025-12-31"},
      Case{"去年", "2024-01-01 2024-12-31"},
      Case{"去年3月", "2024-03-01 2024-03-31"},
      Case{"去年四季度", "2024-10-01 2024-12-31"},
      Case{"今年上半年", "2025-01-01 2025-06-30"},
      Case{"上半年", "2025-01-01 2025-06-30"},
      Case{"下半年", "2025-07-01 2025-12-31"},
      Case{"一季度", "2025-01-01 2025-03-31"},
      Case{"第3季度", "2025-07-01 2025-09-30"},
      Case{"Q2", "2025-04-01 2025-06-30"},
      Case{"3月", "2025-03-01 2025-03-31"},
      Case{"十二月", "2025-12-01 2025-12-31"},
      Case{"本周", "2025-03-10 2025-03-16"},
      Case{"上周", "2025-03-03 2025-03-09"},
      Case{"this-month", "2025-03-01 2025-03-31"},
      Case{"last month", "2025-02-01 2025-02-28"},
      Case{"last-quarter", "2024-10-01 2024-12-31"},
      Case{"Last-Year", "2024-01-01 2024-12-31"},
      Case{"this-week", "2025-03-10 2025-03-16"},
      Case{"", ""},
      Case{"13月", ""},
      Case{"本月底", ""},
      Case{"去年去年", ""},
      Case{"下周", ""},
      Case{"Q9", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(shown(parse_spoken_period(c.text, today)) == c.result);
  }
  CHECK_FALSE(parse_spoken_period("本月", Date{}));
  CHECK_FALSE(parse_spoken_period("去年", {1900, 5, 5}));
  CHECK_FALSE(parse_spoken_period("上月", {1900, 1, 5}));
  CHECK_FALSE(parse_spoken_period("本周", {2200, 12, 31}));
}

TEST_CASE("units, and how a period is written") {
  struct Row {
    Period period;
    std::string_view text, zh, en;
  };
  constexpr std::array rows{
      Row{{{2025, 1, 1}, {2025, 12, 31}}, "2025", "2025年", "2025"},
      Row{{{2025, 1, 1}, {2025, 6, 30}}, "2025H1", "2025年上半年", "first half of 2025"},
      Row{{{2025, 10, 1}, {2025, 12, 31}}, "2025Q4", "2025年第四季度", "fourth quarter of 2025"},
      Row{{{2024, 2, 1}, {2024, 2, 29}}, "2024-02", "2024年2月", "February 2024"},
      Row{{{2025, 3, 14}, {2025, 3, 14}}, "2025-03-14", "2025年3月14日", "14 March 2025"},
      Row{{{2025, 3, 1}, {2025, 4, 15}},
          "2025-03-01..2025-04-15",
          "2025年3月1日至4月15日",
          "1 March 2025 to 15 April 2025"},
      Row{{{2025, 3, 1}, {2025, 3, 15}},
          "2025-03-01..2025-03-15",
          "2025年3月1日至15日",
          "1 March 2025 to 15 March 2025"},
      Row{{{2024, 12, 31}, {2025, 1, 1}},
          "2024-12-31..2025-01-01",
          "2024年12月31日至2025年1月1日",
          "31 December 2024 to 1 January 2025"},
      Row{{{2025, 2, 1}, {2025, 4, 30}},
          "2025-02-01..2025-04-30",
          "2025年2月1日至4月30日",
          "1 February 2025 to 30 April 2025"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(to_string(row.period) == row.text);
    CHECK(chinese_period(row.period) == row.zh);
    CHECK(english_period(row.period) == row.en);
    CHECK(parse_period(row.text) == row.period);
    CHECK(parse_period(row.zh) == row.period);
  }
  CHECK(to_string(Period{}).empty());
  CHECK(to_string(Period{{2025, 2, 2}, {2025, 2, 1}}).empty());
  CHECK(unit_of({{2025, 1, 1}, {2025, 3, 31}}) == PeriodUnit::quarter);
  CHECK_FALSE(unit_of({{2025, 1, 1}, {2025, 3, 30}}));
  CHECK_FALSE(unit_of({{2025, 2, 1}, {2025, 4, 30}}));
  CHECK_FALSE(unit_of(Period{}));
  CHECK(contains({{2025, 1, 1}, {2025, 3, 31}}, {2025, 3, 31}));
  CHECK(contains({{2025, 1, 1}, {2025, 3, 31}}, {2025, 1, 1}));
  CHECK_FALSE(contains({{2025, 1, 1}, {2025, 3, 31}}, {2025, 4, 1}));
}

TEST_CASE("every day lies in its unit, and units meet without a gap") {
  for (const PeriodUnit unit :
       {PeriodUnit::month, PeriodUnit::quarter, PeriodUnit::half_year, PeriodUnit::year}) {
    for (Date day{2023, 1, 1}; day < Date{2025, 1, 1}; day = add_days(day, 1)) {
      const Period period = period_of(day, unit);
      const Period before = previous_period(period);
      const bool sound = contains(period, day) && unit_of(period) == unit &&
                         unit_of(before) == unit && add_days(before.last, 1) == period.first &&
                         parse_period(to_string(period)) == period;
      CAPTURE(to_string(day));
      REQUIRE(sound);
    }
  }
}

TEST_CASE("the periods to compare with") {
  struct Row {
    std::string_view period, previous, year_before;
  };
  constexpr std::array rows{
      Row{"2025Q1", "2024Q4", "2024Q1"},
      Row{"2025-03", "2025-02", "2024-03"},
      Row{"2025-02", "2025-01", "2024-02"},  // 28 days against 29
      Row{"2024-02", "2024-01", "2023-02"},
      Row{"2025H1", "2024H2", "2024H1"},
      Row{"2025-02-28", "2025-02-27", "2024-02-28"},
      Row{"2025-01-01..2025-02-28", "2024-11-03..2024-12-31", "2024-01-01..2024-02-29"},
      Row{"2025", "2024", "2024"},
      Row{"2025-03-10..2025-03-16", "2025-03-03..2025-03-09", "2024-03-10..2024-03-16"},
      Row{"2025-03-14", "2025-03-13", "2024-03-14"},
      Row{"2024-02-29", "2024-02-28", "2023-02-28"},
      Row{"1900", "", ""},
      Row{"1900-01-05..1900-01-20", "", ""},
      Row{"1901", "1900", "1900"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.period);
    const auto period = parse_period(row.period);
    REQUIRE(period);
    CHECK(to_string(previous_period(*period)) == row.previous);
    CHECK(to_string(year_before(*period)) == row.year_before);
  }
  CHECK(previous_period(Period{}) == Period{});
  CHECK(year_before(Period{}) == Period{});
}
