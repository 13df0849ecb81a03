// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The last day that anything in an issue is dated, days ahead included.

#include <meeting/date.hpp>
#include <meeting/record.hpp>
#include <optional>

namespace meeting {

/// Of all dates that the issue states, with its resolutions and follow-ups, however deep; where
/// only a month or a year is known, its last day. Empty where there is none.
std::optional<Date> last_date(const Issue& issue);

}  // namespace meeting
