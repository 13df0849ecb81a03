// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <meeting/search.hpp>
#include <stdexcept>
#include <string>
#include <vector>

using namespace meeting;
namespace fs = std::filesystem;

namespace {

const fs::path examples = fs::path(MEETING_SOURCE_DIR) / "examples";

SearchQuery query(std::vector<std::string> operands, Books& books) {
  SearchContext context{.today = {2025, 6, 30}, .registers = {}};
  for (const Book* book : books.met()) context.registers.push_back(&book->registers());
  SearchFault fault;
  SearchQuery made = SearchQuery::parse(operands, context, fault);
  REQUIRE(fault.text.empty());
  return made;
}

void note(std::string& all, const std::string& shown, const SearchResult& result) {
  if (!result.matches) return;
  all += shown + "\n";
  for (const SearchHit& hit : result.hits) {
    all += "  " + std::to_string(hit.offset) + " " + hit.text + "\n";
  }
}

std::string found(const SearchQuery& query, const Inputs& inputs, Books& books, unsigned threads) {
  std::string all;
  std::size_t passed = 0;
  search_files(
      query, inputs.records, books, threads,
      [&](SearchedFile&& one) { note(all, one.file.shown, one.result); },
      [&](std::size_t files) { passed += files; });
  CHECK(passed == inputs.records.size());
  return all;
}

}  // namespace

TEST_CASE("search files: the same as reading every file as a record, on any number of threads") {
  Books books(examples);
  const Inputs inputs = find_records(examples, examples);
  const std::vector<RecordFile> files = read_all_records(inputs.records, books);
  REQUIRE(files.size() > 50);
  const std::vector<std::vector<std::string>> queries = {
      {"停"},
      {"parking"},
      {"路灯", "OR", "电梯", "-噪音"},
      {"类别:停车"},
      {"category:noise", "OR", "drain"},
      {"参与方:物业公司"},
      {"参与方:小区物业", "期间:2025"},
      {"区域:安居苑"},
      {"-形式:诉求登记"},
      {"决议:，"},
      {"due:2025Q2"},
      {"没有这个词"},
  };
  for (const std::vector<std::string>& words : queries) {
    CAPTURE(words.front());
    const SearchQuery asked = query(words, books);
    std::string expected;
    for (const RecordFile& file : files) note(expected, file.shown, search_record(asked, file));
    CHECK(found(asked, inputs, books, 1) == expected);
    CHECK(found(asked, inputs, books, 4) == expected);
    CHECK(expected.empty() == (words.front() == "没有这个词"));
  }
}

TEST_CASE("search files: what a callback throws ends the search") {
  Books books(examples);
  const Inputs inputs = find_records(examples, examples);
  const SearchQuery asked = query({"-没有这个词"}, books);
  for (const unsigned threads : {1U, 4U}) {
    int calls = 0;
    const auto stop = [&](SearchedFile&&) {
      ++calls;
      throw std::runtime_error("enough");
    };
    CHECK_THROWS_AS(search_files(asked, inputs.records, books, threads, stop), std::runtime_error);
    CHECK(calls == 1);
  }
}

TEST_CASE("search files: what cannot be looked through is handed over as it is") {
  const fs::path folder = fs::temp_directory_path() / "meeting-search-files-test";
  fs::remove_all(folder);
  fs::create_directories(folder / "folder.yaml");
  std::ofstream(folder / "gbk.yaml") << "title: \xCE\xD2\xC3\xC7\n";
  std::ofstream(folder / "utf16.yaml") << std::string("t\0i\0t\0l\0e\0", 10);
  std::ofstream(folder / "plain.yaml") << "title: nothing\n";
  std::ofstream(folder / "escape.yaml") << "title: \"\\u505c\"\n";
  std::ofstream(folder / "large.yaml") << std::string((4U << 20U) + 1, '#');
  Books books(folder);
  const std::vector<std::string> operands = {"gbk.yaml",    "utf16.yaml", "plain.yaml",
                                             "escape.yaml", "large.yaml", "missing.yaml"};
  const Inputs inputs = collect_inputs(operands, books);
  std::string all;
  search_files(query({"停"}, books), inputs.records, books, 1, [&](SearchedFile&& one) {
    all += one.file.shown +
           (one.file.trouble     ? " trouble"
            : one.result.matches ? " matches"
                                 : " bad") +
           "\n";
  });
  CHECK(all ==
        "escape.yaml matches\ngbk.yaml bad\nlarge.yaml trouble\nmissing.yaml trouble\nutf16.yaml "
        "bad\n");
  fs::remove_all(folder);
}
