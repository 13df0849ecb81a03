// SPDX-License-Identifier: Apache-2.0

#include "text/utf16.hpp"

#include "text/utf8.hpp"

namespace meeting {
namespace {

constexpr bool is_high(char32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
constexpr bool is_low(char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

}  // namespace

Transcoded decode_utf16(std::string_view bytes, ByteOrder order) {
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return order == ByteOrder::little ? first | (char32_t{second} << 8U)
                                      : second | (char32_t{first} << 8U);
  };
  Transcoded result;
  result.text.reserve(bytes.size() * 3 / 2);
  std::size_t at = 0;
  while (at + 2 <= bytes.size()) {
    char32_t c = unit(at);
    std::size_t size = 2;
    if (is_high(c)) {
      if (at + 4 > bytes.size()) break;
      const char32_t low = unit(at + 2);
      if (!is_low(low)) {
        result.state = Decoding::broken;
        break;
      }
      c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
      size = 4;
    } else if (is_low(c)) {
      result.state = Decoding::broken;
      break;
    }
    append_utf8(result.text, c);
    at += size;
  }
  result.stopped = at;
  if (at < bytes.size() && result.state == Decoding::whole) result.state = Decoding::cut_off;
  return result;
}

}  // namespace meeting
