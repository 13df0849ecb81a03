// SPDX-License-Identifier: Apache-2.0

// Plates of cars: the province, a letter, and five places, of electric cars six (GA 36-2018).

#include "text/private_scan.hpp"

namespace meeting {
namespace {

constexpr std::u32string_view provinces =
    U"京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
constexpr std::u32string_view dots = U"·•・. -";

bool is_one_of(char32_t value, std::u32string_view set) {
  return value != 0 && set.find(value) != std::u32string_view::npos;
}

/// Five places, three of them digits; or six that begin or end with a letter.
bool is_body(std::string_view body) {
  std::size_t digits = 0;
  for (const char c : body) digits += is_digit(static_cast<unsigned char>(c)) ? 1 : 0;
  if (body.size() == 5) return digits >= 3;
  return body.size() == 6 && digits >= 4 &&
         (is_letter(static_cast<unsigned char>(body.front())) ||
          is_letter(static_cast<unsigned char>(body.back())));
}

}  // namespace

std::optional<PrivateData> car_plate(std::string_view text, std::size_t floor,
                                     const DigitGroups& groups) {
  // The letters before the first digit: the one of the city, or those of the body behind a dot.
  std::size_t letters = groups.group[0].begin;
  while (letters > floor && is_letter(static_cast<unsigned char>(text[letters - 1]))) --letters;
  std::size_t city = letters;
  std::size_t body = letters + 1;
  Glyph before = glyph_before(text, letters);
  if (letters == groups.group[0].begin || !is_one_of(before.value, provinces)) {
    if (!is_one_of(before.value, dots)) return std::nullopt;
    body = letters;
    city = letters - before.length;
    if (city == 0 || !is_letter(static_cast<unsigned char>(text[city - 1]))) return std::nullopt;
    before = glyph_before(text, --city);
    if (!is_one_of(before.value, provinces)) return std::nullopt;
  }
  const std::size_t begin = city - before.length;
  std::size_t end = body;
  while (end < text.size() && (is_digit(static_cast<unsigned char>(text[end])) ||
                               is_letter(static_cast<unsigned char>(text[end])))) {
    ++end;
  }
  if (begin < floor || !is_body(text.substr(body, end - body))) return std::nullopt;
  return PrivateData{PrivateKind::car_plate, begin, end};
}

}  // namespace meeting
