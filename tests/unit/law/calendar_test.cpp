// SPDX-License-Identifier: Apache-2.0
#include <meeting/calendar.hpp>

#include <doctest/doctest.h>

#include <array>
#include <map>
#include <string>
#include <vector>

#include "law/working_days.hpp"

using namespace meeting;

namespace {

std::string shown(const WorkingDayResult& result) {
  if (result.value) return to_string(*result.value);
  return "no plan for " + std::to_string(result.missing_year);
}

}  // namespace

TEST_CASE("working days are counted without the first day") {
  struct Case {
    Date from;
    int days;
    std::string_view to;
  };
  constexpr std::array cases{
      Case{{2025, 9, 28}, 5, "2025-10-11"},  // from a Sunday that is worked to such a Saturday
      Case{{2025, 9, 30}, 1, "2025-10-09"},
      Case{{2025, 1, 24}, 3, "2025-02-05"},
      Case{{2025, 4, 30}, 5, "2025-05-12"},
      Case{{2026, 2, 13}, 5, "2026-02-27"},
      Case{{2025, 3, 14}, 5, "2025-03-21"},
      Case{{2025, 3, 14}, 1, "2025-03-17"},
      Case{{2025, 3, 15}, 1, "2025-03-17"},  // from a rest day
      Case{{2025, 3, 15}, 0, "2025-03-15"},
      Case{{2025, 3, 17}, -1, "2025-03-14"},
      Case{{2025, 10, 11}, -5, "2025-09-28"},
      Case{{2025, 10, 9}, -1, "2025-09-30"},
      Case{{2024, 12, 31}, 1, "2025-01-02"},
      Case{{2025, 1, 2}, -1, "2024-12-31"},
      Case{{2020, 1, 23}, 1, "2020-02-03"},  // the holiday that was prolonged
      Case{{2026, 12, 31}, 1, "no plan for 2027"},
      Case{{2026, 12, 30}, 1, "2026-12-31"},
      Case{{2026, 12, 28}, 5, "no plan for 2027"},
      Case{{2015, 1, 1}, -1, "no plan for 2014"},
      Case{{2027, 3, 1}, 1, "no plan for 2027"},
      Case{{2027, 3, 1}, 0, "2027-03-01"},
      Case{{2010, 3, 1}, 1, "no plan for 2010"},
      Case{{2025, 3, 14}, 1'000'000, "no plan for 2027"},
      Case{{2025, 3, 14}, -1'000'000, "no plan for 2014"},
      Case{{2200, 12, 31}, 1, "no plan for 2201"},
      Case{{1900, 1, 1}, -1, "no plan for 1899"},
  };
  for (const Case& c : cases) {
    CAPTURE(to_string(c.from));
    CAPTURE(c.days);
    CHECK(shown(Calendar::standard().add_working_days(c.from, c.days)) == c.to);
  }
  const auto invalid = Calendar::standard().add_working_days(Date{}, 1);
  CHECK_FALSE(invalid.value);
  CHECK(invalid.missing_year == 0);
}

TEST_CASE("which days are worked") {
  struct Case {
    Date date;
    bool worked;
  };
  constexpr std::array cases{
      Case{{2025, 1, 26}, true},   Case{{2025, 2, 8}, true},   Case{{2025, 4, 27}, true},
      Case{{2025, 9, 28}, true},   Case{{2025, 10, 11}, true}, Case{{2026, 1, 4}, true},
      Case{{2026, 2, 14}, true},   Case{{2026, 2, 28}, true},  Case{{2026, 5, 9}, true},
      Case{{2026, 9, 20}, true},   Case{{2026, 10, 10}, true}, Case{{2025, 10, 1}, false},
      Case{{2025, 10, 8}, false},  Case{{2025, 1, 28}, false}, Case{{2025, 3, 14}, true},
      Case{{2025, 3, 15}, false},  Case{{2025, 3, 16}, false}, Case{{2018, 12, 29}, true},
      Case{{2018, 12, 31}, false}, Case{{2015, 9, 3}, false},  Case{{2020, 2, 1}, false},
      Case{{2019, 5, 5}, true},    Case{{2024, 2, 9}, true},   Case{{2022, 12, 31}, false},
  };
  const Calendar& calendar = Calendar::standard();
  for (const Case& c : cases) {
    CAPTURE(to_string(c.date));
    CHECK(calendar.is_working_day(c.date) == c.worked);
  }
  CHECK_FALSE(calendar.is_working_day({2014, 12, 31}));
  CHECK_FALSE(calendar.is_working_day({2027, 1, 1}));
  CHECK_FALSE(calendar.is_working_day(Date{}));
  CHECK_FALSE(calendar.is_working_day({2025, 2, 29}));
}

