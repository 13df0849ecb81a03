// SPDX-License-Identifier: Apache-2.0

#include "terminal/typed_keys.hpp"

#include <sys/select.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>

namespace meeting::tool {
namespace {

constexpr std::string_view paste_begins = "\033[200~";
constexpr std::string_view paste_ends = "\033[201~";

/// Of the character that begins with this byte, in UTF-8.
std::size_t length(char byte) {
  const auto first = static_cast<unsigned char>(byte);
  if (first >= 0xf0 && first < 0xf8) return 4;
  if (first >= 0xe0) return first < 0xf0 ? 3 : 1;
  return first >= 0xc2 ? 2 : 1;
}

}  // namespace

TypedKeys::Got TypedKeys::fill(const sigset_t& mask, const timespec* patience) {
  fd_set ready;
  FD_ZERO(&ready);
  FD_SET(STDIN_FILENO, &ready);
  const int count = pselect(STDIN_FILENO + 1, &ready, nullptr, nullptr, patience, &mask);
  if (count <= 0) return count == 0 || errno == EINTR ? Got::nothing : Got::end;
  char bytes[4096];
  const ssize_t size = ::read(STDIN_FILENO, bytes, sizeof bytes);
  if (size < 0 && (errno == EINTR || errno == EAGAIN)) return Got::nothing;
  if (size <= 0) return Got::end;
  waiting_.append(bytes, static_cast<std::size_t>(size));
  return Got::bytes;
}

bool TypedKeys::complete() const {
  if (waiting_.empty()) return false;
  for (const std::string_view mark : {paste_begins, paste_ends}) {
    if (waiting_.size() < mark.size() && mark.starts_with(waiting_)) return false;
  }
  return waiting_.size() >= length(waiting_.front());
}

wchar_t TypedKeys::take() {
  if (waiting_.starts_with(paste_begins)) return mark(paste_begins, true);
  if (waiting_.starts_with(paste_ends)) return mark(paste_ends, false);
  const auto first = static_cast<unsigned char>(waiting_.front());
  const std::size_t size = std::min(length(waiting_.front()), waiting_.size());
  std::uint32_t code = size == 1 ? first : first & (0xffU >> (size + 1));
  bool good = size == length(waiting_.front()) && (first < 0x80 || size > 1);
  for (std::size_t i = 1; i < size; ++i) {
    const auto next = static_cast<unsigned char>(waiting_[i]);
    good = good && (next & 0xc0U) == 0x80U;
    code = code << 6U | (next & 0x3fU);
  }
  waiting_.erase(0, good ? size : 1);
  if (!good) return L'?';
  // A line feed in what is pasted ends no answer, and a tab completes nothing.
  if (pasting_ && (code < 0x20 || code == 0x7f)) return L' ';
  return static_cast<wchar_t>(code);
}

wchar_t TypedKeys::mark(std::string_view text, bool begins) {
  waiting_.erase(0, text.size());
  pasting_ = begins;
  return 0;
}

}  // namespace meeting::tool
