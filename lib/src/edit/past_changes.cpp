// SPDX-License-Identifier: Apache-2.0

// Looking back into the log, and going a step back or forth.

#include <algorithm>
#include <limits>
#include <meeting/change.hpp>
#include <tuple>

#include "book/paths.hpp"
#include "edit/logged_step.hpp"
#include "edit/step_folder.hpp"
#include "edit/swaps.hpp"

namespace meeting {
namespace {

namespace fs = std::filesystem;

void add_steps(const ChangeLog& log, std::vector<PastChange>& all) {
  const StepFolder folder(log);
  std::int64_t latest = std::numeric_limits<std::int64_t>::min();
  for (const StepEntry& entry : folder.entries()) {
    // One that was interrupted is settled by the next change.
    if (entry.state != StepState::made && entry.state != StepState::taken_back) continue;
    // Within a log the number decides: a clock may be set back.
    latest = std::max(latest, entry.made_at);
    try {
      std::optional<LoggedStep> step = read_step(folder.read(entry));
      if (!step) continue;
      all.push_back({.log = log,
                     .number = entry.number,
                     .taken_back = entry.state == StepState::taken_back,
                     .made_at = latest,
                     .change = std::move(step->change)});
    } catch (const Error&) {
      continue;
    }
  }
}

/// The books that have a log, at `log.book` and below it.
std::vector<ChangeLog> logs_below(const ChangeLog& log) {
  std::vector<ChangeLog> logs;
  const fs::path root = log.folder / "undo";
  std::vector<fs::path> waiting{StepFolder::place(log)};
  while (!waiting.empty()) {
    const fs::path place = std::move(waiting.back());
    waiting.pop_back();
    std::error_code fault;
    if (fs::is_directory(place / StepFolder::folder_name, fault)) {
      logs.push_back(
          {.folder = log.folder, .book = fs::path("/") / place.lexically_relative(root)});
    }
    fs::directory_iterator entry(place, fault);
    for (; !fault && entry != fs::directory_iterator(); entry.increment(fault)) {
      std::error_code ignored;
      if (entry->path().filename() != StepFolder::folder_name &&
          entry->symlink_status(ignored).type() == fs::file_type::directory) {
        waiting.push_back(entry->path());
      }
    }
  }
  return logs;
}

}  // namespace

std::vector<PastChange> past_changes(const ChangeLog& log) {
  std::vector<PastChange> all;
  if (log.folder.empty()) return all;
  for (const ChangeLog& one : logs_below(log)) add_steps(one, all);
  std::ranges::sort(all, [](const PastChange& left, const PastChange& right) {
    return std::tie(left.made_at, left.number) > std::tie(right.made_at, right.number);
  });
  return all;
}

void turn_change(const PastChange& past) {
  StepFolder folder(past.log);
  const Swaps::Way way = past.taken_back ? Swaps::Way::forward : Swaps::Way::back;
  const StepState rest = past.taken_back ? StepState::taken_back : StepState::made;
  const StepState turned = past.taken_back ? StepState::made : StepState::taken_back;
  StepEntry entry{.number = past.number, .state = rest};
  const std::optional<LoggedStep> step = read_step(folder.read(entry));
  if (!step) {
    throw Error(ErrorKind::cannot_read_or_write, Message{"change.torn-log"_msg, {}});
  }
  Swaps swaps(step->change.files, way);
  swaps.give(step->rights);
  swaps.stage();
  folder.move(entry, past.taken_back ? StepState::bringing : StepState::taking_back, true);
  try {
    swaps.place();
  } catch (const Error& error) {
    if (swaps.half_made()) {
      throw Error(ErrorKind::cannot_read_or_write,
                  Message{"change.to-be-put-back"_msg,
                          {Argument(say(Language::english, error.message()),
                                    say(Language::chinese, error.message()))}});
    }
    folder.move(entry, rest, false);
    throw;
  }
  try {
    folder.move(entry, turned, false);
  } catch (const Error&) {
    entry.state = turned;  // the next change finds the files as the step says and sets it right
  }
  swaps.confirm();
  swaps.settle();
}

}  // namespace meeting
