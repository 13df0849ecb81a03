// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The names in a record that a register may know.

#include <meeting/record.hpp>
#include <vector>

namespace meeting {

enum class UsedAs : std::uint8_t {
  community,
  compound,
  party,      ///< the name of one of the record's parties
  named,      ///< a field that means a party, and the record lists none of this name
  mentioned,  ///< the same where any text may stand
};

struct UsedName {
  UsedAs as = UsedAs::party;
  const Text* text = nullptr;
  const Party* party = nullptr;  ///< whose name it is
};

/// In no promised order.
std::vector<UsedName> used_names(const Record& record);

}  // namespace meeting
