// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <array>
#include <meeting/date.hpp>
#include <string>

using namespace meeting;

TEST_CASE("which days exist") {
  struct Case {
    Date date;
    bool exists;
  };
  constexpr std::array cases{
      Case{{2025, 3, 14}, true},  Case{{2024, 2, 29}, true},     Case{{2025, 2, 29}, false},
      Case{{1900, 2, 29}, false}, Case{{2000, 2, 29}, true},     Case{{2100, 2, 29}, false},
      Case{{1900, 1, 1}, true},   Case{{2200, 12, 31}, true},    Case{{1899, 12, 31}, false},
      Case{{2201, 1, 1}, false},  Case{{2025, 0, 1}, false},     Case{{2025, 13, 1}, false},
      Case{{2025, 4, 31}, false}, Case{{2025, 4, 0}, false},     Case{{0, 0, 0}, false},
      Case{{-1, 1, 1}, false},    Case{{2025, 255, 255}, false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.date.year);
    CAPTURE(int{c.date.month});
    CAPTURE(int{c.date.day});
    CHECK(valid(c.date) == c.exists);
    CHECK(to_string(c.date).empty() == !c.exists);
    CHECK(chinese_date(c.date).empty() == !c.exists);
    CHECK(english_date(c.date).empty() == !c.exists);
  }
  CHECK_FALSE(valid(Date{}));
}

TEST_CASE("all days from 1900 to 2200 follow one another") {
  Date day{1900, 1, 1};
  std::int32_t number = day_number(day);
  int of_week = weekday(day);
  CHECK(number == -25567);
  CHECK(of_week == 1);
  int count = 0;
  bool sound = true;
  while (valid(day)) {
    ++count;
    sound = sound && day_number(day) == number && date_from_day_number(number) == day &&
            weekday(day) == of_week;
    const Date next = add_days(day, 1);
    if (valid(next)) {
      sound = sound && day < next && days_between(day, next) == 1 && add_days(next, -1) == day;
      const bool same_month = next.month == day.month;
      sound =
          sound && (same_month ? next.day == day.day + 1
                               : next.day == 1 && day.day == days_in_month(day.year, day.month));
    }
    if (!sound) {
      CAPTURE(to_string(day));
      FAIL("broken");
    }
    day = next;
    ++number;
    of_week = of_week % 7 + 1;
  }
  CHECK(count == 109938);
  CHECK(date_from_day_number(number) == Date{});
}

TEST_CASE("known days") {
  struct Case {
    Date date;
    std::int32_t number;
    int weekday;
    std::string_view iso, zh, en, zh_day, en_day;
  };
  constexpr std::array cases{
      Case{
          {1970, 1, 1}, 0, 4, "1970-01-01", "1970年1月1日", "1 January 1970", "星期四", "Thursday"},
      Case{{2025, 3, 14},
           20161,
           5,
           "2025-03-14",
           "2025年3月14日",
           "14 March 2025",
           "星期五",
           "Friday"},
      Case{{2024, 2, 29},
           19782,
           4,
           "2024-02-29",
           "2024年2月29日",
           "29 February 2024",
           "星期四",
           "Thursday"},
      Case{{2000, 12, 31},
           11322,
           7,
           "2000-12-31",
           "2000年12月31日",
           "31 December 2000",
           "星期日",
           "Sunday"},
      Case{{1969, 12, 31},
           -1,
           3,
           "1969-12-31",
           "1969年12月31日",
           "31 December 1969",
           "星期三",
           "Wednesday"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.iso);
    CHECK(day_number(c.date) == c.number);
    CHECK(weekday(c.date) == c.weekday);
    CHECK(to_string(c.date) == c.iso);
    CHECK(chinese_date(c.date) == c.zh);
    CHECK(english_date(c.date) == c.en);
    CHECK(chinese_weekday(c.date) == c.zh_day);
    CHECK(english_weekday(c.date) == c.en_day);
  }
  CHECK(chinese_weekday(Date{}).empty());
  CHECK(english_weekday(Date{}).empty());
}

