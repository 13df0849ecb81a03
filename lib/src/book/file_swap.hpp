// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "book/made_folder.hpp"
#include "book/pending_file.hpp"
#include "book/system.hpp"

namespace meeting {

/// Who may do what with a file, for one that comes back.
struct FileRights {
  unsigned mode = 0;
  unsigned user = 0;
  unsigned group = 0;
};

/// The change of one file, in steps: made, rewritten or removed. What needs room on the disk or
/// may be refused comes before the file's name means anything else, and until the object dies
/// the change can be taken back without any room. What an editor saves meanwhile is never lost.
/// Call it under the BookLock of the file's book. Where a function throws Error, the file is what
/// it was, but for `confirm`.
class FileSwap {
 public:
  /// None means that there is no file. Throws busy where the file is not `before`. The bytes
  /// belong to the caller and must live as long.
  FileSwap(const std::filesystem::path& path, std::optional<std::string_view> before,
           std::optional<std::string_view> after);
  FileSwap(const FileSwap&) = delete;
  FileSwap& operator=(const FileSwap&) = delete;
  ~FileSwap() = default;

  /// Those of the file as it is; none where there is no file.
  [[nodiscard]] std::optional<FileRights> rights() const;
  /// A new file gets these, as far as that is allowed, and not those of the umask.
  void give(const FileRights& rights);
  /// The same, with the access list of the file that `other` removes.
  void give_those_of(const FileSwap& other);

  /// The new bytes are on the disk, under a temporary name.
  void stage();
  /// The name means the new bytes, or nothing.
  void place();
  /// The name means again what it did. False where that cannot be, since somebody has written
  /// the file after us (then that stays) or the disk fails.
  bool take_back() noexcept;
  /// What `place` did is on the disk. Throws where the disk does not say so: the change is made
  /// all the same.
  void confirm();
  /// A folder that was made for the file stays; a year's folder that has become empty goes.
  void settle() noexcept;

 private:
  void open_old();
  void place_new();
  void place_other();
  void place_nothing();
  bool put_old_back();
  bool remove_new();

  std::filesystem::path path_;  ///< as messages name it
  std::filesystem::path target_;
  std::optional<std::string_view> before_;
  std::optional<std::string_view> after_;
  Descriptor old_;
  struct stat old_status_ {};
  bool has_old_ = false;
  bool has_rights_ = false;
  const FileSwap* like_ = nullptr;
  std::unique_ptr<MadeFolder> folder_;
  std::unique_ptr<PendingFile> file_;
  bool placed_ = false;
  bool exchanged_ = false;  ///< the temporary name holds the old file
};

}  // namespace meeting
