// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a command knows of the world around it. Only main looks at the environment, the
/// clock and the terminal.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <meeting/book.hpp>
#include <meeting/date.hpp>
#include <meeting/words.hpp>
#include <string>
#include <vector>

#include "run/output.hpp"

namespace meeting::tool {

struct Context {
  Output& out;
  Output& err;
  Books& books;  ///< books.base() is where the user stands

  Date today;
  Language language = Language::english;
  bool language_asked = false;  ///< by --lang: it then also holds over a record's own
  bool colour_out = false;
  bool colour_err = false;
  std::size_t width = 80;      ///< columns of the screen
  bool out_is_screen = false;  ///< else nothing is shortened to the width
  bool progress = false;       ///< a line on standard error may come and go while files are read
  unsigned threads = 0;        ///< for reading files; 0: as many as there are processors

  bool can_ask = false;                ///< standard input and standard error are a terminal
  std::filesystem::path state_folder;  ///< the user's own, for undo and drafts; may be empty
  std::string now;                     ///< day and time, as a person writes them
  std::int64_t lock_timeout = 10;      ///< seconds to wait for another writer
  bool changed = false;                ///< files of the user are not what they were
  bool annotate = false;               ///< GitHub shows findings on standard error beside a change
  std::string editor;                  ///< the user's editor, a command line of the shell
  std::vector<std::string> words;      ///< the command line, without the program's name

  [[nodiscard]] std::string say(std::string_view id,
                                std::initializer_list<Argument> args = {}) const {
    return meeting::say(language, id, args);
  }
  [[nodiscard]] std::string say(const Message& message) const {
    return meeting::say(language, message);
  }
  /// A line on standard error that says who speaks.
  void complain(const Message& message);
  /// A line on standard error that says what to do.
  void advise(const Message& message);
  /// The width that tables on standard output are made for; 0: as wide as they get.
  [[nodiscard]] std::size_t table_width() const { return out_is_screen ? width : 0; }
};

}  // namespace meeting::tool
