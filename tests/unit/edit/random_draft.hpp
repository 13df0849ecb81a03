// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Records and books with any of the fields of the table, and texts made to trip up a writer
/// of YAML.

#include <cstdint>
#include <meeting/compose.hpp>

namespace edit_tests {

/// In the nested shape; the parties that fields name are seldom there. `complete`: with all
/// fields that are required.
meeting::Draft random_record(std::uint32_t seed, bool complete = false);
meeting::Draft random_book(std::uint32_t seed, bool complete = false);

/// A value for one field of the table; empty now and then where the field is a mapping.
meeting::Draft random_field_value(std::uint32_t seed, const meeting::Field& field);

}  // namespace edit_tests