TEST_CASE("steps of months keep the day where it exists") {
  struct Case {
    Date from;
    int months;
    Date to;
  };
  constexpr std::array cases{
      Case{{2025, 3, 14}, 1, {2025, 4, 14}},
      Case{{2025, 1, 31}, 1, {2025, 2, 28}},
      Case{{2024, 1, 31}, 1, {2024, 2, 29}},
      Case{{2024, 2, 29}, 12, {2025, 2, 28}},
      Case{{2025, 3, 31}, -1, {2025, 2, 28}},
      Case{{2025, 1, 15}, -1, {2024, 12, 15}},
      Case{{2025, 12, 1}, 1, {2026, 1, 1}},
      Case{{2025, 6, 30}, 0, {2025, 6, 30}},
      Case{{2025, 3, 14}, -24, {2023, 3, 14}},
      Case{{2200, 12, 1}, 1, {}},
      Case{{1900, 1, 31}, -1, {}},
      Case{{2025, 1, 1}, 2147483647, {}},
      Case{{2025, 1, 1}, -2147483647, {}},
  };
  for (const Case& c : cases) {
    CAPTURE(to_string(c.from));
    CAPTURE(c.months);
    CHECK(add_months(c.from, c.months) == c.to);
  }
}

TEST_CASE("steps of days stop at the ends") {
  CHECK(add_days({2025, 2, 28}, 1) == Date{2025, 3, 1});
  CHECK(add_days({2025, 1, 1}, -1) == Date{2024, 12, 31});
  CHECK(add_days({2200, 12, 31}, 1) == Date{});
  CHECK(add_days({1900, 1, 1}, -1) == Date{});
  CHECK(add_days({2025, 1, 1}, 2147483647) == Date{});
  CHECK(add_days({2025, 1, 1}, -2147483647 - 1) == Date{});
  CHECK(date_from_day_number(2147483647) == Date{});
  CHECK(date_from_day_number(-2147483647 - 1) == Date{});
  CHECK(days_between({2025, 3, 1}, {2025, 3, 16}) == 15);
  CHECK(days_between({2025, 3, 16}, {2025, 3, 1}) == -15);
}

TEST_CASE("parts of a date") {
  struct Case {
    PartialDate date;
    bool exists;
    std::string_view iso, zh, en;
  };
  constexpr std::array cases{
      Case{{2023, 0, 0}, true, "2023", "2023年", "2023"},
      Case{{2023, 9, 0}, true, "2023-09", "2023年9月", "September 2023"},
      Case{{2023, 9, 14}, true, "2023-09-14", "2023年9月14日", "14 September 2023"},
      Case{{2023, 0, 14}, false, "", "", ""},
      Case{{2023, 13, 0}, false, "", "", ""},
      Case{{2023, 2, 29}, false, "", "", ""},
      Case{{0, 0, 0}, false, "", "", ""},
      Case{{2201, 0, 0}, false, "", "", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.iso);
    CHECK(valid(c.date) == c.exists);
    CHECK(to_string(c.date) == c.iso);
    CHECK(chinese_date(c.date) == c.zh);
    CHECK(english_date(c.date) == c.en);
    CHECK(whole_date(c.date).has_value() == (c.exists && c.date.day != 0));
  }
  CHECK(whole_date({2023, 9, 14}) == Date{2023, 9, 14});
  CHECK(PartialDate{2023, 0, 0} < PartialDate{2023, 1, 0});
}

TEST_CASE("times of day and moments") {
  CHECK(to_string(TimeOfDay{9, 5, false}) == "09:05");
  CHECK(to_string(TimeOfDay{14, 30, true}) == "~14:30");
  CHECK(chinese_time({14, 30, true}) == "约14:30");
  CHECK(english_time({14, 30, true}) == "about 14:30");
  CHECK(to_string(TimeOfDay{24, 0, false}).empty());
  CHECK(to_string(TimeOfDay{0, 60, false}).empty());
  CHECK(minute_of_day({23, 59, false}) == 1439);

  const DateTime moment{{2023, 9, 14}, TimeOfDay{19, 50, true}};
  CHECK(to_string(moment) == "2023-09-14 ~19:50");
  CHECK(chinese_date_time(moment) == "2023年9月14日 约19:50");
  CHECK(english_date_time(moment) == "14 September 2023, about 19:50");
  const DateTime day{{2023, 9, 14}, std::nullopt};
  CHECK(to_string(day) == "2023-09-14");
  CHECK(chinese_date_time(day) == "2023年9月14日");
  CHECK(english_date_time(day) == "14 September 2023");
  CHECK(day < moment);
  CHECK(to_string(DateTime{{2023, 9, 31}, std::nullopt}).empty());
  CHECK(to_string(DateTime{{2023, 9, 14}, TimeOfDay{24, 0, false}}).empty());
}
