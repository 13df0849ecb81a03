// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Text for people: how wide it is on a screen, how to fill a column with it, how to show
/// hostile bytes, and which of several words somebody meant.
///
/// Text is UTF-8. Bytes that are not count as one column each and are kept, except where a
/// function says otherwise. Nothing depends on the locale; any number of threads may call these
/// functions at once. None of them throws anything but std::bad_alloc.

#include <cstddef>
#include <meeting/export.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// Columns on a terminal: 2 for East Asian wide and full-width characters, 0 for combining
/// marks, zero-width and control characters, 1 for others. Emoji sequences count as the sum of
/// their parts.
MEETING_EXPORT std::size_t display_width(std::string_view text) noexcept;

enum class Align { left, right };

/// Blanks added until the text is `width` columns wide; unchanged when it is wider already.
MEETING_EXPORT std::string pad(std::string_view text, std::size_t width, Align align = Align::left);

/// At most `width` columns: the text itself, or its beginning and `…`. Never cuts inside a
/// character or before a combining mark. Empty for width 0.
MEETING_EXPORT std::string shorten(std::string_view text, std::size_t width);

/// Lines of at most `width` columns (at least 2 are taken). Breaks at blanks, which then
/// vanish, and between Han characters, but not before closing punctuation
/// (，。、；：！？）”》…) nor after opening punctuation (（“《…). Line feeds in the text are
/// kept as breaks, but for one at its end; blanks before the first word of a line of the text
/// stay. A word wider than a line is cut. At least one line, possibly empty.
MEETING_EXPORT std::vector<std::string> wrap(std::string_view text, std::size_t width);

enum class LineFeeds { escape, keep };

/// The same text with everything made visible that could deceive a reader or command a
/// terminal: C0 and C1 controls, DEL, bidi controls, line separators, invisible tags, U+FEFF
/// and bytes that are not UTF-8 become `\x1b`, `\n`, `\u{202e}`, `\xff`. Not meant to be read
/// back.
MEETING_EXPORT std::string visible(std::string_view text, LineFeeds line_feeds = LineFeeds::escape);

/// Where the first byte stands that is not UTF-8 (RFC 3629: no overlong form, no surrogate, at
/// most U+10FFFF). Empty: all is well.
MEETING_EXPORT std::optional<std::size_t> find_invalid_utf8(std::string_view text) noexcept;

/// Characters (code points); each byte that is not UTF-8 counts as one.
MEETING_EXPORT std::size_t count_code_points(std::string_view text) noexcept;

/// The byte offset of code point `index`; the size of the text when it has fewer.
MEETING_EXPORT std::size_t offset_of_code_point(std::string_view text, std::size_t index) noexcept;

/// Units of UTF-16, as editors and spreadsheets count.
MEETING_EXPORT std::size_t count_utf16_units(std::string_view text) noexcept;

/// Blanks of every kind removed from both ends: ASCII white space, U+00A0, U+3000 and the like.
MEETING_EXPORT std::string_view trim(std::string_view text) noexcept;

/// On one line: line ends, tabs and runs of blanks as one blank each, none at the ends.
MEETING_EXPORT std::string single_line(std::string_view text);

/// Normal form C. Bytes that are not UTF-8 stay where they are.
MEETING_EXPORT std::string nfc(std::string_view text);

/// What two spellings of one name have in common: compatibility forms and case folded (ＡＢ is
/// ab, ： is :), runs of blanks made one, blanks beside Han characters and at the ends removed,
/// zero-width characters removed. For comparing only; never write it into a record.
MEETING_EXPORT std::string comparison_key(std::string_view text);

/// A word as it can be typed behind a command: in single quotes where a shell would take a
/// character of it for something else. What cannot be shown as it is becomes visible().
MEETING_EXPORT std::string shell_word(std::string_view word);

/// The candidates that `wanted` may have been meant for, best first, at most `max`: a few
/// letters exchanged, dropped, doubled or swapped, or most Han characters shared (责任方位:
/// 责任单位). Only those that fit equally well are returned, and none when the likeness is
/// weak. The views are those of `candidates`.
MEETING_EXPORT std::vector<std::string_view> nearest(std::string_view wanted,
                                                     std::span<const std::string_view> candidates,
                                                     std::size_t max = 3);

/// For bytes that are not UTF-8: whether they read as Chinese text in GB18030 (of which GBK and
/// GB2312 are parts): every byte belongs to a character, the last one may be cut off, and most
/// of what is not ASCII is common Han or Chinese punctuation. Likely, not certain.
MEETING_EXPORT bool looks_like_gb18030(std::string_view bytes);

}  // namespace meeting
