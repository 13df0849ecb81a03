// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <meeting/ignores.hpp>

namespace meeting {

/// The finding that a comment ignores nothing, with the fix where cutting it is all.
Diagnostic ignores_nothing(const IgnoreMark& mark);

}  // namespace meeting
