// SPDX-License-Identifier: Apache-2.0

// The files of one book: book.yaml and the book-*.yaml beside it.

#include <doctest/doctest.h>

#include <meeting/book.hpp>
#include <string>

#include "temporary_folder.hpp"

using namespace meeting;
using test::TemporaryFolder;

namespace {

std::string shown(std::span<const BookFile> files) {
  std::string all;
  for (const BookFile& one : files) all += (all.empty() ? "" : " ") + one.shown;
  return all;
}

std::string shown(const std::vector<InputFile>& files) {
  std::string all;
  for (const InputFile& one : files) all += (all.empty() ? "" : " ") + one.shown();
  return all;
}

std::string names(const std::vector<const Organisation*>& organisations) {
  std::string all;
  for (const Organisation* one : organisations) {
    all += (all.empty() ? "" : " ") + std::string(*one->name);
  }
  return all;
}

/// "book-a.yaml:2:5 error rule", one a line.
std::string findings(const Book& book) {
  std::string all;
  for (const BookFile& file : book.files()) {
    for (const Diagnostic& one : file.document.findings) {
      const LineColumn at = file.document.source->position(one.at.begin);
      all += file.shown + ':' + std::to_string(at.line) + ':' + std::to_string(at.column) + ' ' +
             std::string(one.rule) + '\n';
    }
  }
  return all;
}

}  // namespace

TEST_CASE("the parts of a book: lists are joined in the order of the files") {
  const TemporaryFolder folder;
  folder.file("book.yaml",
              "格式: 1\n名称: 社区\n所属: {市: 银川市}\n时限: {回访天数: 7}\n单位名册: {名称: 甲}\n"
              "隐私: title\n规则: {two-parties: off}\n填报数: {内容: a, 数值: 1}\n"
              "工作日历: {日期: 2025-03-14, 类型: 休息}\n");
  folder.file("book-单位名册.yaml", "格式: 1\n单位名册: [{名称: 丙}, {名称: 甲}]\n");
  folder.file("book-a.YML",
              "organisations: {name: 乙}\narea: {district: 金凤区}\nlimits: {display_days: 5}\n"
              "contact: here\nprivacy: [date]\nrules: {file-name: off}\n"
              "claims: {what: b, value: 2}\nduty: {who: c}\n"
              "calendar: {date: 2025-03-17, kind: off}\ncompounds: {name: 丽园}\n"
              "organisation_tree: {name: d}\nresources: {name: e}\n");
  folder.file("in/book.yaml", "名称: 小区\n单位名册: {名称: 丁}\n");
  Books books(folder.path());
  const Book& book = *books.around(".");
  CHECK(findings(book) == "");
  CHECK(shown(book.files()) == "book.yaml book-a.YML book-单位名册.yaml");
  CHECK(book.shown() == "book.yaml");
  CHECK(book.name() == "社区");
  CHECK(names(book.registers().organisations) == "甲 乙 丙 甲");
  CHECK(names(books.around("in")->registers().organisations) == "丁 甲 乙 丙 甲");
  CHECK(registered(books.around("in")->registers(), "丙") != nullptr);
  CHECK(registered_at(book.registers(), *registered(book.registers(), "丙")) ==
        "book-单位名册.yaml:2");
  CHECK(registered_compound(book.registers(), "丽园") != nullptr);
  CHECK(*book.area().city == "银川市");
  CHECK(*book.area().district == "金凤区");
  CHECK(book.limits().visit_days->value == Decimal(7));
  CHECK(book.limits().display_days->value == Decimal(5));
  CHECK(book.contact() == "here");
  CHECK(book.language() == std::nullopt);
  CHECK(book.privacy().size() == 2);
  CHECK(books.around("in")->privacy().size() == 2);
  CHECK(book.rule("two-parties") != nullptr);
  CHECK(book.rule("file-name") != nullptr);
  CHECK(book.claims().size() == 2);
  CHECK(book.duty().size() == 1);
  CHECK(books.around("in")->duty().empty());
  CHECK(book.resources().size() == 1);
  CHECK(book.organisation_tree().size() == 1);
  CHECK(book.calendar().is_working_day({2025, 3, 14}) == false);
  CHECK(book.calendar().is_working_day({2025, 3, 17}) == false);
}

TEST_CASE("the parts of a book: a single value is stated once") {
  const TemporaryFolder folder;
  folder.file("book.yaml",
              "格式: 1\n名称: 社区\n所属: {市: 银川市, 区县: 金凤区}\n时限: {回访天数: 7}\n"
              "规则: {two-parties: off}\n");
  folder.file("book-1.yaml",
              "格式: 1\n所属: {区县: 金凤区, 街道: b}\n时限: {公示天数: 3}\n联系方式: a\n");
  folder.file("book-2.yaml",
              "name: x\nlanguage: zh\nlimits: {visit_days: 3}\nrules: {two-parties: note}\n"
              "contact: c\n");
  folder.file("book-3.yaml", "联系方式: d\n");
  Books books(folder.path());
  const Book& book = *books.around(".");
  CHECK(findings(book) ==
        "book-1.yaml:2:10 book-stated-twice\n"
        "book-2.yaml:1:7 book-stated-twice\n"
        "book-2.yaml:3:22 book-stated-twice\n"
        "book-2.yaml:4:9 book-stated-twice\n"
        "book-2.yaml:5:10 book-stated-twice\n"
        "book-3.yaml:1:7 book-stated-twice\n");
  const Diagnostic& name = book.files()[2].document.findings.front();
  CHECK(say(Language::english, name.text) ==
        "`name` is stated in book.yaml already; the book has one");
  REQUIRE(name.notes.size() == 1);
  CHECK_FALSE(name.notes[0].has_place);
  CHECK(say(Language::english, name.notes[0].text) == "stated first in book.yaml:2");
  CHECK(book.has_errors());
  CHECK_FALSE(book.document().has_errors());
  CHECK(book.name() == "社区");  // the first holds
  CHECK(book.contact() == "a");
  CHECK(book.rule("two-parties")->severity.is("off"));
  try {
    books.require_usable();
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::bad_book);
    CHECK(say(Language::english, error.message()).starts_with("book-1.yaml:2:10: "));
  }
}

