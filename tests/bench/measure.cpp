// SPDX-License-Identifier: Apache-2.0

// measure COMMAND [ARGUMENT...]: runs a command, its standard output thrown away. Prints one
// line: seconds by the clock, seconds of processor time, the most memory in KiB, the exit status.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

constexpr int cannot_run = 127;

[[noreturn]] void fail(const char* what) {
  std::fprintf(stderr, "measure: %s: %s\n", what, std::strerror(errno));
  std::exit(cannot_run);
}

[[noreturn]] void become(char** command) {
  const int nowhere = open("/dev/null", O_WRONLY);
  if (nowhere < 0 || dup2(nowhere, STDOUT_FILENO) < 0) fail("/dev/null");
  execvp(command[0], command);
  fail(command[0]);
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: measure COMMAND [ARGUMENT...]\n");
    return 2;
  }
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child < 0) fail("fork");
  if (child == 0) become(argv + 1);
  int status = 0;
  rusage used{};
  if (wait4(child, &status, 0, &used) < 0) fail("wait4");
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  const int exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  std::printf("%.4f %.4f %ld %d\n", wall.count(), seconds(used.ru_utime) + seconds(used.ru_stime),
              used.ru_maxrss, exit);
}
