// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <meeting/book.hpp>
#include <set>

#include "temporary_folder.hpp"

using namespace meeting;
using test::bytes_of;
using test::TemporaryFolder;

namespace {

NewRecord wish(std::string title) {
  NewRecord wished;
  wished.date = {2025, 3, 14};
  wished.title = std::move(title);
  return wished;
}

std::string text_of(const RecordName& name) {
  std::string text = "标题: " + name.id + "\n";
  if (!name.number.empty()) text += "编号: " + name.number + "\n";
  return text;
}

constexpr std::string_view numbered_book = "名称: 安居苑\n编号规则: 安居苑纪〔{year}〕{n}号\n";

}  // namespace

TEST_CASE("a new record goes to the year's folder of the nearest book") {
  const TemporaryFolder folder;
  folder.file("book.yaml", "名称: 街道\n");
  folder.file("社区/book.yaml", "名称: 社区\n");
  folder.folder("社区/2024");
  Books books(folder / "社区/2024");
  const RecordName name = create_record(wish("停车"), ".", books, text_of);
  CHECK(name.id == "2025-03-14-停车");
  CHECK(name.path == folder / "社区/2025/2025-03-14-停车.yaml");
  CHECK(name.number.empty());
  CHECK(bytes_of(name.path) == "标题: 2025-03-14-停车\n");
}

TEST_CASE("an id is unique in the whole book, in any year's folder, but not beyond") {
  const TemporaryFolder folder;
  folder.file("book.yaml", "名称: 街道\n");
  folder.file("2023/2025-03-14-停车.yaml", "");
  folder.file("2025-03-14-停车-2.yml", "");
  folder.file("社区/book.yaml", "名称: 社区\n");
  folder.file("社区/2025/2025-03-14-停车-3.yaml", "");
  Books books(folder.path());
  CHECK(plan_record(wish("停车"), ".", books).id == "2025-03-14-停车-3");
  CHECK(create_record(wish("停车"), ".", books, text_of).id == "2025-03-14-停车-3");
  CHECK(plan_record(wish("停车"), ".", books).id == "2025-03-14-停车-4");
  CHECK(plan_record(wish("停车"), "社区", books).id == "2025-03-14-停车");
}

TEST_CASE("a number is not given where a record or its folder cannot be read") {
  const struct {
    const char* forbidden;
    bool given;
  } cases[] = {
      {"2025", false}, {"2025/2025-01-01-a.yaml", false}, {"2024", false}, {"private", true}};
  for (const auto& c : cases) {
    CAPTURE(c.forbidden);
    const TemporaryFolder folder;
    folder.file("book.yaml", numbered_book);
    folder.file("2025/2025-01-01-a.yaml", "编号: 安居苑纪〔2025〕7号\n");
    folder.file("2024/2024-01-01-a.yaml", "");
    folder.file("private/b.yaml", "");
    std::filesystem::permissions(folder / "2025", std::filesystem::perms::all);
    std::filesystem::permissions(folder / c.forbidden, std::filesystem::perms::none);
    const int code = test::in_unprivileged_child([&] {
      try {
        Books books(folder.path());
        NewRecord wished = wish("停车");
        wished.numbered = true;
        return create_record(wished, ".", books, text_of).number == "安居苑纪〔2025〕8号" ? 1 : 3;
      } catch (const Error& error) {
        return error.kind() == ErrorKind::cannot_read_or_write ? 2 : 4;
      }
    });
    std::filesystem::permissions(folder / c.forbidden, std::filesystem::perms::all);
    CHECK(code == (c.given ? 1 : 2));
  }
}

