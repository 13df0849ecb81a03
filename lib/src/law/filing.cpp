// SPDX-License-Identifier: Apache-2.0

#include "law/filing.hpp"

#include "text/date_names.hpp"

namespace meeting {
namespace {

constexpr int first_year = 2015;  ///< in force from 2016-01-01
constexpr int last_month = 6;
constexpr int last_day = 30;

}  // namespace

std::optional<Date> filing_day(int year) {
  if (year < first_year || year >= latest_year) return std::nullopt;
  return make_date(year + 1, last_month, last_day);
}

}  // namespace meeting
