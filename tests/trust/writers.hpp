// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace trust {

/// So many processes with so many additions each, beside an editor that knows no locks. 0 where
/// nothing is lost.
int writers(std::size_t processes, std::size_t additions);

}  // namespace trust
