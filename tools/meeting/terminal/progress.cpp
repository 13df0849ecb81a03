// SPDX-License-Identifier: Apache-2.0

#include "terminal/progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <string_view>

namespace meeting::tool {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 500ms;
constexpr auto between_drawings = 100ms;

constexpr std::string_view clear_line = "\r\x1b[K";

/// Signals that end the program while the line may stand there.
constexpr std::array ending_signals{SIGINT, SIGTERM, SIGHUP};

// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): a handler knows no other way
volatile std::sig_atomic_t line_stands = 0;

/// Wipes the line out, then lets the signal do what it does.
extern "C" void end_without_line(int number) {
  if (line_stands != 0 && ::write(STDERR_FILENO, clear_line.data(), clear_line.size()) < 0) {
    line_stands = 0;  // nobody is left to be told
  }
  std::signal(number, SIG_DFL);
  std::raise(number);
}

/// Whoever ignores a signal, or handles it otherwise, goes on doing so.
void replace_handlers(void (*from)(int), void (*to)(int)) {
  for (const int number : ending_signals) {
    struct sigaction now {};
    if (sigaction(number, nullptr, &now) == 0 && now.sa_handler == from) std::signal(number, to);
  }
}

/// A terminal that does not take it has lost nothing.
void show(std::string_view text) {
  try {
    write_all(STDERR_FILENO, text);
  } catch (const WriteFailed&) {
    // Nobody is left to be told.
  }
}

}  // namespace

std::string progress_line(std::size_t done, std::size_t total, std::size_t width) {
  constexpr std::size_t widest_bar = 40;
  constexpr std::size_t narrowest_bar = 10;
  constexpr std::size_t around_bar = 3;  // [, ] and a blank
  std::string line = std::to_string(done) + "/" + std::to_string(total);
  if (total == 0 || line.size() + narrowest_bar + around_bar > width) return line;
  const std::size_t size = std::min(widest_bar, width - line.size() - around_bar);
  const std::size_t filled = std::min(done, total) * size / total;
  return "[" + std::string(filled, '#') + std::string(size - filled, '-') + "] " + line;
}

Progress::Progress(Context& context, std::size_t total)
    : context_(context.progress ? &context : nullptr), total_(total) {
  if (context_ == nullptr) return;
  next_ = Clock::now() + patience;
  replace_handlers(SIG_DFL, end_without_line);
  context_->out.before_writing([this] { clear(); });
  context_->err.before_writing([this] { clear(); });
}

Progress::~Progress() {
  if (context_ == nullptr) return;
  clear();
  replace_handlers(end_without_line, SIG_DFL);
  context_->out.before_writing({});
  context_->err.before_writing({});
}

void Progress::step() {
  ++done_;
  if (context_ == nullptr) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + between_drawings;
  draw();
}

void Progress::draw() {
  // Half a line that stands there would be wiped out.
  if (!context_->err.at_line_start()) return;
  if (context_->out_is_screen && !context_->out.at_line_start()) return;
  // The last column stays free: some terminals go to the next line when it is written.
  const std::size_t width = context_->width > 1 ? context_->width - 1 : 1;
  std::string text(clear_line);
  text += progress_line(done_, total_, width);
  line_stands = 1;
  show(text);
  drawn_ = true;
}

void Progress::clear() {
  if (!drawn_) return;
  show(clear_line);
  drawn_ = false;
  line_stands = 0;
}

}  // namespace meeting::tool
