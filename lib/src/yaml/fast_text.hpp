// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The texts of the fast lane: plain, in quotes, by | and >. Each scan ends in "no" at whatever
/// the fast lane declines. Bytes are known to be UTF-8, and every carriage return to stand before
/// a line feed.

#include <cstdint>
#include <meeting/text_store.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "yaml/line_reader.hpp"
#include "yaml/line_text.hpp"
#include "yaml/tree.hpp"

namespace meeting {

/// The longest key, in bytes, that is not declined; yaml-cpp takes up to 1,024.
inline constexpr std::size_t longest_key = 1'000;

inline bool is_line_end(char c) { return c == '\n' || c == '\r'; }

/// A carriage return that ends a line without a line feed.
inline bool has_bare_return(std::string_view text) {
  for (std::size_t at = 0; (at = text.find('\r', at)) != std::string_view::npos;) {
    if (++at == text.size() || text[at] != '\n') return true;
  }
  return false;
}

inline std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}
/// The same of blanks and tabs.
inline std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}
/// The begin of the line below.
inline std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t line_feed = text.find('\n', at);
  return line_feed == std::string_view::npos ? text.size() : line_feed + 1;
}
/// The same where `at` is the line's end, or the text's.
inline std::size_t behind_line_end(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '\r') ++at;
  return at < text.size() ? at + 1 : at;
}
/// Blank, line end or end of the text.
inline bool is_blank_or_end(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\t' || is_line_end(text[at]);
}
/// `#301` behind a blank: told by the check of lines.
inline bool is_number_sign(std::string_view text, std::size_t hash) {
  return hash + 1 < text.size() && text[hash + 1] >= '0' && text[hash + 1] <= '9';
}

/// Whether a plain text may begin at `at`, which is no blank; a few rare heads are declined.
bool begins_plain(std::string_view text, std::size_t at);

/// The bytes that the full-width signs and blanks begin with which we know.
inline bool is_wide_lead(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == 0xEF || byte == 0xE3 || byte == 0xC2;
}
/// A full-width bracket or dash, or a blank that is not ASCII.
bool is_wide_sign(std::string_view text, std::size_t at);
inline bool begins_wide_sign(std::string_view text, std::size_t at) {
  return is_wide_lead(text[at]) && is_wide_sign(text, at);
}
/// A full-width bracket that may be meant as one.
inline bool begins_wide_bracket(std::string_view text, std::size_t at) {
  return text[at] == '\xEF' && wide_bracket(text, at) != '\0';
}
inline bool is_wide_colon(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '\xEF' && text[at + 1] == '\xBC' &&
         text[at + 2] == '\x9A';
}
inline bool is_wide_comma(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '\xEF' && text[at + 1] == '\xBC' &&
         text[at + 2] == '\x8C';
}

/// `~`, `null` and the like.
inline bool is_null_word(std::string_view text) {
  if (text.size() == 1) return text[0] == '~';
  return text.size() == 4 && (text[0] == 'n' || text[0] == 'N') &&
         (text == "null" || text == "Null" || text == "NULL");
}
/// A key that begins as one of them: it disturbs where the null before it is said to stand.
inline bool begins_with_null(std::string_view key) {
  return key.starts_with('~') || is_null_word(key.substr(0, 4));
}
/// Whether what stands before one of the colons, of either width, is a key that we know.
bool has_known_key(std::string_view text);

/// Adds to `text` what the line ends in `between` mean in a text over several lines.
void fold_breaks(std::string& text, std::string_view between);

/// A plain text on one line, outside brackets.
struct PlainScan {
  std::size_t end = 0;   ///< behind the text
  std::size_t next = 0;  ///< the colon, the comment or the line's end
  bool key = false;      ///< a colon and a blank end it
  bool comment = false;  ///< a comment ends it
  bool blanks_behind = false;
  bool colon = false;       ///< one without a blank behind it
  bool wide_colon = false;  ///< a full-width one
  bool wide_blank = false;  ///< a blank that is not ASCII

  bool scan(std::string_view text, std::size_t from);
  /// The same of a value behind a key, where a sign inside a word tells nothing: those of full
  /// width are not looked for.
  bool scan_value(std::string_view text, std::size_t from);
  [[nodiscard]] bool has_colon() const { return colon || wide_colon; }

 private:
  /// Whether the text goes on behind one of the bytes that may end it.
  bool go_on(std::string_view text, std::size_t at);
  /// The text ends in front of `at`. False: that is declined.
  bool set_end(std::string_view text, std::size_t at);
};

/// A text in quotes, perhaps over several lines.
struct Quoted {
  std::size_t end = 0;   ///< behind the closing quote
  bool lines = false;    ///< more than one
  bool escapes = false;  ///< some bytes stand for others
  bool points = false;   ///< some escapes are code points

  bool scan(std::string_view text, std::size_t from);
  /// Whether no line seems to break out of the text, which belongs to what stands at `margin`.
  [[nodiscard]] bool keeps_inside(std::string_view text, std::size_t from, Indent margin) const;
  [[nodiscard]] static NodeStyle style(std::string_view text, std::size_t from) {
    return text[from] == '"' ? NodeStyle::double_quoted : NodeStyle::single_quoted;
  }
  /// As it stands, or decoded. None: it holds a character that the reader has to speak of.
  [[nodiscard]] std::optional<std::string_view> value(std::string_view text, std::size_t from,
                                                      TextStore& decoded) const;
};

/// A text by | or >.
class BlockText {
 public:
  std::size_t end = 0;   ///< of its last line, blank ones only where they count
  std::size_t next = 0;  ///< the line behind it

  /// `margin` is the indent of what it belongs to.
  bool scan(std::string_view text, std::size_t from, std::uint32_t margin);
  std::string take_value() { return std::move(value_); }

 private:
  bool read_header(std::string_view text, std::size_t& at, std::uint32_t margin);
  /// `line` is without its indent; `breaks_` line ends stand before it.
  void add_line(std::string_view line);
  void add_end();

  std::string value_;
  bool folds_ = false;
  char chomp_ = '\0';       ///< - or + where the header says so
  std::size_t indent_ = 0;  ///< of its lines; 0 until it is known
  bool begun_ = false;      ///< some line was added
  bool deep_ = false;       ///< the last one begins with a blank
  std::size_t breaks_ = 0;  ///< line ends since
};

}  // namespace meeting
