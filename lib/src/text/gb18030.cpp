// SPDX-License-Identifier: Apache-2.0

#include "text/gb18030.hpp"

#include <iconv.h>

#include <array>
#include <cerrno>
#include <meeting/text.hpp>
#include <utility>

#include "text/common_han.hpp"
#include "text/utf8.hpp"

namespace meeting {
namespace {

/// The system's own converter: GB18030 has 23,940 pairs of bytes that no rule computes.
/// Both encodings are named, so it depends on no locale.
class Converter {
 public:
  Converter(const char* to, const char* from) : state_(iconv_open(to, from)) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (*this) iconv_close(state_);
  }
  // The one value that iconv_open never gives otherwise.
  explicit operator bool() const {
    return reinterpret_cast<std::intptr_t>(state_) != std::intptr_t{-1};
  }

  Transcoded run(std::string_view bytes) {
    Transcoded result;
    if (!*this) {
      result.state = Decoding::unavailable;
      return result;
    }
    // iconv does not write to its input, whatever its declaration says.
    char* input = const_cast<char*>(bytes.data());
    std::size_t left = bytes.size();
    std::array<char, 4096> buffer{};
    while (left > 0) {
      char* output = buffer.data();
      std::size_t room = buffer.size();
      const std::size_t status = iconv(state_, &input, &left, &output, &room);
      const int reason = errno;
      result.text.append(buffer.data(), buffer.size() - room);
      if (status != static_cast<std::size_t>(-1)) continue;
      if (reason == E2BIG) continue;
      result.state = reason == EINVAL ? Decoding::cut_off : Decoding::broken;
      break;
    }
    result.stopped = bytes.size() - left;
    return result;
  }

 private:
  iconv_t state_;
};

/// 、。〃々〈 to 】〔〕〖〗, the full-width forms of ASCII, and what Chinese shares with others:
/// “”‘’—…·×℃.
constexpr bool is_chinese_punctuation(char32_t c) {
  return (c >= 0x3000 && c <= 0x3017) || (c >= 0xFF01 && c <= 0xFF5E) || c == 0x2018 ||
         c == 0x2019 || c == 0x201C || c == 0x201D || c == 0x2014 || c == 0x2026 || c == 0x00B7 ||
         c == 0x00D7 || c == 0x2103;
}

}  // namespace

Transcoded decode_gb18030(std::string_view bytes) {
  return Converter("UTF-8", "GB18030").run(bytes);
}

std::optional<std::string> encode_gb18030(std::string_view text) {
  Transcoded result = Converter("GB18030", "UTF-8").run(text);
  if (result.state != Decoding::whole) return std::nullopt;
  return std::move(result.text);
}

ChineseShare chinese_share(std::string_view text) noexcept {
  ChineseShare share;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = next_code_point(text, at);
    at += c.length;
    if (c.value < 0x80) continue;
    ++share.all;
    if (is_common_han(c.value) || is_chinese_punctuation(c.value)) ++share.common;
  }
  return share;
}

bool looks_like_gb18030(std::string_view bytes) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') return false;
  }
  const Transcoded decoded = decode_gb18030(bytes);
  if (decoded.state != Decoding::whole && decoded.state != Decoding::cut_off) return false;
  return chinese_share(decoded.text).is_chinese();
}

}  // namespace meeting
