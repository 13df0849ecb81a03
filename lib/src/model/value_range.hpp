// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <meeting/fields.hpp>
#include <meeting/location.hpp>

namespace meeting {

/// Where a value stands; `value` is what the field's Binding hands out.
ByteRange value_range(const Field& field, const void* value);

}  // namespace meeting