TEST_CASE("the parts of a book: the words of each hold in all of them") {
  const TemporaryFolder folder;
  folder.file("book.yaml", "名称: 社区\n例会: {名称: a, 形式: 楼道会, 周期: 每月}\n");
  folder.file("book-a.yaml",
              "例会: {名称: \"\\u4e59\", 形式: \"\\u697c\\u9053\\u4f1a\", 周期: 每月}\n");
  folder.file("book-b.yaml",
              "形式: {名称: \"楼\\u9053会\"}\n例会: {名称: c, 形式: 楼道会, 周期: 每月}\n");
  folder.file("a.yaml", "格式: 1\n标题: b\n形式: 楼道会\n日期: 2025-03-14\n");
  Books books(folder.path());
  const Book& book = *books.around(".");
  CHECK(findings(book) == "");
  REQUIRE(book.registers().series.size() == 3);
  for (const Series* one : book.registers().series) CHECK(one->form.own == "楼道会");
  const Inputs inputs = find_records(folder.path(), folder.path());
  CHECK(shown(inputs.records) == "a.yaml");
  CHECK_FALSE(read_record_file(inputs.records.front(), books).document.has_errors());
}

TEST_CASE("the parts of a book are never records") {
  const TemporaryFolder folder;
  for (const char* name :
       {"book.yaml", "book-a.yaml", "book-.yml", "booklet.yaml", "Book-a.yaml", "a-book.yaml"}) {
    folder.file(name, "名称: 社区\n");
  }
  folder.file("book-x.yaml/2025.yaml", "");
  const Inputs inputs = find_records(folder.path(), folder.path());
  CHECK(shown(inputs.records) == "Book-a.yaml a-book.yaml book-x.yaml/2025.yaml booklet.yaml");
  CHECK(shown(inputs.books) == "book-.yml book-a.yaml book.yaml");
  Books books(folder.path());
  const std::string operand[] = {"book-a.yaml"};
  CHECK(shown(collect_inputs(operand, books).books) == "book-a.yaml");
  CHECK(shown(books.around(".")->files()) == "book.yaml book-.yml book-a.yaml");
  CHECK_FALSE(is_record_id("book"));
  CHECK_FALSE(is_record_id("book-a"));
  CHECK(is_record_id("booklet"));
}

TEST_CASE("a part is a file of the book whose book.yaml stands beside it") {
  const TemporaryFolder folder;
  folder.file("book.yaml", "名称: 街道\n");
  folder.file("book-a.yaml", "单位名册: {名称: 甲}\n");
  folder.file("社区/book-a.yaml", "单位名册: {名称: 乙}\n");
  std::filesystem::create_directory_symlink(folder / "社区", folder / "link");
  Books books(folder.path());
  CHECK(books.around("社区") == books.around("."));
  CHECK(names(books.around("社区")->registers().organisations) == "甲");
  const Inputs inputs = find_records(folder.path(), folder.path());
  REQUIRE(shown(inputs.books) == "book-a.yaml book.yaml 社区/book-a.yaml");

  const MeantBookFile part = find_book_file(inputs.books[0], books);
  CHECK(part.book == books.around("."));
  CHECK(part.file == &part.book->files()[1]);
  const MeantBookFile main = find_book_file(inputs.books[1], books);
  CHECK(main.file == &main.book->files()[0]);
  const MeantBookFile alone = find_book_file(inputs.books[2], books);
  CHECK(alone.book == nullptr);
  REQUIRE(alone.file != nullptr);
  REQUIRE(alone.file->document.findings.size() == 1);
  CHECK(alone.file->document.findings[0].rule == "book-part-alone");
}

TEST_CASE("a bad part stops the commands that need the book") {
  const TemporaryFolder folder;
  folder.file("bad/book.yaml", "名称: a\n");
  folder.file("bad/book-b.yaml", "单位名车: {名称: b}\n");
  folder.file("bytes/book.yaml", "名称: a\n");
  folder.file("bytes/book-b.yaml", "名称: \xff\n");
  folder.file("gone/book.yaml", "名称: a\n");
  std::filesystem::create_symlink("nowhere", folder / "gone/book-b.yaml");
  for (const char* name : {"bad", "bytes"}) {
    CAPTURE(name);
    Books books(folder / name);
    CHECK(books.around(".")->has_errors());
    CHECK_THROWS_AS(books.require_usable(), Error);
  }
  Books books(folder / "gone");
  CHECK(books.around(".")->name() == "a");
}

TEST_CASE("a part that may not be read is trouble, not absence") {
  const TemporaryFolder folder;
  folder.file("book.yaml", "名称: a\n");
  const auto path = folder.file("book-b.yaml", "单位名册: {名称: b}\n");
  std::filesystem::permissions(path, std::filesystem::perms::none);
  const int code = test::in_unprivileged_child([&] {
    Books books(folder.path());
    const Book* book = books.around(".");
    if (book == nullptr || !book->has_errors() || book->trouble() != nullptr) return 1;
    try {
      books.require_usable();
    } catch (const Error& error) {
      return error.kind() == ErrorKind::cannot_read_or_write ? 0 : 2;
    }
    return 3;
  });
  CHECK(code == 0);
}
