// SPDX-License-Identifier: Apache-2.0
#include "text/width.hpp"

#include <utf8proc.h>
#include <algorithm>
#include <meeting/text.hpp>

#include "text/utf8.hpp"

namespace meeting {
namespace {

std::size_t width_of(CodePoint point) noexcept {
  return point.valid ? code_point_width(point.value) : 1;
}

}  // namespace

std::size_t code_point_width(char32_t code_point) noexcept {
  if (code_point < 0x7F) return code_point < 0x20 ? 0 : 1;
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point));
  return width > 0 ? static_cast<std::size_t>(width) : 0;
}

std::size_t display_width(std::string_view text) noexcept {
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = next_code_point(text, offset);
    width += width_of(point);
    offset += point.length;
  }
  return width;
}

std::string pad(std::string_view text, std::size_t width, Align align) {
  const std::size_t taken = display_width(text);
  const std::size_t blanks = taken < width ? width - taken : 0;
  std::string result;
  result.reserve(text.size() + blanks);
  if (align == Align::right) result.append(blanks, ' ');
  result.append(text);
  if (align == Align::left) result.append(blanks, ' ');
  return result;
}

std::string shorten(std::string_view text, std::size_t width) {
  if (width == 0) return {};
  std::size_t taken = 0;
  std::size_t cut = 0;  // the longest beginning that leaves a column for the ellipsis
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = next_code_point(text, offset);
    taken += width_of(point);
    offset += point.length;
    if (taken > width) {
      std::string result(text.substr(0, cut));
      result += "…";
      return result;
    }
    if (taken < width) cut = offset;
  }
  return std::string(text);
}

}  // namespace meeting
