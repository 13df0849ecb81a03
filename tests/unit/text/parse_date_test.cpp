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
  DateFault fault;
  std::string_view result;  // the value where there is no fault, else the correction
};

constexpr DateFault good = DateFault::none;
constexpr DateFault not_iso = DateFault::not_iso;
constexpr DateFault impossible = DateFault::impossible;
constexpr DateFault not_a_date = DateFault::not_a_date;

/// The parser's answer is the one of the table, and its correction is accepted in turn.
template <class Parse, std::size_t Size>
void check(const std::array<Case, Size>& cases, Parse parse) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto parsed = parse(c.text);
    CHECK(parsed.fault == c.fault);
    CHECK(parsed.value.has_value() == (c.fault == good));
    if (parsed.value) {
      CHECK(to_string(*parsed.value) == c.result);
      CHECK(parsed.correction.empty());
    } else {
      CHECK(parsed.correction == c.result);
    }
    if (c.fault == not_iso) CHECK_FALSE(parsed.correction.empty());
    if (!parsed.correction.empty()) CHECK(parse(parsed.correction).fault == good);
  }
}

}  // namespace

TEST_CASE("dates: only the ISO form, and what to write instead") {
  constexpr std::array cases{
      Case{"2025-03-14", good, "2025-03-14"},
      Case{"2024-02-29", good, "2024-02-29"},
      Case{"1900-01-01", good, "1900-01-01"},
      Case{"2200-12-31", good, "2200-12-31"},

      Case{"2025-3-4", not_iso, "2025-03-04"},
      Case{"2025-3-14", not_iso, "2025-03-14"},
      Case{"2025/03/14", not_iso, "2025-03-14"},
      Case{"2025/3/4", not_iso, "2025-03-04"},
      Case{"2025.03.14", not_iso, "2025-03-14"},
      Case{"2025.3.14", not_iso, "2025-03-14"},
      Case{"2025 - 03 - 14", not_iso, "2025-03-14"},
      Case{"20250314", not_iso, "2025-03-14"},
      Case{"2025年3月14日", not_iso, "2025-03-14"},
      Case{"2025年03月14日", not_iso, "2025-03-14"},
      Case{"2025 年 3 月 14 日", not_iso, "2025-03-14"},
      Case{"2025年3月14号", not_iso, "2025-03-14"},
      Case{"2025年3月14", not_iso, "2025-03-14"},
      Case{"二〇二五年三月十四日", not_iso, "2025-03-14"},
      Case{"二○二五年十二月三十一日", not_iso, "2025-12-31"},
      Case{"二零二五年十月二十日", not_iso, "2025-10-20"},
      Case{"２０２５－０３－１４", not_iso, "2025-03-14"},
      Case{"２０２５年３月１４日", not_iso, "2025-03-14"},
      Case{"2025–03–14", not_iso, "2025-03-14"},
      Case{" 2025-03-14 ", not_iso, "2025-03-14"},
      Case{"2025-03-14\n", not_iso, "2025-03-14"},
      Case{"\u30002025-03-14\u00a0", not_iso, "2025-03-14"},
      Case{"2025-03-14 14:30", not_iso, "2025-03-14"},
      Case{"2025-03-14T14:30:00+08:00", not_iso, "2025-03-14"},
      Case{"2025年3月14日14时30分", not_iso, "2025-03-14"},
      Case{"2025年3月14日下午2点半", not_iso, "2025-03-14"},
      Case{"2025-03-14（周五）", not_iso, "2025-03-14"},
      Case{"2025年3月14日 星期五", not_iso, "2025-03-14"},
      Case{"14 March 2025", not_iso, "2025-03-14"},
      Case{"March 14, 2025", not_iso, "2025-03-14"},
      Case{"14 Mar 2025", not_iso, "2025-03-14"},
      Case{"1 august 2025", not_iso, "2025-08-01"},

      Case{"2025-02-30", impossible, "2025-02-28"},
      Case{"2024-02-30", impossible, "2024-02-29"},
      Case{"2025-04-31", impossible, "2025-04-30"},
      Case{"2025-04-99", impossible, "2025-04-30"},
      Case{"2025/2/29", impossible, "2025-02-28"},
      Case{"2025年2月29日", impossible, "2025-02-28"},
      Case{"2025-02-29 14:30", impossible, "2025-02-28"},
      Case{"2025-13-01", impossible, ""},
      Case{"2025-00-10", impossible, ""},
      Case{"2025-03-00", impossible, ""},
      Case{"0000-00-00", impossible, ""},
      Case{"1899-12-31", impossible, ""},
      Case{"2201-01-01", impossible, ""},
      Case{"9999-12-31", impossible, ""},

      Case{"", not_a_date, ""},
      Case{" ", not_a_date, ""},
      Case{"-", not_a_date, ""},
      Case{"2025", not_a_date, ""},
      Case{"2025-03", not_a_date, ""},
      Case{"2025年3月", not_a_date, ""},
      Case{"3月14日", not_a_date, ""},
      Case{"14/03/2025", not_a_date, ""},  // or is it March 14?
      Case{"03/14/2025", not_a_date, ""},
      Case{"25-03-14", not_a_date, ""},
      Case{"2025-03/14", not_a_date, ""},
      Case{"2025-03-144", not_a_date, ""},
      Case{"22025-03-14", not_a_date, ""},
      Case{"2025-03-1414:30", not_a_date, ""},
      Case{"2025-03-14 x", not_a_date, ""},
      Case{"2025-03-14T14:30:00Z", not_a_date, ""},
      Case{"2025-03-14 2025-03-15", not_a_date, ""},
      Case{"12345678", not_a_date, ""},
      Case{"12341231", not_a_date, ""},
      Case{"20251232", not_a_date, ""},
      Case{"20251414", not_a_date, ""},
      Case{"031116", not_a_date, ""},
      Case{"13800138000", not_a_date, ""},
      Case{"+2025-03-14", not_a_date, ""},
      Case{"今天", not_a_date, ""},
      Case{"三月中旬", not_a_date, ""},
      Case{"2025年十月三十十日", not_a_date, ""},
      Case{"2025-03-14\0"sv, not_a_date, ""},
      Case{"2025\0-03-14"sv, not_a_date, ""},
      Case{"\xff\xfe", not_a_date, ""},
      Case{"2025-03-1\xff", not_a_date, ""},
      Case{"2025-03-14\u202e", not_a_date, ""},
      Case{"2025-03-1４", not_iso, "2025-03-14"},
      Case{"२०२५-०३-१४", not_a_date, ""},
  };
  check(cases, [](std::string_view text) { return parse_date(text); });
}

