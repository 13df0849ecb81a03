// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Running the tool on copies of a small book, and looking at what it left behind.

#include <chrono>
#include <filesystem>
#include <map>
#include <meeting/change.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trust {

namespace fs = std::filesystem;

/// Where the program finds what it needs; set once, from its command line.
struct Setting {
  fs::path tool;
  fs::path preload;  ///< inject.cpp, compiled
  fs::path source;   ///< tests/trust
  fs::path base;     ///< a folder of our own, in memory where the machine has such a place
};
extern Setting setting;

/// A row of commands.txt.
struct Case {
  std::string name;
  bool several = false;  ///< several files, each to be looked at by itself
  bool listing = false;  ///< a result of what could be read; the rest is named
  std::vector<std::string> before;
  std::vector<std::string> words;
};
std::vector<std::string> split_words(std::string_view line);
std::vector<Case> all_cases();

struct Outcome {
  int exit = -1;  ///< -1: ended by a signal
  int signal = 0;
  std::string out;
  std::string err;

  [[nodiscard]] bool says(std::string_view text) const {
    return err.find(text) != std::string::npos;
  }
};

/// A folder with a copy of the book in work/book and the user's own folder in home/.
class Scene {
 public:
  explicit Scene(fs::path root) : root_(std::move(root)) {}

  [[nodiscard]] fs::path work() const { return root_ / "work"; }
  [[nodiscard]] fs::path book() const { return work() / "book"; }
  [[nodiscard]] fs::path home() const { return root_ / "home"; }
  [[nodiscard]] meeting::ChangeLog log() const {
    return {.folder = home() / ".local/state/meeting", .book = book()};
  }

  /// The book as it lies in the source, with what `before` has done to it. Exits where a command
  /// fails.
  void make(const std::vector<std::string>& before) const;
  /// What `other` holds.
  void copy(const Scene& other) const;

  /// Runs the tool in the book; what is in `environment` comes on top of little else. After that
  /// time, where there is one, it gets the signal.
  [[nodiscard]] Outcome run(const std::vector<std::string>& words,
                            const std::vector<std::string>& environment = {},
                            std::optional<std::chrono::microseconds> signal_after = {},
                            int signal = 0) const;

  /// The bytes of every file in work/ by its path.
  [[nodiscard]] std::map<std::string, std::string> files() const;
  /// What undo knows, as one text; the same after the same commands.
  [[nodiscard]] std::string steps() const;

 private:
  fs::path root_;
};

/// The first temporary file of the tool among some files; empty: none.
std::string temporary_among(const std::map<std::string, std::string>& files);

/// What differs, for a person.
std::string difference(const std::map<std::string, std::string>& expected,
                       const std::map<std::string, std::string>& got);

/// Counts what went wrong and shows the first of it.
class Faults {
 public:
  void add(const std::string& where, const std::string& what);
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::size_t count_ = 0;
};

/// Reproducible numbers.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  std::uint64_t below(std::uint64_t bound);

 private:
  std::uint64_t state_;
};

}  // namespace trust
