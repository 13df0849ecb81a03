// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where in its file a byte of a text stands.

#include <cstddef>
#include <cstdint>
#include <meeting/location.hpp>
#include <meeting/source.hpp>
#include <string_view>

namespace meeting {

/// `text` was read from the bytes `at` of `source`; of one that had to be decoded (escapes, lines
/// folded, a block of lines) the bytes are followed from its beginning. Where that does not
/// succeed: the beginning of `at`.
std::uint32_t source_offset(const Source& source, ByteRange at, std::string_view text,
                            std::size_t offset);

}  // namespace meeting
