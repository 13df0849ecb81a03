// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Within how many days what is finished is visited.

#include "rules/subject.hpp"

namespace meeting {

/// No law sets it. Where a book sets none, a month is what nobody calls hasty.
inline constexpr int usual_visit_days = 30;

inline int visit_days(const Subject& subject) {
  return subject.limit(&Limits::visit_days).value_or(usual_visit_days);
}

/// Somebody was reached; where nothing is said, that was so.
inline bool reached_somebody(const Visit& visit) { return !visit.result.is("not_reached"); }

}  // namespace meeting
