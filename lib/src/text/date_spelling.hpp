// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <meeting/date.hpp>
#include <optional>

#include "text/spelling.hpp"

namespace meeting {

/// A date as it was read, which need not exist.
struct DateParts {
  static constexpr int not_given = -1;

  int year = 0;
  int month = not_given;
  int day = not_given;
};

/// A whole date in any spelling that leaves no doubt, with the day of the week behind it or
/// not.
std::optional<DateParts> take_date(Cursor& cursor);

/// A whole date, a month or a year.
std::optional<DateParts> take_partial_date(Cursor& cursor);

/// 周五 星期五 礼拜天 and the like: 1 to 7.
std::optional<int> take_weekday(Cursor& cursor);

/// The date if it exists and is within range.
std::optional<Date> existing(const DateParts& parts);

}  // namespace meeting
