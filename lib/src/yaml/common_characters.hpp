// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The characters that nearly all of a record consists of, passed over sixteen bytes at a time
/// where the processor can do that.

#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace meeting {

/// Passes over printable ASCII, line feeds, what begins with E3 to E9 (Han and Chinese
/// punctuation) and U+FF00 to U+FF3F (the full-width comma, colon and brackets), each whole and
/// valid. Returns the beginning of a character at or behind `at`: not always of the first one that
/// is none of them.
inline const char* behind_common_characters(const char* at, const char* end) {
#if defined(__SSE2__)
  const auto each = [](unsigned byte) { return _mm_set1_epi8(static_cast<char>(byte)); };
  const auto bits = [](__m128i bytes) {
    return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes));
  };
  constexpr std::uint32_t all = 0xFFFF;
  std::uint32_t awaited = 0;       // bits of bytes that must go on with a character; above the
                                   // lowest sixteen, of those to come
  std::uint32_t awaited_wide = 0;  // the same of those that must be BC
  for (; end - at >= 16; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i from_e3 = _mm_sub_epi8(bytes, each(0xE3));
    const __m128i is_han = _mm_cmpeq_epi8(_mm_min_epu8(from_e3, each(0xE9 - 0xE3)), from_e3);
    const __m128i is_wide = _mm_cmpeq_epi8(bytes, each(0xEF));
    const std::uint32_t leads = bits(_mm_or_si128(is_han, is_wide));
    // Compared with their signs: 80 to BF are the least, and no byte above 7F is more than 1F.
    const std::uint32_t others = bits(_mm_cmplt_epi8(bytes, each(0xC0)));
    const __m128i is_printable =
        _mm_andnot_si128(_mm_cmpeq_epi8(bytes, each(0x7F)), _mm_cmpgt_epi8(bytes, each(0x1F)));
    const std::uint32_t ascii = bits(_mm_or_si128(is_printable, _mm_cmpeq_epi8(bytes, each('\n'))));
    const std::uint32_t wanted = awaited | leads << 1U | leads << 2U;
    const std::uint32_t wanted_wide = awaited_wide | bits(is_wide) << 1U;
    const std::uint32_t not_bc = ~bits(_mm_cmpeq_epi8(bytes, each(0xBC)));
    const bool fine = (leads | others | ascii) == all && (wanted & all) == others &&
                      (wanted_wide & not_bc & all) == 0;
    if (!fine) break;
    awaited = wanted >> 16U;
    awaited_wide = wanted_wide >> 16U;
  }
  // Back to the beginning of a character that has only begun: with one byte, or with two.
  if (awaited != 0) at -= (awaited & 2U) != 0 ? 1 : 2;
#endif
  return at;
}

}  // namespace meeting