TEST_CASE("dates of which a part is unknown") {
  constexpr std::array cases{
      Case{"2023", good, "2023"},
      Case{"2023-09", good, "2023-09"},
      Case{"2023-09-14", good, "2023-09-14"},

      Case{"2023年", not_iso, "2023"},
      Case{"2023 年", not_iso, "2023"},
      Case{"２０２３", not_iso, "2023"},
      Case{"二〇二三年", not_iso, "2023"},
      Case{"2023年9月", not_iso, "2023-09"},
      Case{"2023年9月份", not_iso, "2023-09"},
      Case{"2023-9", not_iso, "2023-09"},
      Case{"2023/9", not_iso, "2023-09"},
      Case{"2025.10", not_iso, "2025-10"},
      Case{"202309", not_iso, "2023-09"},
      Case{"September 2023", not_iso, "2023-09"},
      Case{"2023年9月14日", not_iso, "2023-09-14"},
      Case{"2023-09-14 19:50", not_iso, "2023-09-14"},

      Case{"2023-13", impossible, ""},
      Case{"2023-00", impossible, ""},
      Case{"2023-00-14", impossible, ""},
      Case{"2023-09-00", impossible, ""},
      Case{"2023/0", impossible, ""},
      Case{"2023/9/0", impossible, ""},
      Case{"2023-09-31", impossible, "2023-09-30"},
      Case{"0800", impossible, ""},
      Case{"9999", impossible, ""},

      Case{"", not_a_date, ""},
      Case{"23", not_a_date, ""},
      Case{"20230", not_a_date, ""},
      Case{"031112", not_a_date, ""},
      Case{"202313", not_a_date, ""},
      Case{"031116", not_a_date, ""},
      Case{"9月", not_a_date, ""},
      Case{"2023-", not_a_date, ""},
      Case{"2023-09-", not_a_date, ""},
      Case{"二〇二三", not_a_date, ""},
      Case{"2023Q3", not_a_date, ""},
      Case{"\xff", not_a_date, ""},
  };
  check(cases, [](std::string_view text) { return parse_partial_date(text); });
}

