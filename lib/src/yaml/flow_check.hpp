// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The mistakes that people make inside { } and [ ].

#include "yaml/line_reader.hpp"

namespace meeting {

/// Checks the brackets that open at `begin` in the line at hand and goes on to the line
/// where they end. `owner` is the indent of what they belong to. False: they hold more
/// than may be read, and the file should be left alone; the finding is made.
bool check_flow(LineReader& lines, std::size_t begin, Indent owner);

/// Nothing but a comment may follow what began at `begin` and closed at `close`, a quoted
/// text or brackets.
void check_behind(LineReader& lines, std::size_t begin, std::size_t close, std::string_view rule);

}  // namespace meeting
