// SPDX-License-Identifier: Apache-2.0

#include "run/program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <meeting/error.hpp>
#include <meeting/files.hpp>
#include <string_view>

namespace meeting::tool {
namespace {

[[noreturn]] void fail(const std::string& program, int reason) {
  throw Error(ErrorKind::cannot_read_or_write,
              {"program.cannot-run"_msg, {program, system_reason(reason)}});
}

class Pipe {
 public:
  explicit Pipe(const std::string& program) {
    if (pipe2(ends_.data(), O_CLOEXEC) != 0) fail(program, errno);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  void close_end(std::size_t which) {
    if (ends_[which] >= 0) close(ends_[which]);
    ends_[which] = -1;
  }
  [[nodiscard]] int reader() const { return ends_[0]; }
  [[nodiscard]] int writer() const { return ends_[1]; }

 private:
  std::array<int, 2> ends_{-1, -1};
};

/// Reads both pipes to their ends, so that neither fills up.
void read_both(Pipe& output, Pipe& errors, ProgramAnswer& answer) {
  std::array<char, 16384> buffer;
  while (output.reader() >= 0 || errors.reader() >= 0) {
    // poll() passes over what is below 0.
    std::array<pollfd, 2> ends{pollfd{output.reader(), POLLIN, 0},
                               pollfd{errors.reader(), POLLIN, 0}};
    if (poll(ends.data(), ends.size(), -1) < 0) {
      if (errno == EINTR) continue;
      return;
    }
    for (std::size_t i = 0; i < ends.size(); ++i) {
      if (ends[i].fd < 0 || ends[i].revents == 0) continue;
      const ssize_t size = read(ends[i].fd, buffer.data(), buffer.size());
      if (size > 0) {
        (i == 0 ? answer.output : answer.errors)
            .append(buffer.data(), static_cast<std::size_t>(size));
      } else if (size == 0 || errno != EINTR) {
        (i == 0 ? output : errors).close_end(0);
      }
    }
  }
}

/// Our own ignoring of SIGPIPE is not the program's.
class Attributes {
 public:
  Attributes() {
    posix_spawnattr_init(&attributes_);
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    sigaddset(&defaults, SIGXFSZ);
    posix_spawnattr_setsigdefault(&attributes_, &defaults);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
  }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  ~Attributes() { posix_spawnattr_destroy(&attributes_); }
  [[nodiscard]] const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_;
};

class Redirections {
 public:
  Redirections(int output, int errors) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, errors, STDERR_FILENO);
  }
  Redirections(const Redirections&) = delete;
  Redirections& operator=(const Redirections&) = delete;
  ~Redirections() { posix_spawn_file_actions_destroy(&actions_); }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

/// Ends with a null, as programs want it.
std::vector<char*> environment_without(std::string_view hidden) {
  std::vector<char*> kept;
  for (char** one = environ; *one != nullptr; ++one) {
    const std::string_view row(*one);
    if (hidden.empty() || row.substr(0, row.find('=')) != hidden) kept.push_back(*one);
  }
  kept.push_back(nullptr);
  return kept;
}

}  // namespace

ProgramAnswer ask_program(const std::vector<std::string>& words, std::string_view hidden) {
  const std::string& program = words.front();
  Pipe output(program);
  Pipe errors(program);
  const Redirections redirections(output.writer(), errors.writer());
  const Attributes attributes;
  std::vector<std::string> copies = words;
  std::vector<char*> arguments;
  arguments.reserve(copies.size() + 1);
  for (std::string& word : copies) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::vector<char*> variables = environment_without(hidden);
  ProgramAnswer answer;
  pid_t child = 0;
  const int fault = posix_spawnp(&child, program.c_str(), redirections.get(), attributes.get(),
                                 arguments.data(), variables.data());
  if (fault == ENOENT) return answer;
  if (fault != 0) fail(program, fault);
  answer.started = true;
  output.close_end(1);
  errors.close_end(1);
  read_both(output, errors, answer);
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) fail(program, errno);
  }
  constexpr int by_signal = 128;
  answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : by_signal + WTERMSIG(status);
  return answer;
}

}  // namespace meeting::tool
