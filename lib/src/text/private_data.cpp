// SPDX-License-Identifier: Apache-2.0

#include <meeting/private_data.hpp>

#include "text/private_scan.hpp"

namespace meeting {
namespace {

enum class Byte : std::uint8_t { other, digit, at_sign };

/// Everything private has a digit or an @ in it, and few characters of a text are such: the rest
/// is passed over as quickly as can be.
Byte look(std::string_view text, std::size_t& at) noexcept {
  for (; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      if (byte >= '0' && byte <= '9') return Byte::digit;
      if (byte == '@') return Byte::at_sign;
      ++at;
    } else if (byte < 0xE0) {
      ++at;
    } else if (byte != 0xEF) {
      at += byte < 0xF0 ? 3 : 4;
    } else {
      const char32_t value = glyph_at(text, at).value;
      if (is_digit(value)) return Byte::digit;
      if (value == U'@') return Byte::at_sign;
      at += 3;
    }
  }
  return Byte::other;
}

std::optional<PrivateData> known_by_digits(std::string_view text, std::size_t floor,
                                           const DigitGroups& groups) {
  if (const auto number = private_number(text, floor, groups)) return number;
  if (const auto plate = car_plate(text, floor, groups)) return plate;
  return door_number(text, floor, groups);
}

}  // namespace

std::vector<PrivateData> find_private_data(std::string_view text) {
  std::vector<PrivateData> found;
  std::size_t floor = 0;
  for (std::size_t at = 0;;) {
    const Byte byte = look(text, at);
    if (byte == Byte::other) return found;
    std::optional<PrivateData> one;
    std::size_t next = 0;
    if (byte == Byte::at_sign) {
      one = email_address(text, floor, at);
      next = at + glyph_at(text, at).length;
    } else {
      const DigitGroups groups = digit_groups(text, at);
      one = known_by_digits(text, floor, groups);
      next = groups.group[0].end;
    }
    if (one) {
      found.push_back(*one);
      next = floor = one->end;
    }
    at = next;
  }
}

std::string masked(std::string_view text) {
  std::string out;
  std::size_t done = 0;
  for (const PrivateData& one : find_private_data(text)) {
    out += text.substr(done, one.begin - done);
    out += masked(one.kind, text.substr(one.begin, one.end - one.begin));
    done = one.end;
  }
  out += text.substr(done < text.size() ? done : text.size());
  return out;
}

}  // namespace meeting
