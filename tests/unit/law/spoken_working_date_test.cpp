// SPDX-License-Identifier: Apache-2.0
#include <meeting/calendar.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace meeting;

TEST_CASE("dates as people say them, working days included") {
  constexpr Date today{2025, 9, 28};
  struct Case {
    std::string_view text;
    std::string_view result;  // empty: not understood
    int missing_year = 0;
  };
  constexpr std::array cases{
      Case{"5wd", "2025-10-11"},
      Case{"+5wd", "2025-10-11"},
      Case{"5 working days", "2025-10-11"},
      Case{"５ＷＤ", "2025-10-11"},
      Case{"5个工作日", "2025-10-11"},
      Case{"5个工作日后", "2025-10-11"},
      Case{"五个工作日内", "2025-10-11"},
      Case{"3工作日", "2025-10-09"},
      Case{"0wd", "2025-09-28"},
      Case{"-1wd", "2025-09-26"},
      Case{"1个工作日前", "2025-09-26"},
      Case{"今天", "2025-09-28"},
      Case{"3d", "2025-10-01"},
      Case{"2025/10/1", "2025-10-01"},
      Case{"9999wd", "", 2027},
      Case{"-9999wd", "", 2014},
      Case{"", ""},
      Case{"wd", ""},
      Case{"5wdx", ""},
      Case{"-5个工作日前", ""},
      Case{"99999wd", ""},
      Case{"5 w d", ""},
      Case{"个工作日", ""},
      Case{"\xff"
           "5wd",
           ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto found = parse_spoken_date(c.text, today, Calendar::standard());
    CHECK((found.value ? to_string(*found.value) : "") == c.result);
    CHECK(found.missing_year == c.missing_year);
  }
  CHECK_FALSE(parse_spoken_date("5wd", Date{}, Calendar::standard()).value);
  CHECK(parse_spoken_date("5wd", today, Calendar()).missing_year == 2025);
}