TEST_CASE("the plan of each year is whole") {
  // Weekdays off, weekend days worked and all working days of each year.
  struct Case {
    int year, weekdays_off, weekends_worked, working_days;
  };
  constexpr std::array cases{
      Case{2015, 17, 5, 249}, Case{2016, 17, 6, 250}, Case{2017, 16, 5, 249},
      Case{2018, 18, 7, 250}, Case{2019, 17, 6, 250}, Case{2020, 19, 6, 249},
      Case{2021, 18, 7, 250}, Case{2022, 18, 7, 249}, Case{2023, 18, 7, 249},
      Case{2024, 19, 8, 251}, Case{2025, 18, 5, 248}, Case{2026, 19, 6, 248},
  };
  const Calendar& calendar = Calendar::standard();
  REQUIRE(calendar.years().size() == cases.size());
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const Case& c = cases[i];
    CAPTURE(c.year);
    CHECK(calendar.years()[i] == c.year);
    CHECK(calendar.knows(c.year));
    int weekdays_off = 0;
    int weekends_worked = 0;
    int working_days = 0;
    const auto year = static_cast<std::int16_t>(c.year);
    for (Date day{year, 1, 1}; day.year == year; day = add_days(day, 1)) {
      const auto working = calendar.is_working_day(day);
      REQUIRE(working);
      const bool weekend = weekday(day) > 5;
      weekdays_off += !*working && !weekend;
      weekends_worked += *working && weekend;
      working_days += *working;
    }
    CHECK(weekdays_off == c.weekdays_off);
    CHECK(weekends_worked == c.weekends_worked);
    CHECK(working_days == c.working_days);
    // The statutory days that have a fixed date.
    for (const Date day : {Date{year, 1, 1}, Date{year, 5, 1}, Date{year, 10, 1}, Date{year, 10, 2},
                           Date{year, 10, 3}}) {
      CHECK(calendar.is_working_day(day) == false);
    }
  }
  CHECK_FALSE(calendar.knows(2014));
  CHECK_FALSE(calendar.knows(2027));
}

TEST_CASE("each day that a notice names belongs to a holiday") {
  struct Case {
    Date date;
    std::string_view holiday;
  };
  constexpr std::array cases{
      Case{{2014, 12, 31}, ""},
      Case{{2015, 1, 1}, "holiday.new-year"},
      Case{{2015, 9, 2}, ""},
      Case{{2015, 9, 3}, "holiday.victory"},
      Case{{2017, 10, 3}, "holiday.national"},
      Case{{2017, 10, 4}, "holiday.mid-autumn"},
      Case{{2017, 10, 5}, "holiday.national"},
      Case{{2025, 1, 26}, "holiday.spring"},  // a Sunday that is worked
      Case{{2025, 1, 27}, ""},
      Case{{2025, 1, 28}, "holiday.spring"},
      Case{{2025, 2, 4}, "holiday.spring"},
      Case{{2025, 2, 5}, ""},
      Case{{2025, 4, 4}, "holiday.qingming"},
      Case{{2025, 5, 5}, "holiday.labour"},
      Case{{2025, 5, 6}, ""},
      Case{{2025, 6, 2}, "holiday.dragon-boat"},
      Case{{2025, 10, 6}, "holiday.mid-autumn"},
      Case{{2025, 10, 11}, "holiday.national"},
      Case{{2026, 9, 27}, "holiday.mid-autumn"},
      Case{{2026, 10, 10}, "holiday.national"},
      Case{{2026, 12, 31}, ""},
      Case{{2025, 3, 15}, ""},  // a Saturday like any other
  };
  for (const Case& c : cases) {
    CAPTURE(to_string(c.date));
    CHECK(holiday_of(c.date) == c.holiday);
  }
  std::map<std::string_view, int> days;
  for (const CalendarDay& one : announced_days()) ++days[holiday_of(one.date)];
  CHECK(days["holiday.new-year"] == 30);
  CHECK(days["holiday.spring"] == 114);
  CHECK(days["holiday.qingming"] == 35);
  CHECK(days["holiday.labour"] == 61);
  CHECK(days["holiday.dragon-boat"] == 35);
  CHECK(days["holiday.mid-autumn"] == 26);
  CHECK(days["holiday.national"] == 107);
  CHECK(days["holiday.victory"] == 3);
  CHECK(days.size() == 8);
}

TEST_CASE("counting is the inverse of adding") {
  const Calendar& calendar = Calendar::standard();
  for (Date from{2024, 12, 20}; from < Date{2025, 11, 1}; from = add_days(from, 3)) {
    for (const int days : {-30, -5, -1, 1, 2, 7, 40}) {
      const auto to = calendar.add_working_days(from, days);
      REQUIRE(to.value);
      CAPTURE(to_string(from));
      CAPTURE(days);
      CHECK(calendar.is_working_day(*to.value) == true);
      CHECK(calendar.working_days_between(from, *to.value).value == days);
    }
    CHECK(calendar.working_days_between(from, from).value == 0);
  }
  CHECK(calendar.working_days_between({2025, 3, 14}, {2025, 3, 16}).value == 0);
  CHECK(calendar.working_days_between({2025, 3, 16}, {2025, 3, 14}).value == -1);
  CHECK(calendar.working_days_between({2026, 12, 1}, {2027, 1, 4}).missing_year == 2027);
  CHECK_FALSE(calendar.working_days_between({2026, 12, 1}, {2027, 1, 4}).value);
  CHECK(calendar.working_days_between({2015, 2, 1}, {2014, 2, 1}).missing_year == 2014);
  CHECK_FALSE(calendar.working_days_between(Date{}, {2025, 1, 1}).value);
}

