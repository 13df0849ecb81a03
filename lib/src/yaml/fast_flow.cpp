// SPDX-License-Identifier: Apache-2.0

#include "yaml/fast_flow.hpp"

#include <array>

#include "yaml/fast_text.hpp"
#include "yaml/line_text.hpp"

namespace meeting {
namespace {

constexpr std::array<bool, 256> make_stops() {
  std::array<bool, 256> stops{};
  for (const char c : {'\n', '\r', '\t', ':', '#', ',', '?', '[', ']', '{', '}', '\'', '"'}) {
    stops[static_cast<unsigned char>(c)] = true;
  }
  stops[0xEF] = true;  // the lead of wide colon and comma
  return stops;
}
constexpr std::array<bool, 256> stops = make_stops();

ByteRange range(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_closer(char c) { return c == ']' || c == '}'; }

}  // namespace

/// A plain text inside brackets, on one line.
struct FastFlow::Plain {
  std::size_t end = 0;
  std::size_t next = 0;    ///< the sign or line end that ends it
  bool has_colon = false;  ///< of either width, in it

  bool scan(std::string_view text, std::size_t from) {
    if (!begins_plain(text, from) || begins_wide_sign(text, from)) return false;
    if (text[from] == '?' || text[from] == ':') return false;
    if (is_wide_comma(text, from)) return false;
    bool comma = false;
    bool ascii_colon = false;
    std::size_t at = from;
    for (; at < text.size(); ++at) {
      const char c = text[at];
      if (!stops[static_cast<unsigned char>(c)]) continue;
      if (c == ',' || is_closer(c) || is_line_end(c)) break;
      if (c == ':') {
        if (is_blank_or_end(text, at + 1)) break;
        // Behind a wide comma a key may be meant.
        if (comma || text[at + 1] == ',' || is_closer(text[at + 1])) return false;
        has_colon = ascii_colon = true;
      } else if (c == '#') {
        if (text[at - 1] == ' ') return false;
      } else if (c == '\'' || c == '"') {
        if (ascii_colon) return false;  // some take it for the begin of a text
      } else if (static_cast<unsigned char>(c) == 0xEF) {
        if (is_wide_comma(text, at)) {
          comma = true;
        } else if (is_wide_colon(text, at)) {
          if (comma) return false;
          has_colon = true;
        }
      } else {
        return false;
      }
    }
    next = at;
    while (text[at - 1] == ' ') --at;
    end = at;
    // A dash alone is told by the check of brackets.
    const bool dash = end == from + 1 && text[from] == '-';
    return next < text.size() && !dash;
  }
};

bool FastFlow::read(std::size_t& at, Indent margin, std::size_t depth) {
  pos_ = at;
  margin_ = margin;
  if (!read_brackets(depth)) return false;
  at = pos_;
  return true;
}

/// Blanks, line ends and comments. False: something to decline, or the end of the text.
bool FastFlow::skip_space() {
  for (;;) {
    pos_ = skip_spaces(text_, pos_);
    if (pos_ >= text_.size()) return false;
    const char c = text_[pos_];
    if (c == '\t') return false;
    if (c == '#') {
      if (text_[pos_ - 1] != ' ' && text_[pos_ - 1] != '\n') return false;
      // The check of lines may take a bracket in it for the one that closes.
      const std::string_view comment = text_.substr(pos_, next_line(text_, pos_) - pos_);
      if (comment.find_first_of("]}") != std::string_view::npos) return false;
    } else if (!is_line_end(c)) {
      return true;
    }
    const std::size_t line = next_line(text_, pos_);
    pos_ = skip_spaces(text_, line);
    // A line at the margin may break out of the brackets, but for the one that closes them.
    if (pos_ >= text_.size()) return false;
    const bool blank = is_line_end(text_[pos_]) || text_[pos_] == '#';
    const auto column = static_cast<Indent>(pos_ - line);
    if (column == 0 && (text_[pos_] == '-' || text_[pos_] == '.')) return false;
    if (!blank && column <= margin_ && !is_closer(text_[pos_])) return false;
  }
}

bool FastFlow::read_brackets(std::size_t depth) {
  if (depth == 0) return false;
  const bool map = text_[pos_] == '{';
  const char closer = map ? '}' : ']';
  builder_.begin(map ? NodeKind::map : NodeKind::list, NodeStyle::flow,
                 static_cast<std::uint32_t>(pos_));
  ++pos_;
  if (!skip_space()) return false;
  if (text_[pos_] != closer) {
    for (;;) {
      if (map && !read_key()) return false;
      if (!read_value(depth) || !skip_space()) return false;
      if (text_[pos_] == closer) break;
      if (text_[pos_] != ',') return false;
      ++pos_;
      if (!skip_space()) return false;
      if (text_[pos_] == closer) break;  // a comma behind the last one
    }
  }
  ++pos_;
  builder_.end(static_cast<std::uint32_t>(pos_));
  return true;
}

/// A key, its colon, and what stands before the value.
bool FastFlow::read_key() {
  const std::size_t begin = pos_;
  bool close_colon = false;  // behind quotes it needs no blank, as in JSON
  const char c = text_[pos_];
  if (c == '"' || c == '\'') {
    Quoted quoted;
    if (!scan_quoted(quoted) || quoted.lines) return false;
    const std::optional<std::string_view> key = quoted.value(text_, pos_, decoded_);
    if (!key || key->empty()) return false;
    builder_.scalar(Quoted::style(text_, pos_), range(pos_, quoted.end), *key);
    pos_ = skip_spaces(text_, quoted.end);
    close_colon = pos_ == quoted.end;
  } else {
    Plain plain;
    if (!plain.scan(text_, pos_) || plain.has_colon) return false;
    const std::string_view key = text_.substr(pos_, plain.end - pos_);
    if (begins_with_null(key)) return false;
    builder_.scalar(NodeStyle::plain, range(pos_, plain.end), key);
    pos_ = plain.next;
  }
  if (pos_ - begin > longest_key || pos_ >= text_.size() || text_[pos_] != ':') return false;
  ++pos_;
  return (close_colon || is_blank_or_end(text_, pos_)) && skip_space();
}

bool FastFlow::read_value(std::size_t depth) {
  const char c = text_[pos_];
  if (c == '[' || c == '{') return read_brackets(depth - 1);
  if (c == '"' || c == '\'') return read_quoted();
  Plain plain;
  if (!plain.scan(text_, pos_) || text_[plain.next] == ':') return false;
  const std::string_view value = text_.substr(pos_, plain.end - pos_);
  if (is_null_word(value)) builder_.null(range(pos_, plain.end));
  else builder_.scalar(NodeStyle::plain, range(pos_, plain.end), value);
  pos_ = plain.next;
  if (!is_line_end(text_[pos_])) return true;
  // What stands in the next line would be more of the text.
  return skip_space() && (text_[pos_] == ',' || is_closer(text_[pos_]));
}

/// Behind a doubled quote the check of lines takes what follows for signs.
bool FastFlow::scan_quoted(Quoted& quoted) const {
  if (!quoted.scan(text_, pos_)) return false;
  return text_[pos_] == '"' || !quoted.escapes;
}

bool FastFlow::read_quoted() {
  Quoted quoted;
  if (!scan_quoted(quoted)) return false;
  if (quoted.lines && !quoted.keeps_inside(text_, pos_, margin_)) return false;
  const std::optional<std::string_view> value = quoted.value(text_, pos_, decoded_);
  if (!value) return false;
  builder_.scalar(Quoted::style(text_, pos_), range(pos_, quoted.end), *value);
  pos_ = quoted.end;
  return true;
}

}  // namespace meeting
