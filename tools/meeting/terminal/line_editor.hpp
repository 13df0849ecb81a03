// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One line from the person at the terminal, with keys to move, delete, complete and recall.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace meeting::tool {

struct LineRequest {
  std::string prompt;                ///< stands in front of what is typed; one line
  std::vector<std::string> earlier;  ///< what the up key brings, the newest last
  /// What Tab may put in the place of the word typed so far; empty: Tab does nothing.
  std::function<std::vector<std::string>(std::string_view typed)> completions;
  /// Several choices as lines of the screen, each with a line feed behind it.
  std::function<std::string(const std::vector<std::string>& choices)> listed;
};

/// Reads from standard input and shows on standard error, both of which are terminals. While a
/// line is typed the terminal is in the state that this needs; afterwards, whatever happened, it
/// is as it was found. Lines of a pasted text become one.
class LineEditor {
 public:
  LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;
  ~LineEditor();

  /// Without the line feed. Throws Interrupted at Ctrl-C and at the end of input.
  std::string read(const LineRequest& request);

 private:
  class Session;
  std::unique_ptr<Session> session_;
};

/// Where the last word of a list such as `居民代表、业委会` begins.
std::size_t begin_of_last_word(std::string_view line);

}  // namespace meeting::tool
