// SPDX-License-Identifier: Apache-2.0

#include <meeting/change.hpp>

#include <algorithm>
#include <meeting/files.hpp>
#include <utility>

#include "edit/logged_step.hpp"
#include "edit/remembering.hpp"
#include "edit/swaps.hpp"

namespace meeting {
namespace {

[[noreturn]] void fail_as_half_made(const Error& why, const ChangeLog& log) {
  throw Error(ErrorKind::cannot_read_or_write,
              Message{log.folder.empty() ? "change.half-made"_msg : "change.to-be-put-back"_msg,
                      {Argument(say(Language::english, why.message()),
                                say(Language::chinese, why.message()))}});
}

/// What does not change is none of our business.
std::vector<FileChange> real_changes(const Change& change) {
  std::vector<FileChange> files;
  for (const FileChange& file : change.files) {
    if (file.before != file.after) files.push_back(file);
  }
  return files;
}

std::vector<std::filesystem::path> with_other_names(std::span<const FileChange> files) {
  std::vector<std::filesystem::path> paths;
  for (const FileChange& file : files) {
    if (file.before && file.after && has_other_names(file.path)) paths.push_back(file.path);
  }
  return paths;
}

}  // namespace

ChangeOutcome apply_change(const Change& change, const ChangeLog& log) {
  LoggedStep step{
      .change = {.command = change.command, .time = change.time, .files = real_changes(change)},
      .rights = {}};
  const std::vector<FileChange>& files = step.change.files;
  ChangeOutcome outcome;
  if (files.empty()) return outcome;
  Swaps swaps(files, Swaps::Way::forward);
  step.rights = swaps.rights();
  outcome.other_names = with_other_names(files);
  // First what needs room: a full disk is met before anything is changed.
  swaps.stage();
  Remembering remembering(log);
  remembering.begin(step);
  try {
    swaps.place();
  } catch (const Error& error) {
    if (swaps.half_made()) fail_as_half_made(error, log);
    remembering.discard();
    throw;
  }
  remembering.made();
  outcome.not_remembered = remembering.trouble();
  swaps.confirm();
  swaps.settle();
  return outcome;
}

class RememberedChange::Step : public Remembering {
 public:
  using Remembering::Remembering;
  ChangeOutcome outcome;
  bool is_made = false;
};

RememberedChange::RememberedChange(Change change, const ChangeLog& log)
    : step_(std::make_unique<Step>(log)) {
  LoggedStep step{.change = std::move(change), .rights = {}};
  step.change.files = real_changes(step.change);
  if (!step.change.files.empty()) step_->begin(step);
  step_->outcome.not_remembered = step_->trouble();
}

RememberedChange::~RememberedChange() {
  if (!step_->is_made) step_->discard();
}

void RememberedChange::made() noexcept {
  step_->is_made = true;
  step_->made();
}

const ChangeOutcome& RememberedChange::outcome() const { return step_->outcome; }

}  // namespace meeting
