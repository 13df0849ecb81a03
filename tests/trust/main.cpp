// SPDX-License-Identifier: Apache-2.0

// What `./dev trust` runs, and in small CTest.

#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "crash.hpp"
#include "full_disk.hpp"
#include "kills.hpp"
#include "scene.hpp"
#include "sweep.hpp"
#include "writers.hpp"

namespace {

int usage() {
  std::fputs(
      "usage: meeting_trust TOOL INJECT.so SOURCE-FOLDER TEST [ARGS]\n"
      "  sweep EVERY [NAME]       faults at every EVERYth point, of all commands or of one\n"
      "  kills COUNT [SEED]       commands killed at random moments\n"
      "  interrupts COUNT [SEED]  the same by Ctrl-C\n"
      "  kills-everywhere EVERY   killed just before every EVERYth system call\n"
      "  crash EVERY              the disk as it is at that moment, on file systems of their own\n"
      "  writers N ADDITIONS      N processes at once beside an editor\n"
      "  full-disk                every room from none to 64 pages\n",
      stderr);
  return 2;
}

std::size_t number(const char* text) { return std::strtoul(text, nullptr, 10); }

int run(const std::string& test, int count, char** words) {
  if (test == "sweep" && count >= 1 && number(words[0]) > 0) {
    return trust::sweep(number(words[0]), count > 1 ? words[1] : "");
  }
  if ((test == "kills" || test == "interrupts") && count >= 1) {
    return trust::kills(number(words[0]), count > 1 ? number(words[1]) : 1,
                        test == "kills" ? SIGKILL : SIGINT);
  }
  if (test == "kills-everywhere" && count == 1 && number(words[0]) > 0) {
    return trust::kills_everywhere(number(words[0]));
  }
  if (test == "crash" && count == 1 && number(words[0]) > 0) return trust::crash(number(words[0]));
  if (test == "writers" && count == 2) return trust::writers(number(words[0]), number(words[1]));
  if (test == "full-disk" && count == 0) return trust::full_disk();
  return usage();
}

/// In memory where that is possible: what is tested here is no disk.
std::string own_folder() {
  std::string name = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
  if (const char* asked = std::getenv("TMPDIR"); asked != nullptr && *asked != '\0') name = asked;
  name += "/meeting-trust-XXXXXX";
  if (mkdtemp(name.data()) != nullptr) return name;
  std::perror(name.c_str());
  std::exit(2);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) return usage();
  trust::setting = {.tool = trust::fs::absolute(argv[1]),
                    .preload = trust::fs::absolute(argv[2]),
                    .source = trust::fs::absolute(argv[3]),
                    .base = own_folder()};
  const int status = run(argv[4], argc - 5, argv + 5);
  std::error_code ignored;
  trust::fs::remove_all(trust::setting.base, ignored);
  return status;
}
