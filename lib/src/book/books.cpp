// SPDX-License-Identifier: Apache-2.0

// Finding the book around a folder.

#include <algorithm>
#include <meeting/book.hpp>

#include "book/paths.hpp"
#include "book/system.hpp"

namespace meeting {
namespace {

/// The settings of a folder's book.yaml (or book.yml); none where it has neither.
std::unique_ptr<const Source> load_settings(const std::filesystem::path& folder,
                                            const std::filesystem::path& base,
                                            std::filesystem::path& found) {
  for (const std::string_view name : book_file_names) {
    found = folder / name;
    try {
      return load_file(found, shown_path(found, base));
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::no_such_file) throw;
    }
  }
  return nullptr;
}

/// The first error of a book, to be shown with its place.
[[noreturn]] void throw_bad_book(const Book& book) {
  const SettingsDocument& document = book.document();
  for (const Diagnostic& finding : document.findings) {
    if (finding.severity != Severity::error) continue;
    const LineColumn at = document.source->position(finding.at.begin);
    throw Error(ErrorKind::bad_book,
                Message{"book.bad-book-at"_msg,
                        {shown_argument(book.shown()), std::size_t{at.line}, std::size_t{at.column},
                         Argument{say(Language::english, finding.text),
                                  say(Language::chinese, finding.text)}}});
  }
  throw Error(ErrorKind::bad_book, Message{"book.bad-book"_msg, {shown_argument(book.shown())}});
}

}  // namespace

Books::Books(std::filesystem::path base) : base_(real_path(base)) {}

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
  std::filesystem::path file;
  std::optional<Error> trouble;
  std::unique_ptr<const Source> source;
  try {
    source = load_settings(folder, base_, file);
  } catch (const Error& error) {
    trouble.emplace(error);
  }
  if (source || trouble) {
    std::unique_ptr<Book> book(new Book);
    book->folder_ = folder;
    book->shown_ = shown_path(file, base_);
    book->parent_ = parent;
    if (trouble) book->trouble_.emplace(*trouble);
    else
      book->document_ =
          read_book_settings(std::move(source), parent == nullptr ? nullptr : &parent->registers());
    book->inherit();
    nearest = book.get();
    books_.push_back(std::move(book));
  }
  nearest_.emplace(folder.native(), nearest);
  return nearest;
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
    if (book->trouble() != nullptr) throw Error(*book->trouble());
    if (book->has_errors()) throw_bad_book(*book);
  }
}

}  // namespace meeting
