// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace meeting {

/// The processors that this process may use, which may be fewer than there are; at least one.
unsigned usable_processors();

}  // namespace meeting
