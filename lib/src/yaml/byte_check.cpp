// SPDX-License-Identifier: Apache-2.0

#include "yaml/byte_check.hpp"

#include <bit>
#include <cstdint>
#include <cstring>
#include <meeting/text.hpp>
#include <optional>
#include <string>

#include "text/utf8.hpp"
#include "yaml/common_characters.hpp"

namespace meeting {
namespace {

/// What a code point is to us.
enum class Trouble : std::uint8_t { none, control, bidi, hidden, stray_mark, not_a_character };

/// Bidi controls reorder what the reader sees (CVE-2021-42574); the code points are those
/// that Unicode's bidi algorithm names as controls.
Trouble trouble_of(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r' ? Trouble::none : Trouble::control;
  if (c < 0x7F) return Trouble::none;
  if (c <= 0x9F) return Trouble::control;
  if (c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
      (c >= 0x2066 && c <= 0x2069)) {
    return Trouble::bidi;
  }
  if ((c >= 0x200B && c <= 0x200D) || c == 0x2060) return Trouble::hidden;
  if (c == 0xFEFF) return Trouble::stray_mark;
  if ((c & 0xFFFEU) == 0xFFFEU) return Trouble::not_a_character;
  return Trouble::none;
}

/// "U+202E".
std::string code_point_name(char32_t c) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string name;
  for (char32_t rest = c; rest != 0; rest >>= 4U) name.insert(name.begin(), digits[rest & 0xFU]);
  while (name.size() < 4) name.insert(name.begin(), '0');
  return "U+" + name;
}

/// A line break or the head of a sequence of its own: without it the text is not what it was.
bool may_mean_more(char32_t c) { return c == 0x0B || c == 0x0C || c == 0x1B || c == 0x85; }
/// Joins or parts letters of some scripts and the parts of some signs.
bool is_joiner(char32_t c) { return c == 0x200C || c == 0x200D; }

/// `at` is where the character stands, or with `decoded` the text that names it by an escape.
void report(Trouble trouble, char32_t c, ByteRange at, bool decoded, Findings& findings) {
  const Argument name(code_point_name(c));
  const auto cut = [&](bool certain) {
    return decoded ? std::nullopt : std::optional(Fix{at, "", certain});
  };
  switch (trouble) {
    case Trouble::none:
      return;
    case Trouble::control:
      findings
          .error("control-character", at, {"control-character"_msg, {name}},
                 {"control-character.help"_msg, {}})
          .fix = cut(!may_mean_more(c));
      return;
    case Trouble::bidi:
      findings
          .error("bidi-control", at, {"bidi-control"_msg, {name}}, {"bidi-control.help"_msg, {}})
          .fix = cut(true);
      return;
    case Trouble::hidden:
      findings
          .warning("hidden-character", at, {"hidden-character"_msg, {name}},
                   {"hidden-character.help"_msg, {}})
          .fix = cut(!is_joiner(c));
      return;
    case Trouble::stray_mark:
      findings.error("stray-mark", at, {"stray-mark"_msg, {}}, {"stray-mark.help"_msg, {}}).fix =
          cut(true);
      return;
    case Trouble::not_a_character:
      findings
          .error("control-character", at, {"not-a-character"_msg, {name}},
                 {"control-character.help"_msg, {}})
          .fix = cut(true);
      return;
  }
}

/// Decodes the character at `at`; the text is known to be UTF-8.
char32_t decode(std::string_view text, std::size_t at, std::size_t& size) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return size = 1, lead;
  if (lead < 0xE0) return size = 2, ((lead & 0x1FU) << 6U) | (byte(1) & 0x3FU);
  if (lead < 0xF0) {
    return size = 3, ((lead & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
  }
  return size = 4, ((lead & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) |
                       ((byte(2) & 0x3FU) << 6U) | (byte(3) & 0x3FU);
}

void scan(std::string_view text, std::uint32_t base, const std::optional<ByteRange>& place,
          Findings& findings) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t') {
      ++at;
      continue;
    }
    // Han and Chinese punctuation stand in E3 to E9, where nothing troubles us.
    if (byte >= 0xE3 && byte <= 0xE9) {
      at += 3;
      continue;
    }
    std::size_t size = 0;
    const char32_t c = decode(text, at, size);
    const auto begin = static_cast<std::uint32_t>(base + at);
    const ByteRange here =
        place.value_or(ByteRange{begin, begin + static_cast<std::uint32_t>(size)});
    if (c == '\r' && !place) {
      if (at + 1 >= text.size() || text[at + 1] != '\n') {
        findings.error("bare-cr", here, {"bare-cr"_msg, {}}, {"bare-cr.help"_msg, {}}).fix =
            Fix{here, "\n"};
      }
    } else {
      report(trouble_of(c), c, here, place.has_value(), findings);
    }
    at += size;
  }
}

