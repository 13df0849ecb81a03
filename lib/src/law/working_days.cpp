// SPDX-License-Identifier: Apache-2.0
//
// The working days of mainland China. The facts are those of the yearly notices of the General
// Office of the State Council on the arrangement of holidays
// (国务院办公厅关于部分节假日安排的通知), the extension of the 2020 Spring Festival included. They
// were taken from the table of LKI/chinese-calendar (https://github.com/LKI/chinese-calendar, MIT
// licence) as of 2025-11-04. A notice may still change the last days of the December before its
// year.
//
// A new year is one block of rows, and the year in `last_known`.
#include "law/working_days.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <meeting/words.hpp>

#include "text/date_names.hpp"

namespace meeting {
namespace {

constexpr bool off = false;
constexpr bool work = true;

constexpr int first_known = 2015;
constexpr int last_known = 2026;

// The holidays, as messages.
constexpr std::string_view new_year = "holiday.new-year"_msg;
constexpr std::string_view spring = "holiday.spring"_msg;
constexpr std::string_view qingming = "holiday.qingming"_msg;
constexpr std::string_view labour = "holiday.labour"_msg;
constexpr std::string_view boats = "holiday.dragon-boat"_msg;
constexpr std::string_view moon = "holiday.mid-autumn"_msg;
constexpr std::string_view nation = "holiday.national"_msg;
constexpr std::string_view victory = "holiday.victory"_msg;

/// Consecutive days that differ from "Monday to Friday are worked", or that a notice names.
struct Run {
  std::int32_t first;  // 20150101 is 2015-01-01
  std::int8_t days;
  bool working;
  std::string_view holiday;  // for whose sake it is a day off, or is worked in exchange
};

Date first_day(const Run& run) {
  return make_date(run.first / 10000, run.first / 100 % 100, run.first % 100);
}

// clang-format off
constexpr std::array<Run, 158> runs{{
    {20150101, 3, off, new_year}, {20150104, 1, work, new_year}, {20150215, 1, work, spring},
    {20150218, 7, off, spring}, {20150228, 1, work, spring}, {20150405, 2, off, qingming},
    {20150501, 1, off, labour}, {20150620, 1, off, boats}, {20150622, 1, off, boats},
    {20150903, 2, off, victory}, {20150906, 1, work, victory}, {20150927, 1, off, moon},
    {20151001, 7, off, nation}, {20151010, 1, work, nation},
    {20160101, 1, off, new_year}, {20160206, 1, work, spring}, {20160207, 7, off, spring},
    {20160214, 1, work, spring}, {20160404, 1, off, qingming}, {20160501, 2, off, labour},
    {20160609, 3, off, boats}, {20160612, 1, work, boats}, {20160915, 3, off, moon},
    {20160918, 1, work, moon}, {20161001, 7, off, nation}, {20161008, 2, work, nation},
    {20170101, 2, off, new_year}, {20170122, 1, work, spring}, {20170127, 7, off, spring},
    {20170204, 1, work, spring}, {20170401, 1, work, qingming}, {20170402, 3, off, qingming},
    {20170501, 1, off, labour}, {20170527, 1, work, boats}, {20170528, 3, off, boats},
    {20170930, 1, work, nation}, {20171001, 3, off, nation}, {20171004, 1, off, moon},
    {20171005, 4, off, nation},
    {20180101, 1, off, new_year}, {20180211, 1, work, spring}, {20180215, 7, off, spring},
    {20180224, 1, work, spring}, {20180405, 3, off, qingming}, {20180408, 1, work, qingming},
    {20180428, 1, work, labour}, {20180429, 3, off, labour}, {20180618, 1, off, boats},
    {20180924, 1, off, moon}, {20180929, 2, work, nation}, {20181001, 7, off, nation},
    {20181229, 1, work, new_year}, {20181230, 2, off, new_year},
    {20190101, 1, off, new_year}, {20190202, 2, work, spring}, {20190204, 7, off, spring},
    {20190405, 3, off, qingming}, {20190428, 1, work, labour}, {20190501, 4, off, labour},
    {20190505, 1, work, labour}, {20190607, 3, off, boats}, {20190913, 3, off, moon},
    {20190929, 1, work, nation}, {20191001, 7, off, nation}, {20191012, 1, work, nation},
    {20200101, 1, off, new_year}, {20200119, 1, work, spring}, {20200124, 10, off, spring},
    {20200404, 3, off, qingming}, {20200426, 1, work, labour}, {20200501, 5, off, labour},
    {20200509, 1, work, labour}, {20200625, 3, off, boats}, {20200628, 1, work, boats},
    {20200927, 1, work, nation}, {20201001, 8, off, nation}, {20201010, 1, work, nation},
    {20210101, 3, off, new_year}, {20210207, 1, work, spring}, {20210211, 7, off, spring},
    {20210220, 1, work, spring}, {20210403, 3, off, qingming}, {20210425, 1, work, labour},
    {20210501, 5, off, labour}, {20210508, 1, work, labour}, {20210612, 3, off, boats},
    {20210918, 1, work, moon}, {20210919, 3, off, moon}, {20210926, 1, work, nation},
    {20211001, 7, off, nation}, {20211009, 1, work, nation},
    {20220101, 3, off, new_year}, {20220129, 2, work, spring}, {20220131, 7, off, spring},
    {20220402, 1, work, qingming}, {20220403, 3, off, qingming}, {20220424, 1, work, labour},
    {20220430, 5, off, labour}, {20220507, 1, work, labour}, {20220603, 3, off, boats},
    {20220910, 3, off, moon}, {20221001, 7, off, nation}, {20221008, 2, work, nation},
    {20221231, 1, off, new_year},
    {20230101, 2, off, new_year}, {20230121, 7, off, spring}, {20230128, 2, work, spring},
    {20230405, 1, off, qingming}, {20230423, 1, work, labour}, {20230429, 5, off, labour},
    {20230506, 1, work, labour}, {20230622, 3, off, boats}, {20230625, 1, work, boats},
    {20230929, 1, off, moon}, {20230930, 7, off, nation}, {20231007, 2, work, nation},
    {20231230, 2, off, new_year},
    {20240101, 1, off, new_year}, {20240204, 1, work, spring}, {20240210, 8, off, spring},
    {20240218, 1, work, spring}, {20240404, 3, off, qingming}, {20240407, 1, work, qingming},
    {20240428, 1, work, labour}, {20240501, 5, off, labour}, {20240511, 1, work, labour},
    {20240610, 1, off, boats}, {20240914, 1, work, moon}, {20240915, 3, off, moon},
    {20240929, 1, work, nation}, {20241001, 7, off, nation}, {20241012, 1, work, nation},
    {20250101, 1, off, new_year}, {20250126, 1, work, spring}, {20250128, 8, off, spring},
    {20250208, 1, work, spring}, {20250404, 3, off, qingming}, {20250427, 1, work, labour},
    {20250501, 5, off, labour}, {20250531, 3, off, boats}, {20250928, 1, work, nation},
    {20251001, 5, off, nation}, {20251006, 1, off, moon}, {20251007, 2, off, nation},
    {20251011, 1, work, nation},
    {20260101, 3, off, new_year}, {20260104, 1, work, new_year}, {20260214, 1, work, spring},
    {20260215, 9, off, spring}, {20260228, 1, work, spring}, {20260404, 3, off, qingming},
    {20260501, 5, off, labour}, {20260509, 1, work, labour}, {20260619, 3, off, boats},
    {20260920, 1, work, nation}, {20260925, 3, off, moon}, {20261001, 7, off, nation},
    {20261010, 1, work, nation},
}};
// clang-format on
static_assert(std::ranges::is_sorted(runs, {}, &Run::first));  // and none overlaps another

}  // namespace

std::vector<CalendarDay> announced_days() {
  std::vector<CalendarDay> days;
  for (const Run& run : runs) {
    const Date first = first_day(run);
    for (int day = 0; day < run.days; ++day) days.push_back({add_days(first, day), run.working});
  }
  return days;
}

std::string_view holiday_of(Date date) {
  const std::int32_t number = (date.year * 100 + date.month) * 100 + date.day;
  const auto* const after = std::ranges::upper_bound(runs, number, {}, &Run::first);
  if (after == runs.begin()) return {};
  const Run& run = *std::prev(after);
  return days_between(first_day(run), date) < run.days ? run.holiday : std::string_view{};
}

std::vector<int> announced_years() {
  std::vector<int> years;
  for (int year = first_known; year <= last_known; ++year) years.push_back(year);
  return years;
}

}  // namespace meeting
