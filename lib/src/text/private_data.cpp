// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <cstring>
#include <meeting/private_data.hpp>

#include "text/private_scan.hpp"

namespace meeting {
namespace {

enum class Byte : std::uint8_t { other, digit, at_sign };

/// True where one of eight bytes may be a digit, an @, or the first of a full-width form.
bool may_matter(const char* bytes) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  std::uint64_t eight = 0;
  std::memcpy(&eight, bytes, sizeof eight);
  const auto has_zero = [](std::uint64_t value) { return (value - ones) & ~value & high_bits; };
  const std::uint64_t digits = (eight & (ones * 0xF0)) ^ (ones * 0x30);
  return (has_zero(digits) | has_zero(eight ^ (ones * '@')) | has_zero(eight ^ (ones * 0xEF))) != 0;
}

/// Everything private has a digit or an @ in it, and few characters of a text are such: the rest
/// is passed over as quickly as can be.
Byte look(std::string_view text, std::size_t& at) noexcept {
  while (at < text.size()) {
    if (text.size() - at >= 8 && !may_matter(text.data() + at)) {
      at += 8;  // perhaps into a character, whose other bytes are passed over as well
      continue;
    }
    for (const std::size_t end = std::min(at + 8, text.size()); at < end;) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte >= '0' && byte <= '9') return Byte::digit;
      if (byte == '@') return Byte::at_sign;
      if (byte == 0xEF) {
        const char32_t value = glyph_at(text, at).value;
        if (is_digit(value)) return Byte::digit;
        if (value == U'@') return Byte::at_sign;
      }
      ++at;
    }
  }
  return Byte::other;
}

/// The first of the digits of a number, the bytes that they take where they are ASCII.
std::size_t ascii_digits(std::string_view text, std::size_t at) noexcept {
  std::size_t end = at;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  return end - at;
}

/// Whether anything is known by these digits. Most are a count, a year or a building: a look at
/// what stands around them shows that, before they are taken apart.
bool may_be_private(std::string_view text, std::size_t at, std::size_t digits) noexcept {
  constexpr std::size_t of_mobile = 11;
  if (digits == 0 || digits >= of_mobile) return true;
  const std::size_t end = at + digits;
  if (end < text.size() && is_digit(glyph_at(text, end + glyph_at(text, end).length).value)) {
    return true;  // perhaps a group of several
  }
  const Glyph before = glyph_before(text, at);
  if (before.value == U' ' || before.value == U'-' || before.value == U',') {
    const std::size_t word_end = at - before.length;
    const Glyph last = glyph_before(text, word_end);
    if (!is_letter(last.value)) return last.value > 0x7F;
    constexpr std::u32string_view of_flat = U"tTmM";  // flat, apt, room
    return of_flat.find(last.value) != std::u32string_view::npos ||
           glyph_before(text, word_end - last.length).value > 0x7F;
  }
  constexpr std::u32string_view tell_tale = U"元门楼栋幢座号#.·•・";
  return is_letter(before.value) ||
         (before.value != 0 && tell_tale.find(before.value) != std::u32string_view::npos);
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
    } else if (const std::size_t digits = ascii_digits(text, at);
               !may_be_private(text, at, digits)) {
      next = at + digits;
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
