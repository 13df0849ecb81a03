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

enum class Quote : bool { doubled, single };

/// In quotes, on one line. In double ones where the text has controls, which become escapes,
/// or a single quote; else in those that are wanted.
std::string quoted(std::string_view text, Quote wanted = Quote::doubled);

/// True for a text of several lines that a `|` block shows as it is.
bool fits_literal_block(std::string_view text);

/// `|`, its indicators, and the lines indented by `step` more than the key or the dash, which
/// stands at `indent`. Ends with a line feed.
std::string literal_block(std::string_view text, std::size_t indent, std::size_t step);

}  // namespace meeting
