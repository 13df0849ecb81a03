// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Replacing ranges of a text, all other bytes staying what they are.

#include <meeting/location.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

struct Splice {
  ByteRange at;
  std::string with;
};

/// The text after all splices, which do not overlap. Of several at one place the first given
/// comes first.
std::string spliced(std::string_view text, std::vector<Splice> splices);

}  // namespace meeting
