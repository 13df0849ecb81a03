// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Whether enough came to an assembly.

#include <meeting/voting.hpp>

#include "rules/subject.hpp"

namespace meeting {

/// The rule whose quorum those present certainly did not reach; null where they did, where that
/// cannot be told, and for meetings that need none. Attendance and both its numbers are then given.
const AssemblyRule* quorum_not_reached(const Subject& subject);

}  // namespace meeting
