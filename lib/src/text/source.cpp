// SPDX-License-Identifier: Apache-2.0

#include <meeting/source.hpp>

#include <algorithm>
#include <cassert>
#include <cstring>

namespace meeting {

Source::Source(std::string path, std::string bytes)
    : path_(std::move(path)), bytes_(std::move(bytes)) {}

Source::~Source() = default;

std::uint32_t Source::mark_size() const { return bytes_.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

const std::vector<std::uint32_t>& Source::line_starts() const {
  std::call_once(lines_once_, [this] {
    constexpr std::size_t short_line = 24;  // bytes; few files have shorter ones
    line_starts_.reserve(bytes_.size() / short_line + 1);
    line_starts_.push_back(0);
    const char* const begin = bytes_.data();
    const char* const end = begin + bytes_.size();
    for (const char* at = begin; at < end;) {
      const void* const found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
      if (found == nullptr) break;
      at = static_cast<const char*>(found) + 1;
      line_starts_.push_back(static_cast<std::uint32_t>(at - begin));
    }
  });
  return line_starts_;
}

LineColumn Source::position(std::uint32_t offset) const {
  const std::vector<std::uint32_t>& starts = line_starts();
  offset = std::min(offset, static_cast<std::uint32_t>(bytes_.size()));
  const auto after = std::ranges::upper_bound(starts, offset);
  const auto line = static_cast<std::uint32_t>(after - starts.begin());
  std::uint32_t begin = starts[line - 1];
  LineColumn place;
  place.line = line;
  place.byte_column = offset - begin + 1;
  if (line == 1) begin = std::min(mark_size(), offset);
  for (std::uint32_t at = begin; at < offset; ++at) {
    const auto byte = static_cast<unsigned char>(bytes_[at]);
    if ((byte & 0xC0U) == 0x80U) continue;  // inside a character
    place.column += 1;
    place.utf16_column += byte >= 0xF0U ? 2 : 1;
  }
  return place;
}

std::string_view Source::line(std::uint32_t number) const {
  const std::vector<std::uint32_t>& starts = line_starts();
  if (number == 0 || number > starts.size()) return {};
  const std::uint32_t begin = line_begin(number);
  std::uint32_t end =
      number < starts.size() ? starts[number] - 1 : static_cast<std::uint32_t>(bytes_.size());
  if (end > begin && bytes_[end - 1] == '\r') --end;
  return std::string_view(bytes_).substr(begin, end - begin);
}

std::uint32_t Source::line_begin(std::uint32_t number) const {
  const std::vector<std::uint32_t>& starts = line_starts();
  assert(number >= 1 && number <= starts.size());
  return number == 1 ? mark_size() : starts[number - 1];
}

std::uint32_t Source::line_count() const {
  return static_cast<std::uint32_t>(line_starts().size());
}

}  // namespace meeting
