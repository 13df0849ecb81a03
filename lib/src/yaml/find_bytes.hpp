// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where the next of a few bytes stands, sixteen bytes at a time where the processor can do that.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace meeting {

/// The first of `Bytes` in `text` from `at` on, which is not behind its end; that end where there
/// is none.
template <unsigned char... Bytes>
std::size_t find_bytes(std::string_view text, std::size_t at) {
#if defined(__SSE2__)
  for (; text.size() - at >= 16; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    __m128i found = _mm_setzero_si128();
    ((found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(Bytes))))),
     ...);
    const auto bits = static_cast<std::uint32_t>(_mm_movemask_epi8(found));
    if (bits != 0) return at + static_cast<std::size_t>(std::countr_zero(bits));
  }
#endif
  for (; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (((byte == Bytes) || ...)) break;
  }
  return at;
}

}  // namespace meeting
