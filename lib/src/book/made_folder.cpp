// SPDX-License-Identifier: Apache-2.0
#include "book/made_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "book/pending_file.hpp"
#include "book/system.hpp"

namespace meeting {

MadeFolder::MadeFolder(std::filesystem::path path, unsigned mode) : path_(std::move(path)) {
  if (::mkdir(path_.c_str(), mode) == 0) {
    made_ = true;
    const Descriptor around = open_file(folder_of(path_), O_RDONLY | O_DIRECTORY);
    if (around) sync_folder(around.get());
    return;
  }
  if (errno == EEXIST) return;
  throw_system_error("book.cannot-make-folder"_msg, path_.native(), errno);
}

MadeFolder::~MadeFolder() {
  if (made_) ::rmdir(path_.c_str());
}

}  // namespace meeting
