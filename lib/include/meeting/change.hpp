// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Changing files of a book so that it happens as a whole or not at all, and can be taken back.

#include <filesystem>
#include <meeting/error.hpp>
#include <meeting/export.hpp>
#include <optional>
#include <string>
#include <vector>

namespace meeting {

/// What happens to one file.
struct FileChange {
  std::filesystem::path path;         ///< absolute
  std::optional<std::string> before;  ///< the bytes that were read; none: there was no file
  std::optional<std::string> after;   ///< none: the file goes
};

/// One step that `undo` takes back.
struct Change {
  std::string command;  ///< what was asked for, as a person would type it
  std::string time;     ///< when, as it is to be shown: 2025-03-14 14:30
  std::vector<FileChange> files;
};

/// Where a user's changes of one book are remembered.
struct ChangeLog {
  std::filesystem::path folder;  ///< of the user, made where it is missing; empty: nothing is kept
  std::filesystem::path book;    ///< the book's folder, without a book that of the record
};

struct ChangeOutcome {
  /// The change was made but cannot be taken back: why.
  std::optional<Error> not_remembered;
};

/// Makes the change. Call it under the BookLock of every book concerned.
/// Errors: busy, where a file is no longer what was read (then nothing was changed);
/// no_such_file; cannot_read_or_write.
MEETING_EXPORT ChangeOutcome apply_change(const Change& change, const ChangeLog& log);

/// Remembers a change that was made already: a record that `create_record` has written.
MEETING_EXPORT ChangeOutcome remember_change(const Change& change, const ChangeLog& log);

}  // namespace meeting
