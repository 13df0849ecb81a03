// SPDX-License-Identifier: Apache-2.0

#include "law/filing.hpp"

#include "text/date_names.hpp"

namespace meeting {
namespace {

constexpr Date in_force{2016, 1, 1};
constexpr int last_month = 6;
constexpr int last_day = 30;

}  // namespace

std::optional<Date> filing_day(int year) {
  if (year < earliest_year || year >= latest_year) return std::nullopt;
  const Date day = make_date(year + 1, last_month, last_day);
  if (day < in_force) return std::nullopt;
  return day;
}

}  // namespace meeting