TEST_CASE("times: only HH:MM, and what to write instead") {
  constexpr std::array cases{
      Case{"14:30", good, "14:30"},
      Case{"00:00", good, "00:00"},
      Case{"23:59", good, "23:59"},
      Case{"~14:30", good, "~14:30"},
      Case{"约14:30", good, "~14:30"},

      Case{"9:50", not_iso, "09:50"},
      Case{"14：30", not_iso, "14:30"},
      Case{"１４：３０", not_iso, "14:30"},
      Case{"14∶30", not_iso, "14:30"},
      Case{"14.30", not_iso, "14:30"},
      Case{"1430", not_iso, "14:30"},
      Case{"0950", not_iso, "09:50"},
      Case{"14:30:00", not_iso, "14:30"},
      Case{"14:30:59", not_iso, "14:30"},
      Case{"14时30分", not_iso, "14:30"},
      Case{"14时", not_iso, "14:00"},
      Case{"14点", not_iso, "14:00"},
      Case{"14点半", not_iso, "14:30"},
      Case{"14点30", not_iso, "14:30"},
      Case{"9点5分", not_iso, "09:05"},
      Case{"9点05", not_iso, "09:05"},
      Case{"9点整", not_iso, "09:00"},
      Case{"14 时 30 分", not_iso, "14:30"},
      Case{"14时30分15秒", not_iso, "14:30"},
      Case{"上午9点", not_iso, "09:00"},
      Case{"上午9:30", not_iso, "09:30"},
      Case{"早上八点一刻", not_iso, "08:15"},
      Case{"凌晨1点", not_iso, "01:00"},
      Case{"凌晨12点半", not_iso, "00:30"},
      Case{"中午12点", not_iso, "12:00"},
      Case{"中午1点", not_iso, "13:00"},
      Case{"下午2点半", not_iso, "14:30"},
      Case{"下午两点三刻", not_iso, "14:45"},
      Case{"下午2：30", not_iso, "14:30"},
      Case{"下午 14:30", not_iso, "14:30"},
      Case{"下午12点半", not_iso, "12:30"},
      Case{"晚上7点50分", not_iso, "19:50"},
      Case{"晚七点半", not_iso, "19:30"},
      Case{"十九点五十分", not_iso, "19:50"},
      Case{"2:30pm", not_iso, "14:30"},
      Case{"2:30 PM", not_iso, "14:30"},
      Case{"2.30 p.m.", not_iso, "14:30"},
      Case{"2pm", not_iso, "14:00"},
      Case{"12am", not_iso, "00:00"},
      Case{"12:15 pm", not_iso, "12:15"},
      Case{" 14:30", not_iso, "14:30"},
      Case{"~9:50", not_iso, "~09:50"},
      Case{"～14:30", not_iso, "~14:30"},
      Case{"约9:50", not_iso, "约09:50"},
      Case{"约 14:30", not_iso, "约14:30"},
      Case{"大约14点半", not_iso, "约14:30"},
      Case{"14:30左右", not_iso, "约14:30"},
      Case{"约14:30左右", not_iso, "约14:30"},
      Case{"下午3时许", not_iso, "约15:00"},
      Case{"about 14:30", not_iso, "~14:30"},

      Case{"24:00", impossible, ""},
      Case{"14:60", impossible, ""},
      Case{"99:99", impossible, ""},
      Case{"~25:00", impossible, ""},
      Case{"24时", impossible, ""},
      Case{"晚上12点", impossible, ""},
      Case{"14点75分", impossible, ""},

      Case{"", not_a_date, ""},
      Case{"14", not_a_date, ""},
      Case{"14:5", not_a_date, ""},
      Case{"14点5", not_a_date, ""},  // five past or ten to
      Case{"14:300", not_a_date, ""},
      Case{"143", not_a_date, ""},
      Case{"14:30:", not_a_date, ""},
      Case{"14:30:60", not_a_date, ""},
      Case{"14:30-16:10", not_a_date, ""},
      Case{"9999", not_a_date, ""},
      Case{"上午15点", not_a_date, ""},
      Case{"晚上1点", not_a_date, ""},  // of which day?
      Case{"下午0点", not_a_date, ""},
      Case{"13pm", not_a_date, ""},
      Case{"0am", not_a_date, ""},
      Case{"下午2pm", not_a_date, ""},
      Case{"-9:30", not_a_date, ""},
      Case{"~", not_a_date, ""},
      Case{"约", not_a_date, ""},
      Case{"~~14:30", not_a_date, ""},
      Case{"下午", not_a_date, ""},
      Case{"870", not_a_date, ""},
      Case{"14:30\0"sv, not_a_date, ""},
      Case{"\xff\xff:\xff\xff", not_a_date, ""},
  };
  check(cases, [](std::string_view text) { return parse_time(text); });
}

