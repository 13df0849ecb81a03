// SPDX-License-Identifier: Apache-2.0
#include <utf8proc.h>
#include <algorithm>
#include <cstdlib>
#include <meeting/text.hpp>
#include <memory>
#include <new>

#include "text/utf8.hpp"

namespace meeting {
namespace {

struct Free {
  void operator()(utf8proc_uint8_t* bytes) const { std::free(bytes); }
};

/// `text` is UTF-8 as a whole.
std::string mapped(std::string_view text, unsigned options) {
  utf8proc_uint8_t* bytes = nullptr;
  const utf8proc_ssize_t length = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &bytes, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, Free> owner(bytes);
  if (length == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

/// Maps the stretches that are UTF-8 and keeps the bytes between them.
std::string map_valid(std::string_view text, unsigned options) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = find_invalid_utf8(text).value_or(text.size());
    result += mapped(text.substr(0, end), options);
    if (end == text.size()) break;
    result += text[end];
    text.remove_prefix(end + 1);
  }
  return result;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Characters that normal form C neither changes nor joins with their neighbours. Not all of them:
/// Latin, common marks, Han and full-width forms.
bool stays_in_nfc(char32_t c) {
  if (c < 0x300) return true;
  if (c < 0x2010) return false;
  if (c <= 0x205E) return c <= 0x2027 || c >= 0x2030;
  if (c < 0x3000) return false;
  return c <= 0x3029 || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0xFF01 && c <= 0xFF60);
}

bool is_plainly_nfc(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (static_cast<unsigned char>(text[offset]) < 0x80) {
      ++offset;
      continue;
    }
    const CodePoint point = next_code_point(text, offset);
    if (!point.valid || !stays_in_nfc(point.value)) return false;
    offset += point.length;
  }
  return true;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::string nfc(std::string_view text) {
  if (is_plainly_nfc(text)) return std::string(text);
  return map_valid(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string comparison_key(std::string_view text) {
  std::string folded;
  if (is_ascii(text)) {
    folded.resize(text.size());
    std::transform(text.begin(), text.end(), folded.begin(), lower);
  } else {
    folded = map_valid(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                                 UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  }

  std::string key;
  key.reserve(folded.size());
  bool after_han = true;  // no blank at the beginning
  bool blank = false;
  for (std::size_t offset = 0; offset < folded.size();) {
    const CodePoint point = next_code_point(folded, offset);
    if (point.valid && is_blank(point.value)) {
      blank = true;
    } else {
      const bool han = point.valid && is_han(point.value);
      if (blank && !han && !after_han) key += ' ';
      key.append(folded, offset, point.length);
      after_han = han;
      blank = false;
    }
    offset += point.length;
  }
  return key;
}

}  // namespace meeting
