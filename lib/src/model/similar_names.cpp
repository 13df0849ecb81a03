// SPDX-License-Identifier: Apache-2.0

#include "model/similar_names.hpp"

#include <algorithm>
#include <meeting/text.hpp>
#include <utility>

#include "text/distance.hpp"
#include "text/utf8.hpp"

namespace meeting {
namespace {

constexpr std::size_t longest_name = 64;    // letters; nobody misspells a page
constexpr std::size_t most_known = 10'000;  // a record may hold any number of names

std::u32string letters_of(std::string_view name) { return to_code_points(comparison_key(name)); }

bool has_han(std::u32string_view letters) { return std::ranges::any_of(letters, is_han); }

/// How many letters of two names may differ.
std::size_t most_different(std::u32string_view name) {
  const std::size_t size = name.size();
  if (has_han(name)) return size <= 3 ? 0 : size <= 7 ? 1 : 2;
  return size <= 5 ? 0 : size <= 11 ? 1 : 2;
}

bool is_direction(char32_t letter) {
  static constexpr std::u32string_view directions = U"东南西北中上下前后左右";
  return directions.find(letter) != std::u32string_view::npos;
}

bool is_number(char32_t letter, bool among_han) {
  static constexpr std::u32string_view numbers = U"零〇一二三四五六七八九十百千两甲乙丙丁戊己庚辛";
  if (letter >= U'0' && letter <= U'9') return true;
  if (among_han && letter >= U'a' && letter <= U'z') return true;  // A区, B区
  return numbers.find(letter) != std::u32string_view::npos;
}

/// The name with one mark for each number in it, or for each direction as well.
std::u32string without_numbers(std::u32string_view name, bool directions) {
  const bool among_han = has_han(name);
  std::u32string rest;
  for (const char32_t letter : name) {
    const bool counts = is_number(letter, among_han) || (directions && is_direction(letter));
    if (!counts) rest += letter;
    else if (rest.empty() || rest.back() != U'#') rest += U'#';
  }
  return rest;
}

/// The letters that differ; more than the names' length allows: not alike.
std::size_t distance(std::u32string_view left, std::u32string_view right, bool directions) {
  constexpr std::size_t not_alike = std::numeric_limits<std::size_t>::max();
  const std::size_t shorter = std::min(left.size(), right.size());
  const std::size_t longer = std::max(left.size(), right.size());
  const std::size_t most = most_different(longer == left.size() ? left : right);
  if (most == 0 || longer - shorter > most) return not_alike;
  const std::size_t found = edit_distance(left, right, most);
  if (found == 0 || found > most) return not_alike;
  return without_numbers(left, directions) == without_numbers(right, directions) ? not_alike
                                                                                 : found;
}

}  // namespace

SimilarNames::SimilarNames(const std::vector<RegisterFile>& files) {
  for (const RegisterFile& file : files) {
    for (const Organisation& one : file.settings->organisations) {
      for (const std::string_view name : names_of(one)) {
        organisations_.spellings.push_back({letters_of(name), {name, &one, nullptr}});
      }
    }
    for (const Compound& one : file.settings->compounds) {
      for (const std::string_view name : names_of(one)) {
        compounds_.spellings.push_back({letters_of(name), {name, nullptr, &one}});
      }
    }
  }
}

SimilarNames::Match SimilarNames::find(Register& where, std::string_view name) {
  const std::lock_guard lock(mutex_);
  const auto known = where.known.find(std::string(name));
  if (known != where.known.end()) return known->second;
  const Match match = search(where, name);
  if (where.known.size() < most_known) where.known.emplace(name, match);
  return match;
}

SimilarNames::Match SimilarNames::search(const Register& where, std::string_view name) {
  Match best;
  const std::u32string letters = letters_of(name);
  if (letters.size() > longest_name) return best;
  for (const Spelling& one : where.spellings) {
    if (one.letters.size() > longest_name) continue;
    const std::size_t found = distance(letters, one.letters, where.directions_tell_apart);
    if (found < best.distance) best = {one.name, found};
  }
  return best;
}

}  // namespace meeting
