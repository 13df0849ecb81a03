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

#include <array>

#include "text/date_names.hpp"

namespace meeting {
namespace {

constexpr bool off = false;
constexpr bool work = true;

constexpr int first_known = 2015;
constexpr int last_known = 2026;

/// Consecutive days that differ from "Monday to Friday are worked", or that a notice names.
struct Run {
  std::int32_t first;  // 20150101 is 2015-01-01
  std::int8_t days;
  bool working;
};

// clang-format off
constexpr std::array<Run, 153> runs{{
    {20150101, 3, off}, {20150104, 1, work}, {20150215, 1, work}, {20150218, 7, off},
    {20150228, 1, work}, {20150405, 2, off}, {20150501, 1, off}, {20150620, 1, off},
    {20150622, 1, off}, {20150903, 2, off}, {20150906, 1, work}, {20150927, 1, off},
    {20151001, 7, off}, {20151010, 1, work},
    {20160101, 1, off}, {20160206, 1, work}, {20160207, 7, off}, {20160214, 1, work},
    {20160404, 1, off}, {20160501, 2, off}, {20160609, 3, off}, {20160612, 1, work},
    {20160915, 3, off}, {20160918, 1, work}, {20161001, 7, off}, {20161008, 2, work},
    {20170101, 2, off}, {20170122, 1, work}, {20170127, 7, off}, {20170204, 1, work},
    {20170401, 1, work}, {20170402, 3, off}, {20170501, 1, off}, {20170527, 1, work},
    {20170528, 3, off}, {20170930, 1, work}, {20171001, 8, off},
    {20180101, 1, off}, {20180211, 1, work}, {20180215, 7, off}, {20180224, 1, work},
    {20180405, 3, off}, {20180408, 1, work}, {20180428, 1, work}, {20180429, 3, off},
    {20180618, 1, off}, {20180924, 1, off}, {20180929, 2, work}, {20181001, 7, off},
    {20181229, 1, work}, {20181230, 2, off},
    {20190101, 1, off}, {20190202, 2, work}, {20190204, 7, off}, {20190405, 3, off},
    {20190428, 1, work}, {20190501, 4, off}, {20190505, 1, work}, {20190607, 3, off},
    {20190913, 3, off}, {20190929, 1, work}, {20191001, 7, off}, {20191012, 1, work},
    {20200101, 1, off}, {20200119, 1, work}, {20200124, 10, off}, {20200404, 3, off},
    {20200426, 1, work}, {20200501, 5, off}, {20200509, 1, work}, {20200625, 3, off},
    {20200628, 1, work}, {20200927, 1, work}, {20201001, 8, off}, {20201010, 1, work},
    {20210101, 3, off}, {20210207, 1, work}, {20210211, 7, off}, {20210220, 1, work},
    {20210403, 3, off}, {20210425, 1, work}, {20210501, 5, off}, {20210508, 1, work},
    {20210612, 3, off}, {20210918, 1, work}, {20210919, 3, off}, {20210926, 1, work},
    {20211001, 7, off}, {20211009, 1, work},
    {20220101, 3, off}, {20220129, 2, work}, {20220131, 7, off}, {20220402, 1, work},
    {20220403, 3, off}, {20220424, 1, work}, {20220430, 5, off}, {20220507, 1, work},
    {20220603, 3, off}, {20220910, 3, off}, {20221001, 7, off}, {20221008, 2, work},
    {20221231, 1, off},
    {20230101, 2, off}, {20230121, 7, off}, {20230128, 2, work}, {20230405, 1, off},
    {20230423, 1, work}, {20230429, 5, off}, {20230506, 1, work}, {20230622, 3, off},
    {20230625, 1, work}, {20230929, 8, off}, {20231007, 2, work}, {20231230, 2, off},
    {20240101, 1, off}, {20240204, 1, work}, {20240210, 8, off}, {20240218, 1, work},
    {20240404, 3, off}, {20240407, 1, work}, {20240428, 1, work}, {20240501, 5, off},
    {20240511, 1, work}, {20240610, 1, off}, {20240914, 1, work}, {20240915, 3, off},
    {20240929, 1, work}, {20241001, 7, off}, {20241012, 1, work},
    {20250101, 1, off}, {20250126, 1, work}, {20250128, 8, off}, {20250208, 1, work},
    {20250404, 3, off}, {20250427, 1, work}, {20250501, 5, off}, {20250531, 3, off},
    {20250928, 1, work}, {20251001, 8, off}, {20251011, 1, work},
    {20260101, 3, off}, {20260104, 1, work}, {20260214, 1, work}, {20260215, 9, off},
    {20260228, 1, work}, {20260404, 3, off}, {20260501, 5, off}, {20260509, 1, work},
    {20260619, 3, off}, {20260920, 1, work}, {20260925, 3, off}, {20261001, 7, off},
    {20261010, 1, work},
}};
// clang-format on

}  // namespace

std::vector<CalendarDay> announced_days() {
  std::vector<CalendarDay> days;
  for (const Run& run : runs) {
    const Date first = make_date(run.first / 10000, run.first / 100 % 100, run.first % 100);
    for (int day = 0; day < run.days; ++day) days.push_back({add_days(first, day), run.working});
  }
  return days;
}

std::vector<int> announced_years() {
  std::vector<int> years;
  for (int year = first_known; year <= last_known; ++year) years.push_back(year);
  return years;
}

}  // namespace meeting
