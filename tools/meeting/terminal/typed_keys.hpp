// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Characters from the keyboard of a terminal that hands over bytes as they come.

#include <csignal>
#include <ctime>
#include <string>
#include <string_view>

namespace meeting::tool {

/// What was read and not yet asked for is kept, so that lines typed ahead answer the questions to
/// come. Between the marks that a terminal sets around a pasted text, line feeds are blanks.
class TypedKeys {
 public:
  enum class Got { bytes, nothing, end };

  /// Waits for bytes, with the signals of `mask` blocked; at most so long where `patience` is
  /// given.
  Got fill(const sigset_t& mask, const timespec* patience);

  [[nodiscard]] bool empty() const { return waiting_.empty(); }
  /// False where the bytes may be the beginning of more.
  [[nodiscard]] bool complete() const;
  /// The next character; 0 where the bytes were a mark only. There have to be bytes.
  wchar_t take();

 private:
  wchar_t mark(std::string_view text, bool begins);

  std::string waiting_;
  bool pasting_ = false;
};

}  // namespace meeting::tool
