// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Long output on a terminal goes through a pager.

#include <string>

#include "run/output.hpp"

namespace meeting::tool {

/// Keeps everything until the end; what is longer than the screen is handed to the pager.
class PagedOutput : public Output {
 public:
  /// `program` is a command line for the shell.
  PagedOutput(int descriptor, std::string program, std::size_t screen_lines);

  void flush() override;

 private:
  int descriptor_;
  std::string program_;
  std::size_t screen_lines_;
};

}  // namespace meeting::tool
