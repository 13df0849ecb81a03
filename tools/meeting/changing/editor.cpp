// SPDX-License-Identifier: Apache-2.0

#include "changing/editor.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <string>
#include <string_view>

namespace meeting::tool {
namespace {

/// Ctrl-C in the editor is the editor's.
class LeftToTheChild {
 public:
  LeftToTheChild() {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    sigemptyset(&ignore.sa_mask);
    sigaction(SIGINT, &ignore, &interrupt_);
    sigaction(SIGQUIT, &ignore, &quit_);
  }
  LeftToTheChild(const LeftToTheChild&) = delete;
  LeftToTheChild& operator=(const LeftToTheChild&) = delete;
  ~LeftToTheChild() {
    sigaction(SIGINT, &interrupt_, nullptr);
    sigaction(SIGQUIT, &quit_, nullptr);
  }

 private:
  struct sigaction interrupt_ {};
  struct sigaction quit_ {};
};

/// +LINE is understood by the editors that most systems have; others would open a file so named.
bool takes_line(const std::string& command) {
  const std::string program = command.substr(0, command.find(' '));
  const std::string name = program.substr(program.rfind('/') + 1);
  constexpr std::array<std::string_view, 12> known{"vi",    "vim", "nvim", "view", "nano",  "pico",
                                                   "emacs", "joe", "jed",  "mg",   "micro", "ne"};
  return std::ranges::find(known, name) != known.end();
}

}  // namespace

int run_editor(Context& context, const std::filesystem::path& file, std::size_t line) {
  context.out.flush();
  context.err.flush();
  // $EDITOR may hold options: it is a command line for the shell.
  const std::string at =
      line > 0 && takes_line(context.editor) ? " +" + std::to_string(line) : std::string();
  const std::string command = context.editor + at + " \"$1\"";
  const std::string name = file.string();
  const LeftToTheChild signals;
  constexpr int not_started = 126;
  const pid_t child = fork();
  if (child < 0) return not_started;
  if (child == 0) {
    for (const int number : {SIGINT, SIGQUIT, SIGPIPE}) std::signal(number, SIG_DFL);
    if (isatty(STDOUT_FILENO) == 0) dup2(STDERR_FILENO, STDOUT_FILENO);
    execl("/bin/sh", "sh", "-c", command.c_str(), "meeting-editor", name.c_str(),
          static_cast<char*>(nullptr));
    _exit(not_started);
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return not_started;
  }
  constexpr int by_signal = 128;
  return WIFEXITED(status) ? WEXITSTATUS(status) : by_signal + WTERMSIG(status);
}

}  // namespace meeting::tool
