// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace trust {

/// Sends so many commands a signal at random moments. 0 where all is well.
int kills(std::size_t count, std::size_t seed, int signal);

/// Kills every command just before every `every`th of its system calls. 0 where all is well.
int kills_everywhere(std::size_t every);

}  // namespace trust
