// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/fields.hpp>
#include <meeting/format_reference.hpp>
#include <meeting/vocabulary.hpp>
#include <sstream>
#include <string>

#include "render/block_order.hpp"

using namespace meeting;

namespace {

/// Lines that mdoc(7) takes for macros must be ones that we use; no line of text may look like one.
void check_lines(const std::string& page) {
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(!line.empty());
    CHECK(line.back() != ' ');
    if (line.front() != '.') {
      CHECK(line.front() != '\'');
      CHECK(line.front() != ' ');
      continue;
    }
    const bool ours = line.starts_with(".Sh ") || line.starts_with(".Ss ") ||
                      line.starts_with(".Bl ") || line == ".El" || line == ".br" ||
                      line.starts_with(".It Va ") || line.starts_with(".It Li ");
    CHECK(ours);
  }
}

}  // namespace

TEST_CASE("every field of a record and of a book is explained, in both languages") {
  for (const Language language : {Language::english, Language::chinese}) {
    const std::string record = record_fields_mdoc(language);
    const std::string book = book_fields_mdoc(language);
    check_lines(record);
    check_lines(book);
    for (const BlockId root : {BlockId::record, BlockId::book}) {
      const std::string& page = root == BlockId::record ? record : book;
      for (const BlockId block : blocks_below(root)) {
        CHECK(page.find(".Ss " + std::string(block_info(block).name) + "\n") != std::string::npos);
        for (const Field& field : block_info(block).fields) {
          std::string item = ".It Va " + std::string(field.key);
          for (const std::string_view chinese : field.chinese) {
            if (!chinese.empty()) item += " No / Va " + std::string(chinese);
          }
          CAPTURE(item);
          CHECK(page.find(item + "\n") != std::string::npos);
        }
      }
    }
  }
}

TEST_CASE("what a field looks like there") {
  const std::string english = record_fields_mdoc(Language::english);
  CHECK(english.find(".It Va form No / Va 形式 No / Va 会议形式\nform of the meeting\n.br\n"
                     "word of form; required\n") != std::string::npos);
  CHECK(english.find(".br\nblock party, one or a list\n") != std::string::npos);
  CHECK(english.find(".br\ntime \"HH:MM\" in quotes, with \\(ti or 约 before it for about\n") !=
        std::string::npos);
  CHECK(record_fields_mdoc(Language::chinese).find("form 中的一个词；必填\n") != std::string::npos);
}

TEST_CASE("every word is explained") {
  for (const Language language : {Language::english, Language::chinese}) {
    const std::string page = vocabularies_mdoc(language);
    check_lines(page);
    for (const Vocabulary& one : vocabularies()) {
      CHECK(page.find(".Ss " + std::string(one.name) + "\n") != std::string::npos);
      for (const WordRow& row : one.words) {
        CAPTURE(row.key);
        std::string item = ".It Li " + std::string(row.key) + "\n" + std::string(row.chinese[0]);
        CHECK(page.find(item) != std::string::npos);
      }
    }
  }
}
