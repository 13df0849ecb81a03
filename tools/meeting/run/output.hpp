// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The one way in which commands print: text is gathered and every write is checked.

#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace meeting::tool {

class Output {
 public:
  /// `descriptor` stays open and belongs to the caller; -1 only gathers, for tests.
  explicit Output(int descriptor) : descriptor_(descriptor) {}
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  virtual ~Output() = default;

  /// Writes out what was gathered when that has become much.
  Output& operator<<(std::string_view text);

  /// Throws WriteFailed. Afterwards nothing is left to be written.
  virtual void flush();

  /// Called before anything is written, for clearing what else stands on the screen; an empty
  /// function for nothing.
  void before_writing(std::function<void()> hook) { before_writing_ = std::move(hook); }

  /// Whether what was written so far ends with a line feed, or nothing was.
  [[nodiscard]] bool at_line_start() const { return at_line_start_; }

  /// What was gathered and not yet written.
  [[nodiscard]] const std::string& text() const { return text_; }

 protected:
  void gather_without_limit() { limit_ = std::string::npos; }
  void discard() { text_.clear(); }
  void announce() const {
    if (before_writing_) before_writing_();
  }

 private:
  int descriptor_;
  std::size_t limit_ = 1U << 16U;
  std::string text_;
  bool at_line_start_ = true;
  std::function<void()> before_writing_;
};

/// A write failed; `reason` is the errno.
struct WriteFailed {
  int reason;
};

/// Writes all of `text`, however many calls that takes. Throws WriteFailed.
void write_all(int descriptor, std::string_view text);

}  // namespace meeting::tool
