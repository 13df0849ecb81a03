// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <sys/resource.h>

#include <meeting/book.hpp>

#include "temporary_folder.hpp"

using namespace meeting;
using test::TemporaryFolder;

namespace {

std::string shown(const std::vector<InputFile>& files) {
  std::string all;
  for (const InputFile& file : files) {
    all += (all.empty() ? "" : " ") + file.shown();
    if (file.trouble) all += "!";
  }
  return all;
}

/// A book with a book in it and things that are no records.
void fill(const TemporaryFolder& folder) {
  for (const char* name :
       {"book.yaml", "2025/b.yaml", "2025/a.yaml", "2025/c.YML", "2025/note.txt", "2025/.d.yaml",
        ".git/e.yaml", "street/book.yml", "street/2024/f.yaml", "street/2024/.meeting-abc012.tmp",
        "street-2/g.yaml", "纪要.yaml", ".yaml", "lost+found/h.yaml"}) {
    folder.file(name, "");
  }
}

}  // namespace

TEST_CASE("the records of a folder are listed in the byte order of their paths") {
  const TemporaryFolder folder;
  fill(folder);
  const Inputs inputs = find_records(folder.path(), folder.path());
  CHECK(shown(inputs.records) ==
        "2025/a.yaml 2025/b.yaml 2025/c.YML street-2/g.yaml street/2024/f.yaml 纪要.yaml");
  CHECK(shown(inputs.books) == "book.yaml street/book.yml");
  CHECK(inputs.records.front().path() == folder / "2025/a.yaml");
  CHECK(find_records("street", folder.path()).records.front().shown() == "street/2024/f.yaml");
}

TEST_CASE("links to files are followed, links to folders are not") {
  const TemporaryFolder folder;
  folder.file("a/x.yaml", "");
  std::filesystem::create_symlink("x.yaml", folder / "a/link.yaml");
  std::filesystem::create_symlink("nowhere", folder / "a/dangling.yaml");
  std::filesystem::create_symlink("..", folder / "a/circle");
  std::filesystem::create_symlink("..", folder / "a/circle.yaml");
  CHECK(shown(find_records(folder.path(), folder.path()).records) ==
        "a/dangling.yaml a/link.yaml a/x.yaml");
}

TEST_CASE("a folder that cannot be read does not stop the others") {
  const TemporaryFolder folder;
  folder.file("a/x.yaml", "");
  folder.file("b/y.yaml", "");
  folder.file("c/z.yaml", "");
  std::filesystem::permissions(folder / "b", std::filesystem::perms::none);
  const int code = test::in_unprivileged_child([&] {
    const Inputs inputs = find_records(folder.path(), folder.path());
    return shown(inputs.records) == "a/x.yaml b! c/z.yaml" ? 0 : 1;
  });
  CHECK(code == 0);
  std::filesystem::permissions(folder / "b", std::filesystem::perms::all);
}

TEST_CASE("a deep tree is walked with few descriptors") {
  const TemporaryFolder folder;
  std::string deep;
  for (int i = 0; i < 200; ++i) deep += "d/";
  folder.file(deep + "x.yaml", "");
  const int code = test::in_child([&] {
    const rlimit limit{20, 20};
    ::setrlimit(RLIMIT_NOFILE, &limit);
    return find_records(folder.path(), folder.path()).records.size() == 1 ? 0 : 1;
  });
  CHECK(code == 0);
}

