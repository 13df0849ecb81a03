// SPDX-License-Identifier: Apache-2.0

#include "yaml/line_reader.hpp"

#include <algorithm>
#include <string>

#include "yaml/byte_check.hpp"
#include "yaml/key_words.hpp"
#include "yaml/line_text.hpp"

namespace meeting {
namespace {

/// Behind the closing quote of the text that opens at `begin`, looking as far as `end`.
std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t begin,
                                         std::size_t end) {
  const char quote = text[begin];
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '"' || i + 1 >= end || text[i + 1] != '\'') return i + 1;
      ++i;
    }
  }
  return std::nullopt;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// Whether `text` begins with `count` digits of a code point.
bool is_code_point(std::string_view text, std::size_t count) {
  if (text.size() < count) return false;
  std::uint32_t value = 0;
  for (char c : text.substr(0, count)) {
    const int digit = hex_digit(c);
    if (digit < 0) return false;
    value = value * 16 + static_cast<std::uint32_t>(digit);
  }
  return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

/// A code point may be meant that is written wrong, or a backslash.
bool begins_code_point(char c) { return c == 'x' || c == 'u' || c == 'U'; }

/// Whether `rest`, behind a backslash, is an escape.
bool is_escape(std::string_view rest) {
  switch (rest.empty() ? '\0' : rest.front()) {
    case 'x':
      return is_code_point(rest.substr(1), 2);
    case 'u':
      return is_code_point(rest.substr(1), 4);
    case 'U':
      return is_code_point(rest.substr(1), 8);
    case '\0':
      return false;
    default:
      return std::string_view("0abtnvfre \"'\\/N_LP\n\r").find(rest.front()) !=
             std::string_view::npos;
  }
}

}  // namespace

LineReader::LineReader(const Source& source, std::span<const ByteRange> lost,
                       Findings& all_findings, MendedText& all_mends)
    : findings(all_findings), mended(all_mends), text_(source.bytes()), lost_(lost) {
  std::size_t first = size_of_marks(text_);
  if (std::ranges::find(lost_, first, &ByteRange::begin) != lost_.end()) {
    first = line_behind(end_of_line(first));
  }
  enter(first);
}

void LineReader::enter(std::size_t begin) {
  begin_ = begin;
  end_ = end_of_line(begin);
}

void LineReader::go_to(std::size_t at) {
  if (at > end_) enter(at);
}

std::size_t LineReader::end_of_line(std::size_t from) const {
  std::size_t end = text_.find('\n', from);
  if (end == std::string_view::npos) end = text_.size();
  if (end > from && text_[end - 1] == '\r') --end;
  return end;
}

std::size_t LineReader::line_behind(std::size_t end) const {
  for (;;) {
    const std::size_t line_feed = text_.find('\n', end);
    if (line_feed == std::string_view::npos) return text_.size();
    const std::size_t begin = line_feed + 1;
    if (std::ranges::find(lost_, begin, &ByteRange::begin) == lost_.end()) return begin;
    end = begin;
  }
}

std::size_t LineReader::skip_blanks(std::size_t from) const {
  while (from < end_ && is_blank(text_[from])) ++from;
  return from;
}

std::optional<ByteRange> LineReader::text_behind(std::size_t from) const {
  const std::size_t rest = skip_blanks(from);
  if (rest >= end_ || (text_[rest] == '#' && rest > from)) return std::nullopt;
  return range(rest, end_of_plain(rest));
}

std::size_t LineReader::end_of_plain(std::size_t from) const {
  return end_of_plain(text_, from, end_);
}

std::size_t LineReader::end_of_plain(std::string_view text, std::size_t from, std::size_t end) {
  for (std::size_t i = from; i + 1 < end; ++i) {
    if (is_blank(text[i]) && text[i + 1] == '#') end = i;
  }
  while (end > from && is_blank(text[end - 1])) --end;
  return end;
}

LineKey LineReader::key_at(std::size_t from, std::size_t end) const {
  if (from >= end || text_[from] == '[' || text_[from] == '{') return {};
  if (text_[from] == '"' || text_[from] == '\'') return quoted_key(from, end);
  const std::size_t plain_end = end_of_plain(text_, from, end);
  const auto key = [&](LineKey::Kind kind, std::size_t colon, bool known) {
    return LineKey{kind, trimmed(part(from, colon)), colon, colon, known};
  };
  std::size_t proper = from;
  while (proper < plain_end &&
         (text_[proper] != ':' || (proper + 1 < end && !is_blank(text_[proper + 1])))) {
    ++proper;
  }
  for (std::size_t i = from; i < plain_end; ++i) {
    const bool wide = text_.compare(i, wide_colon.size(), wide_colon) == 0;
    if (!wide && text_[i] != ':') continue;
    const std::string_view name = trimmed(part(from, i));
    const bool known = known_key(name);
    if (i == proper) return key(LineKey::Kind::proper, i, known);
    if (wide && (known || (proper >= plain_end && !name.empty())))
      return key(LineKey::Kind::full_width, i, known);
    if (!wide && known) {
      return key(
          wide_blank_size(text_, i + 1) != 0 ? LineKey::Kind::wide_blank : LineKey::Kind::no_blank,
          i, known);
    }
  }
  return {};
}