TEST_CASE("a term that ends on a rest day ends on the next working day") {
  const Calendar& calendar = Calendar::standard();
  CHECK(shown(calendar.working_day_from({2025, 3, 14})) == "2025-03-14");
  CHECK(shown(calendar.working_day_from({2025, 3, 15})) == "2025-03-17");
  CHECK(shown(calendar.working_day_from({2025, 10, 1})) == "2025-10-09");
  CHECK(shown(calendar.working_day_from({2025, 10, 11})) == "2025-10-11");
  CHECK(shown(calendar.working_day_from({2027, 1, 1})) == "no plan for 2027");
  CHECK_FALSE(calendar.working_day_from(Date{}).value);
}

TEST_CASE("a book adds years and days of its own") {
  const std::array<CalendarDay, 4> days{
      {{{2027, 1, 1}, false}, {{2027, 1, 2}, true}, {{2025, 3, 14}, false}, {{2028, 5, 5}, false}}};
  const std::array<int, 3> years{2027, 99999, -5};
  const Calendar calendar = Calendar::standard().with_days(days, years);
  CHECK(calendar.knows(2027));
  CHECK_FALSE(calendar.knows(2028));
  CHECK(calendar.years().size() == 13);
  CHECK(calendar.is_working_day({2027, 1, 1}) == false);
  CHECK(calendar.is_working_day({2027, 1, 2}) == true);  // a Saturday
  CHECK(calendar.is_working_day({2027, 1, 3}) == false);
  CHECK(calendar.is_working_day({2027, 1, 4}) == true);
  CHECK(calendar.is_working_day({2025, 3, 14}) == false);
  CHECK(calendar.is_working_day({2028, 5, 5}) == false);  // the day alone is known
  CHECK_FALSE(calendar.is_working_day({2028, 5, 8}));
  CHECK(shown(calendar.add_working_days({2026, 12, 31}, 1)) == "2027-01-02");
  // The calendar it was made from stays as it was.
  CHECK(Calendar::standard().is_working_day({2025, 3, 14}) == true);
  CHECK_FALSE(Calendar::standard().knows(2027));
}

TEST_CASE("of two entries for a date the later one holds") {
  const std::array<CalendarDay, 3> days{
      {{{2025, 3, 17}, false}, {{2025, 3, 17}, true}, {{2025, 2, 30}, false}}};
  const Calendar calendar = Calendar::standard().with_days(days);
  CHECK(calendar.is_working_day({2025, 3, 17}) == true);
  const std::array<CalendarDay, 1> again{{{{2025, 3, 17}, false}}};
  CHECK(calendar.with_days(again).is_working_day({2025, 3, 17}) == false);
  CHECK(calendar.is_working_day({2025, 3, 17}) == true);
}

TEST_CASE("the first day of a calendar may be stated twice too") {
  const std::array<CalendarDay, 3> days{
      {{{2025, 3, 15}, false}, {{2025, 3, 15}, true}, {{2025, 3, 17}, false}}};
  const Calendar calendar = Calendar().with_days(days);
  CHECK(calendar.is_working_day({2025, 3, 15}) == true);
  CHECK(calendar.is_working_day({2025, 3, 17}) == false);
}

TEST_CASE("a calendar may hold every year that a date can have") {
  const std::array<int, 4> years{1899, 1900, 2200, 2201};
  const Calendar calendar = Calendar().with_days({}, years);
  CHECK(std::vector<int>(calendar.years().begin(), calendar.years().end()) ==
        std::vector<int>{1900, 2200});
}

TEST_CASE("where there is an answer no year is missing") {
  const Calendar& calendar = Calendar::standard();
  CHECK(calendar.add_working_days({2025, 3, 14}, 5).missing_year == 0);
  CHECK(calendar.working_days_between({2025, 3, 14}, {2025, 3, 21}).missing_year == 0);
  CHECK(calendar.working_days_between({2025, 3, 14}, {2025, 3, 14}).missing_year == 0);
  CHECK(calendar.working_day_from({2025, 3, 14}).missing_year == 0);
  CHECK(calendar.working_day_from({2025, 3, 15}).missing_year == 0);
}

TEST_CASE("an empty calendar guesses nothing") {
  const Calendar none;
  CHECK(none.years().empty());
  CHECK_FALSE(none.is_working_day({2025, 3, 14}));
  CHECK(shown(none.add_working_days({2025, 3, 14}, 1)) == "no plan for 2025");
  const std::array<int, 1> last{2200};
  CHECK(shown(none.with_days({}, last).add_working_days({2200, 12, 30}, 5)) == "no plan for 2201");
}
