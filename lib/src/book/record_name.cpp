// SPDX-License-Identifier: Apache-2.0

// What records are called.

#include <algorithm>
#include <array>
#include <cassert>
#include <meeting/book.hpp>
#include <meeting/text.hpp>

#include "book/paths.hpp"
#include "model/number_pattern.hpp"
#include "text/utf8.hpp"

namespace meeting {
namespace {

constexpr std::size_t longest_id = 200;  // bytes; names of files may have 255

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// Marks and symbols that say nothing in a name: ASCII but letters and digits, Latin-1 signs,
/// general and CJK punctuation, full-width forms of ASCII, private use and above.
bool is_punctuation(char32_t c) {
  if (c < 0x80) return !is_ascii_letter(c) && !is_digit(c);
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return true;
  if (c >= 0x2000 && c <= 0x2BFF) return true;
  if (c >= 0x2E00 && c <= 0x2E7F) return true;
  if (c >= 0x3000 && c <= 0x303F) return !is_han(c);
  if (c >= 0xE000 && c <= 0xF8FF) return true;
  if (c >= 0xFE00 && c <= 0xFE6F) return true;
  if (c >= 0xFF00 && c <= 0xFFFF) return true;
  return c >= 0xE0000 || (c >= 0x1F000 && c <= 0x1FAFF);
}

/// Full-width digits and letters as the plain ones that they stand for.
char32_t plain(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }

/// Names that Windows keeps for devices, with any ending.
bool is_windows_device(std::string_view id) {
  std::string stem(id.substr(0, id.find('.')));
  for (char& c : stem) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  constexpr std::array<std::string_view, 6> names{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"};
  if (std::ranges::find(names, stem) != names.end()) return true;
  if (!stem.starts_with("COM") && !stem.starts_with("LPT")) return false;
  return stem.size() == 4 && is_digit(static_cast<unsigned char>(stem[3]));
}

/// Cuts so that what stays counts at most 12 Han characters or 40 others; a Latin word is
/// not cut in two where a dash stands before it.
std::string shortened(const std::u32string& slug) {
  constexpr int budget = 120;
  int spent = 0;
  std::size_t end = 0;
  while (end < slug.size()) {
    spent += is_han(slug[end]) ? budget / 12 : budget / 40;
    if (spent > budget) break;
    ++end;
  }
  if (end < slug.size() && !is_han(slug[end]) && slug[end] != '-') {
    std::size_t begin = end;
    while (begin > 0 && slug[begin - 1] != '-' && !is_han(slug[begin - 1])) --begin;
    if (begin * 2 > end) end = begin;
  }
  while (end > 0 && slug[end - 1] == '-') --end;
  return to_utf8(slug.substr(0, end));
}

/// The words of a text without what stands between them: nothing between Han characters, a
/// dash between other words.
std::string short_title(std::string_view text) {
  std::u32string slug;
  bool gap = false;
  for (char32_t c : to_code_points(nfc(text))) {
    c = plain(c);
    if (c == '\'' || c == 0x2019 || is_zero_width(c)) continue;  // it's: its
    if (is_punctuation(c) || is_blank(c)) {
      gap = true;
      continue;
    }
    if (gap && !slug.empty() && !is_han(slug.back()) && !is_han(c)) slug += '-';
    gap = false;
    slug += c;
  }
  return shortened(slug);
}

/// Without the name of the community, where anything else is left.
std::string_view without_community(std::string_view title, std::string_view community) {
  if (community.empty() || !title.starts_with(community)) return title;
  const std::string_view rest = trim(title.substr(community.size()));
  return short_title(rest).empty() ? title : rest;
}

}  // namespace

std::string record_id(const std::string& path, std::string_view stated) {
  if (!stated.empty()) return nfc(stated);
  std::string_view name = path;
  name.remove_prefix(name.rfind('/') + 1);  // all stays where there is none
  return nfc(is_record_file_name(name) ? name.substr(0, name.rfind('.')) : name);
}

std::string default_record_id(Date date, std::string_view title, std::string_view community) {
  assert(valid(date));
  title = trim(title);
  community = trim(community);
  std::string words = short_title(without_community(title, community));
  if (words.empty()) words = short_title(community);
  std::string id = to_string(date);
  if (!words.empty()) id += "-" + words;
  return id;
}

bool is_record_id(std::string_view id) {
  if (id.empty() || id.size() > longest_id || find_invalid_utf8(id) || nfc(id) != id) return false;
  if (id.front() == '.' || id.front() == '-' || id.back() == '.') return false;
  constexpr std::string_view refused = "/\\:*?\"<>|";
  for (const char32_t c : to_code_points(id)) {
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || is_blank(c) || is_zero_width(c)) return false;
    if (is_bidi_control(c) || c == 0xFEFF) return false;
    if (c < 0x80 && refused.find(static_cast<char>(c)) != std::string_view::npos) return false;
  }
  if (id == "book" || id.starts_with("book-")) return false;
  return !is_windows_device(id);
}

std::string record_name_key(std::string_view id) {
  std::string key = nfc(id);
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return key;
}

std::filesystem::path record_path(const std::filesystem::path& folder, const Book* book, Date date,
                                  std::string_view id) {
  assert(valid(date));
  std::filesystem::path path = book != nullptr ? book->folder() : folder;
  if (book != nullptr) path /= to_string(date).substr(0, 4);
  path /= std::string(id) + ".yaml";
  return path;
}

std::string next_number(std::string_view pattern, Date date, std::span<const std::string> taken) {
  assert(valid(date));
  const NumberPattern numbers(pattern);
  if (!numbers.usable()) return {};
  std::uint32_t highest = 0;
  for (const std::string& written : taken) {
    const std::optional<SerialNumber> number = numbers.read(written);
    // Where the pattern has no year, all years share the numbers.
    if (number && (number->year == 0 || number->year == date.year)) {
      highest = std::max(highest, number->n);
    }
  }
  return numbers.write({date.year, highest + 1});
}

}  // namespace meeting
