// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <array>
#include <meeting/date.hpp>
#include <string>

using namespace meeting;
using namespace std::string_view_literals;

namespace {

constexpr Date today{2025, 3, 14};  // a Friday

struct Case {
  std::string_view text;
  std::string_view result;  // empty: not understood
};

}  // namespace

TEST_CASE("dates as people say them") {
  constexpr std::array cases{
      Case{"2025-04-30", "2025-04-30"},
      Case{"2025/4/30", "2025-04-30"},
      Case{"2025年4月30日", "2025-04-30"},
      Case{"２０２５０４３０", "2025-04-30"},
      Case{"3月14日", "2025-03-14"},
      Case{"12月31号", "2025-12-31"},
      Case{"十二月三十一日", "2025-12-31"},
      Case{"3 月 1 日", "2025-03-01"},
      Case{"3/14", "2025-03-14"},
      Case{"03-14", "2025-03-14"},
      Case{"3.14", "2025-03-14"},
      Case{"去年12月1日", "2024-12-01"},
      Case{"今年6月30日", "2025-06-30"},
      Case{"明年1月5日", "2026-01-05"},
      Case{"14日", "2025-03-14"},
      Case{"5号", "2025-03-05"},
      Case{"今天", "2025-03-14"},
      Case{"昨天", "2025-03-13"},
      Case{"前天", "2025-03-12"},
      Case{"大前天", "2025-03-11"},
      Case{"明天", "2025-03-15"},
      Case{"后天", "2025-03-16"},
      Case{"大后天", "2025-03-17"},
      Case{"today", "2025-03-14"},
      Case{"Yesterday", "2025-03-13"},
      Case{"TOMORROW", "2025-03-15"},
      Case{"-3d", "2025-03-11"},
      Case{"+3d", "2025-03-17"},
      Case{"5d", "2025-03-19"},
      Case{"0d", "2025-03-14"},
      Case{"-14d", "2025-02-28"},
      Case{"3 days", "2025-03-17"},
      Case{"2w", "2025-03-28"},
      Case{"-1m", "2025-02-14"},
      Case{"1y", "2026-03-14"},
      Case{"3天后", "2025-03-17"},
      Case{"三天前", "2025-03-11"},
      Case{"两周前", "2025-02-28"},
      Case{"一个月后", "2025-04-14"},
      Case{"3个月以后", "2025-06-14"},
      Case{"半年后", "2025-09-14"},
      Case{"1年前", "2024-03-14"},
      Case{"周五", "2025-03-14"},
      Case{"周一", "2025-03-10"},
      Case{"星期日", "2025-03-16"},
      Case{"本周三", "2025-03-12"},
      Case{"上周五", "2025-03-07"},
      Case{"上个星期一", "2025-03-03"},
      Case{"下周二", "2025-03-18"},
      Case{"下下周天", "2025-03-30"},
      Case{"月底", "2025-03-31"},
      Case{"本月底", "2025-03-31"},
      Case{"上月底", "2025-02-28"},
      Case{"下个月末", "2025-04-30"},
      Case{"6月底", "2025-06-30"},
      Case{"2024年2月底", "2024-02-29"},
      Case{"年底", "2025-12-31"},
      Case{"去年底", "2024-12-31"},
      Case{"2026年底", "2026-12-31"},
      Case{"今年年底", "2025-12-31"},
      Case{"上月20日", "2025-02-20"},
      Case{"下月5号", "2025-04-05"},
      Case{" 今天 ", "2025-03-14"},

      Case{"", ""},
      Case{"2月30日", ""},
      Case{"2025-02-30", ""},
      Case{"上月31日", ""},
      Case{"13/14", ""},
      Case{"14/3", ""},
      Case{"0/1", ""},
      Case{"3月", ""},
      Case{"3天", ""},
      Case{"5", ""},
      Case{"-3", ""},
      Case{"3x", ""},
      Case{"5wd", ""},  // needs a calendar
      Case{"99999d", ""},
      Case{"9999y", ""},
      Case{"-9999m", ""},
      Case{"周八", ""},
      Case{"周", ""},
      Case{"今天明天", ""},
      Case{"todays", ""},
      Case{"月", ""},
      Case{"年", ""},
      Case{"一一一一一天后", ""},
      Case{"十十天后", ""},
      Case{"3d\0"sv, ""},
      Case{"\xff\xfe", ""},
      Case{"3天后后", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto date = parse_spoken_date(c.text, today);
    CHECK((date ? to_string(*date) : "") == c.result);
  }
}

TEST_CASE("the same words from other days") {
  CHECK(parse_spoken_date("2月29日", {2024, 5, 1}) == Date{2024, 2, 29});
  CHECK_FALSE(parse_spoken_date("2月29日", {2025, 5, 1}));
  CHECK(parse_spoken_date("周日", {2025, 3, 16}) == Date{2025, 3, 16});
  CHECK(parse_spoken_date("周一", {2025, 3, 16}) == Date{2025, 3, 10});
  CHECK(parse_spoken_date("1m", {2025, 1, 31}) == Date{2025, 2, 28});
  CHECK(parse_spoken_date("上月底", {2025, 1, 31}) == Date{2024, 12, 31});
  CHECK_FALSE(parse_spoken_date("明天", {2200, 12, 31}));
  CHECK_FALSE(parse_spoken_date("昨天", {1900, 1, 1}));
  CHECK_FALSE(parse_spoken_date("上月底", {1900, 1, 31}));
  CHECK_FALSE(parse_spoken_date("今天", Date{}));
  CHECK_FALSE(parse_spoken_date("2025-03-14", Date{}));
}

TEST_CASE("moments as people say them") {
  constexpr std::array cases{
      Case{"2025-03-14 14:30", "2025-03-14 14:30"},
      Case{"昨天 14：30", "2025-03-13 14:30"},
      Case{"昨天14:30", "2025-03-13 14:30"},
      Case{"3月13日 下午2点半", "2025-03-13 14:30"},
      Case{"3月13日下午2点半", "2025-03-13 14:30"},
      Case{"3/13 9:05", "2025-03-13 09:05"},
      Case{"yesterday 2pm", "2025-03-13 14:00"},
      Case{"今天下午三点左右", "2025-03-14 ~15:00"},
      Case{"14：30", "2025-03-14 14:30"},
      Case{"下午2点半", "2025-03-14 14:30"},
      Case{"昨天", "2025-03-13"},
      Case{"3 days", "2025-03-17"},
      Case{"2025-03-13", "2025-03-13"},
      Case{"", ""},
      Case{"昨天 25:00", ""},
      Case{"2025-03-14 24:00", ""},
      Case{"昨天 今天", ""},
      Case{"x y z", ""},
      Case{"\xff \xff", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto moment = parse_spoken_date_time(c.text, today);
    CHECK((moment ? to_string(*moment) : "") == c.result);
  }
  CHECK_FALSE(parse_spoken_date_time("14:30", Date{}));
  CHECK_FALSE(parse_spoken_date_time(std::string(100'000, ' ') + "x", today));
}

TEST_CASE("times as people say them") {
  CHECK(parse_spoken_time("14:30") == TimeOfDay{14, 30, false});
  CHECK(parse_spoken_time("约9点") == TimeOfDay{9, 0, true});
  CHECK_FALSE(parse_spoken_time("24:00"));
  CHECK_FALSE(parse_spoken_time(""));
}
