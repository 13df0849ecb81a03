// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Days said without their year, beside another day.

#include <meeting/date.hpp>
#include <string_view>

#include "run/command.hpp"

namespace meeting::tool {

/// What `text`, which can be understood, means beside `anchor`: 7月15日 is a day of the anchor's
/// year, of the next where a day after it is meant and that year's lies before it, and the other
/// way round. What says its year, or counts from today (昨天, 5d, 明年3月1日), stays what it is.
Date near_date(std::string_view text, Date today, Date anchor, Side side);

/// Settles the days of all options that have an anchor, where the anchor was given.
void settle_near_dates(Arguments& arguments, Date today);

}  // namespace meeting::tool
