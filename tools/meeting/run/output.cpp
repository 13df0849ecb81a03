// SPDX-License-Identifier: Apache-2.0

#include "run/output.hpp"

#include <unistd.h>

#include <cerrno>

namespace meeting::tool {

Output& Output::operator<<(std::string_view text) {
  text_ += text;
  if (text_.size() >= limit_ && descriptor_ >= 0) flush();
  return *this;
}

void Output::flush() {
  if (descriptor_ < 0) return;
  const std::string text = std::move(text_);
  text_.clear();
  if (text.empty()) return;
  announce();
  at_line_start_ = text.back() == '\n';
  write_all(descriptor_, text);
}

void write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      throw WriteFailed{errno};
    }
  }
}

}  // namespace meeting::tool