TEST_CASE("operands are files, folders, or the book around") {
  const TemporaryFolder folder;
  fill(folder);
  const TemporaryFolder elsewhere;
  elsewhere.file("h.yaml", "");
  std::filesystem::create_directory_symlink(elsewhere.path(), folder / "street/away");
  const std::string other = elsewhere.path().native();
  const std::string whole = folder.path().native();

  struct Case {
    std::string_view base;  ///< below the folder
    std::vector<std::string> operands;
    std::string records;
    std::string books;
  };
  const Case cases[] = {
      {"", {"2025/a.yaml"}, "2025/a.yaml", ""},
      {"", {"./2025//a.yaml", "2025/../2025/a.yaml", whole + "/2025/a.yaml"}, "2025/a.yaml", ""},
      {"", {"street", "street/2024/"}, "street/2024/f.yaml", "street/book.yml"},
      {"", {"2025/note.txt"}, "2025/note.txt", ""},
      {"", {"book.yaml"}, "", "book.yaml"},
      {"", {"none.yaml", "2025/b.yaml"}, "2025/b.yaml none.yaml!", ""},
      {"", {other}, other + "/h.yaml", ""},
      {"", {"street/away"}, "street/away/h.yaml", ""},
      {"2025", {"."}, "a.yaml b.yaml c.YML", ""},
      {"2025", {"../street"}, "../street/2024/f.yaml", "../street/book.yml"},
      {"2025",
       {".."},
       "a.yaml b.yaml c.YML ../street-2/g.yaml ../street/2024/f.yaml ../纪要.yaml",
       "../book.yaml ../street/book.yml"},
      {"street/2024", {}, "f.yaml", whole + "/street/book.yml"},
      {"street", {}, "2024/f.yaml", "book.yml"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.base);
    const std::string first = c.operands.empty() ? "(none)" : c.operands.front();
    CAPTURE(first);
    Books books(folder / c.base);
    const Inputs inputs = collect_inputs(c.operands, books);
    CHECK(shown(inputs.records) == c.records);
    CHECK(shown(inputs.books) == c.books);
  }

  Books nowhere(elsewhere.path());
  CHECK(shown(collect_inputs({}, nowhere).records) == "h.yaml");

  Books books(folder.path());
  const std::vector<std::string> missing{"none.yaml"};
  const Inputs inputs = collect_inputs(missing, books);
  REQUIRE(inputs.records.front().trouble);
  CHECK(inputs.records.front().trouble->kind() == ErrorKind::no_such_file);
}

TEST_CASE("a path is shown from where the user stands") {
  struct Case {
    std::string_view path;
    std::string_view base;
    std::string_view shown;
  };
  constexpr Case cases[] = {
      {"/a/b/c.yaml", "/a/b", "c.yaml"},
      {"/a/b/c.yaml", "/a/b/", "c.yaml"},
      {"/a/bc/d.yaml", "/a/b", "/a/bc/d.yaml"},
      {"/a", "/a", "."},
      {"/a/b", "/", "a/b"},
      {"/", "/a", "/"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.path);
    CAPTURE(c.base);
    CHECK(shown_path(c.path, c.base) == c.shown);
  }
}

TEST_CASE("whatever the names are, files come in the byte order of their whole paths") {
  const TemporaryFolder folder;
  const char* const names[] = {"a.yaml",    "a/x.yaml",        "a!/x.yaml",     "a-b.yaml",
                               "a0/x.yaml", "a.yaml.d/x.yaml", "aa.yaml",       "a/b/c.yaml",
                               "a/b.yaml",  "a/b-c/d.yaml",    "a/b/book.yaml", "区/x.yaml",
                               "区.yaml",   "区-/x.yaml"};
  for (const char* name : names) folder.file(name, "");
  const Inputs inputs = find_records(folder.path(), folder.path());
  REQUIRE(inputs.records.size() == std::size(names) - 1);
  std::vector<std::string> paths;
  for (const InputFile& file : inputs.records) {
    paths.push_back(file.path());
    CHECK(file.path() == folder / file.shown());
    CHECK(file.folder() == (folder / file.shown()).parent_path());
  }
  CHECK(std::ranges::is_sorted(paths));
  CHECK(std::ranges::is_sorted(inputs.records));
}

TEST_CASE("many folders are walked each once") {
  const TemporaryFolder folder;
  std::size_t count = 0;
  for (int outer = 0; outer < 30; ++outer) {
    for (int inner = 0; inner < 5; ++inner) {
      const std::string path = std::to_string(outer) + "/" + std::to_string(inner) + "/";
      for (const char* name : {"a.yaml", "b.yaml", "c.txt"}) folder.file(path + name, "");
      count += 2;
    }
  }
  const Inputs inputs = find_records(folder.path(), folder.path());
  CHECK(inputs.records.size() == count);
  const std::vector<std::string> twice{".", "3", "3/2/a.yaml", "."};
  Books books(folder.path());
  CHECK(collect_inputs(twice, books).records == inputs.records);
}

TEST_CASE("a file is one text in two pieces, however its two paths differ") {
  const InputFile same("/a/b/c.yaml", "b/c.yaml");
  CHECK(same.path() == "/a/b/c.yaml");
  CHECK(same.shown() == "b/c.yaml");
  CHECK(same.folder() == "/a/b");
  const InputFile other("/a/b/c.yaml", "the minutes");
  CHECK(other.path() == "/a/b/c.yaml");
  CHECK(other.shown() == "the minutes");
  CHECK(other.folder() == "/a/b");
  CHECK(same == other);
  CHECK_FALSE(same.is_beside(other));
  const InputFile copy = same;
  CHECK(copy.is_beside(same));
  CHECK(InputFile("/a/b", "") < same);
  CHECK(same < InputFile("/a/b0", "x"));
  CHECK(InputFile("/a/b-c/d.yaml", "x") < same);
}
