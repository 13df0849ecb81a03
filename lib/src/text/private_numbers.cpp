// SPDX-License-Identifier: Apache-2.0

// Numbers that lead to a person: of a mobile telephone, an identity card, a bank card; and mail
// addresses.

#include <algorithm>
#include <meeting/date.hpp>

#include "text/private_scan.hpp"

namespace meeting {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// 20250314 at `at`, of this century or the last.
bool has_date(std::string_view digits, std::size_t at) noexcept {
  const auto number = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) value = value * 10 + (digits[i] - '0');
    return value;
  };
  const int year = number(at, 4);
  const Date date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(number(at + 4, 2)),
                  static_cast<std::uint8_t>(number(at + 6, 2))};
  return year >= 1900 && year <= 2099 && valid(date);
}

/// Between letters, or in a decimal fraction, digits are something else; with 元 they are an
/// amount; before an @ they are part of an address.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  const Glyph before = glyph_before(text, begin);
  if (is_letter(before.value) || before.value == U'_') return false;
  if (before.value == U'.' && is_digit(glyph_before(text, begin - before.length).value)) {
    return false;
  }
  const Glyph after = glyph_at(text, end);
  if (is_letter(after.value) || is_digit(after.value)) return false;
  if (after.value == U'.' && is_digit(glyph_at(text, end + after.length).value)) return false;
  constexpr std::u32string_view no_number = U"_@元万亿";
  return no_number.find(after.value) == std::u32string_view::npos || after.value == 0;
}

/// 工单 13800138000, order no. 13800138000: the number of a paper or a thing.
bool is_called_otherwise(std::string_view text, std::size_t begin) {
  constexpr std::u32string_view passed = U" :#.,为是第（(“\"`";
  for (Glyph one = glyph_before(text, begin);
       one.length != 0 && passed.find(one.value) != std::u32string_view::npos;
       one = glyph_before(text, begin)) {
    begin -= one.length;
  }
  constexpr std::string_view chinese[] = {"工单", "单号",   "编号", "案号",   "文号",
                                          "票号", "合同号", "表号", "户号",   "批号",
                                          "序号", "流水号", "订单", "受理号", "登记号"};
  if (std::ranges::any_of(chinese,
                          [&](std::string_view word) { return ends_with(text, begin, word); })) {
    return true;
  }
  constexpr std::size_t longest = 24;
  const std::size_t length = std::min(begin, longest);
  std::string before = lower(text.substr(begin - length, length));
  for (const std::string_view word : {" no", " number"}) {
    if (before.ends_with(word)) before.resize(before.size() - word.size());
  }
  constexpr std::string_view english[] = {"order",    "case",  "ticket",    "invoice",
                                          "contract", "meter", "reference", "serial"};
  return std::ranges::any_of(english,
                             [&](std::string_view word) { return before.ends_with(word); });
}

bool is_mobile(std::string_view digits) {
  return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3';
}

/// With or without the number of the country, which is its own group or stands before the rest.
std::optional<PrivateData> mobile(std::string_view text, const DigitGroups& groups) {
  std::size_t used = 0;
  std::string_view digits;
  if (groups.begins({11}) || groups.begins({13}) || groups.begins({15})) used = 1;
  else if (groups.begins({2, 11}) || groups.begins({4, 11})) used = 2;
  else if (groups.begins({3, 4, 4})) used = 3;
  else if (groups.begins({2, 3, 4, 4}) || groups.begins({4, 3, 4, 4})) used = 4;
  else return std::nullopt;
  digits = groups.first(used);
  for (const std::string_view country : {"0086", "86"}) {
    if (digits.size() > 11 && digits.starts_with(country)) digits.remove_prefix(country.size());
  }
  if (!is_mobile(digits)) return std::nullopt;
  std::size_t begin = groups.group[0].begin;
  if (const Glyph plus = glyph_before(text, begin); plus.value == U'+') begin -= plus.length;
  const std::size_t end = groups.group[used - 1].end;
  if (!stands_alone(text, begin, end) || is_called_otherwise(text, begin)) return std::nullopt;
  return PrivateData{PrivateKind::mobile, begin, end};
}

