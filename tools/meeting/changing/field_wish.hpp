// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a user wants done to fields: `due=5月15日`, `tags+=夜间`, taken apart and typed.

#include <meeting/compose.hpp>
#include <meeting/field_input.hpp>
#include <string>
#include <vector>

#include "records/one_record.hpp"
#include "run/command.hpp"

namespace meeting::tool {

enum class Sign : std::uint8_t { set, append, take_out };

/// All that was said of one field in one way.
struct FieldWish {
  FieldPath path;
  std::string named;
  Sign sign = Sign::set;
  std::vector<std::string> values;
};

/// `FIELD=VALUE`, `FIELD+=VALUE`, `FIELD-=VALUE`; `block` is that in which the fields begin. What
/// was said of one field several times is one wish, where it can hold several values.
/// Throws UsageError.
std::vector<FieldWish> read_wishes(Context& context, const std::vector<std::string>& assignments,
                                   BlockId block);

/// Fields alone, each once. Throws UsageError.
std::vector<FieldWish> read_fields(Context& context, const std::vector<std::string>& fields,
                                   BlockId block);

/// The values of a wish for what was found, at least one. A day without its year is one of the
/// record's time. Throws UsageError.
std::vector<Draft> read_values(Context& context, const RecordFile& file, const Match& match,
                               const FieldWish& wish);

}  // namespace meeting::tool
