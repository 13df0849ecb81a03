// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the checks of lines have in common: one line at a time, what stands in it, where
/// quotes close, and the mending of it.

#include <cstddef>
#include <meeting/source.hpp>
#include <optional>
#include <span>
#include <string_view>

#include "yaml/findings.hpp"
#include "yaml/mended_text.hpp"

namespace meeting {

/// A column from 0 of a mapping or list; -1 where a value belongs to none.
using Indent = std::ptrdiff_t;
inline constexpr Indent no_indent = -1;

/// What stands at the head of an entry.
struct LineKey {
  enum class Kind : std::uint8_t {
    none,
    proper,      ///< `key: `
    full_width,  ///< `key：`
    no_blank,    ///< `key:text`, where `key` is known
    wide_blank,  ///< `key:` and a blank that is not ASCII, where `key` is known
  };
  Kind kind = Kind::none;
  std::string_view name;  ///< without blanks and quotes
  std::size_t end = 0;    ///< behind the key's text
  std::size_t colon = 0;  ///< where the colon stands
  bool known = false;
};

class LineReader {
 public:
  /// Lines that begin where a range of `lost` begins are passed over.
  LineReader(const Source& source, std::span<const ByteRange> lost, Findings& all_findings,
             MendedText& all_mends);

  // ---- the line ----

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] bool at_end() const { return begin_ >= text_.size(); }
  [[nodiscard]] std::size_t begin() const { return begin_; }
  /// Without the line end.
  [[nodiscard]] std::size_t end() const { return end_; }
  void next() { enter(line_behind(end_)); }
  /// Goes on behind a value that ended at `at`, perhaps on a later line.
  void go_to(std::size_t at);
  /// Passes over all that is left.
  void go_to_end() { enter(text_.size()); }

  [[nodiscard]] std::size_t skip_blanks(std::size_t from) const;
  /// Where a plain text that begins at `from` ends on this line: before ` #` and blanks.
  [[nodiscard]] std::size_t end_of_plain(std::size_t from) const;
  /// What follows at `from` on this line, but for blanks and a comment.
  [[nodiscard]] std::optional<ByteRange> text_behind(std::size_t from) const;
  [[nodiscard]] LineKey key_at(std::size_t from) const { return key_at(from, end_); }

  /// The bracket that closes the one at `begin`, on this line; else the line's end. What stands in
  /// quotes closes nothing.
  [[nodiscard]] std::size_t closing_bracket(std::size_t begin) const;

  [[nodiscard]] static ByteRange range(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  [[nodiscard]] std::string_view part(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  // ---- over lines ----

  /// Behind the quoted text that opens at `begin`; none where it does not close before a
  /// line that cannot belong to it, since it breaks out of `owner`.
  [[nodiscard]] std::optional<std::size_t> close_of_quoted(std::size_t begin, Indent owner) const;
  /// Whether the line at `line` stands no deeper than `owner` and begins with a key that
  /// we know: then nothing that opened above goes on in it.
  [[nodiscard]] bool breaks_out(std::size_t line, Indent owner) const;
  /// The key at `from`, on whichever line that is.
  [[nodiscard]] LineKey key_on_line(std::size_t from) const {
    return key_at(from, end_of_line(from));
  }
  /// The begin of the next line that is not lost.
  [[nodiscard]] std::size_t line_behind(std::size_t end) const;

  // ---- findings ----

  Findings& findings;
  MendedText& mended;

  /// Backslashes in a text from `begin` to `close` in double quotes that YAML does not know.
  void check_escapes(std::size_t begin, std::size_t close);
  /// Puts the bytes in quotes, in place of the mends made inside them.
  void quote(ByteRange at);
  /// Reports what is mended by putting `quoted` in quotes; `help` is told what to write. `certain`
  /// as in Fix.
  void report_to_quote(std::string_view rule, ByteRange at, Message text, std::string_view help,
                       ByteRange quoted, bool certain = true);
  /// The quote at `begin` never closes; `end` is where it should.
  void report_unclosed_quote(std::size_t begin, std::size_t end);

 private:
  void enter(std::size_t begin);
  [[nodiscard]] std::size_t end_of_line(std::size_t from) const;
  [[nodiscard]] static std::size_t end_of_plain(std::string_view text, std::size_t from,
                                                std::size_t end);
  [[nodiscard]] LineKey key_at(std::size_t from, std::size_t end) const;
  [[nodiscard]] LineKey quoted_key(std::size_t from, std::size_t end) const;

  std::string_view text_;
  std::span<const ByteRange> lost_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace meeting