bool has_utf16_mark(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

/// Eight bytes, the first of them lowest.
std::uint64_t load_word(const char* from) {
  std::uint64_t word = 0;
  std::memcpy(&word, from, sizeof word);
  if constexpr (std::endian::native == std::endian::big) {
    std::uint64_t turned = 0;
    for (unsigned shift = 0; shift < 64; shift += 8)
      turned = turned << 8U | (word >> shift & 0xFFU);
    word = turned;
  }
  return word;
}

/// Whether the first six bytes of a word are two characters that begin with E3 to E9: Han and
/// Chinese punctuation, where nothing troubles us.
bool is_two_han(std::uint64_t word) {
  constexpr std::uint64_t leads = 0x0000'0000'0F00'000FU;
  const std::uint64_t low = word & leads;
  const std::uint64_t from_e3 = low + 0x0D00'000DU;
  const std::uint64_t past_e9 = low + 0x0600'0006U;
  return (word & 0x0000'C0C0'F0C0'C0F0U) == 0x0000'8080'E080'80E0U &&
         (from_e3 & ~past_e9 & 0x1000'0010U) == 0x1000'0010U;
}
/// The same of the first three bytes.
bool is_one_han(std::uint64_t word) {
  const std::uint64_t lead = word & 0xFFU;
  return (word & 0xC0C000U) == 0x808000U && lead >= 0xE3 && lead <= 0xE9;
}
/// U+FF00 to U+FF3F: the full-width comma, colon and brackets of Chinese texts.
bool is_wide_sign(std::uint64_t word) { return (word & 0xC0FFFFU) == 0x80BCEFU; }

/// What to do with a file in another encoding that we can convert.
Message conversion_help(const Source& source) {
  if (source.path().empty() || source.path() == "-") return {"save-as-utf8.help"_msg, {}};
  return {"convert-to-utf8.help"_msg, {shell_word(source.path())}};
}

/// UTF-16 without a mark shows as a zero in every other byte of what should be ASCII.
bool looks_like_utf16(std::string_view bytes) {
  if (has_utf16_mark(bytes)) return true;
  const std::string_view head = bytes.substr(0, 512);
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] == '\0') ++(i % 2 == 0 ? even : odd);
  }
  const std::size_t most = even > odd ? even : odd;
  const std::size_t least = even > odd ? odd : even;
  return head.size() >= 4 && most >= 2 && least == 0;
}

ByteRange bytes_at(std::size_t begin, std::size_t size) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

/// The end of the character at `at`; null where anything could be said of it.
const char* behind_untroubled(const char* at, const char* end) {
  const std::string_view text(at, static_cast<std::size_t>(end - at));
  const CodePoint point = next_code_point(text, 0);
  if (!point.valid || trouble_of(point.value) != Trouble::none) return nullptr;
  const bool ends_line = point.value != U'\r' || (text.size() > 1 && text[1] == '\n');
  return ends_line ? at + point.length : nullptr;
}

bool check_lines(std::string_view bytes, Findings& findings) {
  bool fine = true;
  for (std::size_t begin = 0; begin < bytes.size();) {
    std::size_t end = bytes.find('\n', begin);
    if (end == std::string_view::npos) end = bytes.size();
    if (end - begin > limits::line_bytes) {
      findings.error("line-too-long", bytes_at(begin, 1),
                     {"line-too-long"_msg, {end - begin, limits::line_bytes / 1024}},
                     {"line-too-long.help"_msg, {}});
      fine = false;
    }
    begin = end + 1;
  }
  return fine;
}

}  // namespace

