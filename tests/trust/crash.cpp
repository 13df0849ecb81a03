// SPDX-License-Identifier: Apache-2.0

// The writer is killed at a call, and what its disk holds at that moment, without what the system
// still keeps in memory, is copied and mounted again, as after a power cut. ext4 with its mercy for
// programs that forget fsync switched off.

#include "crash.hpp"

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <meeting/files.hpp>
#include <thread>

#include "scene.hpp"

namespace trust {
namespace {

/// A program of the system's, quietly. False where it fails.
bool call(const std::string& line) {
  return std::system((line + " >/dev/null 2>&1").c_str()) == 0;  // NOLINT(cert-env33-c)
}

class Disk {
 public:
  Disk() { fs::create_directories(place_); }

  /// An empty file system in an image of its own; false where that cannot be.
  [[nodiscard]] bool make() const {
    return call("truncate -s 8M " + image_.native()) &&
           call("mkfs.ext4 -q -F -E lazy_itable_init=0,lazy_journal_init=0 " + image_.native());
  }
  /// `commit=1`: names are on the disk after a second, whether or not the bytes are.
  [[nodiscard]] bool mount() const {
    return call("mount -o loop,noauto_da_alloc,commit=1 " + image_.native() + " " +
                place_.native());
  }
  void unmount() const {
    if (!call("umount " + place_.native())) call("umount -l " + place_.native());
  }
  void keep(const fs::path& copy) const {
    call("cp --sparse=always " + image_.native() + " " + copy.native());
  }
  void use(const fs::path& copy) const { keep_from(copy); }

  [[nodiscard]] const fs::path& place() const { return place_; }

 private:
  void keep_from(const fs::path& copy) const {
    call("cp --sparse=always " + copy.native() + " " + image_.native());
  }

  fs::path image_ = setting.base / "disk.img";
  fs::path place_ = setting.base / "disk";
};

struct Tally {
  std::size_t runs = 0;
  std::size_t old = 0;
  std::size_t changed = 0;
};

class Crash {
 public:
  Crash(const Case& one, Faults& faults, Tally& tally)
      : case_(one), faults_(faults), tally_(tally) {
    if (!disk_.make() || !disk_.mount()) {
      faults_.add("ext4", "cannot be made and mounted");
      return;
    }
    scene_.make(one.before);
    old_files_ = scene_.files();
    old_steps_ = scene_.steps();
    disk_.unmount();
    disk_.keep(first_);
    if (!disk_.mount()) return;
    static_cast<void>(scene_.run(one.words));
    new_files_ = scene_.files();
    new_steps_ = scene_.steps();
    disk_.unmount();
  }

  /// False where the command had come to its end before.
  bool power_cut(std::size_t at) {
    const Outcome outcome = run({"INJECT_KILL=1", "INJECT_AT=" + std::to_string(at)}, false);
    if (const std::string what = trouble(outcome); !what.empty()) {
      faults_.add(case_.name + ", before call " + std::to_string(at), what);
    }
    disk_.unmount();
    return outcome.signal != 0;
  }

  /// The same without fsync, a moment after the end: true where the loss shows.
  bool control() {
    const Outcome outcome = run({"INJECT_NO_SYNC=1"}, true);
    const bool caught = !trouble(outcome).empty();
    disk_.unmount();
    return caught;
  }

 private:
  /// Runs the command, cuts the power, and mounts what was on the disk.
  Outcome run(std::vector<std::string> wishes, bool wait) {
    wishes.push_back("LD_PRELOAD=" + setting.preload.native());
    disk_.use(first_);
    if (!disk_.mount()) return {};
    const Outcome outcome = scene_.run(case_.words, wishes);
    if (wait) std::this_thread::sleep_for(std::chrono::milliseconds(2500));
    disk_.keep(cut_);
    disk_.unmount();
    disk_.use(cut_);
    if (!disk_.mount()) faults_.add(case_.name, "the disk cannot be mounted any more");
    ++tally_.runs;
    return outcome;
  }

  std::string trouble(const Outcome& outcome) {
    try {
      static_cast<void>(meeting::recover_changes(scene_.log()));
    } catch (const meeting::Error& error) {
      return error.what();
    }
    auto now = scene_.files();
    std::erase_if(now, [](const auto& file) {
      return meeting::is_our_own_file(fs::path(file.first).filename().native());
    });
    if (outcome.exit == 0 && now != new_files_) {
      return "said that all is well, but" + difference(new_files_, now);
    }
    if (now == new_files_) {
      ++tally_.changed;
      return scene_.steps() == new_steps_ ? "" : "undo knows\n" + scene_.steps();
    }
    if (now == old_files_) {
      ++tally_.old;
      return scene_.steps() == old_steps_ ? "" : "undo knows\n" + scene_.steps();
    }
    return "neither old nor new:" + difference(new_files_, now);
  }

  const Case& case_;
  Faults& faults_;
  Tally& tally_;
  Disk disk_;
  Scene scene_{disk_.place() / "scene"};
  fs::path first_ = setting.base / "first.img";
  fs::path cut_ = setting.base / "cut.img";
  std::map<std::string, std::string> old_files_;
  std::map<std::string, std::string> new_files_;
  std::string old_steps_;
  std::string new_steps_;
};

}  // namespace

int crash(std::size_t every) {
  constexpr int skipped = 77;
  if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
      !call("command -v mkfs.ext4")) {
    std::printf("crash: left out, it needs the administrator and mkfs.ext4\n");
    return skipped;
  }
  {
    const Disk probe;
    if (!probe.make() || !probe.mount()) {
      std::printf("crash: left out, no image can be mounted here\n");
      return skipped;
    }
    probe.unmount();
  }
  Faults faults;
  Tally tally;
  std::size_t turn = 0;
  std::size_t controls = 0;
  std::size_t caught = 0;
  for (const Case& one : all_cases()) {
    if (one.several) continue;
    Crash test(one, faults, tally);
    for (std::size_t at = 1;; ++at) {
      if (turn++ % every != 0 && at % 1000 != 0) continue;
      if (!test.power_cut(at)) break;
    }
    if (controls < 3) {
      ++controls;
      if (test.control()) ++caught;
    }
  }
  if (caught < controls) faults.add("control", "a writer without fsync is not caught");
  std::printf(
      "crash: %zu disks, %zu old, %zu new; without fsync %zu of %zu writers caught; %zu wrong\n",
      tally.runs, tally.old, tally.changed, caught, controls, faults.count());
  return faults.count() == 0 ? 0 : 1;
}

}  // namespace trust
