// SPDX-License-Identifier: Apache-2.0

// measure [--cpus N] COMMAND [ARGUMENT...]: runs a command, on N processors where asked, its
// standard output thrown away. Prints one line: seconds by the clock, seconds of processor
// time, the most memory in KiB, the exit status.

#include <fcntl.h>
#include <sched.h>
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

/// Keeps the first `count` of the processors that we may use.
void keep_processors(long count) {
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) fail("sched_getaffinity");
  for (int i = 0; i < CPU_SETSIZE; ++i) {
    if (!CPU_ISSET(i, &allowed)) continue;
    if (count > 0) --count;
    else CPU_CLR(i, &allowed);
  }
  if (count > 0) {
    std::fprintf(stderr, "measure: fewer processors than asked for\n");
    std::exit(cannot_run);
  }
  if (sched_setaffinity(0, sizeof allowed, &allowed) != 0) fail("sched_setaffinity");
}

[[noreturn]] void become(char** command, long processors) {
  if (processors > 0) keep_processors(processors);
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
  char** command = argv + 1;
  long processors = 0;
  if (argc > 2 && std::strcmp(command[0], "--cpus") == 0) {
    processors = std::strtol(command[1], nullptr, 10);
    command += 2;
  }
  if (command[0] == nullptr) {
    std::fprintf(stderr, "usage: measure [--cpus N] COMMAND [ARGUMENT...]\n");
    return 2;
  }
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child < 0) fail("fork");
  if (child == 0) become(command, processors);
  int status = 0;
  rusage used{};
  if (wait4(child, &status, 0, &used) < 0) fail("wait4");
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  const int exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  std::printf("%.4f %.4f %ld %d\n", wall.count(), seconds(used.ru_utime) + seconds(used.ru_stime),
              used.ru_maxrss, exit);
}
