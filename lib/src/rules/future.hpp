// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What lies ahead on the day of the check.

#include <meeting/record.hpp>
#include <meeting/rules.hpp>
#include <optional>

#include "rules/moment.hpp"

namespace meeting {

/// The day after which nothing can have happened yet.
Date today_of(const RuleContext& context);

/// A day as a moment that no field states, for comparing.
Moment day_alone(Date date);

/// Where the meeting's day lies ahead and yet its results are recorded, the first of these: then
/// the day is wrong, and with it every comparison with it.
std::optional<ByteRange> result_before_meeting(const Record& record, const RuleContext& context);

}  // namespace meeting
