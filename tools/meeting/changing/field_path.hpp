// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Fields named on the command line and their values; what is wrong with them is a UsageError.

#include <meeting/field_input.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "run/command.hpp"

namespace meeting::tool {

/// How values are read for a record of this book and day. `registers` may be null; `day`, the day
/// of the meeting, may be none: by it go days that are said without their year.
struct InputPlace {
  const Registers* registers = nullptr;
  Date day = {};
};

/// parse_field_path; throws UsageError.
FieldPath field_path(const Context& context, std::string_view written, BlockId block);

/// `FIELD=VALUE`, taken apart at the first = (or ＝).
struct Assignment {
  FieldPath path;
  std::string named;  ///< the field as it was written
  std::string value;  ///< trimmed; may be empty
};
/// Throws UsageError.
Assignment parse_assignment(const Context& context, std::string_view written, BlockId block);

/// read_field_input; `named` is how the complaint calls the field (`--due`, due). Throws
/// UsageError.
Draft input_value(const Context& context, const Field& field, std::string_view written,
                  const InputPlace& place, std::string_view named);

/// How read_field_input is to understand values for this field.
InputContext input_context(const Context& context, const Field& field, const InputPlace& place);

}  // namespace meeting::tool
