// SPDX-License-Identifier: Apache-2.0

#include "book/processors.hpp"

#include <sched.h>

#include <algorithm>
#include <thread>

namespace meeting {

unsigned usable_processors() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (::sched_getaffinity(0, sizeof set, &set) == 0) {
    return static_cast<unsigned>(std::max(1, CPU_COUNT(&set)));
  }
  return std::max(1U, std::thread::hardware_concurrency());  // more than the set can hold
}

}  // namespace meeting
