// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Periods of people's mediation, each with the day from which it holds.

#include <meeting/calendar.hpp>
#include <meeting/date.hpp>
#include <optional>

namespace meeting {

/// The last day of a period that begins on `from`, which is itself not counted. Empty where no law
/// set the period on that day, and for days that do not exist. A last day that is a day of rest
/// moves to the next working day (Civil Code art. 203, until 2020 General Principles art. 154)
/// where the calendar knows the year.
struct MediationPeriod {
  int length = 0;  ///< months or days, as the law counts it
  std::optional<Date> last_day;
};

/// A mediation is as a rule finished within a month of its acceptance.
MediationPeriod mediation_period(Date accepted, const Calendar& calendar);

/// The parties may ask a court to confirm their agreement within 30 days of its taking effect.
MediationPeriod confirmation_period(Date effective, const Calendar& calendar);

}  // namespace meeting
