// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How a text is written as a YAML scalar so that every reader takes it for the same text.

#include <cstddef>
#include <meeting/fields.hpp>
#include <string>
#include <string_view>

namespace meeting {

enum class ScalarPlace : bool { block, flow };

/// True where the text, written bare, would be read as something else or not at all.
/// `type` tells which bare numbers and dates are meant as such.
bool needs_quotes(std::string_view text, FieldType type, ScalarPlace place);

/// In double quotes, on one line; controls as escapes.
std::string quoted(std::string_view text);

/// True for a text of several lines that a `|` block shows as it is.
bool fits_literal_block(std::string_view text);

/// `|`, its indicators, and the lines indented by `indent`; the key stands at `indent` - 2.
/// Ends with a line feed.
std::string literal_block(std::string_view text, std::size_t indent);

}  // namespace meeting
