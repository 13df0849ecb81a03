// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

namespace trust {

/// Takes every `every`th point only; `only` names one command, empty: all. 0 where all is well.
int sweep(std::size_t every, const std::string& only);

}  // namespace trust
