// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What every command that changes records does alike: lock, read again, edit, check, show the
/// difference or write, remember for undo, say what was done.

#include <filesystem>
#include <functional>
#include <meeting/change.hpp>
#include <meeting/edit.hpp>
#include <meeting/files.hpp>
#include <string>
#include <vector>

#include "records/one_record.hpp"
#include "run/command.hpp"

namespace meeting::tool {

/// What a command wants done to one record.
struct Plan {
  std::vector<Edit> edits;  ///< empty: there is nothing to change
  /// Lines for standard output once it is done: what now holds.
  std::vector<Message> done;
};

/// What cannot be done, and why: exit 1, nothing written. No text: it was said already.
struct Refused {
  Message text;
  Message help;
};

/// Called under the lock with the record as it is now. May throw UsageError and Refused.
using Planner = std::function<Plan(const RecordFile& file, const Match& match)>;

/// Throws Error where a folder, a record or a book could not be read on the way to what was found:
/// the wrong record may be meant, or another book's lock be needed. What hindered was said already.
void require_readable(const Found& found);

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

/// Remembers a change that was made already, and says where that cannot be.
void remember_made(Context& context, std::vector<FileChange> files,
                   const std::filesystem::path& book);

/// Locks books (or folders of records) for a change, each once, and puts back what an interrupted
/// command has left half done in them. Read the records after it. Throws Error.
std::vector<BookLock> lock_for_change(Context& context,
                                      const std::vector<std::filesystem::path>& folders);

/// The second half of lock_for_change, for who has the lock already.
void recover(Context& context, const std::filesystem::path& folder);

/// The same file with other bytes.
RecordFile with_bytes(const RecordFile& file, std::string bytes);

/// What is found after a change and was not found before it, wherever it stands now.
std::vector<Diagnostic> new_findings(Context& context, const RecordFile& before,
                                     const RecordFile& after);

/// Waiting for another writer, told after half a second. `folder` is the one that is locked, where
/// that is known.
LockPatience lock_patience(Context& context, const std::filesystem::path& folder = {});

}  // namespace meeting::tool
