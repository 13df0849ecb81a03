// SPDX-License-Identifier: Apache-2.0

// Finding the book around a folder.

#include <algorithm>
#include <meeting/book.hpp>

#include "book/book_files.hpp"
#include "book/paths.hpp"
#include "book/system.hpp"

namespace meeting {
namespace {

/// The first error of a file of a book, to be shown with its place.
[[noreturn]] void throw_bad_file(const BookFile& file) {
  if (file.trouble) throw Error(*file.trouble);
  const SettingsDocument& document = file.document;
  for (const Diagnostic& finding : document.findings) {
    if (finding.severity != Severity::error) continue;
    const LineColumn at = document.source->position(finding.at.begin);
    throw Error(ErrorKind::bad_book,
                Message{"book.bad-book-at"_msg,
                        {shown_argument(file.shown), std::size_t{at.line}, std::size_t{at.column},
                         Argument{say(Language::english, finding.text),
                                  say(Language::chinese, finding.text)}}});
  }
  throw Error(ErrorKind::bad_book, Message{"book.bad-book"_msg, {shown_argument(file.shown)}});
}

}  // namespace

Books::Books(const std::filesystem::path& base, Parser parser)
    : base_(real_path(base)), parser_(parser) {}

Books::~Books() = default;

const Book* Books::around(const std::filesystem::path& folder) {
  const std::filesystem::path path = base_ / folder;
  const std::lock_guard lock(mutex_);
  const auto known = nearest_.find(path.native());
  if (known != nearest_.end()) return known->second;
  const Book* book = find(real_path(path));
  nearest_.emplace(path.native(), book);
  return book;
}

const Book* Books::find(const std::filesystem::path& folder) {
  const auto known = nearest_.find(folder.native());
  if (known != nearest_.end()) return known->second;

  const bool is_root = !folder.has_relative_path();
  const Book* parent = is_root ? nullptr : find(folder.parent_path());
  const Book* nearest = parent;
  BookFiles read =
      read_book_files(folder, base_, parent == nullptr ? nullptr : &parent->registers(), parser_);
  if (!read.files.empty()) {
    std::unique_ptr<Book> book(new Book);
    book->folder_ = folder;
    book->parent_ = parent;
    book->files_ = std::move(read.files);
    book->superseded_ = std::move(read.superseded);
    book->settle();
    nearest = book.get();
    books_.push_back(std::move(book));
  }
  nearest_.emplace(folder.native(), nearest);
  return nearest;
}

void Books::forget() {
  const std::lock_guard lock(mutex_);
  nearest_.clear();
  books_.clear();
}

std::vector<const Book*> Books::met() const {
  const std::lock_guard lock(mutex_);
  std::vector<const Book*> all;
  for (const auto& book : books_) all.push_back(book.get());
  std::ranges::sort(all, {},
                    [](const Book* book) -> const std::string& { return book->folder().native(); });
  return all;
}

void Books::require_usable() const {
  for (const Book* book : met()) {
    for (const BookFile& file : book->files()) {
      if (file.has_errors()) throw_bad_file(file);
    }
  }
}

}  // namespace meeting
