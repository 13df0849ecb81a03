// SPDX-License-Identifier: Apache-2.0

#include "search/word_scan.hpp"

#include <doctest/doctest.h>

#include <meeting/read.hpp>
#include <meeting/search.hpp>
#include <meeting/text.hpp>
#include <string>

#include "search/spots.hpp"
#include "text/utf8.hpp"
#include "yaml/awkward_yaml.hpp"
#include "yaml/mutants.hpp"
#include "yaml/samples.hpp"

using namespace meeting;
using namespace reader_tests;

namespace {

bool may_stand(std::string_view word, std::string_view text) {
  return WordScan(comparison_key(word)).may_stand_in(text);
}

constexpr std::u32string_view letters =
    U"停停停车车aAＡeé\u0301\u200B\u00AD  \u3000\nｶ\uFF9Eがﬁ㎡①⼀一㊀ß각ſK'\"，,，½m2i停车a";

std::string chance_text(Chance& chance, std::uint32_t most) {
  std::u32string points;
  for (std::uint32_t n = 1 + chance.below(most); n > 0; --n) points += chance.pick(letters);
  return to_utf8(points);
}

/// A few characters out of one of the record's texts.
std::string some_word(Chance& chance, const Spots& spots) {
  std::vector<std::string_view> texts;
  for (const Spot& spot : spots.all) {
    if (spot.is_text() && !spot.text.empty()) texts.push_back(spot.text);
  }
  if (texts.empty()) return {};
  const std::u32string points = to_code_points(chance.pick(texts));
  const std::uint32_t from = chance.below(static_cast<std::uint32_t>(points.size()));
  return to_utf8(points.substr(from, 1 + chance.below(4)));
}

std::size_t checked = 0;

/// Whatever is found in the record that is read from a text has to be seen in its bytes.
void check_never_missed(const std::string& text, Chance& chance) {
  RecordFile file;
  file.document = read_record(std::make_unique<const Source>("a.yaml", text));
  if (file.document.state != ReadState::whole) return;
  const Spots spots = spots_of(file.record());
  for (int i = 0; i < 4; ++i) {
    const std::string word = some_word(chance, spots);
    SearchFault fault;
    const std::string operands[] = {"\"" + word + "\""};
    if (word.find('"') != std::string::npos) continue;
    const SearchQuery query = SearchQuery::parse(operands, {}, fault);
    if (!fault.text.empty()) continue;
    CAPTURE(word);
    CAPTURE(text);
    const SearchResult result = search_record(query, file);
    CHECK(result.matches);
    CHECK(query.may_match(text));
    ++checked;
    for (const SearchHit& hit : result.hits) {
      CHECK(hit.offset < text.size());
      CHECK(!hit.marks.empty());
    }
  }
}

}  // namespace

TEST_CASE("word scan: what stands in a text and what does not") {
  CHECK(may_stand("停车", "丽园停车难"));
  CHECK(may_stand("停车", "停\n      车"));
  CHECK(may_stand("停车", "停\u200B车"));
  CHECK_FALSE(may_stand("停车", "停一停，车来了"));
  CHECK_FALSE(may_stand("停车", "车停"));
  CHECK(may_stand("一", "⼀"));
  CHECK(may_stand("ab", "xＡＢx"));
  CHECK(may_stand("AB", "xabx"));
  CHECK(may_stand("m2", "100㎡"));
  CHECK(may_stand("k", "K"));
  CHECK_FALSE(may_stand("ab", "a-b"));
  CHECK(may_stand("é", "nothing"));  // may be composed: only reading tells
  CHECK(may_stand("'", "nothing"));
  CHECK_FALSE(may_stand("停", ""));
  CHECK_FALSE(may_stand("停", "\xE5\x81"));
}

TEST_CASE("word scan: never misses what the key of a text holds") {
  Chance chance(11);
  std::size_t held = 0;
  std::size_t refused = 0;
  for (int i = 0; i < 60'000; ++i) {
    const std::string text = chance_text(chance, 14);
    const std::string word = chance_text(chance, 3);
    const std::string key = comparison_key(word);
    if (key.empty()) continue;
    CAPTURE(text);
    CAPTURE(word);
    const bool holds = comparison_key(text).find(key) != std::string::npos;
    const bool may = WordScan(key).may_stand_in(text);
    if (holds) {
      ++held;
      REQUIRE(may);
    }
    if (!may) ++refused;
    if (i > 3'000 && held > 200 && i % 7 != 0) i += 6;
  }
  CHECK(held > 100);
  CHECK(refused > 1'000);
}

TEST_CASE("word scan: never misses what is read from a file: examples") {
  Chance chance(3);
  checked = 0;
  for (const Sample& sample : example_files()) check_never_missed(sample.text, chance);
  CHECK(checked > 100);
}

TEST_CASE("word scan: never misses what is read from a file: mutants") {
  Chance chance(5);
  checked = 0;
  for (std::uint32_t seed = 0; seed < 2'500; ++seed) check_never_missed(mutant(seed), chance);
  CHECK(checked > 1'000);
}
