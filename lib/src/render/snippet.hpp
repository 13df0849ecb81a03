// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The line of a file that a finding is about, and marks under the bytes concerned.

#include <cstddef>
#include <cstdint>
#include <meeting/location.hpp>
#include <meeting/source.hpp>
#include <string>

namespace meeting {

struct Snippet {
  std::uint32_t number = 0;  ///< of the line
  std::string line;          ///< tabs as blanks, control characters visible, cut to the width
  std::string indent;        ///< the blanks before the marks
  std::string marks;         ///< "^~~~", at least one
};

/// Of a range over several lines the first line is shown. `width`: columns for the line.
Snippet snippet(const Source& source, ByteRange at, std::size_t width);

}  // namespace meeting
