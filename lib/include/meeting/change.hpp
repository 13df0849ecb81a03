// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Changing files of a book so that it happens as a whole or not at all, and can be taken back.
///
/// What a change did is remembered before it is done: the bytes of each file before and after, in
/// a folder of the user. A change of several files that was interrupted (a kill, a power cut) is
/// taken back by `recover_changes`, which every command that changes records calls first.

#include <cstdint>
#include <filesystem>
#include <meeting/error.hpp>
#include <meeting/export.hpp>
#include <memory>
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

/// One step that `undo` takes back. A file that goes while another one comes is moved: the new
/// one gets the owner and the rights of the old one.
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
  /// Files that have other names (hard links), under which the old bytes still stand.
  std::vector<std::filesystem::path> other_names;
};

/// Makes the change. Call it under the BookLock of every book concerned. A change whose log
/// cannot be written is made all the same, and the outcome says so.
/// Errors: busy, where a file is no longer what was read (then nothing was changed);
/// no_such_file; cannot_read_or_write.
MEETING_EXPORT ChangeOutcome apply_change(const Change& change, const ChangeLog& log);

/// Remembers a change that others make: `create_record`, for one.
class MEETING_EXPORT RememberedChange {
 public:
  /// Just before the change: what is remembered is on the disk then, so that a kill in between
  /// loses nothing. Never throws but std::bad_alloc; see outcome(). Call it under the book's lock,
  /// or when the change is made already.
  RememberedChange(Change change, const ChangeLog& log);
  RememberedChange(const RememberedChange&) = delete;
  RememberedChange& operator=(const RememberedChange&) = delete;
  /// Without made() before it, the change was not made and nothing is remembered.
  ~RememberedChange();

  void made() noexcept;
  [[nodiscard]] const ChangeOutcome& outcome() const;

 private:
  class Step;
  std::unique_ptr<Step> step_;
};

/// What an interrupted change had left behind.
struct Recovery {
  std::vector<std::filesystem::path> put_back;  ///< files that are again what they were before it
  std::vector<std::filesystem::path> left;      ///< written by somebody else since: they stay
};

/// Takes back what an interrupted change has done to some of its files. Call it under the
/// BookLock of the book, before its records are read.
/// Errors: cannot_read_or_write, where files cannot be put back.
MEETING_EXPORT Recovery recover_changes(const ChangeLog& log);

/// A change that was made and remembered.
struct PastChange {
  ChangeLog log;
  std::uint64_t number = 0;  ///< rising with time within its log
  bool taken_back = false;
  std::int64_t made_at = 0;  ///< only for an order
  Change change;
};

/// The remembered changes of a book and of the books below it, the latest first; those that were
/// taken back are among them. What cannot be read is left out. `log.book` may be any folder.
MEETING_EXPORT std::vector<PastChange> past_changes(const ChangeLog& log);

/// Puts the files back to what they were before the change, or where it was taken back, to what
/// they were after it; the log then says so. Call it under the BookLock of every book concerned.
/// Errors: busy, where a file is neither; no_such_file; cannot_read_or_write. Then nothing was
/// changed.
MEETING_EXPORT void turn_change(const PastChange& past);

}  // namespace meeting
