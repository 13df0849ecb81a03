// SPDX-License-Identifier: Apache-2.0

// Recurring meetings: planned days, sessions held and missed.

#include <doctest/doctest.h>

#include <meeting/read.hpp>
#include <meeting/series.hpp>
#include <memory>
#include <string>

using namespace meeting;

namespace {

struct OneSeries {
  SettingsDocument document;
  explicit OneSeries(std::string_view fields)
      : document(read_book_settings(std::make_unique<Source>(
            "book.yaml", "名称: a\n例会: {名称: b, " + std::string(fields) + "}\n"))) {
    REQUIRE_FALSE(document.has_errors());
  }
  const Series& operator*() const { return document.value.series.front(); }
};

std::string text(const Period& period) {
  return period.first == period.last ? to_string(period.first)
                                     : to_string(period.first) + ".." + to_string(period.last);
}

std::string text(const std::vector<Period>& periods) {
  std::string all;
  for (const Period& one : periods) all += (all.empty() ? "" : " ") + text(one);
  return all;
}

constexpr Date first{2025, 1, 1};
constexpr Date last{2025, 12, 31};

}  // namespace

TEST_CASE("planned sessions of a year") {
  struct Case {
    std::string_view fields;
    std::size_t days;
    std::size_t planned;
  };
  constexpr Case cases[] = {
      {"每月几日: [5, 15, 25]", 36, 36},
      {"每月几日: [5, 15, 25], 周期: 每月", 36, 36},
      {"每月几日: [31]", 7, 7},
      {"每月几日: [30, 29]", 22, 22},
      {"星期: 周三", 53, 53},  // 2025 begins and ends on a Wednesday
      {"星期: 周三, 周期: 每周", 53, 53},
      {"星期: 周三, 周期: 每月", 53, 12},
      {"星期: 周日", 52, 52},
      {"每月几日: [15], 星期: 周三", 63, 63},  // two of the 15ths are Wednesdays
      {"每月几日: [15], 周期: 每季度", 12, 4},
      {"周期: 每周", 0, 52},
      {"周期: 每月", 0, 12},
      {"周期: 每季度", 0, 4},
      {"周期: 每半年", 0, 2},
      {"周期: 每年", 0, 1},
      {"每月几日: [5, 15, 25], 开始日期: 2025-12-15", 2, 2},
      {"周期: 每季度, 开始日期: 2025-06-30", 0, 3},
      {"周期: 每季度, 开始日期: 2026-01-01", 0, 0},
      {"形式: 联席会", 0, 0},
  };
  for (const Case& one : cases) {
    CAPTURE(one.fields);
    const OneSeries series(one.fields);
    CHECK(series_days(*series, first, last).size() == one.days);
    CHECK(planned_sessions(*series, first, last).size() == one.planned);
  }
}

TEST_CASE("planned sessions of the quarters add up to those of the year") {
  for (const std::string_view fields :
       {"每月几日: [5, 15, 25]", "星期: 周三", "周期: 每周", "周期: 每月", "周期: 每半年",
        "周期: 每年", "周期: 每周, 开始日期: 2025-02-05"}) {
    CAPTURE(fields);
    const OneSeries series(fields);
    std::size_t sum = 0;
    for (int month = 1; month <= 12; month += 3) {
      const Period quarter =
          period_of({2025, static_cast<std::uint8_t>(month), 1}, PeriodUnit::quarter);
      sum += planned_sessions(*series, quarter.first, quarter.last).size();
    }
    CHECK(sum == planned_sessions(*series, first, last).size());
  }
}

TEST_CASE("a planned session is a day or a period, and never before the first day") {
  const OneSeries quarterly("周期: 每季度, 开始日期: 2025-02-10");
  CHECK(text(planned_sessions(*quarterly, first, {2025, 6, 30})) ==
        "2025-02-10..2025-03-31 2025-04-01..2025-06-30");
  CHECK(text(planned_sessions(*quarterly, {2025, 2, 1}, {2025, 6, 29})) ==
        "2025-02-10..2025-03-31");
  const OneSeries days("每月几日: [5, 15, 25], 开始日期: 2025-02-10");
  CHECK(text(planned_sessions(*days, first, {2025, 3, 5})) == "2025-02-15 2025-02-25 2025-03-05");
  const OneSeries weekly("周期: 每周");
  CHECK(text(planned_sessions(*weekly, {2025, 3, 10}, {2025, 3, 22})) == "2025-03-10..2025-03-16");
}

