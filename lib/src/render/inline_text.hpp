// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The author's words as part of a line of ours.

#include <cstdint>
#include <string>
#include <string_view>

namespace meeting {

/// One line without control characters: line breaks and tabs become one blank, or nothing after
/// Chinese punctuation; what could deceive is made visible.
std::string one_line(std::string_view text);

/// The same for Markdown (CommonMark with tables): whatever the text holds is shown as text.
std::string markdown_line(std::string_view text);

enum class MarkdownPlace : std::uint8_t {
  line_start,  ///< of a paragraph or an item: a mark here would begin a list or a heading
  inside,      ///< of a heading or a cell
};

/// Escapes what Markdown would take for markup in a line that one_line made.
std::string markdown_escaped(std::string_view line,
                             MarkdownPlace place = MarkdownPlace::line_start);

}  // namespace meeting
