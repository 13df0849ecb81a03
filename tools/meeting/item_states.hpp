// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The states by which a list can be filtered.

#include <meeting/calendar.hpp>
#include <meeting/listing.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace meeting::tool {

struct StateName {
  std::string_view key;    ///< "not_agreed"
  std::string_view label;  ///< message id
};

/// All states that items of a list can have; none for parties.
std::vector<StateName> state_names(ListKind kind);

/// The keys of the states that an item has on a day: its stage, and flags such as overdue.
std::vector<std::string_view> states_of(const ListItem& item, Date as_of, const Calendar& calendar);

/// False for what nobody knew of yet on that day.
bool begun(const ListItem& item, Date as_of, const Calendar& calendar);

}  // namespace meeting::tool
