// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The lines of a file as an editor of it needs them: columns, blank lines, comments, and which
/// comments belong to what.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace meeting {

class LineScan {
 public:
  /// `text` is viewed; a byte order mark at its head belongs to no line.
  explicit LineScan(std::string_view text);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }

  /// The first byte of the line that `at` stands on; of a position behind a last line without
  /// line feed that line's.
  [[nodiscard]] std::uint32_t begin_of(std::uint32_t at) const;
  /// Behind its last byte, in front of the line end.
  [[nodiscard]] std::uint32_t end_of(std::uint32_t at) const;
  /// The first byte of the line below, or the end of the text.
  [[nodiscard]] std::uint32_t below(std::uint32_t at) const;
  [[nodiscard]] std::size_t column(std::uint32_t at) const { return at - begin_of(at); }
  [[nodiscard]] bool same_line(std::uint32_t left, std::uint32_t right) const {
    return begin_of(left) == begin_of(right);
  }

  /// Of the line that begins at `line`.
  [[nodiscard]] std::size_t indent(std::uint32_t line) const;
  [[nodiscard]] bool is_blank(std::uint32_t line) const;
  [[nodiscard]] bool is_comment(std::uint32_t line) const;
  /// Whether nothing but blanks stands in front of `at` on its line.
  [[nodiscard]] bool is_first_on_line(std::uint32_t at) const;

  /// `at`, moved back over blanks on its line.
  [[nodiscard]] std::uint32_t before_blanks(std::uint32_t at) const;
  /// `at`, moved on over blanks on its line.
  [[nodiscard]] std::uint32_t behind_blanks(std::uint32_t at) const;

  /// Where something that ends at `end` ends with the rest of its line, line feed included, and
  /// with the comments below that stand deeper than `indent`: those are about its inside.
  [[nodiscard]] std::uint32_t end_with_comments(std::uint32_t end, std::size_t indent) const;
  /// Where the comments begin that stand right above the line of `at`, in the column `indent`:
  /// they are about what begins there. Without any: where that line begins.
  [[nodiscard]] std::uint32_t begin_with_comments(std::uint32_t at, std::size_t indent) const;
  /// Where the blank lines begin that end at `line`, the first byte of a line.
  [[nodiscard]] std::uint32_t before_blank_lines(std::uint32_t line) const;
  /// Where the blank lines end that begin at `line`.
  [[nodiscard]] std::uint32_t behind_blank_lines(std::uint32_t line) const;

  [[nodiscard]] bool ends_with_line_feed() const { return text_.ends_with('\n'); }
  /// "\r\n" where most lines end so.
  [[nodiscard]] std::string_view line_feed() const { return line_feed_; }

 private:
  std::string_view text_;
  std::uint32_t first_;
  std::string_view line_feed_ = "\n";
};

}  // namespace meeting
