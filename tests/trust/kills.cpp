// SPDX-License-Identifier: Apache-2.0

// Commands killed at random moments: every file is the old or the new one, whatever has been
// changed can be taken back, no lock stays, and what is left lying about is swept up later.

#include "kills.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <meeting/files.hpp>

#include "scene.hpp"

namespace trust {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::microseconds;

/// A command, what it starts from, and what it makes of that.
struct Target {
  Case command;
  Scene first;
  std::map<std::string, std::string> old_files;
  std::map<std::string, std::string> new_files;
  std::string old_steps;
  std::string new_steps;
  microseconds lasts{0};
};

Target target(const Case& one, std::size_t number) {
  Target made{.command = one, .first = Scene(setting.base / ("first-" + std::to_string(number)))};
  // The log knows the book by its path, so everything happens in one place.
  const Scene scene(setting.base / "scene");
  scene.make(one.before);
  made.first.copy(scene);
  made.old_files = scene.files();
  made.old_steps = scene.steps();
  const Clock::time_point begin = Clock::now();
  static_cast<void>(scene.run(one.words));
  made.lasts = std::chrono::duration_cast<microseconds>(Clock::now() - begin);
  made.new_files = scene.files();
  made.new_steps = scene.steps();
  return made;
}

bool is_temporary(const std::string& path) {
  return meeting::is_our_own_file(fs::path(path).filename().native());
}

/// Makes the temporary files in work/ two hours older.
void age(const Scene& scene) {
  for (const auto& entry : fs::recursive_directory_iterator(scene.work())) {
    if (is_temporary(entry.path().native())) {
      fs::last_write_time(entry.path(), fs::last_write_time(entry.path()) - std::chrono::hours(2));
    }
  }
}

struct Count {
  std::size_t runs = 0;
  std::size_t killed = 0;
  std::size_t old = 0;
  std::size_t changed = 0;
  std::size_t left_temporary = 0;
};

void judge(const Target& target, const Scene& scene, const Outcome& outcome, Count& count,
           Faults& faults) {
  const std::string& name = target.command.name;
  ++count.runs;
  if (outcome.signal != 0) ++count.killed;
  auto now = scene.files();
  const bool has_temporary =
      std::ranges::any_of(now, [](const auto& file) { return is_temporary(file.first); });
  if (has_temporary) ++count.left_temporary;
  // What the next command does first; a lock that stayed would hold it up.
  try {
    const meeting::BookLock lock(scene.book(), {.at_most = std::chrono::milliseconds(0)});
    static_cast<void>(meeting::recover_changes(scene.log()));
  } catch (const meeting::Error& error) {
    faults.add(name, std::string("after a kill: ") + error.what());
  }
  now = scene.files();
  std::erase_if(now, [](const auto& file) { return is_temporary(file.first); });
  if (target.command.several) {
    for (const auto& [path, bytes] : now) {
      const auto before = target.old_files.find(path);
      const auto after = target.new_files.find(path);
      if ((before == target.old_files.end() || before->second != bytes) &&
          (after == target.new_files.end() || after->second != bytes)) {
        faults.add(name, path + " is neither old nor new");
      }
    }
    for (const auto& [path, bytes] : target.old_files) {
      if (!now.contains(path)) faults.add(name, path + " is gone");
    }
  } else if (now == target.old_files) {
    ++count.old;
    if (scene.steps() != target.old_steps) faults.add(name, "undo knows\n" + scene.steps());
  } else if (now == target.new_files) {
    ++count.changed;
    if (scene.steps() != target.new_steps) faults.add(name, "undo knows\n" + scene.steps());
  } else {
    faults.add(name, "neither old nor new:" + difference(target.new_files, now));
  }
  if (!has_temporary) return;
  age(scene);
  // The next commands that write in the same folders sweep up.
  const Outcome later = scene.run({"add", "--no-input", "--title", "以后", "--date", "2025-08-01",
                                   "--form", "five_party_talk"});
  if (later.exit != 0) faults.add(name, "the next command fails\n" + later.err);
  for (const auto& [path, bytes] : scene.files()) {
    if (path.starts_with("book/2025/") && is_temporary(path)) faults.add(name, path + " stays");
  }
}

int conclude(const char* name, const Count& count, const Faults& faults) {
  std::printf(
      "%s: %zu runs, %zu killed in time; %zu books old, %zu new; %zu left a temporary file that "
      "was swept up; %zu wrong\n",
      name, count.runs, count.killed, count.old, count.changed, count.left_temporary,
      faults.count());
  return faults.count() == 0 && count.killed > 0 ? 0 : 1;
}

}  // namespace

int kills(std::size_t number, std::size_t seed, int signal) {
  Faults faults;
  std::vector<Target> targets;
  for (const Case& one : all_cases()) targets.push_back(target(one, targets.size()));
  const Scene scene(setting.base / "scene");
  Chance chance(seed);
  Count count;
  const std::size_t most_runs = number * 20;
  for (std::size_t i = 0; count.killed < number && i < most_runs; ++i) {
    Target& one = targets[i % targets.size()];
    scene.copy(one.first);
    const auto longest = static_cast<std::uint64_t>(one.lasts.count());
    const Outcome outcome =
        scene.run(one.command.words, {}, microseconds(chance.below(longest + 1)), signal);
    judge(one, scene, outcome, count, faults);
    // How long a command lasts depends on what else the machine does: most shall be hit.
    one.lasts = outcome.signal != 0 ? one.lasts * 102 / 100 + microseconds(1)
                                    : one.lasts * 95 / 100 + microseconds(1);
  }
  // Whoever asks it to end is waited for while files change.
  if (signal != SIGKILL && count.left_temporary > 0) {
    faults.add("an interrupted command", "leaves a temporary file");
  }
  return conclude(signal == SIGKILL ? "kills" : "interrupts", count, faults);
}

int kills_everywhere(std::size_t every) {
  Faults faults;
  Count count;
  std::size_t turn = 0;
  const Scene scene(setting.base / "scene");
  for (const Case& one : all_cases()) {
    const Target from = target(one, 0);
    // Until a run comes to its end before it is killed.
    for (std::size_t at = 1;; ++at) {
      if (turn++ % every != 0 && at % 1000 != 0) continue;
      scene.copy(from.first);
      const Outcome outcome =
          scene.run(one.words, {"LD_PRELOAD=" + setting.preload.native(), "INJECT_KILL=1",
                                "INJECT_AT=" + std::to_string(at)});
      judge(from, scene, outcome, count, faults);
      if (outcome.signal == 0) break;
    }
  }
  return conclude("kills at every call", count, faults);
}

}  // namespace trust
