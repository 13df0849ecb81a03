// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <meeting/date.hpp>
#include <string_view>

namespace meeting {

/// `January` for 1; empty outside 1 to 12.
std::string_view english_month(int month) noexcept;

/// The parts as they stand, not checked; they must fit the fields.
Date make_date(int year, int month, int day) noexcept;

}  // namespace meeting
