// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <dirent.h>

#include <memory>

namespace meeting {

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

/// A folder that is being listed, closed at the end.
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

}  // namespace meeting
