// SPDX-License-Identifier: Apache-2.0

#include <cassert>
#include <meeting/vocabulary.hpp>
#include <string>
#include <vector>

#include "text/word_table.hpp"

namespace meeting {
namespace {

/// English keys as English shows them: blanks for underscores, built once.
const std::vector<std::vector<std::string>>& english_labels() {
  static const std::vector<std::vector<std::string>> labels = [] {
    std::vector<std::vector<std::string>> all;
    for (const Vocabulary& one : vocabularies()) {
      std::vector<std::string>& words = all.emplace_back();
      for (const WordRow& row : one.words) {
        std::string& label = words.emplace_back(row.key);
        for (char& c : label) {
          if (c == '_') c = ' ';
        }
      }
    }
    return all;
  }();
  return labels;
}

using WordIndex = WordTable<std::uint16_t>;

const std::vector<WordIndex>& word_indices() {
  static const std::vector<WordIndex> indices = [] {
    std::vector<WordIndex> all;
    for (const Vocabulary& one : vocabularies()) {
      WordIndex& index = all.emplace_back();
      std::uint16_t place = 0;
      for (const WordRow& row : one.words) {
        index.add(row.key, place);
        for (std::string_view chinese : row.chinese) {
          if (!chinese.empty()) index.add(chinese, place);
        }
        ++place;
      }
    }
    return all;
  }();
  return indices;
}

}  // namespace

std::optional<std::uint16_t> find_word(VocabularyId id, std::string_view written) {
  const WordIndex& index = word_indices()[static_cast<std::size_t>(id)];
  const std::uint16_t* const found = index.find(written);
  return found == nullptr ? std::nullopt : std::optional(*found);
}

std::string_view word_label(VocabularyId id, std::uint16_t index, Language language) {
  const Vocabulary& one = vocabulary(id);
  assert(index < one.words.size());
  if (language == Language::chinese) return one.words[index].chinese[0];
  return english_labels()[static_cast<std::size_t>(id)][index];
}

}  // namespace meeting
