// SPDX-License-Identifier: Apache-2.0

#include "run/trouble.hpp"

#include <algorithm>
#include <meeting/text.hpp>

namespace meeting::tool {
namespace {

std::string shown_count(Context& context, const RecordFile& file) {
  std::size_t errors = 0;
  for (const Diagnostic& one : file.document.findings) {
    if (one.severity == Severity::error) ++errors;
  }
  return context.say("record.has-errors"_msg, {visible(file.shown), errors});
}

}  // namespace

Exit name_trouble(Context& context, const RecordFile& file) {
  if (file.trouble) {
    context.complain(file.trouble->message());
    return exit_for(file.trouble->kind());
  }
  if (file.document.state != ReadState::whole) {
    const auto first =
        std::ranges::find(file.document.findings, Severity::error, &Diagnostic::severity);
    const std::string why =
        first == file.document.findings.end() ? std::string() : context.say(first->text);
    context.complain({"record.not-a-record"_msg, {visible(file.shown), visible(why)}});
    return Exit::not_a_record;
  }
  if (file.document.has_errors()) {
    context.err << "meeting: " << shown_count(context, file) << "\n";
    return Exit::not_a_record;
  }
  return Exit::fine;
}

void UsedBooks::add(const Book* book) {
  // Those around a book that is known came with it.
  for (; book != nullptr && std::ranges::find(books_, book) == books_.end();
       book = book->parent()) {
    books_.push_back(book);
  }
}

Exit name_bad_books(Context& context, const UsedBooks& books) {
  Exit exit = Exit::fine;
  for (const Book* book : books.all()) {
    for (const BookFile& file : book->files()) {
      if (file.trouble) {
        context.complain(file.trouble->message());
        exit = graver(exit, exit_for(file.trouble->kind()));
      } else if (file.has_errors()) {
        context.complain({"record.bad-book"_msg, {visible(file.shown)}});
        exit = graver(exit, Exit::bad_book);
      }
    }
  }
  return exit;
}

void tell_other_names(Context& context, const std::vector<std::filesystem::path>& files) {
  for (const std::filesystem::path& file : files) {
    context.complain({"change.other-names"_msg, {visible(shown_path(file, context.books.base()))}});
  }
}

}  // namespace meeting::tool