/// 18 places, or 6, 8 and 4; the last may be an X.
std::optional<PrivateData> identity(std::string_view text, const DigitGroups& groups) {
  std::size_t used = 0;
  if (groups.begins({18}) || groups.begins({17})) used = 1;
  else if (groups.begins({6, 8, 4}) || groups.begins({6, 8, 3})) used = 3;
  else return std::nullopt;
  std::size_t end = groups.group[used - 1].end;
  std::string places(groups.first(used));
  if (places.size() == 17) {
    const Glyph last = glyph_at(text, end);
    if (last.value != U'X' && last.value != U'x') return std::nullopt;
    places += 'X';
    end += last.length;
  }
  const std::size_t begin = groups.group[0].begin;
  if (!is_identity_number(places) || !stands_alone(text, begin, end)) return std::nullopt;
  return PrivateData{PrivateKind::identity, begin, end};
}

/// The numbers under which banks here give out cards. What begins with the code of an area and has
/// a day in it is a number of an office.
bool is_card(std::string_view digits) {
  if (digits.size() < 16 || digits.size() > 19) return false;
  const bool known = (digits[0] >= '3' && digits[0] <= '6') || digits.starts_with("81") ||
                     digits.starts_with("9558");
  return known && has_luhn_digit(digits) && !has_date(digits, 6);
}

std::optional<PrivateData> bank_card(std::string_view text, const DigitGroups& groups) {
  std::size_t used = 0;
  if (groups.group[0].count >= 16) used = 1;
  else if (groups.begins({4, 4, 4, 4}))
    used = groups.size >= 5 && groups.group[4].count <= 3 ? 5 : 4;
  else if (groups.begins({6, 13})) used = 2;
  else return std::nullopt;
  if (!is_card(groups.first(used))) return std::nullopt;
  const std::size_t begin = groups.group[0].begin;
  const std::size_t end = groups.group[used - 1].end;
  if (!stands_alone(text, begin, end) || is_called_otherwise(text, begin)) return std::nullopt;
  return PrivateData{PrivateKind::bank_card, begin, end};
}

bool is_in_address(char c) {
  return is_digit(static_cast<unsigned char>(c)) || is_letter(static_cast<unsigned char>(c)) ||
         c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
}

}  // namespace

bool is_identity_number(std::string_view places) noexcept {
  if (places.size() != 18 || places[0] == '0') return false;
  // 2^17, 2^16 … modulo 11; the check digit has the weight 1.
  constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < 17; ++i) {
    if (places[i] < '0' || places[i] > '9') return false;
    sum += weights[i] * (places[i] - '0');
  }
  const char last = places[17];
  if (last == 'X' || last == 'x') sum += 10;
  else if (last >= '0' && last <= '9') sum += last - '0';
  else return false;
  return sum % 11 == 1 && has_date(places, 6);
}

bool has_luhn_digit(std::string_view digits) noexcept {
  if (digits.size() < 2) return false;
  int sum = 0;
  bool doubled = false;
  for (std::size_t i = digits.size(); i-- > 0; doubled = !doubled) {
    if (digits[i] < '0' || digits[i] > '9') return false;
    const int digit = digits[i] - '0';
    sum += !doubled ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
  }
  return sum % 10 == 0;
}

std::optional<PrivateData> private_number(std::string_view text, std::size_t floor,
                                          const DigitGroups& groups) {
  std::optional<PrivateData> found = identity(text, groups);
  if (!found) found = mobile(text, groups);
  if (!found) found = bank_card(text, groups);
  if (found && found->begin < floor) return std::nullopt;
  return found;
}

std::optional<PrivateData> email_address(std::string_view text, std::size_t floor, std::size_t at) {
  std::size_t begin = at;
  while (begin > floor && is_in_address(text[begin - 1])) --begin;
  while (begin < at && text[begin] == '.') ++begin;
  std::size_t end = at + glyph_at(text, at).length;
  const std::size_t domain_begin = end;
  while (end < text.size() && is_in_address(text[end]) && text[end] != '%' && text[end] != '+')
    ++end;
  // A full stop or a hyphen at the end belongs to the sentence.
  while (end > domain_begin && !is_letter(static_cast<unsigned char>(text[end - 1]))) --end;
  const std::string domain = lower(text.substr(domain_begin, end - domain_begin));
  const std::size_t dot = domain.rfind('.');
  if (begin == at || dot == std::string::npos || dot == 0 || domain.size() - dot < 3) {
    return std::nullopt;
  }
  if (domain.ends_with(".gov.cn")) return std::nullopt;  // an office's, and meant to be known
  return PrivateData{PrivateKind::email, begin, end};
}

}  // namespace meeting
