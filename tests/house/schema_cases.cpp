// SPDX-License-Identifier: Apache-2.0

// schema_cases SOURCE-FOLDER: texts and what the reader says of each, as JSON lines, for
// schema.js to ask a validator of JSON Schema about the same texts:
//
//   {"name": "date, slashes", "of": "record", "case": true, "errors": ["date-format"], "text": …}
//
// First the cases of the reader's own tests ("case"), then whatever else is at hand: valid texts
// that look wrong, the inputs of the golden tests, the cases of the rules, records and books
// made up at random. Of those, errors that concern more than one place of a file are left out:
// no schema knows of them, so that it has to accept the file.

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <meeting/json.hpp>
#include <meeting/read.hpp>
#include <string>
#include <string_view>

#include "cases.hpp"
#include "random_draft.hpp"

namespace {

using namespace meeting;
using namespace reader_tests;
namespace fs = std::filesystem;

/// Bytes that are no text, for which JSON has no room.
template <class Value>
bool is_binary(const Reading<Value>& reading) {
  return std::ranges::any_of(reading.findings, [](const Diagnostic& one) {
    return one.rule == "not-utf8" || one.rule == "nul-byte";
  });
}

bool is_of_one_place(std::string_view rule) {
  constexpr std::array<std::string_view, 5> others{"unknown-party", "ambiguous-party",
                                                   "unknown-reference", "duplicate-id",
                                                   "resolution-without-issue"};
  return std::ranges::find(others, rule) == others.end();
}

template <class Value>
void write(std::string_view name, bool is_case, bool book, const Reading<Value>& reading) {
  if (is_binary(reading)) return;
  JsonWriter json(JsonWriter::Style::compact);
  json.begin_object();
  json.member("name", name);
  json.member("of", book ? "book" : "record");
  json.member("case", is_case);
  json.key("errors");
  json.begin_array();
  for (const Diagnostic& one : reading.findings) {
    if (one.severity != Severity::error) continue;
    if (is_case || is_of_one_place(one.rule)) json.value(one.rule);
  }
  json.end_array();
  json.member("text", reading.source->bytes());
  json.end_object();
  std::fputs(json.take().c_str(), stdout);
}

void read(std::string_view name, const std::string& text, bool is_case, bool book) {
  auto source = std::make_unique<const Source>(std::string(name), text);
  if (book) write(name, is_case, book, read_book_settings(std::move(source)));
  else write(name, is_case, book, read_record(std::move(source)));
}

bool is_book(std::string_view name) {
  name = name.substr(name.rfind('/') + 1);
  return name == "book.yaml" || name.starts_with("book-");
}

/// The blocks of a golden case (`=== FILE` … `===`) or of a rule's (`=== pass` … `=== fail` …)
/// that are records or books.
void read_blocks(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string name;
  std::string text;
  const auto finish = [&] {
    const std::string full = path.filename().string() + " " + name;
    if (name.ends_with(".yaml")) read(full, text, false, is_book(name));
    if (name == "pass" || name == "fail") read(full, text, false, false);
    text.clear();
  };
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with("===")) {
      text += line + "\n";
      continue;
    }
    finish();
    name = line.size() > 4 ? line.substr(4) : "";
  }
  finish();
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    std::fputs("usage: schema_cases SOURCE-FOLDER\n", stderr);
    return 2;
  }
  for (const auto* cases :
       {&byte_cases(), &limit_cases(), &line_cases(), &bracket_cases(), &document_cases(),
        &key_cases(), &shape_cases(), &value_cases(), &reference_cases()}) {
    for (const Case& one : *cases) read(one.name, one.text, true, one.book);
  }
  std::size_t number = 0;
  for (std::string_view text : valid_texts()) {
    const std::string name = "valid text " + std::to_string(++number);
    read(name, std::string(text), false, false);
    read(name + " as a record", record(text), false, false);
  }
  for (const char* folder : {"tests/golden", "lib/data/rules"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(words[1]) / folder)) {
      const fs::path ending = entry.path().extension();
      if (ending == ".test" || ending == ".case") read_blocks(entry.path());
    }
  }
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    const Language language = seed % 2 == 0 ? Language::chinese : Language::english;
    const std::string name = "random " + std::to_string(seed);
    read(name, compose_record(edit_tests::random_record(seed, true), language), false, false);
    read(name + ", a book", compose_book(edit_tests::random_book(seed, true), language), false,
         true);
  }
  return 0;
}
