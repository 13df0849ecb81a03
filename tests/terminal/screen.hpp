// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A terminal as far as line editors use one: what stands where after the bytes that were written.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

class Screen {
 public:
  Screen(std::size_t columns, std::size_t rows);

  void write(std::string_view bytes);
  void resize(std::size_t columns, std::size_t rows);

  /// The lines that have scrolled away and those on the screen, without blanks at their ends.
  [[nodiscard]] std::string text() const;
  /// The line in which the cursor stands, and the column.
  [[nodiscard]] std::string line() const;
  [[nodiscard]] std::size_t column() const { return column_; }
  /// Sequences that it does not know, to be shown when a test fails.
  [[nodiscard]] const std::string& unknown() const { return unknown_; }

 private:
  /// Empty: the right half of a wide character.
  using Line = std::vector<std::string>;

  void put(const std::string& character);
  void control(char byte);
  void sequence(char final);
  void line_feed();
  Line& here();
  [[nodiscard]] static std::string text_of(const Line& line);

  std::size_t columns_;
  std::size_t rows_;
  std::vector<Line> lines_;
  std::size_t top_ = 0;  ///< first line on the screen
  std::size_t row_ = 0;  ///< in lines_
  std::size_t column_ = 0;
  bool wrap_pending_ = false;
  std::string pending_;  ///< bytes of a character or sequence that is not complete
  std::string unknown_;
};
