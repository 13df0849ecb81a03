// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How far the reading of many files has come: one line on the terminal that vanishes again.

#include <chrono>
#include <cstddef>
#include <string>

#include "run/context.hpp"

namespace meeting::tool {

/// Shows nothing unless `context.progress`, and nothing for the first half second, so a quick
/// run never flickers. Written straight to standard error; standard output is never touched.
/// Both outputs of the context clear the line before they write.
class Progress {
 public:
  Progress(Context& context, std::size_t total);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  /// One more file is done.
  void step();

 private:
  using Clock = std::chrono::steady_clock;

  void draw();
  void clear();

  Context* context_ = nullptr;  ///< null where nothing is shown
  std::size_t total_;
  std::size_t done_ = 0;
  Clock::time_point next_;  ///< when the line is drawn again
  bool drawn_ = false;
};

/// `[########------------] 812/2031`, at most `width` columns; only the numbers where there is
/// no room for both.
std::string progress_line(std::size_t done, std::size_t total, std::size_t width);

}  // namespace meeting::tool
