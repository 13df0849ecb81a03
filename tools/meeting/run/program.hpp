// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Asking another program, without a shell.

#include <string>
#include <string_view>
#include <vector>

namespace meeting::tool {

struct ProgramAnswer {
  bool started = false;  ///< false: there is no such program in PATH
  int status = 0;        ///< its exit status; 128 and more: ended by a signal
  std::string output;
  std::string errors;
};

/// Runs `words.front()`, as PATH finds it, with the other words as its arguments just as they are,
/// and nothing on its standard input; waits for its end. It has our environment but for the
/// variable `hidden`, where one is named. Throws Error where it cannot be run for another reason.
ProgramAnswer ask_program(const std::vector<std::string>& words, std::string_view hidden = {});

}  // namespace meeting::tool
