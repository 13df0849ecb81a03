// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace meeting {

/// A folder for a file that will be made in it. Where it had to be made and the file could not
/// be written, it is removed again.
class MadeFolder {
 public:
  /// The folder around it must exist. Throws Error.
  explicit MadeFolder(std::filesystem::path path, unsigned mode = 0777);
  MadeFolder(const MadeFolder&) = delete;
  MadeFolder& operator=(const MadeFolder&) = delete;
  ~MadeFolder();

  void keep() { made_ = false; }

 private:
  std::filesystem::path path_;
  bool made_ = false;
};

}  // namespace meeting
