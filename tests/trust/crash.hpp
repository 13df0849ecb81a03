// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace trust {

/// The power fails before every `every`th system call: what is on the disk then is old or new. And
/// the control: without fsync this test has to find something. 77 where this process may not mount.
int crash(std::size_t every);

}  // namespace trust
