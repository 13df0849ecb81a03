// SPDX-License-Identifier: Apache-2.0

#include "search/word_scan.hpp"

#include <algorithm>
#include <cstring>
#include <string>

#include "text/common_han.hpp"
#include "text/folding.hpp"
#include "text/utf8.hpp"

namespace meeting {
namespace {

constexpr std::size_t none = std::string_view::npos;

std::size_t find_byte(std::string_view text, char byte, std::size_t from) {
  if (from >= text.size()) return none;
  const void* found = std::memchr(text.data() + from, byte, text.size() - from);
  return found == nullptr ? none
                          : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

bool is_ascii_blank(char32_t c) { return c == U' ' || (c >= U'\t' && c <= U'\r'); }

/// What a character of the text is beside one of the word.
enum class Beside : std::uint8_t { same, nothing, other, doubt };

Beside compare(char32_t point, char32_t wanted) {
  if (point == wanted) return Beside::same;
  if (point < 0x80) {
    if (is_ascii_blank(point)) return Beside::nothing;
    return point >= U'A' && point <= U'Z' && point - U'A' + U'a' == wanted ? Beside::same
                                                                           : Beside::other;
  }
  const FoldedPoint folded = fold_point(point);
  std::size_t kept = 0;
  char32_t last = 0;
  for (std::size_t i = 0; i < folded.count; ++i) {
    const auto one = static_cast<char32_t>(folded.points[i]);
    if (is_blank(one)) continue;
    last = one;
    ++kept;
  }
  if (kept == 0) return Beside::nothing;
  if (kept > 1) return Beside::doubt;
  return last == wanted ? Beside::same : Beside::other;
}

/// The first byte of the character before `end`.
std::size_t before(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && end - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
    --begin;
  return begin;
}

/// The smaller, the rarer in Chinese records.
int commonness(char32_t point) {
  if (point < 0x80) return point >= U'a' && point <= U'z' ? 3 : 4;
  if (!is_han(point)) return 2;
  const bool common =
      point < 0x10000 && std::ranges::binary_search(common_han, static_cast<char16_t>(point));
  return common ? 1 : 0;
}

}  // namespace

WordScan::WordScan(std::string_view key) {
  for (std::size_t offset = 0; offset < key.size();) {
    const CodePoint point = next_code_point(key, offset);
    offset += point.length;
    // In single quotes an apostrophe is written twice.
    if (!point.valid || !folds_alone(point.value) || point.value == U'\'') doubtful_ = true;
    if (!point.valid || !is_blank(point.value)) word_.push_back(point.value);
  }
  if (word_.empty()) doubtful_ = true;
  if (doubtful_) return;
  choose_anchor();
  find_forms();
}

void WordScan::choose_anchor() {
  for (std::size_t i = 1; i < word_.size(); ++i) {
    if (commonness(word_[i]) < commonness(word_[anchor_])) anchor_ = i;
  }
  std::string written;
  append_utf8(written, word_[anchor_]);
  length_ = written.size();
  std::copy(written.begin(), written.end(), written_.begin());
}

void WordScan::find_forms() {
  const char32_t wanted = word_[anchor_];
  for (const PointRange& range : folding_ranges()) {
    if (range.first == 0xAC00) continue;  // syllables fold to letters that join: see folds_alone()
    for (char32_t point = range.first; point <= range.last; ++point) {
      if (point < 0x80 || point == wanted) continue;
      const FoldedPoint folded = fold_point(point);
      const auto* const end = folded.points.data() + folded.count;
      if (std::find(folded.points.data(), end, static_cast<std::int32_t>(wanted)) == end) continue;
      (folded.count == 1 ? forms_ : parts_).push_back(point);
      std::string bytes;
      append_utf8(bytes, point);
      auto lead = std::ranges::find(leads_, bytes[0], &Lead::byte);
      if (lead == leads_.end()) lead = leads_.insert(leads_.end(), {bytes[0], 0});
      lead->second |= std::uint64_t{1} << (static_cast<unsigned char>(bytes[1]) & 0x3FU);
    }
  }
}

bool WordScan::fits(std::string_view text, std::size_t begin, std::size_t end) const {
  for (std::size_t i = anchor_ + 1; i < word_.size();) {
    if (end >= text.size()) return false;
    const CodePoint point = next_code_point(text, end);
    end += point.length;
    const Beside beside = point.valid ? compare(point.value, word_[i]) : Beside::other;
    if (beside == Beside::doubt) return true;
    if (beside == Beside::other) return false;
    if (beside == Beside::same) ++i;
  }
  for (std::size_t i = anchor_; i > 0;) {
    if (begin == 0) return false;
    begin = before(text, begin);
    const CodePoint point = next_code_point(text, begin);
    const Beside beside = point.valid ? compare(point.value, word_[i - 1]) : Beside::other;
    if (beside == Beside::doubt) return true;
    if (beside == Beside::other) return false;
    if (beside == Beside::same) --i;
  }
  return true;
}

bool WordScan::stands_as_written(std::string_view text, char last) const {
  // The last byte of a Han character is a better guide than its first, which thousands share.
  const std::size_t ahead = length_ - 1;
  for (std::size_t at = find_byte(text, last, ahead); at != none;
       at = find_byte(text, last, at + 1)) {
    const std::size_t begin = at - ahead;
    if (ahead > 0 && std::memcmp(text.data() + begin, written_.data(), ahead) != 0) continue;
    if (fits(text, begin, at + 1)) return true;
  }
  return false;
}

bool WordScan::stands_otherwise(std::string_view text, const Lead& lead) const {
  for (std::size_t at = find_byte(text, lead.byte, 0); at != none;
       at = find_byte(text, lead.byte, at + 1)) {
    if (at + 1 == text.size()) return false;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if ((lead.second >> (second & 0x3FU) & 1U) == 0) continue;
    const CodePoint point = next_code_point(text, at);
    if (!point.valid) continue;
    if (std::ranges::binary_search(parts_, point.value)) return true;
    if (std::ranges::binary_search(forms_, point.value) && fits(text, at, at + point.length)) {
      return true;
    }
  }
  return false;
}

bool WordScan::may_stand_in(std::string_view text) const {
  if (doubtful_) return true;
  const char last = written_[length_ - 1];
  if (stands_as_written(text, last)) return true;
  if (length_ == 1 && last >= 'a' && last <= 'z' &&
      stands_as_written(text, static_cast<char>(last - 'a' + 'A'))) {
    return true;
  }
  return std::ranges::any_of(leads_,
                             [&](const Lead& lead) { return stands_otherwise(text, lead); });
}

}  // namespace meeting
