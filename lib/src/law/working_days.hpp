// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <meeting/calendar.hpp>
#include <string_view>
#include <vector>

namespace meeting {

/// Every day that the notices name, by date.
std::vector<CalendarDay> announced_days();

/// The holiday for whose sake a notice makes the day one off, or a weekend day worked: a message
/// id; empty for a day that no notice names.
std::string_view holiday_of(Date date);

/// The years for which all notices are in the table, ascending.
std::vector<int> announced_years();

}  // namespace meeting
