// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <meeting/text.hpp>

#include "text/distance.hpp"
#include "text/utf8.hpp"

namespace meeting {
namespace {

constexpr std::size_t longest_word = 64;  // nobody misspells a page

/// A word without what people leave out or vary: case, width, blanks, `_` and `-`.
struct Word {
  std::u32string letters;
  std::u32string sorted;
  bool has_han = false;

  explicit Word(std::string_view text) {
    for (const char32_t letter : to_code_points(comparison_key(text))) {
      if (letter == U'_' || letter == U'-' || letter == U' ') continue;
      letters.push_back(letter);
      has_han = has_han || is_han(letter);
    }
    sorted = letters;
    std::sort(sorted.begin(), sorted.end());
  }
};

std::size_t shared_letters(const Word& left, const Word& right) {
  std::size_t shared = 0;
  auto a = left.sorted.begin();
  auto b = right.sorted.begin();
  while (a != left.sorted.end() && b != right.sorted.end()) {
    if (*a == *b) {
      ++shared;
      ++a;
      ++b;
    } else if (*a < *b) {
      ++a;
    } else {
      ++b;
    }
  }
  return shared;
}

std::size_t common_prefix(const Word& left, const Word& right) {
  const std::size_t size = std::min(left.letters.size(), right.letters.size());
  std::size_t length = 0;
  while (length < size && left.letters[length] == right.letters[length]) ++length;
  return length;
}

/// One word stands whole in the other and is a good part of it (期限 in 完成期限).
bool contained(const Word& left, const Word& right, bool han) {
  const bool left_longer = left.letters.size() >= right.letters.size();
  const std::u32string& whole = left_longer ? left.letters : right.letters;
  const std::u32string& part = left_longer ? right.letters : left.letters;
  const std::size_t least = han ? 2 : 4;
  return part.size() >= least && 2 * part.size() >= whole.size() &&
         whole.find(part) != std::u32string::npos;
}

struct Likeness {
  bool alike = false;
  std::size_t distance = 0;
  std::size_t prefix = 0;
  bool same_length = false;

  /// Better first.
  bool operator<(const Likeness& other) const {
    if (distance != other.distance) return distance < other.distance;
    if (same_length != other.same_length) return same_length;
    return prefix > other.prefix;
  }
};

Likeness likeness(const Word& wanted, const Word& candidate) {
  const std::size_t longer = std::max(wanted.letters.size(), candidate.letters.size());
  const std::size_t shared = shared_letters(wanted, candidate);
  const bool han = wanted.has_han || candidate.has_han;
  Likeness result;
  result.prefix = common_prefix(wanted, candidate);
  result.same_length = wanted.letters.size() == candidate.letters.size();
  result.distance = edit_distance(wanted.letters, candidate.letters, longer);
  if (result.distance == 0) {
    result.alike = true;
  } else if (contained(wanted, candidate, han)) {
    result.alike = true;
  } else if (han) {
    // A Han character carries a meaning of its own, so few of them may differ.
    result.alike = longer <= 2 ? 2 * shared >= longer
                               : 3 * shared >= 2 * longer && 2 * result.distance <= longer;
  } else {
    std::size_t limit = longer <= 2   ? std::size_t{shared == 2 ? 1U : 0U}
                        : longer <= 4 ? 1
                        : longer <= 7 ? 2
                                      : longer / 3;
    if (longer > 4 && 2 * result.prefix >= longer) limit = std::max(limit, longer / 3 + 1);
    result.alike = result.distance <= limit;
  }
  return result;
}

}  // namespace

std::vector<std::string_view> nearest(std::string_view wanted,
                                      std::span<const std::string_view> candidates,
                                      std::size_t max) {
  std::vector<std::string_view> result;
  if (wanted.size() > 4 * longest_word) return result;
  const Word word(wanted);
  if (word.letters.empty() || word.letters.size() > longest_word) return result;

  struct Match {
    Likeness likeness;
    std::string_view candidate;
  };
  std::vector<Match> matches;
  for (const std::string_view candidate : candidates) {
    if (candidate == wanted || candidate.empty() || candidate.size() > 4 * longest_word) continue;
    const Likeness found = likeness(word, Word(candidate));
    if (found.alike) matches.push_back({found, candidate});
  }
  std::stable_sort(matches.begin(), matches.end(),
                   [](const Match& a, const Match& b) { return a.likeness < b.likeness; });
  for (const Match& match : matches) {
    if (result.size() == max || match.likeness.distance != matches.front().likeness.distance) break;
    if (std::find(result.begin(), result.end(), match.candidate) == result.end()) {
      result.push_back(match.candidate);
    }
  }
  return result;
}

}  // namespace meeting
