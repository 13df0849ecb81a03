// SPDX-License-Identifier: Apache-2.0

#include "terminal/pager.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <utility>

namespace meeting::tool {
namespace {

/// Between fork and exec, in the child.
[[noreturn]] void become_pager(const char* program, int input) {
  dup2(input, STDIN_FILENO);
  close(input);
  std::signal(SIGPIPE, SIG_DFL);
  // Quit when it fits on one screen, keep colours, leave the text on the screen.
  setenv("LESS", "FIRX", 0);  // NOLINT(concurrency-mt-unsafe): one thread after fork
  setenv("LESSCHARSET", "utf-8", 0);
  execl("/bin/sh", "sh", "-c", program, static_cast<char*>(nullptr));
  _exit(127);
}

/// False when no pager could be started; then nothing was shown.
bool show_in_pager(const std::string& program, const std::string& text) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return false;
  const pid_t child = fork();
  if (child < 0) {
    close(ends[0]);
    close(ends[1]);
    return false;
  }
  if (child == 0) {
    close(ends[1]);
    become_pager(program.c_str(), ends[0]);
  }
  close(ends[0]);
  const auto interrupt = std::signal(SIGINT, SIG_IGN);  // the key is the pager's while it runs
  try {
    write_all(ends[1], text);
  } catch (const WriteFailed&) {
    // Left before the end: the reader has seen enough.
  }
  close(ends[1]);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  std::signal(SIGINT, interrupt);
  return !WIFEXITED(status) || WEXITSTATUS(status) != 127;
}

}  // namespace

PagedOutput::PagedOutput(int descriptor, std::string program, std::size_t screen_lines)
    : Output(descriptor),
      descriptor_(descriptor),
      program_(std::move(program)),
      screen_lines_(screen_lines) {
  gather_without_limit();
}

void PagedOutput::flush() {
  const std::string all = text();
  discard();
  announce();
  const auto lines = static_cast<std::size_t>(std::count(all.begin(), all.end(), '\n'));
  if (lines < screen_lines_ || !show_in_pager(program_, all)) write_all(descriptor_, all);
}

}  // namespace meeting::tool
