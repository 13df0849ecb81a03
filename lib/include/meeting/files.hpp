// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Reading files without being held up by them, writing files without ever leaving half of
/// one, and keeping two writers apart.
///
/// Every function throws Error with the kind that its comment names and a message that says
/// what the state of the file is now. Relative paths are those of the process.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <meeting/error.hpp>
#include <meeting/export.hpp>
#include <meeting/source.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// What an error number of the system means, in both languages; for a program's own writing.
MEETING_EXPORT Argument system_reason(int error_number);

/// Reads a regular file whole. `shown` is the path that messages name; empty: `path`.
/// A folder, FIFO, socket or device is refused at once, never waited for.
/// Errors: no_such_file; not_a_record for what is no regular file or holds more than
/// limits::file_bytes; cannot_read_or_write for all else.
MEETING_EXPORT std::unique_ptr<const Source> load_file(const std::filesystem::path& path,
                                                       std::string shown = {});

/// Reads an open descriptor to its end, standard input for one; it stays open. A pipe may
/// be slow: this waits. The same limit and errors.
MEETING_EXPORT std::unique_ptr<const Source> load_stream(int descriptor, std::string shown);

enum class Creation : std::uint8_t {
  done,
  name_taken,  ///< something of that name exists; nothing was changed
};

/// Makes a new file, whole and on the disk, or none; never touches what exists. `mode` is
/// subject to the process's umask. The folder must exist.
/// Errors: no_such_file (the folder); cannot_read_or_write (then nothing was changed).
MEETING_EXPORT Creation write_new_file(const std::filesystem::path& path, std::string_view bytes,
                                       unsigned mode = 0666);

enum class Durability : std::uint8_t {
  now,    ///< on the disk when the function returns
  later,  ///< for one of many files: the caller ends with `sync_outputs`
};

/// Writes an output (`-o FILE`): the new file as a whole, or the old one stays. Mode, owner
/// and access list of an old file are kept, and a symbolic link stays a link. What is no
/// regular file (/dev/stdout, a FIFO, a terminal) is simply written to.
/// Errors: no_such_file (the folder); cannot_read_or_write.
MEETING_EXPORT void replace_file(const std::filesystem::path& path, std::string_view bytes,
                                 Durability durability = Durability::now);

/// Brings the files that were written with Durability::later into `folder` to the disk.
/// Errors: cannot_read_or_write.
MEETING_EXPORT void sync_outputs(const std::filesystem::path& folder);

/// Puts `bytes` in the place of `expected`, the bytes that were read before. Where the file
/// holds anything else by now, an editor's save for one, nothing is written. Keeps what
/// `replace_file` keeps. Call it under the BookLock of the file's book.
/// Errors: busy (changed under us); no_such_file; cannot_read_or_write.
MEETING_EXPORT void rewrite_file(const std::filesystem::path& path, std::string_view expected,
                                 std::string_view bytes);

/// True for a regular file of several names (hard links). Replacing it gives the new bytes to one
/// of them: the others keep the old ones, which a user has to be told. Never throws; false for
/// what cannot be asked.
MEETING_EXPORT bool has_other_names(const std::filesystem::path& path) noexcept;

/// Removes temporary files that writers killed long ago left in `folder` (over an hour old,
/// of our name pattern). Call it under the folder's BookLock. Never throws: what cannot be
/// removed stays.
MEETING_EXPORT void remove_stale_temporaries(const std::filesystem::path& folder) noexcept;

/// True for the names of our temporary and lock files.
MEETING_EXPORT bool is_our_own_file(std::string_view name) noexcept;

struct LockPatience {
  std::chrono::milliseconds at_most{10'000};
  /// Called once, after half a second of waiting: tell the user.
  std::function<void()> on_wait;
};

/// Who holds the BookLock of a folder at this moment.
struct LockHolder {
  std::int64_t process = 0;
  std::string program;  ///< its name, as the system shortens it; may be empty
};

/// None where nobody does or the system does not tell. Never throws but std::bad_alloc.
MEETING_EXPORT std::optional<LockHolder> lock_holder(const std::filesystem::path& folder);

/// One writer at a time in a book. Holds the lock of a folder until it is destroyed; the
/// lock ends with the process, however that ends. Programs that do not use this class are
/// not kept out: see `rewrite_file`. Not recursive: a second lock on the same folder waits,
/// in the same process too.
class MEETING_EXPORT BookLock {
 public:
  /// Errors: busy (after waiting in vain); no_such_file; cannot_read_or_write.
  explicit BookLock(const std::filesystem::path& folder, const LockPatience& patience = {});
  BookLock(BookLock&& other) noexcept;
  BookLock& operator=(BookLock&& other) noexcept;
  ~BookLock();

 private:
  int descriptor_ = -1;
};

/// Locks several folders, each once and in an order that all processes share, so that two
/// of them never wait for each other.
MEETING_EXPORT std::vector<BookLock> lock_books(const std::vector<std::filesystem::path>& folders,
                                                const LockPatience& patience = {});

}  // namespace meeting
