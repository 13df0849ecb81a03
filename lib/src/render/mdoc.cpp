// SPDX-License-Identifier: Apache-2.0

#include "render/mdoc.hpp"

#include <cstddef>

namespace meeting {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') out += "\\e";
    else if (c == '-') out += "\\-";
    else if (c == '~') out += "\\(ti";
    else if (c == '^') out += "\\(ha";
    else if (c == '`') out += "\\(ga";
    else if (c == '\'') out += "\\(aq";
    else out += c;
  }
  return out;
}

}  // namespace

void append_mdoc_text(std::string& out, std::string_view text) {
  constexpr std::size_t longest = 78;
  std::size_t taken = 0;
  while (!text.empty()) {
    const std::size_t blank = text.find(' ');
    const std::string word = escaped(text.substr(0, blank));
    text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
    if (taken > 0 && taken + 1 + word.size() > longest) {
      out += '\n';
      taken = 0;
    } else if (taken > 0) {
      out += ' ';
      ++taken;
    }
    if (taken == 0 && word.starts_with('.')) out += "\\&";
    out += word;
    taken += word.size();
  }
  out += '\n';
}

}  // namespace meeting
