// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which files git holds for changed, and what it is about to commit of them.

#include <filesystem>
#include <meeting/book.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace meeting::tool {

/// A file of which the next commit takes another state than the one that lies in the folder.
struct StagedFile {
  InputFile file;
  std::string bytes;  ///< as they will be committed
};

/// Sorted paths, absolute, without symbolic links in their folders. What was deleted is not among
/// them.
class ChangedFiles {
 public:
  /// Those of the working tree around `folder` that differ from `revision` (empty: the last
  /// commit), and those that git does not know and is not told to ignore.
  static ChangedFiles since(const std::filesystem::path& folder, std::string_view revision);
  /// Those that the next commit will change.
  static ChangedFiles staged(const std::filesystem::path& folder);
  // Both throw Error: no_such_file where there is no repository or no such revision;
  // cannot_read_or_write where there is no git, or it fails.

  /// Leaves of `files` those that are changed.
  void keep(std::vector<InputFile>& files) const;

  /// Takes out of `files` those whose staged state is another one. Throws Error as `staged` does.
  std::vector<StagedFile> take_staged(std::vector<InputFile>& files) const;

 private:
  std::filesystem::path top_;  ///< the folder of the working tree
  std::vector<std::string> paths_;
  std::vector<std::string> partly_;  ///< of what is staged: those that were changed since
};

}  // namespace meeting::tool
