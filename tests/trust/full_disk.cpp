// SPDX-License-Identifier: Apache-2.0

// Every command on a disk that is full at another moment: nothing is half written, and the user is
// told. Needs the administrator; the mounts are seen by this process only.

#include "full_disk.hpp"

#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>

#include <cstdio>
#include <fstream>

#include "scene.hpp"

namespace trust {
namespace {

constexpr int cannot_write = 74;

/// What a file of so many pages takes away.
void fill(const fs::path& file, std::size_t pages) {
  std::ofstream out(file, std::ios::binary);
  for (std::size_t i = 0; i < pages; ++i) out << std::string(4096, 'x');
}

class FullDisk {
 public:
  FullDisk(const Case& one, Faults& faults) : case_(one), faults_(faults) {
    // The log knows the book by its path, so everything happens in one place.
    const Scene scene(place_ / "scene");
    scene.make(one.before);
    first_.copy(scene);
    old_files_ = scene.files();
    static_cast<void>(scene.run(one.words));
    new_files_ = scene.files();
  }

  /// With `room` pages, or where `files` is set, that many files, left.
  void run(std::size_t room, bool files) {
    if (mount("tmpfs", place_.c_str(), "tmpfs", 0, "size=4m,nr_inodes=400") != 0) {
      faults_.add("tmpfs", "cannot be mounted");
      return;
    }
    {
      const Scene scene(place_ / "scene");
      scene.copy(first_);
      leave(room, files);
      const Outcome outcome = scene.run(case_.words);
      judge(scene, outcome,
            case_.name + " with " + std::to_string(room) + (files ? " files" : " pages") + " left");
    }
    umount2(place_.c_str(), MNT_DETACH);
  }

 private:
  void leave(std::size_t room, bool files) {
    struct statvfs status {};
    statvfs(place_.c_str(), &status);
    if (!files) return fill(place_ / "filler", status.f_bfree > room ? status.f_bfree - room : 0);
    for (std::size_t i = room; i < status.f_ffree; ++i) fill(place_ / std::to_string(i), 0);
  }

  void judge(const Scene& scene, const Outcome& outcome, const std::string& where) {
    const auto fault = [&](const std::string& what) {
      faults_.add(where, what + " (exit " + std::to_string(outcome.exit) + ")\n" + outcome.err);
    };
    const auto now = scene.files();
    if (const std::string left = temporary_among(now); !left.empty()) fault("leaves " + left);
    if (outcome.exit == 0) {
      if (now != new_files_) fault("says that all is well, but" + difference(new_files_, now));
      return;
    }
    // The user's editor may be the one who meets the full disk; then that is told instead.
    if (!outcome.says("异常结束")) {
      if (outcome.exit != cannot_write) fault("another exit code");
      if (!outcome.says("磁盘空间不足")) fault("does not say that the disk is full");
    }
    for (const auto& [path, bytes] : now) {
      const auto before = old_files_.find(path);
      const auto after = new_files_.find(path);
      const bool is_old = before != old_files_.end() && before->second == bytes;
      const bool is_new = after != new_files_.end() && after->second == bytes;
      if (!is_old && !(is_new && case_.several)) fault(path + " is not what it was");
    }
    for (const auto& [path, bytes] : old_files_) {
      if (!now.contains(path)) fault(path + " is gone");
    }
  }

  const Case& case_;
  Faults& faults_;
  fs::path place_ = setting.base / "disk";
  Scene first_{setting.base / "first"};
  std::map<std::string, std::string> old_files_;
  std::map<std::string, std::string> new_files_;
};

}  // namespace

int full_disk() {
  constexpr int skipped = 77;
  constexpr std::size_t most_pages = 64;
  constexpr std::size_t most_files = 8;
  if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) {
    std::printf("full disk: left out, mounting needs the administrator\n");
    return skipped;
  }
  Faults faults;
  std::size_t runs = 0;
  for (const Case& one : all_cases()) {
    FullDisk disk(one, faults);
    for (std::size_t pages = 0; pages <= most_pages; ++pages, ++runs) disk.run(pages, false);
    for (std::size_t files = 0; files <= most_files; ++files, ++runs) disk.run(files, true);
  }
  std::printf("full disk: %zu runs, %zu wrong\n", runs, faults.count());
  return faults.count() == 0 ? 0 : 1;
}

}  // namespace trust
