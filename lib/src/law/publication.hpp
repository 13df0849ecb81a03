// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which results have to be published, and for how long they are displayed.

#include <meeting/date.hpp>
#include <span>
#include <string_view>

namespace meeting {

/// One row of the law. No statute says within how many days: "in time".
struct PublicationDuty {
  std::span<const std::string_view> forms;  ///< English keys of the forms of meeting
  Date since;                               ///< holds from this day on
  int display_days = 0;                     ///< displayed at least so long; 0: the law does not say
  std::string_view source;                  ///< message id: statute and article
};

std::span<const PublicationDuty> publication_duties();

/// What holds for the results of a meeting of this form on this day; null where the law asks for
/// nothing.
const PublicationDuty* publication_duty(std::string_view form, Date day);

/// What we call late where the law says "in time" and the book sets no limit: a month is more than
/// any practice known to us takes. Not law.
inline constexpr int in_time_days = 30;

/// Meetings from this day on are asked for a notice where the book sets no limit; older records are
/// left alone, though owners' decisions had to be announced before. Not law.
inline constexpr Date asked_for_since{2026, 1, 1};

}  // namespace meeting
