// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Texts with the mistakes of chance: the same seed, the same text, on every machine.

#include <cstdint>
#include <string>

namespace reader_tests {

/// One of the examples or an awkward text, with a few places changed.
std::string mutant(std::uint32_t seed);

}  // namespace reader_tests
