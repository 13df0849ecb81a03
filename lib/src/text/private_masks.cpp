// SPDX-License-Identifier: Apache-2.0

// What is left of private data where it may be seen by everybody.

#include <initializer_list>

#include "text/private_scan.hpp"

namespace meeting {
namespace {

/// Digits and letters alone, ASCII.
std::string plain(std::string_view found) {
  std::string out;
  for (std::size_t at = 0; at < found.size();) {
    const Glyph one = glyph_at(found, at);
    if (is_digit(one.value) || is_letter(one.value)) out += static_cast<char>(one.value);
    at += one.length;
  }
  return out;
}

/// The first and the last characters, and a star for each between.
std::string hidden(std::string_view text, std::size_t first, std::size_t last) {
  if (text.size() <= first + last) return std::string(text.size(), '*');
  std::string out(text.substr(0, first));
  out.append(text.size() - first - last, '*');
  out += text.substr(text.size() - last);
  return out;
}

std::string masked_mobile(std::string_view found) {
  const std::string digits = plain(found);
  return hidden(digits.size() > 11 ? digits.substr(digits.size() - 11) : digits, 3, 4);
}

std::string masked_plate(std::string_view found) {
  const Glyph province = glyph_at(found, 0);
  const std::string rest = plain(found.substr(province.length));
  if (rest.empty()) return "***";
  std::string out(found.substr(0, province.length));
  out += rest[0];
  out += "·";
  return out += hidden(std::string_view(rest).substr(1), 0, 3);
}

std::string masked_email(std::string_view found) {
  std::size_t at = 0;
  for (Glyph one = glyph_at(found, at); one.length != 0 && one.value != U'@';
       one = glyph_at(found, at)) {
    at += one.length;
  }
  const std::size_t domain = at + glyph_at(found, at).length;
  std::string out(found.substr(0, 1));
  out += "***@";
  return out += found.substr(domain);
}

/// The building stays, where there is one; else the entrance.
std::string masked_door(std::string_view found) {
  for (const std::string_view word : {"号楼", "#楼", "栋", "幢", "座", "#", "楼", "号", "单元"}) {
    const std::size_t at = found.find(word);
    // 401号 and 3单元401号 end with a word of the flat.
    if (at == std::string_view::npos || at + word.size() == found.size()) continue;
    if (word == "号" && found.find("单元") < at) continue;
    return std::string(found.substr(0, at + word.size()));
  }
  std::string out;
  std::size_t at = 0;
  while (at < found.size() && !is_digit(glyph_at(found, at).value)) {
    at += glyph_at(found, at).length;
  }
  std::size_t end = at;
  while (is_digit(glyph_at(found, end).value)) end += glyph_at(found, end).length;
  // "Building 2, Flat 401" keeps its building, 12-3-401 its first number, "flat 401" the word
  // alone.
  const char front = found.empty() ? '\0' : found.front();
  const bool several = end < found.size();
  if (is_letter(static_cast<unsigned char>(front))) {
    out = found.substr(0, several ? end : at);
    return several ? out : out += "***";
  }
  out = found.substr(0, end);
  return out += "-***";
}

}  // namespace

std::string masked(PrivateKind kind, std::string_view found) {
  switch (kind) {
    case PrivateKind::mobile:
      return masked_mobile(found);
    case PrivateKind::identity:
      return hidden(plain(found), 6, 2);
    case PrivateKind::bank_card:
      return hidden(plain(found), 4, 4);
    case PrivateKind::car_plate:
      return masked_plate(found);
    case PrivateKind::email:
      return masked_email(found);
    case PrivateKind::door_number:
      return masked_door(found);
  }
  return std::string(3, '*');
}

}  // namespace meeting
