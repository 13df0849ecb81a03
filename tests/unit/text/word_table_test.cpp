// SPDX-License-Identifier: Apache-2.0

// A table of short words finds what a map finds.

#include "text/word_table.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

using namespace meeting;

namespace {

/// Words of every size up to 40 that differ in one byte, wherever that stands.
std::vector<std::string> alike_words() {
  std::vector<std::string> words;
  for (std::size_t size = 1; size <= 40; ++size) {
    words.emplace_back(size, 'a');
    for (std::size_t at = 0; at < size; ++at) {
      words.emplace_back(size, 'a').at(at) = 'b';
      words.emplace_back(size, 'a').at(at) = '\0';
    }
  }
  return words;
}

}  // namespace

TEST_CASE("a table of words finds what was added and nothing else") {
  const std::vector<std::string> words = alike_words();
  WordTable<int> table;
  std::map<std::string_view, int> map;
  CHECK(table.find("a") == nullptr);
  int number = 0;
  for (std::size_t i = 0; i < words.size(); i += 2) {
    table.add(words[i], number);
    map.emplace(words[i], number);
    ++number;
  }
  CHECK(table.find("") == nullptr);
  for (const std::string& word : words) {
    CAPTURE(word);
    const auto wanted = map.find(word);
    const int* const found = table.find(word);
    REQUIRE((found != nullptr) == (wanted != map.end()));
    if (found != nullptr) CHECK(*found == wanted->second);
  }
}

TEST_CASE("a word that is added again keeps its value") {
  WordTable<int> table;
  table.add("停车", 1);
  CHECK(table.add("停车", 2) == 1);
  table.add("停车", 2) = 3;
  REQUIRE(table.find("停车") != nullptr);
  CHECK(*table.find("停车") == 3);
}
