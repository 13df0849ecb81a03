// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What every command that changes records does alike: lock, read again, edit, check, show the
/// difference or write, remember for undo, say what was done.

#include <functional>
#include <meeting/change.hpp>
#include <meeting/edit.hpp>
#include <string>
#include <vector>

#include "command.hpp"
#include "one_record.hpp"

namespace meeting::tool {

/// What a command wants done to one record.
struct Plan {
  std::vector<Edit> edits;  ///< empty: there is nothing to change
  /// Lines for standard output once it is done: what now holds.
  std::vector<Message> done;
};

/// What cannot be done, and why: exit 1, nothing written.
struct Refused {
  Message text;
  Message help;
};

/// Called under the lock with the record as it is now. May throw UsageError and Refused.
using Planner = std::function<Plan(const RecordFile& file, const Match& match)>;

/// Changes the record that `found` means. Findings that the change brings are shown; errors
/// among them refuse it. With --dry-run the difference goes to standard output and nothing is
/// written. Where the file has been changed since it was found, `written` is looked up again.
/// Throws Error, UsageError.
Exit change_record(Context& context, const Arguments& arguments, const std::string& written,
                   ItemKinds wanted, Found found, const Planner& planner);

/// find_one and change_record. On a terminal several matches may be picked from.
Exit change_one(Context& context, const Arguments& arguments, const std::string& written,
                ItemKinds wanted, const Planner& planner);

/// Writes a new record and remembers it for undo; throws as create_record does.
RecordName create_remembered(Context& context, const NewRecord& wish,
                             const std::function<std::string(const RecordName&)>& text);

/// Makes a change that is ready, under the locks that the caller holds, and says where it cannot
/// be taken back.
void apply_remembered(Context& context, std::vector<FileChange> files, const Book* book);

/// Waiting for another writer, told after half a second.
LockPatience lock_patience(Context& context);

}  // namespace meeting::tool
