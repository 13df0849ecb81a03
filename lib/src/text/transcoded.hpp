// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace meeting {

enum class Decoding : std::uint8_t {
  whole,
  cut_off,      ///< the text ends inside its last character
  broken,       ///< some bytes are no character
  unavailable,  ///< the system has no table of this encoding
};

/// The text of bytes in another encoding, as far as they could be read.
struct Transcoded {
  std::string text;  ///< UTF-8
  Decoding state = Decoding::whole;
  std::size_t stopped = 0;  ///< where the first byte stands that is not in `text`
};

}  // namespace meeting
