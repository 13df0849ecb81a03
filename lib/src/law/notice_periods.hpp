// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How long before an assembly its members have to be told of it.

#include <meeting/date.hpp>
#include <span>
#include <string_view>

namespace meeting {

/// One row of the law. The first day is not counted: told on the 1st for the 16th is 15 days
/// (Civil Code, article 201).
struct NoticePeriod {
  std::string_view form;  ///< English key of the form of meeting
  int days = 0;
  Date since;               ///< holds for assemblies from this day on
  std::string_view source;  ///< message id: statute and article
};

/// By form, then by `since`; of one form the last that has begun holds.
std::span<const NoticePeriod> notice_periods();

/// What holds for an assembly of this form on this day; null where the law asks for none.
const NoticePeriod* notice_period(std::string_view form, Date meeting_day);

}  // namespace meeting
