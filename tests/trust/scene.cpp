// SPDX-License-Identifier: Apache-2.0
#include "scene.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

namespace trust {

Setting setting;

namespace {

std::string bytes_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

void write(const fs::path& path, std::string_view bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

/// Takes what a child has written, and closes.
std::string taken(int descriptor) {
  std::string text;
  std::array<char, 4096> part{};
  lseek(descriptor, 0, SEEK_SET);
  while (true) {
    const ssize_t count = read(descriptor, part.data(), part.size());
    if (count <= 0) break;
    text.append(part.data(), static_cast<std::size_t>(count));
  }
  close(descriptor);
  return text;
}

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(' ') - begin + 1));
}

/// A record in GB18030, for `validate --fix`.
constexpr std::string_view old_encoding =
    "\xB8\xF1\xCA\xBD: 1\n"
    "\xB1\xEA\xCC\xE2: \xC2\xA5\xB5\xC0\xB6\xD1\xCE\xEF\xD0\xAD\xC9\xCC\n"
    "\xD0\xCE\xCA\xBD: \xCE\xE5\xB7\xBD\xBB\xE1\xCC\xB8\n"
    "\xC8\xD5\xC6\xDA: 2025-02-01\n"
    "\xD2\xE9\xCC\xE2:\n"
    "  - \xB1\xEA\xCC\xE2: \xC2\xA5\xB5\xC0\xB6\xD1\xB7\xC5\xD4\xD3\xCE\xEF\n";

}  // namespace

std::vector<std::string> split_words(std::string_view line) {
  std::istringstream in{std::string(line)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::vector<Case> all_cases() {
  std::ifstream in(setting.source / "commands.txt");
  std::vector<Case> cases;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t first = line.find('|');
    const std::size_t second = line.find('|', first + 1);
    if (second == std::string::npos) {
      std::fprintf(stderr, "commands.txt: %s\n", line.c_str());
      std::exit(2);
    }
    Case one;
    one.name = trimmed(line.substr(0, first));
    one.several = one.name.ends_with('*');
    one.listing = one.name.ends_with('~');
    if (one.several || one.listing) one.name = trimmed(one.name.substr(0, one.name.size() - 1));
    std::istringstream before(line.substr(first + 1, second - first - 1));
    for (std::string command; std::getline(before, command, ';');) {
      if (!trimmed(command).empty()) one.before.push_back(trimmed(command));
    }
    one.words = split_words(line.substr(second + 1));
    cases.push_back(std::move(one));
  }
  return cases;
}

void Scene::make(const std::vector<std::string>& before) const {
  fs::remove_all(root_);
  fs::create_directories(home());
  fs::create_directories(work() / "out");
  fs::copy(setting.source / "book", book(), fs::copy_options::recursive);
  for (const char* name : {"draft.yaml", "orders.csv"}) {
    fs::copy_file(setting.source / name, work() / name);
  }
  for (const char* name : {"old.md", "old.csv", "old.txt", "old.json"}) {
    write(work() / "out" / name, "what was there before\n");
  }
  for (const std::string& command : before) {
    if (command == "old-encoding") {
      write(book() / "2025/2025-02-01-楼道.yaml", old_encoding);
      continue;
    }
    const Outcome outcome = run(split_words(command));
    if (outcome.exit == 0) continue;
    std::fprintf(stderr, "%s: exit %d\n%s", command.c_str(), outcome.exit, outcome.err.c_str());
    std::exit(2);
  }
}

void Scene::copy(const Scene& other) const {
  fs::remove_all(root_);
  fs::copy(other.root_, root_, fs::copy_options::recursive);
}

Outcome Scene::run(const std::vector<std::string>& words,
                   const std::vector<std::string>& environment,
                   std::optional<std::chrono::microseconds> signal_after, int signal) const {
  std::vector<std::string> all{setting.tool.native()};
  all.insert(all.end(), words.begin(), words.end());
  // One thread: then the calls come in the same order every time.
  for (const char* word : {"--threads", "1", "--lang", "zh"}) all.emplace_back(word);
  std::vector<std::string> around{"HOME=" + home().native(),
                                  "PATH=/usr/bin:/bin",
                                  "LC_ALL=C.UTF-8",
                                  "TZ=UTC",
                                  "TERM=dumb",
                                  "EDITOR=sed -i s/第一次会/第二次会/"};
  around.insert(around.end(), environment.begin(), environment.end());
  std::vector<char*> arguments;
  std::vector<char*> variables;
  for (std::string& one : all) arguments.push_back(one.data());
  for (std::string& one : around) variables.push_back(one.data());
  arguments.push_back(nullptr);
  variables.push_back(nullptr);

  const int out = memfd_create("out", MFD_CLOEXEC);
  const int err = memfd_create("err", MFD_CLOEXEC);
  // Who runs us in the background may have signals ignored, and that would be handed down.
  sigset_t usual;
  sigemptyset(&usual);
  for (const int one : {SIGINT, SIGTERM, SIGPIPE}) sigaddset(&usual, one);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
  posix_spawn_file_actions_addchdir_np(&actions, book().c_str());
  pid_t child = -1;
  const int fault = posix_spawn(&child, setting.tool.c_str(), &actions, &attributes,
                                arguments.data(), variables.data());
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  Outcome outcome;
  if (fault == 0) {
    if (signal_after) {
      std::this_thread::sleep_for(*signal_after);
      kill(child, signal);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFEXITED(status)) outcome.exit = WEXITSTATUS(status);
    else outcome.signal = WTERMSIG(status);
  }
  outcome.out = taken(out);
  outcome.err = taken(err);
  return outcome;
}

std::map<std::string, std::string> Scene::files() const {
  std::map<std::string, std::string> all;
  for (const auto& entry : fs::recursive_directory_iterator(work())) {
    if (!entry.is_directory()) {
      all[entry.path().lexically_relative(work()).native()] = bytes_of(entry.path());
    }
  }
  return all;
}

std::string Scene::steps() const {
  std::string all;
  for (const meeting::PastChange& step : meeting::past_changes(log())) {
    all += (step.taken_back ? "- " : "+ ") + step.change.command + "\n";
  }
  return all;
}

std::string temporary_among(const std::map<std::string, std::string>& files) {
  for (const auto& [path, bytes] : files) {
    const std::string name = fs::path(path).filename().native();
    if (name.starts_with(".meeting-") && name.ends_with(".tmp")) return path;
  }
  return {};
}

std::string difference(const std::map<std::string, std::string>& expected,
                       const std::map<std::string, std::string>& got) {
  std::string text;
  for (const auto& [path, bytes] : expected) {
    const auto found = got.find(path);
    if (found == got.end()) text += " " + path + " is missing;";
    else if (found->second != bytes) {
      text += " " + path + " has " + std::to_string(found->second.size()) + " bytes, not these " +
              std::to_string(bytes.size()) + ";";
    }
  }
  for (const auto& [path, bytes] : got) {
    if (!expected.contains(path)) text += " " + path + " is there;";
  }
  return text;
}

void Faults::add(const std::string& where, const std::string& what) {
  constexpr std::size_t most_shown = 40;
  if (++count_ <= most_shown) std::printf("%s: %s\n", where.c_str(), what.c_str());
  std::fflush(stdout);
}

std::uint64_t Chance::below(std::uint64_t bound) {
  // splitmix64
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
  return (mixed ^ (mixed >> 31U)) % bound;
}

}  // namespace trust
