// SPDX-License-Identifier: Apache-2.0

#include "search/text_place.hpp"

#include <algorithm>
#include <functional>
#include <optional>

#include "text/utf8.hpp"

namespace meeting {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Bytes of an escape in double quotes, the backslash included.
std::size_t escape_length(char letter) {
  switch (letter) {
    case 'x':
      return 4;
    case 'u':
      return 6;
    case 'U':
      return 10;
    default:
      return 2;
  }
}

/// Reads the bytes of a scalar and its text side by side. Blanks and line ends do not count, since
/// folding changes them.
class SideBySide {
 public:
  SideBySide(std::string_view raw, std::string_view text) : raw_(raw), text_(text) {
    const char first = raw.empty() ? ' ' : raw.front();
    quote_ = first == '"' || first == '\'' ? first : '\0';
    if (quote_ != '\0') at_ = 1;
    if (first == '|' || first == '>') at_ = std::min(raw.find('\n'), raw.size());
  }

  std::optional<std::size_t> find(std::size_t offset) {
    std::size_t here = 0;
    while (true) {
      while (here < text_.size() && here < offset && is_blank_byte(text_[here])) ++here;
      skip_blanks();
      if (here >= offset) return at_;
      if (at_ >= raw_.size() || !step(here)) return std::nullopt;
    }
  }

 private:
  static bool is_blank_byte(char c) { return blanks.find(c) != std::string_view::npos; }

  /// Blanks, line ends and escapes that stand for such.
  void skip_blanks() {
    while (at_ < raw_.size()) {
      if (is_blank_byte(raw_[at_])) {
        ++at_;
      } else if (quote_ == '"' && raw_[at_] == '\\' && at_ + 1 < raw_.size() &&
                 std::string_view("nrt \t\r\n").find(raw_[at_ + 1]) != std::string_view::npos) {
        at_ += 2;
      } else {
        return;
      }
    }
  }

  /// One character further in both.
  bool step(std::size_t& here) {
    if (quote_ == '"' && raw_[at_] == '\\' && at_ + 1 < raw_.size()) {
      at_ += escape_length(raw_[at_ + 1]);
      here += next_code_point(text_, here).length;
      return true;
    }
    if (raw_[at_] != text_[here]) return false;
    at_ += quote_ == '\'' && raw_[at_] == '\'' ? 2 : 1;
    ++here;
    return true;
  }

  std::string_view raw_;
  std::string_view text_;
  char quote_ = '\0';
  std::size_t at_ = 0;
};

}  // namespace

std::uint32_t source_offset(const Source& source, ByteRange at, std::string_view text,
                            std::size_t offset) {
  const std::string_view bytes = source.bytes();
  const std::less<const char*> less;
  const char* const place = text.data() + offset;
  if (!less(text.data(), bytes.data()) && !less(bytes.data() + bytes.size(), place)) {
    return static_cast<std::uint32_t>(place - bytes.data());
  }
  const std::optional<std::size_t> found = SideBySide(source.text(at), text).find(offset);
  return at.begin + static_cast<std::uint32_t>(found.value_or(0));
}

}  // namespace meeting
