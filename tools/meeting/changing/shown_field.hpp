// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Fields and their values as people read them in a line that says what was changed.

#include <meeting/compose.hpp>
#include <meeting/field_input.hpp>
#include <meeting/words.hpp>
#include <span>
#include <string>
#include <string_view>

namespace meeting::tool {

/// `attendance.present`, 到会人数.实到.
std::string shown_path(std::span<const FieldStep> path, Language language);

/// A word by its label, yes and no; everything else as it stands.
std::string shown_value(const Field& field, std::string_view value, Language language);

/// The same of a value that may be a mapping: `date: 2025-03-14, percent: 80`.
std::string shown_draft(const Field& field, const Draft& value, Language language);

/// Source text on one line, shortened.
std::string on_one_line(std::string_view text);

}  // namespace meeting::tool
