// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The words for the values of an enumeration: a table in its order.

#include <cstddef>
#include <string_view>

namespace meeting {

struct Wording {
  std::string_view key;      ///< English, for machines
  std::string_view message;  ///< id of the message for people
};

template <class Value, std::size_t Size>
const Wording& wording_of(const Wording (&table)[Size], Value value) {
  return table[static_cast<std::size_t>(value)];
}

}  // namespace meeting
