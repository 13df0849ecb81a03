// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <meeting/calendar.hpp>
#include <vector>

namespace meeting {

/// Every day that the notices name, by date.
std::vector<CalendarDay> announced_days();

/// The years for which all notices are in the table, ascending.
std::vector<int> announced_years();

}  // namespace meeting
