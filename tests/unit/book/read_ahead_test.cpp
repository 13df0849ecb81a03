// SPDX-License-Identifier: Apache-2.0
#include "book/read_ahead.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <meeting/book.hpp>

#include "temporary_folder.hpp"

using namespace meeting;
using test::TemporaryFolder;

namespace {

constexpr std::size_t many = 700;

Inputs fill(const TemporaryFolder& folder) {
  for (std::size_t i = 0; i < many; ++i) {
    folder.file("2025/" + std::to_string(1000 + i) + ".yaml", "title: " + std::to_string(i) + "\n");
  }
  return find_records(folder.path(), folder.path());
}

/// Whether it comes to this many within a time that no machine needs, if reading always waits.
bool brings(ReadAhead& ahead, std::size_t reached, std::size_t count) {
  for (int i = 0; i < 2000 && ahead.brought() < count; ++i) {
    ahead.report(reached, 8, 8);
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return ahead.brought() == count;
}

/// Puts a file out of the system's cache, where the file system lets it.
void forget(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDWR);
  ::fdatasync(file);
  ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
  ::close(file);
}

}  // namespace

TEST_CASE("as long as nothing waits, nothing is read ahead") {
  const TemporaryFolder folder;
  const Inputs inputs = fill(folder);
  ReadAhead ahead(inputs.records);
  for (std::size_t reached = 8; reached <= many; reached += 8) ahead.report(reached, 8, 0);
  ahead.report(80, 8, 1);  // one wait may have any cause
  ahead.report(80, 100, 3);
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  CHECK(ahead.brought() == 0);
}

TEST_CASE("files are brought in as far as is allowed ahead of their reader") {
  const TemporaryFolder folder;
  const Inputs inputs = fill(folder);
  ReadAhead ahead(inputs.records);
  CHECK(brings(ahead, 8, 512));
  ahead.report(8, 8, 8);
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  CHECK(ahead.brought() == 512);
  CHECK(brings(ahead, 100, 604));
  ahead.report(many, 8, 8);
  CHECK(ahead.brought() == 604);
}

TEST_CASE("where files are found to be cached, the threads rest; a wait wakes them") {
  const TemporaryFolder folder;
  const Inputs inputs = fill(folder);
  ReadAhead ahead(inputs.records);
  ahead.report(8, 8, 8);
  for (int i = 0; i < 100; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    ahead.report(8, 8, 0);
  }
  const std::size_t before = ahead.brought();
  CHECK(before >= 64);
  CHECK(before < 512);
  ahead.report(300, 8, 8);
  for (int i = 0; i < 2000 && ahead.brought() == before; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  CHECK(ahead.brought() > before);
}

TEST_CASE("what is no file, or gone, or empty stops no thread, and nothing is taken from a pipe") {
  const TemporaryFolder folder;
  for (int i = 0; i < 60; ++i) {
    const std::string name = std::to_string(100 + i) + ".yaml";
    folder.file(name, i % 4 == 0 ? "" : "title: x\n");
    if (i % 4 != 1) continue;
    std::filesystem::remove(folder / name);
    if (i % 8 == 1) REQUIRE(::mkfifo((folder / name).c_str(), 0600) == 0);
  }
  Inputs inputs = find_records(folder.path(), folder.path());
  const std::size_t files = inputs.records.size();
  inputs.records.emplace_back("/missing.yaml", "missing.yaml");
  inputs.records.emplace_back(
      "/trouble.yaml", "trouble.yaml",
      std::make_shared<const Error>(ErrorKind::no_such_file,
                                    Message{"book.no-such-file", {"trouble.yaml"}}));
  ReadAhead ahead(inputs.records);
  ahead.report(0, 8, 8);
  // All but the one of which it is known that it cannot be read, unless they rest before.
  for (int i = 0; i < 200 && ahead.brought() < files + 1; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  CHECK(ahead.brought() == files + 1);
}

TEST_CASE("it may end while its threads have much to do") {
  const TemporaryFolder folder;
  const Inputs inputs = fill(folder);
  for (int i = 0; i < 20; ++i) {
    ReadAhead ahead(inputs.records);
    ahead.report(8, 8, 8);
  }
  CHECK(true);
}

TEST_CASE("records that are not cached are the same") {
  const TemporaryFolder folder;
  const Inputs inputs = fill(folder);
  for (const unsigned threads : {1U, 2U, 5U}) {
    for (const InputFile& one : inputs.records) forget(one.path());
    Books books(folder.path());
    std::size_t at = 0;
    for_each_record(inputs.records, books, threads, [&](RecordFile&& file) {
      CHECK(*file.record().title == std::to_string(at++));
    });
    CHECK(at == many);
  }
}
