// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A record on its way into the book: its bytes, its name, what is found in it.

#include <functional>
#include <meeting/book.hpp>
#include <meeting/compose.hpp>
#include <string>
#include <string_view>

#include "run/command.hpp"

namespace meeting::tool {

struct NewText {
  NewRecord wish;
  /// The bytes of the file, once its name and number are settled.
  std::function<std::string(const RecordName&)> text;
};

/// The language of a new file: that of the book, else the one spoken.
Language file_language(const Context& context, const Book* book);

/// What stands under a key, where that is a text; else empty.
std::string text_at(const Draft& record, std::string_view key);

/// A record with English keys. `id` may be empty.
NewText new_text(const Context& context, Draft record, std::string_view id, const Book* book);

/// A text that somebody has written already: its bytes stay, but for the number of minutes where
/// it lacks one and its book gives them. Throws Error.
NewText new_text(const Context& context, std::string bytes, const std::string& shown,
                 std::string_view id, const Book* book);

/// The record as it would be read from its file. `shown` is where its text stands now.
RecordFile preview(const RecordName& name, std::string shown, std::string text, const Book* book);

struct Findings {
  bool errors = false;
  bool any = false;
  ReadState state = ReadState::whole;
};

/// Shows what is found in a new record, as things stood on the day of the meeting.
Findings show_findings(Context& context, const RecordFile& file);

}  // namespace meeting::tool
