// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <unistd.h>

#include <atomic>
#include <meeting/book.hpp>

#include "temporary_folder.hpp"

using namespace meeting;
using test::TemporaryFolder;

namespace {

void fill(const TemporaryFolder& folder, int count) {
  folder.file("book.yaml", "名称: 区\n");
  folder.file("b/book.yaml", "名称: 社区\n");
  for (int i = 0; i < count; ++i) {
    const std::string name = (i % 2 == 0 ? "2025/" : "b/") + std::to_string(10000 + i) + ".yaml";
    folder.file(name, "title: meeting " + std::to_string(i) + "\n");
  }
}

}  // namespace

TEST_CASE("records come in order whatever the number of threads") {
  const TemporaryFolder folder;
  fill(folder, 301);
  for (const unsigned threads : {0U, 1U, 2U, 7U, 1000U}) {
    CAPTURE(threads);
    Books books(folder.path());
    const Inputs inputs = find_records(".", folder.path());
    std::size_t at = 0;
    for_each_record(inputs.records, books, threads, [&](RecordFile&& file) {
      REQUIRE(at < inputs.records.size());
      CHECK(file.path == inputs.records[at].path());
      CHECK(file.shown == inputs.records[at].shown());
      CHECK(file.id == file.stem());
      CHECK(*file.record().title == "meeting " + std::to_string(std::stoi(file.id) - 10000));
      CHECK(file.book == books.around(std::filesystem::path(file.path).parent_path()));
      ++at;
    });
    CHECK(at == 301);
  }
}

TEST_CASE("a file with trouble is an entry and stops nothing") {
  const TemporaryFolder folder;
  fill(folder, 40);
  std::filesystem::create_symlink("nowhere", folder / "2025/10003.yaml");
  folder.file("2025/10005.yaml", std::string(limits::file_bytes + 1, ' '));
  folder.file("2025/10007.yaml", "title: [\n");
  Books books(folder.path());
  Inputs inputs = find_records(".", folder.path());
  const std::vector<std::string> none{"none.yaml"};
  inputs.records.push_back(collect_inputs(none, books).records.front());
  std::string troubles;
  std::size_t count = 0;
  for_each_record(inputs.records, books, 2, [&](RecordFile&& file) {
    ++count;
    if (file.trouble) troubles += file.id + ":" + std::string(file.trouble->message().id) + " ";
    if (file.id == "10007") CHECK(file.document.has_errors());
  });
  CHECK(count == 44);
  CHECK(troubles == "10003:book.no-such-file 10005:book.too-large none:book.no-such-file ");
}

TEST_CASE("what the callback throws ends the reading") {
  const TemporaryFolder folder;
  fill(folder, 300);
  Books books(folder.path());
  const Inputs inputs = find_records(".", folder.path());
  int seen = 0;
  CHECK_THROWS_AS(for_each_record(inputs.records, books, 3,
                                  [&](RecordFile&&) {
                                    if (++seen == 100) throw std::runtime_error("enough");
                                  }),
                  std::runtime_error);
  CHECK(seen == 100);
}

TEST_CASE("the stated id wins over the file's name, and a book's own words are read") {
  const TemporaryFolder folder;
  folder.file("book.yaml", "形式: [{名称: 楼道会}]\n");
  folder.file("a.yaml", "标识: 2025-x\n形式: 楼道会\n");
  Books books(folder.path());
  const auto files = read_all_records(find_records(".", folder.path()).records, books);
  REQUIRE(files.size() == 1);
  CHECK(files[0].id == "2025-x");
  CHECK(files[0].record().form.key() == "楼道会");
}

TEST_CASE("a stream is a record of the book around the base") {
  const TemporaryFolder folder;
  folder.file("book.yaml", "名称: 区\n");
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  REQUIRE(::write(ends[1], "title: x\n", 9) == 9);
  ::close(ends[1]);
  Books books(folder.path());
  const RecordFile file = read_record_stream(ends[0], "-", books);
  ::close(ends[0]);
  CHECK(*file.record().title == "x");
  CHECK(file.shown == "-");
  CHECK(file.book == books.around("."));
  CHECK(file.id.empty());
  CHECK(read_record_stream(-1, "-", books).trouble);
}

TEST_CASE("what the work throws comes in the place of its record") {
  const TemporaryFolder folder;
  fill(folder, 200);
  Books books(folder.path());
  const Inputs inputs = find_records(".", folder.path());
  for (const unsigned threads : {1U, 2U, 9U}) {
    CAPTURE(threads);
    for (const std::size_t bad : {std::size_t{0}, std::size_t{7}, std::size_t{100}}) {
      const std::string path = inputs.records[bad].path();
      std::size_t seen = 0;
      CHECK_THROWS_WITH_AS(for_each_record(
                               inputs.records, books, threads,
                               [&](RecordFile& file) {
                                 if (file.path == path) throw std::runtime_error("this one");
                               },
                               [&](RecordFile&&) { ++seen; }),
                           "this one", std::runtime_error);
      CHECK(seen == bad);
    }
  }
}

TEST_CASE("the work is done once on each record, also where few are to be read") {
  const TemporaryFolder folder;
  fill(folder, 120);
  Books books(folder.path());
  const Inputs inputs = find_records(".", folder.path());
  for (const std::size_t count : {0U, 1U, 2U, 8U, 9U, 17U, 120U}) {
    for (const unsigned threads : {1U, 2U, 3U, 16U, 64U}) {
      std::atomic<std::size_t> worked = 0;
      std::size_t seen = 0;
      for_each_record(
          std::span(inputs.records).first(count), books, threads,
          [&](RecordFile& file) {
            ++worked;
            file.id += "!";
          },
          [&](RecordFile&& file) {
            CHECK(file.id.ends_with("!"));
            ++seen;
          });
      CHECK(worked == count);
      CHECK(seen == count);
    }
  }
}

TEST_CASE("files that vanish, grow or change while others are read are read as they are found") {
  const TemporaryFolder folder;
  fill(folder, 300);
  Books books(folder.path());
  const Inputs inputs = find_records(".", folder.path());
  for (const unsigned threads : {1U, 2U}) {
    std::size_t at = 0;
    for_each_record(inputs.records, books, threads, [&](RecordFile&& file) {
      if (at == 0 && threads == 1) {
        std::filesystem::remove(inputs.records[250].path());
        folder.file("b/10001.yaml", "title: " + std::string(200'000, 'x') + "\n");
      }
      if (inputs.records[at] == inputs.records[250]) {
        REQUIRE(file.trouble);
        CHECK(file.trouble->kind() == ErrorKind::no_such_file);
      } else {
        CHECK_FALSE(file.trouble);
      }
      ++at;
    });
    CHECK(at == 300);
  }
}
