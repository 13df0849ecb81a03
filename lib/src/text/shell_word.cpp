// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/text.hpp>

namespace meeting {
namespace {

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
         (c >= 'a' && c <= 'z') || std::string_view("_./:,+@%=-").find(c) != std::string_view::npos;
}

}  // namespace

std::string shell_word(std::string_view word) {
  std::string shown = visible(word);
  if (!shown.empty() && std::ranges::all_of(shown, is_plain)) return shown;
  std::string quoted = "'";
  for (const char c : shown) {
    if (c == '\'') quoted += "'\\''";
    else quoted += c;
  }
  return quoted + "'";
}

}  // namespace meeting