TEST_CASE("the next session") {
  const auto next = [](std::string_view fields, Date day) {
    const std::optional<Period> session = next_session(*OneSeries(fields), day);
    return session ? text(*session) : "-";
  };
  CHECK(next("每月几日: [5, 15, 25]", {2025, 3, 15}) == "2025-03-15");
  CHECK(next("每月几日: [5, 15, 25]", {2025, 3, 26}) == "2025-04-05");
  CHECK(next("星期: 周三", {2025, 3, 27}) == "2025-04-02");
  CHECK(next("周期: 每季度", {2025, 3, 27}) == "2025-01-01..2025-03-31");
  CHECK(next("周期: 每年", {2025, 3, 27}) == "2025-01-01..2025-12-31");
  CHECK(next("周期: 每季度, 开始日期: 2026-02-01", {2025, 3, 27}) == "2026-02-01..2026-03-31");
  CHECK(next("形式: 联席会", {2025, 3, 27}) == "-");
}

TEST_CASE("a record is a session where it names the series, or has its form and a day of it") {
  struct Case {
    std::string_view series;
    std::string_view record;
    bool is_session;
  };
  constexpr Case cases[] = {
      {"每月几日: [5]", "例会: b\n日期: 2025-03-14", true},  // put off, and named
      {"每月几日: [5]", "例会: c\n日期: 2025-03-05", false},
      {"每月几日: [5]", "日期: 2025-03-05", false},  // neither a name nor a form
      {"形式: 民意听取, 每月几日: [5]", "形式: 民意听取\n日期: 2025-03-05", true},
      {"形式: 民意听取, 每月几日: [5]", "形式: 民意听取\n日期: 2025-03-06", false},
      {"形式: 民意听取, 每月几日: [5]", "形式: 联席会\n日期: 2025-03-05", false},
      {"形式: 民意听取, 每月几日: [5]", "形式: 民意听取\n例会: c\n日期: 2025-03-05", false},
      {"形式: 民意听取, 每月几日: [5], 开始日期: 2025-03-06", "形式: 民意听取\n日期: 2025-03-05",
       false},
      {"形式: 民意听取, 星期: 周三", "形式: 民意听取\n日期: 2025-03-05", true},
      {"形式: 民意听取, 星期: 周三", "形式: 民意听取\n日期: 2025-03-06", false},
      {"形式: 联席会, 周期: 每季度", "形式: 联席会\n日期: 2025-03-06", true},
      {"形式: 联席会", "形式: 联席会\n日期: 2025-03-06", false},
  };
  for (const Case& one : cases) {
    CAPTURE(one.series);
    CAPTURE(one.record);
    const OneSeries series(one.series);
    const Document document = read_record(
        std::make_unique<Source>("a.yaml", "格式: 1\n标题: a\n" + std::string(one.record) + "\n"));
    CHECK(is_session_of(*series, document.value, *document.value.date) == one.is_session);
  }
}

TEST_CASE("sessions held and missed") {
  const OneSeries days("每月几日: [5, 15, 25]");
  const Date held[] = {{2025, 2, 5}, {2025, 1, 5}, {2025, 1, 26}, {2025, 4, 5}};
  const SeriesCount count = count_sessions(*days, held, first, {2025, 2, 14});
  CHECK(count.planned == 4);
  CHECK(count.held == 3);
  CHECK(text(count.missed) == "2025-01-15 2025-01-25");

  const OneSeries quarterly("周期: 每季度");
  const Date meetings[] = {{2025, 1, 20}, {2025, 2, 20}, {2025, 9, 30}};
  const SeriesCount quarters = count_sessions(*quarterly, meetings, first, last);
  CHECK(quarters.planned == 4);
  CHECK(quarters.held == 3);
  CHECK(text(quarters.missed) == "2025-04-01..2025-06-30 2025-10-01..2025-12-31");
  CHECK(count_sessions(*quarterly, {}, first, first).planned == 0);
}
