// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "book/system.hpp"

namespace meeting {

enum class LockPlace : bool {
  folder,     ///< the folder itself: leaves no file behind
  side_file,  ///< .meeting.lock in it, where the file system locks no folders
};

/// Tries once, without waiting: the locked descriptor, or none while another holds it.
/// Throws Error where locking is impossible. With LockPlace::folder the side file is used
/// as soon as the folder is refused.
Descriptor try_lock(const std::filesystem::path& folder, LockPlace place);

}  // namespace meeting
