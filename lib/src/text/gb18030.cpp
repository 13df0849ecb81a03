// SPDX-License-Identifier: Apache-2.0
#include <meeting/text.hpp>

namespace meeting {
namespace {

struct Tally {
  std::size_t all = 0;     // characters outside ASCII
  std::size_t common = 0;  // of them, the 3,755 most common Han and Chinese punctuation
};

/// The length of the character at the front of `size` bytes, 0 when the bytes fit no form.
/// A character cut off by the end of the text counts as whole.
std::size_t character_length(const unsigned char* bytes, std::size_t size) {
  const unsigned char lead = bytes[0];
  if (lead < 0x80) return 1;
  if (lead == 0x80 || lead == 0xFF) return 0;
  if (size == 1) return 1;
  const unsigned char second = bytes[1];
  if ((second >= 0x40 && second <= 0x7E) || (second >= 0x80 && second <= 0xFE)) return 2;
  if (second < 0x30 || second > 0x39) return 0;
  if (size == 2) return 2;
  if (bytes[2] < 0x81 || bytes[2] > 0xFE) return 0;
  if (size == 3) return 3;
  return bytes[3] >= 0x30 && bytes[3] <= 0x39 ? 4 : 0;
}

/// Level 1 of GB 2312 (0xB0A1 to 0xD7F9) and its rows 1 and 3, which hold the punctuation.
bool is_common(unsigned char lead, unsigned char second) {
  return second >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || lead == 0xA1 || lead == 0xA3);
}

}  // namespace

bool looks_like_gb18030(std::string_view bytes) noexcept {
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  Tally tally;
  for (std::size_t offset = 0; offset < bytes.size();) {
    const unsigned char lead = data[offset];
    if (lead < 0x20 && lead != '\t' && lead != '\n' && lead != '\r') return false;
    const std::size_t length = character_length(data + offset, bytes.size() - offset);
    if (length == 0) return false;
    if (length > 1) {
      ++tally.all;
      if (length == 2 && is_common(lead, data[offset + 1])) ++tally.common;
    }
    offset += length;
  }
  // In running Chinese text nine in ten characters are of level 1; in bytes of another
  // encoding that happen to fit, one in three or fewer.
  return tally.common > 0 && 10 * tally.common >= 7 * tally.all;
}

}  // namespace meeting
