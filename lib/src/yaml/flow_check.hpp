// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The mistakes that people make inside { } and [ ].

#include "yaml/line_reader.hpp"

namespace meeting {

/// Where brackets stand.
struct FlowPlace {
  Indent owner;        ///< indent of what they belong to
  std::size_t depth;   ///< mappings and lists open around them
  bool text_is_meant;  ///< a text may stand here as well, so `[甲]乙` lacks quotes
};

/// Checks the brackets that open at `begin` in the line at hand and goes on to the line
/// where they end. False: they hold more than may be read, and the file should be left
/// alone; the finding is made.
bool check_flow(LineReader& lines, std::size_t begin, const FlowPlace& place);

/// Nothing but a comment may follow a text in quotes from `begin` to `close`.
void check_behind_quote(LineReader& lines, std::size_t begin, std::size_t close);

}  // namespace meeting