bool is_untroubled(std::string_view text) {
  constexpr std::uint64_t each = 0x0101010101010101U;
  constexpr std::uint64_t high = each * 0x80U;
  const char* at = text.data();
  const char* const end = at + text.size();
  const char* resume = at;  // from here on it is worth to look for common characters again
  while (end - at >= 8) {
    if (at >= resume && end - at >= 16) {
      at = behind_common_characters(at, end);
      resume = at + 16;
      if (end - at < 8) break;
    }
    const std::uint64_t word = load_word(at);
    if ((word & 0x80U) != 0) {
      if (is_two_han(word)) {
        at += 6;
        continue;
      }
      if (is_one_han(word) || is_wide_sign(word)) {
        at += 3;
        continue;
      }
    } else {
      // The high bit of each byte that is below 0x20, is 0x7F or is no ASCII, and no line feed: no
      // sum of the low bits reaches the next byte.
      const std::uint64_t low = word & ~high;
      std::uint64_t marked = (word | ~(low + each * 0x60U) | (low + each)) & high;
      if (marked == 0) {
        at += 8;
        continue;
      }
      marked &= word | ((low ^ each * std::uint64_t{'\n'}) + each * 0x7FU);
      const int plain = marked == 0 ? 8 : std::countr_zero(marked) / 8;
      at += plain;
      if (plain != 0) continue;
    }
    at = behind_untroubled(at, end);
    if (at == nullptr) return false;
  }
  while (at != end) {
    at = behind_untroubled(at, end);
    if (at == nullptr) return false;
  }
  return true;
}

bool check_bytes(const Source& source, Findings& findings) {
  const std::string_view bytes = source.bytes();
  const bool small = bytes.size() <= limits::line_bytes;  // then no line is too long
  if (small && is_untroubled(bytes.substr(source.mark_size()))) return true;
  return check_bytes_closely(source, findings);
}

bool check_bytes_closely(const Source& source, Findings& findings) {
  const std::string_view bytes = source.bytes();
  if (bytes.size() > limits::file_bytes) {
    findings.error("file-too-large", bytes_at(0, 0),
                   {"file-too-large"_msg, {bytes.size(), limits::file_bytes >> 20U}},
                   {"file-too-large.help"_msg, {}});
    return false;
  }
  if (looks_like_utf16(bytes)) {
    findings.error(
        "not-utf8", bytes_at(0, 0), {"utf16"_msg, {}},
        has_utf16_mark(bytes) ? conversion_help(source) : Message{"save-as-utf8.help"_msg, {}});
    return false;
  }
  const std::uint32_t mark = source.mark_size();
  const std::optional<std::size_t> invalid = find_invalid_utf8(bytes);
  if (invalid) {
    const auto byte = static_cast<unsigned char>(bytes[*invalid]);
    static constexpr char digits[] = "0123456789ABCDEF";
    const std::string hex{'0', 'x', digits[byte >> 4U], digits[byte & 0xFU]};
    const bool chinese = looks_like_gb18030(bytes);
    findings.error("not-utf8", bytes_at(*invalid, 1),
                   chinese ? Message{"gb18030"_msg, {}} : Message{"not-utf8"_msg, {hex}},
                   chinese ? conversion_help(source) : Message{"save-as-utf8.help"_msg, {}});
    return false;
  }
  if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos) {
    findings.error("nul-byte", bytes_at(zero, 1), {"nul-byte"_msg, {}}, {"nul-byte.help"_msg, {}});
    return false;
  }
  if (!check_lines(bytes, findings)) return false;
  scan(bytes.substr(mark), mark, std::nullopt, findings);
  return true;
}

std::uint32_t size_of_marks(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  std::uint32_t size = 0;
  while (text.substr(size).starts_with(mark)) size += static_cast<std::uint32_t>(mark.size());
  return size;
}

void check_decoded(std::string_view text, ByteRange at, Findings& findings) {
  scan(text, 0, at, findings);
}

}  // namespace meeting
