// SPDX-License-Identifier: Apache-2.0
#include "law/mediation_limits.hpp"

namespace meeting {
namespace {

struct Limit {
  Date from;  ///< the law is in force from this day
  int length;
};

/// Months. Ministry of Justice, Several Provisions on the Work of People's Mediation (order no. 75
/// of 2002), article 33: as a rule settled within one month.
constexpr Limit months_to_settle{{2002, 11, 1}, 1};

/// Days. People's Mediation Law, article 33: jointly, within thirty days from the day on which the
/// agreement takes effect.
constexpr Limit days_to_confirm{{2011, 1, 1}, 30};

std::optional<Date> moved_off_rest(Date last, const Calendar& calendar) {
  if (!valid(last)) return std::nullopt;
  return calendar.working_day_from(last).value.value_or(last);
}

bool in_force(const Limit& limit, Date day) { return valid(day) && day >= limit.from; }

}  // namespace

MediationPeriod mediation_period(Date accepted, const Calendar& calendar) {
  const Limit& limit = months_to_settle;
  if (!in_force(limit, accepted)) return {};
  return {limit.length, moved_off_rest(add_months(accepted, limit.length), calendar)};
}

MediationPeriod confirmation_period(Date effective, const Calendar& calendar) {
  const Limit& limit = days_to_confirm;
  if (!in_force(limit, effective)) return {};
  return {limit.length, moved_off_rest(add_days(effective, limit.length), calendar)};
}

}  // namespace meeting
