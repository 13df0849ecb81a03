// SPDX-License-Identifier: Apache-2.0

// Whatever is composed reads back as what was put in: every field of the table, every type, in
// both shapes and both languages.

#include <doctest/doctest.h>

#include <meeting/compose.hpp>
#include <meeting/read.hpp>
#include <meeting/record_draft.hpp>
#include <string>

#include "random_draft.hpp"

using namespace meeting;
using namespace edit_tests;

namespace {

/// Where two drafts differ first; empty where they are the same.
std::string difference(const Draft& put, const Draft& got, const std::string& path) {
  if (put == got) return {};
  if (put.kind == Draft::Kind::text || put.kind != got.kind) {
    return path + ": put <" + put.text + ">, got <" + got.text + ">";
  }
  for (const std::string& key : put.keys) {
    const Draft* other = got.find(key);
    if (other == nullptr) return path + "/" + key + ": lost";
    const std::string inside = difference(*put.find(key), *other, path + "/" + key);
    if (!inside.empty()) return inside;
  }
  if (put.keys != got.keys) return path + ": other keys";
  if (put.values.size() != got.values.size()) return path + ": another number of items";
  for (std::size_t i = 0; i < put.values.size(); ++i) {
    const std::string at = path + "[" + std::to_string(i) + "]";
    const std::string inside = difference(put.values[i], got.values[i], at);
    if (!inside.empty()) return inside;
  }
  return {};
}

Document read_composed(const Draft& draft, Language language) {
  Document document =
      read_record(std::make_unique<const Source>("-", compose_record(draft, language)));
  CHECK(document.state == ReadState::whole);
  return document;
}

Language language_of(std::uint32_t seed) {
  return seed % 2 == 0 ? Language::chinese : Language::english;
}
Language other(Language language) {
  return language == Language::chinese ? Language::english : Language::chinese;
}

}  // namespace

TEST_CASE("a composed record reads back as it was put in") {
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    const Draft draft = random_record(seed);
    const Document document = read_composed(draft, language_of(seed));
    CHECK(difference(draft, record_draft(document.value, RecordShape::nested), "") == "");
  }
}

TEST_CASE("a record says the same in the other shape and language") {
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    const Language language = language_of(seed);
    const Document nested = read_composed(random_record(seed), language);
    const Draft flat = record_draft(nested.value, RecordShape::flat);
    const Document again = read_composed(flat, other(language));
    CHECK(again.findings.size() <= nested.findings.size());
    CHECK(difference(flat, record_draft(again.value, RecordShape::flat), "") == "");
    // Back: all ids are stated now, and nothing else has changed.
    const Document back = read_composed(record_draft(again.value, RecordShape::nested), language);
    CHECK(difference(flat, record_draft(back.value, RecordShape::flat), "") == "");
  }
}

TEST_CASE("a composed book reads back as it was put in") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const Draft draft = random_book(seed);
    const std::string text = compose_book(draft, language_of(seed));
    const SettingsDocument document = read_book_settings(std::make_unique<const Source>("-", text));
    CHECK(document.state == ReadState::whole);
    CHECK(difference(draft, settings_draft(document.value), "") == "");
  }
}
