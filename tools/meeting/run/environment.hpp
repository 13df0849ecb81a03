// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the environment, the terminal and the clock say. Asked once, by main.

#include <cstddef>
#include <filesystem>
#include <meeting/date.hpp>
#include <meeting/words.hpp>
#include <string>
#include <string_view>

namespace meeting::tool {

struct Screen {
  bool input = false;  ///< standard input is a terminal
  bool output = false;
  bool error = false;
  std::size_t width = 80;
  std::size_t lines = 24;
};

/// The value of a variable; empty where it is not set.
std::string_view variable(const char* name);

/// Of standard output and standard error; COLUMNS holds over what the terminal says.
Screen screen();

/// zh where the locale's variables say so.
Language locale_language();

/// What `--color` asks, else NO_COLOR, else whether it is a terminal that knows colour.
bool use_colour(std::string_view asked, bool is_terminal);

/// The pager's command line; empty: none is wanted.
std::string pager_program();

/// $VISUAL, else $EDITOR, else vi.
std::string editor_program();

/// True where a step of GitHub Actions runs us.
bool in_github_actions();

/// $XDG_STATE_HOME/meeting, else ~/.local/state/meeting; empty where neither can be.
std::filesystem::path state_folder();

/// The day on this machine's calendar.
Date local_today();
/// The day and the minute: 2025-03-14 14:30.
std::string local_now();

}  // namespace meeting::tool
