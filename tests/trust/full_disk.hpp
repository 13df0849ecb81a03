// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace trust {

/// Disks with every room from none to 64 pages, and with every few files that may still be made.
/// 77 where this process may not mount.
int full_disk();

}  // namespace trust
