// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Text in UTF-16, which Notepad calls "Unicode".

#include <cstdint>
#include <string_view>

#include "text/transcoded.hpp"

namespace meeting {

enum class ByteOrder : std::uint8_t { little, big };

/// UTF-16 to UTF-8. `bytes` are those behind the byte order mark. Half of a pair of surrogates
/// is no character.
Transcoded decode_utf16(std::string_view bytes, ByteOrder order);

}  // namespace meeting
