// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Reading what people write for dates, times and numbers, whatever keys they used for it:
/// full-width or half-width, Arabic or Han digits, with or without blanks.

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace meeting {

/// The text trimmed, full-width forms as ASCII, letters in lower case, every blank as U+0020
/// and every dash as `-`. Empty for more than 64 code points: that is no date and no number.
std::u32string fold_spelling(std::string_view text);

/// True where folding makes an ASCII character of it.
bool is_full_width(char32_t code_point) noexcept;

bool is_digit(char32_t code_point) noexcept;

/// 0 to 9 for 〇 零 一 … 九 and their legal forms 壹 … 玖 and 两; -1 for others.
int han_digit(char32_t code_point) noexcept;

/// A place in a folded text. A reading that fails leaves the place where it was.
class Cursor {
 public:
  explicit Cursor(std::u32string_view text) : text_(text), rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  std::u32string_view rest() const { return rest_; }
  /// 0 at the end.
  char32_t peek() const { return rest_.empty() ? U'\0' : rest_.front(); }

  bool take(char32_t letter);
  bool take(std::u32string_view word);
  /// The first that fits, so the longer of two stands first.
  bool take_any(std::initializer_list<std::u32string_view> words);
  void skip_blanks();
  /// The letter before this place; 0 at the beginning.
  char32_t previous() const {
    const std::size_t taken = text_.size() - rest_.size();
    return taken == 0 ? U'\0' : text_[taken - 1];
  }

  /// `least` to `most` ASCII digits that no further digit follows.
  std::optional<int> digits(int least, int most);

  /// A whole number in Han digits: 二〇二五, 十四, 一百零五, 三万, 三百五.
  std::optional<std::int64_t> han_number();

  /// `digits(1, most)` or a Han number of at most that many decimal digits.
  std::optional<int> number(int most);

 private:
  std::u32string_view text_;
  std::u32string_view rest_;
};

}  // namespace meeting
