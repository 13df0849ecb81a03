// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "book/system.hpp"

namespace meeting {

/// A temporary file in the folder of the file that it will become. Until it has taken its
/// name it is removed again, whatever happens (a kill leaves it to
/// `remove_stale_temporaries`). Every function throws Error.
class PendingFile {
 public:
  /// `target` is the file to be, its last component no symbolic link. `mode` is subject to
  /// the umask.
  PendingFile(const std::filesystem::path& target, unsigned mode);
  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;
  ~PendingFile();

  void write(std::string_view bytes);
  /// Instead of writing: takes the file of the target's name away, so that the temporary name
  /// holds it. False where there is none. For a PendingFile made with nothing_yet.
  bool take_away();
  /// A temporary file that is not made yet, for take_away.
  struct Nothing {};
  PendingFile(const std::filesystem::path& target, Nothing nothing_yet);

  /// Takes over owner, mode and access list of the file that will be replaced.
  void take_over(int old_file, const struct stat& old_status);
  /// Ends the writing; where `durable`, the bytes are on the disk then. A failed fsync is
  /// never tried again: a second one may succeed with the bytes lost.
  void finish(bool durable);

  /// Takes the target's name where it is free; false where it is taken.
  bool take_free_name();
  /// Takes the target's name, whatever has it.
  void take_name();
  /// Exchanges the two names: then the temporary name holds what the target was. False
  /// where the file system cannot.
  bool exchange();
  /// What an exchange, or take_away, has put under the temporary name.
  [[nodiscard]] Descriptor open_exchanged() const;
  /// Its bytes; none, and the error number in errno, where they cannot be read.
  [[nodiscard]] std::optional<std::string> exchanged_bytes() const;
  /// Leaves the temporary name as it is: it holds something that must not be lost.
  void keep() { temporary_.clear(); }

  /// Makes the new name as durable as the bytes.
  void sync_folder();

  [[nodiscard]] const struct stat& status() const { return status_; }

 private:
  [[noreturn]] void fail(int error_number) const;
  void open_folder(const std::filesystem::path& target);

  std::string shown_;
  std::string name_;
  std::string temporary_;  ///< empty when it is no longer ours to remove
  Descriptor folder_;
  Descriptor file_;
  struct stat status_ {};
};

/// Writes all bytes; 0 or the error number.
int write_all(int descriptor, std::string_view bytes) noexcept;

/// The error number of an fsync of a folder; 0 also where the file system knows none.
int sync_folder(int folder) noexcept;

}  // namespace meeting
