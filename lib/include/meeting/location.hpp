// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Places in a file.

#include <cstdint>

namespace meeting {

/// Bytes [begin, end) of a source file, counted from 0 and from the first byte of
/// the file, a byte order mark included. Files are limited to 4 MiB, so 32 bits do.
struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  bool operator==(const ByteRange&) const = default;
};

/// A place as people and editors count it, from 1.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;        ///< characters (code points)
  std::uint32_t byte_column = 1;   ///< bytes
  std::uint32_t utf16_column = 1;  ///< UTF-16 units, as language servers count

  bool operator==(const LineColumn&) const = default;
};

}  // namespace meeting