LineKey LineReader::quoted_key(std::size_t from, std::size_t end) const {
  const std::optional<std::size_t> close = end_of_quoted(text_, from, end);
  if (!close) return {};
  std::size_t colon = *close;
  while (colon < end && is_blank(text_[colon])) ++colon;
  const std::string_view name = part(from + 1, *close - 1);
  LineKey key{LineKey::Kind::none, name, *close, colon, known_key(name)};
  if (colon >= end) return {};
  if (text_[colon] == ':') {
    const bool blank = colon + 1 >= end || is_blank(text_[colon + 1]);
    if (blank) key.kind = LineKey::Kind::proper;
    else if (key.known && wide_blank_size(text_, colon + 1) != 0)
      key.kind = LineKey::Kind::wide_blank;
    else if (key.known) key.kind = LineKey::Kind::no_blank;
  } else if (key.known && text_.compare(colon, wide_colon.size(), wide_colon) == 0) {
    key.kind = LineKey::Kind::full_width;
  }
  return key.kind == LineKey::Kind::none ? LineKey{} : key;
}

bool LineReader::breaks_out(std::size_t line, Indent owner) const {
  std::size_t begin = line;
  while (begin < text_.size() && text_[begin] == ' ') ++begin;
  if (static_cast<Indent>(begin - line) > owner) return false;
  const std::size_t end = end_of_line(begin);
  while (begin + 1 < end && text_[begin] == '-' && is_blank(text_[begin + 1])) {
    ++begin;
    while (begin < end && is_blank(text_[begin])) ++begin;
  }
  return key_at(begin, end).known;
}

std::optional<std::size_t> LineReader::close_of_quoted(std::size_t begin, Indent owner) const {
  const char quote = text_[begin];
  for (std::size_t i = begin + 1; i < text_.size(); ++i) {
    const char c = text_[i];
    if (c == '\n') {
      const std::size_t line = line_behind(i);
      if (line >= text_.size() || breaks_out(line, owner)) return std::nullopt;
      i = line - 1;
    } else if (quote == '"' && c == '\\') {
      if (i + 1 < text_.size() && text_[i + 1] != '\n') ++i;
    } else if (c == quote) {
      if (quote == '"' || i + 1 >= text_.size() || text_[i + 1] != '\'') return i + 1;
      ++i;
    }
  }
  return std::nullopt;
}

void LineReader::check_escapes(std::size_t begin, std::size_t close) {
  if (text_[begin] != '"') return;
  for (std::size_t i = begin + 1; i + 1 < close; ++i) {
    if (text_[i] != '\\') continue;
    if (!is_escape(part(i + 1, close - 1))) {
      findings
          .error("wrong-escape", range(i, i + 2), {"wrong-escape"_msg, {}},
                 {"wrong-escape.help"_msg, {}})
          .fix = Fix{range(i, i + 1), "\\\\", !begins_code_point(text_[i + 1])};
      mended.replace(range(i, i + 1), "\\\\");
    }
    ++i;
  }
}

void LineReader::quote(ByteRange at) {
  mended.drop_inside(at);
  mended.replace(at, single_quoted(part(at.begin, at.end)));
}

void LineReader::report_to_quote(std::string_view rule, ByteRange at, Message text,
                                 std::string_view help, ByteRange quoted, bool certain) {
  const std::string with = single_quoted(part(quoted.begin, quoted.end));
  findings.error(rule, at, std::move(text), {help, {with}}).fix = Fix{quoted, with, certain};
  quote(quoted);
}

void LineReader::report_unclosed_quote(std::size_t begin, std::size_t end) {
  const std::string quote(part(begin, begin + 1));
  // A backslash before it would make the quote a part of the text.
  std::size_t text_end = end;
  while (quote == "\"" && text_end > begin + 1 && text_[text_end - 1] == '\\') --text_end;
  const ByteRange place = range(text_end, end);
  findings
      .error("unclosed-quote", range(begin, begin + 1), {"unclosed-quote"_msg, {quote}},
             {"unclosed-quote.help"_msg, {quote}})
      .fix = Fix{place, quote, false};  // where it should close is a guess
  mended.replace(place, quote);
}

std::size_t LineReader::closing_bracket(std::size_t begin) const {
  std::size_t depth = 0;
  bool value_may_begin = false;
  for (std::size_t at = begin; at < end_; ++at) {
    const char c = text_[at];
    if (value_may_begin && (c == '"' || c == '\'')) {
      ++at;
      while (at < end_ && text_[at] != c) at += c == '"' && text_[at] == '\\' ? 2 : 1;
      value_may_begin = false;
      continue;
    }
    if (c == '[' || c == '{') ++depth;
    if ((c == ']' || c == '}') && --depth == 0) return at;
    value_may_begin =
        c == '[' || c == '{' || c == ',' || c == ':' || (value_may_begin && is_blank(c));
  }
  return end_;
}

}  // namespace meeting
