// SPDX-License-Identifier: Apache-2.0

#include "model/number_pattern.hpp"

#include <algorithm>
#include <charconv>
#include <meeting/text.hpp>

namespace meeting {
namespace {

constexpr std::string_view year_mark = "{year}";
constexpr std::string_view number_mark = "{n}";
constexpr std::size_t year_size = 4;
constexpr std::uint64_t most = 999'999'999;

/// The size of a text of this pattern, in which each year has four digits.
std::size_t size_of(std::string_view pattern) {
  std::size_t size = pattern.size();
  for (std::size_t at = pattern.find(year_mark); at != std::string_view::npos;
       at = pattern.find(year_mark, at + year_mark.size())) {
    size -= year_mark.size() - year_size;
  }
  return size;
}

/// True where `text`, of the size of the pattern, is written by it; the years have to be one.
bool fits(std::string_view pattern, std::string_view text, int& year) {
  while (!pattern.empty()) {
    if (!pattern.starts_with(year_mark)) {
      if (pattern.front() != text.front()) return false;
      pattern.remove_prefix(1);
      text.remove_prefix(1);
      continue;
    }
    int written = 0;
    for (const char c : text.substr(0, year_size)) {
      if (c < '0' || c > '9') return false;
      written = written * 10 + (c - '0');
    }
    if (written == 0 || (year != 0 && written != year)) return false;
    year = written;
    pattern.remove_prefix(year_mark.size());
    text.remove_prefix(year_size);
  }
  return true;
}

std::string with_year(std::string text, int year) {
  const std::string digits = std::to_string(year);
  for (std::size_t at = text.find(year_mark); at != std::string::npos;
       at = text.find(year_mark, at + digits.size())) {
    text.replace(at, year_mark.size(), digits);
  }
  return text;
}

}  // namespace

NumberPattern::NumberPattern(std::string_view pattern) {
  const std::string whole = nfc(pattern);
  const std::size_t mark = whole.find(number_mark);
  if (mark == std::string::npos) return;
  before_ = whole.substr(0, mark);
  after_ = whole.substr(mark + number_mark.size());
  usable_ = true;
}

std::optional<SerialNumber> NumberPattern::read(std::string_view number) const {
  if (!usable_) return std::nullopt;
  const std::string whole = nfc(trim(number));
  const std::string_view text = whole;
  const std::size_t front = size_of(before_);
  const std::size_t back = size_of(after_);
  if (text.size() <= front + back) return std::nullopt;
  SerialNumber serial;
  if (!fits(before_, text.substr(0, front), serial.year)) return std::nullopt;
  if (!fits(after_, text.substr(text.size() - back), serial.year)) return std::nullopt;
  const char* const begin = text.data() + front;
  const char* const end = text.data() + text.size() - back;
  std::uint64_t value = 0;
  const auto [stop, problem] = std::from_chars(begin, end, value);
  if (problem != std::errc{} || stop != end || value > most) return std::nullopt;
  serial.n = static_cast<std::uint32_t>(value);
  return serial;
}

std::string NumberPattern::write(const SerialNumber& number) const {
  return with_year(before_, number.year) + std::to_string(number.n) +
         with_year(after_, number.year);
}

}  // namespace meeting
