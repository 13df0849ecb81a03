// SPDX-License-Identifier: Apache-2.0

// What a change leaves behind that was interrupted between two of its files.

#include <fcntl.h>

#include <cerrno>
#include <meeting/change.hpp>

#include "book/system.hpp"
#include "edit/logged_step.hpp"
#include "edit/step_folder.hpp"
#include "edit/swaps.hpp"

namespace meeting {
namespace {

using Bytes = std::optional<std::string>;

/// None where there is no file; throws Error where it cannot be read.
Bytes bytes_now(const std::filesystem::path& path) {
  const Descriptor open = open_file(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (!open && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
  Bytes bytes;
  if (open) bytes = read_all(open.get());
  if (!bytes) throw_system_error("book.cannot-read"_msg, path.native(), errno);
  return bytes;
}

/// How a step that was interrupted stands.
struct Standing {
  bool all_before = true;
  bool all_after = true;
  std::vector<std::size_t> before;  ///< the files that are what they were before the step
  std::vector<std::size_t> after;
  std::vector<std::size_t> neither;
};

Standing standing(const Change& change) {
  Standing found;
  for (std::size_t i = 0; i < change.files.size(); ++i) {
    const FileChange& file = change.files[i];
    const Bytes now = bytes_now(file.path);
    const bool before = now == file.before;
    const bool after = now == file.after;
    found.all_before = found.all_before && before;
    found.all_after = found.all_after && after;
    (before ? found.before : after ? found.after : found.neither).push_back(i);
  }
  return found;
}

class Recovering {
 public:
  Recovering(StepFolder& folder, Recovery& recovery) : folder_(folder), recovery_(recovery) {}

  void run(StepEntry entry) {
    const std::optional<LoggedStep> step = read_step(folder_.read(entry));
    const bool was_after = entry.state == StepState::taking_back;  // before it was interrupted
    // A torn step was never whole on the disk, so its files were never touched.
    if (!step) return settle(entry, was_after);
    const Standing found = standing(step->change);
    if (found.all_after) return settle(entry, true);
    if (found.all_before) return settle(entry, false);
    put_back(*step, was_after ? found.before : found.after,
             was_after ? Swaps::Way::forward : Swaps::Way::back);
    for (const std::size_t i : found.neither) {
      recovery_.left.push_back(step->change.files[i].path);
    }
    settle(entry, was_after);
  }

 private:
  void settle(StepEntry& entry, bool is_made) {
    if (is_made) folder_.move(entry, StepState::made, true);
    else if (entry.state == StepState::making) folder_.remove(entry);
    else folder_.move(entry, StepState::taken_back, true);
  }

  void put_back(const LoggedStep& step, const std::vector<std::size_t>& which, Swaps::Way way) {
    std::vector<FileChange> files;
    std::vector<std::optional<FileRights>> rights;
    for (const std::size_t i : which) {
      files.push_back(step.change.files[i]);
      rights.push_back(step.rights[i]);
    }
    Swaps swaps(files, way);
    swaps.give(rights);
    swaps.stage();
    swaps.place();
    swaps.confirm();
    swaps.settle();
    for (const FileChange& file : files) recovery_.put_back.push_back(file.path);
  }

  StepFolder& folder_;
  Recovery& recovery_;
};

}  // namespace

Recovery recover_changes(const ChangeLog& log) {
  Recovery recovery;
  if (log.folder.empty()) return recovery;
  StepFolder folder(log);
  Recovering recovering(folder, recovery);
  for (const StepEntry& entry : folder.entries()) {
    if (entry.state == StepState::made || entry.state == StepState::taken_back) continue;
    recovering.run(entry);
  }
  return recovery;
}

}  // namespace meeting