TEST_CASE("an id that was asked for is taken as it is, or refused") {
  const TemporaryFolder folder;
  folder.file("2025-x.yaml", "");
  Books books(folder.path());
  struct Case {
    std::string_view id;
    std::string_view refusal;
  };
  constexpr Case cases[] = {{"2025-y", ""},
                            {"2025-x", "book.id-taken"},
                            {"2025-X", "book.id-taken"},
                            {"../x", "book.id-no-file-name"},
                            {"NUL", "book.id-no-file-name"}};
  for (const Case& c : cases) {
    CAPTURE(c.id);
    NewRecord wished = wish("t");
    wished.id = c.id;
    std::string_view refusal;
    try {
      const RecordName name = create_record(wished, ".", books, text_of);
      CHECK(name.id == c.id);
    } catch (const Error& error) {
      refusal = error.message().id;
    }
    CHECK(refusal == c.refusal);
  }
  CHECK(folder.names() == "2025-x.yaml 2025-y.yaml");
}

TEST_CASE("the number of the minutes follows the book's pattern and its records") {
  const TemporaryFolder folder;
  folder.file("book.yaml", numbered_book);
  folder.file("2025/a.yaml", "编号: 安居苑纪〔2025〕4号\n");
  folder.file("2024/b.yaml", "编号: 安居苑纪〔2024〕9号\n");
  Books books(folder.path());
  NewRecord wished = wish("停车");
  CHECK(plan_record(wished, ".", books).number.empty());
  wished.numbered = true;
  CHECK(create_record(wished, ".", books, text_of).number == "安居苑纪〔2025〕5号");
  CHECK(create_record(wished, ".", books, text_of).number == "安居苑纪〔2025〕6号");
}

TEST_CASE("what fails leaves nothing behind") {
  const TemporaryFolder folder;
  folder.file("book.yaml", "名称: 社区\n");
  Books books(folder.path());
  CHECK_THROWS_AS(
      create_record(wish("停车"), ".", books,
                    [](const RecordName&) -> std::string { throw std::runtime_error("no text"); }),
      std::runtime_error);
  CHECK(folder.names() == "book.yaml");

  const BookLock lock(folder.path());
  CHECK_THROWS_AS(
      create_record(wish("停车"), ".", books, text_of, {std::chrono::milliseconds(20), {}}), Error);
  CHECK(folder.names() == "book.yaml");
  Books none(folder.path());
  CHECK_THROWS_AS(create_record(wish("停车"), "/no/such/folder", none, text_of), Error);
}

TEST_CASE("old temporary files are swept by the next writer") {
  const TemporaryFolder folder;
  const auto stale = folder.file(".meeting-abc012.tmp", "x");
  std::filesystem::last_write_time(
      stale, std::filesystem::file_time_type::clock::now() - std::chrono::hours(2));
  Books books(folder.path());
  create_record(wish("停车"), ".", books, text_of);
  CHECK(folder.names() == "2025-03-14-停车.yaml");
}

TEST_CASE("many processes at once: every record is there, no name and no number twice") {
  constexpr int processes = 8;
  constexpr int rounds = 20;
  const TemporaryFolder folder;
  folder.file("book.yaml", numbered_book);
  std::vector<pid_t> children;
  for (int i = 0; i < processes; ++i) {
    const pid_t child = ::fork();
    if (child == 0) {
      int code = 0;
      try {
        NewRecord wished = wish("停车");
        wished.numbered = true;
        for (int round = 0; round < rounds; ++round) {
          Books books(folder.path());
          create_record(wished, ".", books, text_of, {std::chrono::seconds(60), {}});
        }
      } catch (...) {
        code = 1;
      }
      ::_exit(code);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
  }
  Books books(folder.path());
  const auto files = read_all_records(find_records(".", folder.path()).records, books);
  CHECK(files.size() == processes * rounds);
  std::set<std::string> numbers;
  for (const RecordFile& file : files) {
    CHECK(*file.record().title == file.id);  // the text is that of the name
    numbers.insert(std::string(*file.record().number));
  }
  CHECK(numbers.size() == processes * rounds);
  CHECK(numbers.contains("安居苑纪〔2025〕160号"));
}