TEST_CASE("moments: a date with or without a time") {
  constexpr std::array cases{
      Case{"2023-09-14", good, "2023-09-14"},
      Case{"2023-09-14 19:50", good, "2023-09-14 19:50"},
      Case{"2023-09-14T19:50", good, "2023-09-14 19:50"},
      Case{"2023-09-14 ~19:50", good, "2023-09-14 ~19:50"},
      Case{"2023-09-14 约19:50", good, "2023-09-14 ~19:50"},
      Case{"2023-09-14T~19:50", good, "2023-09-14 ~19:50"},

      Case{"2023-9-14 9:05", not_iso, "2023-09-14 09:05"},
      Case{"2023-09-14  19:50", not_iso, "2023-09-14 19:50"},
      Case{"2023-09-14 19:50:00", not_iso, "2023-09-14 19:50"},
      Case{"2023-09-14T19:50:07", not_iso, "2023-09-14T19:50"},
      Case{"2023-09-14t19:50", not_iso, "2023-09-14T19:50"},
      Case{"2023-09-14T19:50:00+08:00", not_iso, "2023-09-14T19:50"},
      Case{"20230914T1950", not_iso, "2023-09-14T19:50"},
      Case{"2023/9/14 19：50", not_iso, "2023-09-14 19:50"},
      Case{"2023年9月14日 19:50", not_iso, "2023-09-14 19:50"},
      Case{"2023年9月14日19:50", not_iso, "2023-09-14 19:50"},
      Case{"2023年9月14日19时50分", not_iso, "2023-09-14 19:50"},
      Case{"2023年9月14日晚上7点50分左右", not_iso, "2023-09-14 约19:50"},
      Case{"2023年9月14日", not_iso, "2023-09-14"},
      Case{"14 August 2023, 19:50", not_iso, "2023-08-14 19:50"},
      Case{"2023-09-14（周四）19:50", not_iso, "2023-09-14 19:50"},

      Case{"2023-09-31", impossible, "2023-09-30"},
      Case{"2023-09-31 19:50", impossible, "2023-09-30 19:50"},
      Case{"2023-09-31 约19:50", impossible, "2023-09-30 约19:50"},
      Case{"2023-09-14 24:00", impossible, ""},
      Case{"2023-13-14 19:50", impossible, ""},
      Case{"2023/9/14 25:00", impossible, ""},

      Case{"", not_a_date, ""},
      Case{"19:50", not_a_date, ""},
      Case{"2023-09-14T", not_a_date, ""},
      Case{"2023-09-14 ", not_iso, "2023-09-14"},
      Case{"2023-09-14T19:50Z", not_a_date, ""},
      Case{"2023-09-14T19:50+09:00", not_a_date, ""},
      Case{"2023-09-1419:50", not_a_date, ""},
      Case{"2023-09 19:50", not_a_date, ""},
      Case{"2023-09-14 19:50 20:00", not_a_date, ""},
      Case{"2023-09-14\0 19:50"sv, not_a_date, ""},
  };
  check(cases, [](std::string_view text) { return parse_date_time(text); });
}

TEST_CASE("every date is read back as it is written, in every spelling") {
  for (Date day{2023, 12, 25}; day < Date{2024, 3, 5}; day = add_days(day, 1)) {
    const std::string iso = to_string(day);
    CAPTURE(iso);
    CHECK(parse_date(iso).value == day);
    CHECK(parse_date(chinese_date(day)).correction == iso);
    CHECK(parse_date(english_date(day)).correction == iso);
  }
  for (int minute = 0; minute < 24 * 60; ++minute) {
    const TimeOfDay time{static_cast<std::uint8_t>(minute / 60),
                         static_cast<std::uint8_t>(minute % 60), false};
    CHECK(parse_time(to_string(time)).value == time);
    CHECK(minute_of_day(time) == minute);
  }
}

TEST_CASE("hostile texts are refused at once") {
  const std::string digits(1'000'000, '2');
  const std::string blanks = std::string(1'000'000, ' ') + "2025-03-14";
  const std::string han = [] {
    std::string all;
    for (int i = 0; i < 10'000; ++i) all += "十";
    return all;
  }();
  for (const std::string& text : {digits, han, std::string(500, '-'), std::string(300, '\0')}) {
    CHECK(parse_date(text).fault == not_a_date);
    CHECK(parse_partial_date(text).fault == not_a_date);
    CHECK(parse_time(text).fault == not_a_date);
    CHECK(parse_date_time(text).fault == not_a_date);
  }
  CHECK(parse_date(blanks).correction == "2025-03-14");
}
