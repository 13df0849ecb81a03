// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a block states, field by field, found through the table of fields.

#include <meeting/fields.hpp>
#include <span>
#include <vector>

#include "model/binding.hpp"

namespace meeting {

/// False for an item of a list that is there but could not be read. `value` is what the
/// field's Binding hands out.
bool is_stated(const Field& field, const void* value);

/// Calls visit(field, values) for each field of a block that states anything, in the order of
/// the table; `values` holds the addresses of its values, one where the field is no list.
template <class Visit>
void for_each_stated(BlockId block, const void* object, Visit&& visit) {
  const std::span<const Field> fields = block_info(block).fields;
  const std::span<const Binding> access = bindings(block);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    std::vector<const void*> values;
    const std::size_t count = access[i].count(object);
    for (std::size_t k = 0; k < count; ++k) {
      const void* value = access[i].get(object, k);
      if (is_stated(fields[i], value)) values.push_back(value);
    }
    if (!values.empty()) visit(fields[i], values);
  }
}

}  // namespace meeting
