// SPDX-License-Identifier: Apache-2.0
#pragma once

/// From `FIELD=VALUE` to edits of what a reference means.

#include <meeting/edit.hpp>
#include <meeting/field_place.hpp>
#include <string>
#include <vector>

#include "records/one_record.hpp"
#include "run/command.hpp"

namespace meeting::tool {

/// The block in which the fields of what was found begin.
FieldOwner owner_of(const RecordFile& file, const Match& match);

/// How what was found is called: its id, that of the record where it is one.
std::string name_of(const RecordFile& file, const Match& match);

/// The line that stands above what was changed: its name, and what people call it.
Message heading(const RecordFile& file, const Match& match);

/// Edits, and what they change: a line for each field, old and new.
struct FieldEdits {
  std::vector<Edit> edits;
  std::vector<Message> changes;
  bool moves_date = false;  ///< the record's own day changes
};

/// `FIELD=VALUE`, `FIELD+=VALUE`, `FIELD-=VALUE`. Throws UsageError and Refused.
FieldEdits set_fields(Context& context, const RecordFile& file, const Match& match,
                      const std::vector<std::string>& assignments);

/// The fields go. Those that are not there have a line as well. Throws UsageError and Refused.
FieldEdits unset_fields(Context& context, const RecordFile& file, const Match& match,
                        const std::vector<std::string>& fields);

}  // namespace meeting::tool
