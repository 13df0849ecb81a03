// SPDX-License-Identifier: Apache-2.0

#include "selection.hpp"

#include <unistd.h>

#include <algorithm>
#include <meeting/table.hpp>
#include <meeting/text.hpp>
#include <utility>

#include "command.hpp"

namespace meeting::tool {
namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
  std::error_code fault;
  const fs::file_type type = fs::symlink_status(path, fault).type();
  // Words may well be too long for the name of a file.
  return type != fs::file_type::not_found && fault != std::errc::filename_too_long;
}

/// All records of the book around the user, which is where references are looked up.
std::vector<RecordFile> searched_records(Context& context) {
  const Inputs inputs = collect_inputs({}, context.books);
  return read_all_records(inputs.records, context.books);
}

void name_missing(Context& context, const std::string& written,
                  const std::vector<std::string>& suggestions) {
  context.complain({"reference.nothing"_msg, {visible(written)}});
  if (suggestions.empty()) return;
  std::string list;
  for (const std::string& one : suggestions) list += (list.empty() ? "" : ", ") + visible(one);
  context.advise({"usage.did-you-mean"_msg, {list}});
}

std::string shown_count(Context& context, const RecordFile& file) {
  std::size_t errors = 0;
  for (const Diagnostic& one : file.document.findings) {
    if (one.severity == Severity::error) ++errors;
  }
  return context.say("record.has-errors"_msg, {visible(file.shown), errors});
}

}  // namespace

Operand resolve(Context& context, const std::vector<std::string>& operands) {
  Operand result;
  std::vector<std::string> paths;
  std::vector<std::string> references;
  for (const std::string& one : operands) {
    if (one == "-") {
      if (std::exchange(result.standard_input, true)) {
        throw UsageError{{"usage.one-standard-input"_msg, {}}, {}};
      }
    } else if (is_there(context.books.base() / one)) {
      paths.push_back(one);
    } else {
      references.push_back(one);
    }
  }
  if (!references.empty()) {
    const std::vector<RecordFile> files = searched_records(context);
    const ReferenceQuery query{
        .wanted = {ItemKind::record}, .today = context.today, .base = context.books.base()};
    for (const std::string& one : references) {
      const References found = find_references(one, files, query);
      for (const Match& match : found.matches) paths.push_back(files[match.record].path.string());
      if (!found.matches.empty()) continue;
      name_missing(context, one, found.suggestions);
      result.exit = graver(result.exit, Exit::no_such_file);
    }
  }
  if (operands.empty() || !paths.empty()) result.inputs = collect_inputs(paths, context.books);
  return result;
}

Exit name_trouble(Context& context, const RecordFile& file) {
  if (file.trouble) {
    context.complain(file.trouble->message());
    return exit_for(file.trouble->kind());
  }
  if (file.document.state != ReadState::whole) {
    const auto first = std::ranges::find(file.document.findings, Severity::error,
                                         &Diagnostic::severity);
    const std::string why = first == file.document.findings.end() ? std::string()
                                                                  : context.say(first->text);
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
  for (; book != nullptr && std::ranges::find(books_, book) == books_.end(); book = book->parent()) {
    books_.push_back(book);
  }
}

Exit name_bad_books(Context& context, const UsedBooks& books) {
  Exit exit = Exit::fine;
  for (const Book* book : books.all()) {
    if (book->trouble() != nullptr) {
      context.complain(book->trouble()->message());
      exit = graver(exit, exit_for(book->trouble()->kind()));
    } else if (book->has_errors()) {
      context.complain({"record.bad-book"_msg, {visible(book->shown())}});
      exit = graver(exit, Exit::bad_book);
    }
  }
  return exit;
}

std::string selection_id(const RecordFile& file, const Books& books) {
  if (file.book == nullptr) return file.id;
  const std::string folder = shown_path(file.book->folder(), books.base());
  if (folder.empty() || folder == "." || folder.front() == '/') return file.id;
  return folder + "/" + file.id;
}

PlacedRecord placed(const RecordFile& file, Area& area) {
  area = area_of(file.record(), file.book);
  return {.record = &file.record(), .id = file.id, .area = &area, .path = file.shown};
}

Selection::Selection(Context& context, const std::vector<std::string>& operands)
    : context_(context), operand_(resolve(context, operands)), exit_(operand_.exit) {}

void Selection::meet_books() {
  context_.books.around(context_.books.base());
  for (const InputFile& book : operand_.inputs.books) context_.books.around(book.path.parent_path());
  for (const InputFile& file : operand_.inputs.records) {
    context_.books.around(file.path.parent_path());
  }
}

bool Selection::usable(const RecordFile& file) {
  const Exit trouble = name_trouble(context_, file);
  exit_ = graver(exit_, trouble);
  used_.add(file.book);
  if (file.trouble || file.document.state != ReadState::whole) {
    unusable_.push_back(file.shown);
    return false;
  }
  advise_ = advise_ || trouble != Exit::fine;
  return true;
}

void Selection::for_each(
    const std::function<void(const RecordFile&, const PlacedRecord&)>& use) {
  const auto take = [&](const RecordFile& file) {
    if (!usable(file)) return;
    Area area;
    PlacedRecord record = placed(file, area);
    const std::string id = selection_id(file, context_.books);
    record.id = id;
    use(file, record);
  };
  if (operand_.standard_input) take(read_record_stream(STDIN_FILENO, "-", context_.books));
  for_each_record(operand_.inputs.records, context_.books, 0,
                  [&](RecordFile&& file) { take(file); });
  for (const InputFile& book : operand_.inputs.books) {
    used_.add(context_.books.around(book.path.parent_path()));
  }
  const Exit books = name_bad_books(context_, used_);
  exit_ = graver(exit_, books);
  if (advise_ || books != Exit::fine) context_.advise({"record.run-validate"_msg, {}});
}

const Calendar& Selection::calendar() const {
  const Book* book = context_.books.around(context_.books.base());
  return book == nullptr ? Calendar::standard() : book->calendar();
}

// ---- one record or item ------------------------------------------------------------------

namespace {

void show_choice(Context& context, const std::string& written, const References& found) {
  context.complain({"reference.several"_msg, {visible(written), found.matches.size()}});
  constexpr std::size_t most = 20;
  Table table;
  table.columns.resize(2);
  table.columns[1].flexible = true;
  for (const Match& match : found.matches) {
    if (table.rows.size() == most) break;
    table.rows.push_back({match.id, match.label});
  }
  context.err << to_text(table, {.width = context.width,
                                 .fit = Fit::shorten,
                                 .headings = false,
                                 .indent = 2});
  if (found.matches.size() > most) {
    context.err << "  " << context.say("reference.more"_msg, {found.matches.size() - most}) << "\n";
  }
  context.advise({"reference.be-exact"_msg, {}});
}

Found take_file(Context& context, RecordFile file) {
  Found found;
  found.exit = name_trouble(context, file);
  found.usable = !file.trouble && file.document.state == ReadState::whole;
  UsedBooks used;
  used.add(file.book);
  const Exit books = name_bad_books(context, used);
  if (found.usable && graver(found.exit, books) != Exit::fine) {
    context.advise({"record.run-validate"_msg, {}});
  }
  found.exit = graver(found.exit, books);
  found.file = std::move(file);
  return found;
}

Found nothing_found(Context& context, const std::string& written,
                    const std::vector<RecordFile>& files,
                    const std::vector<std::string>& suggestions) {
  Found found;
  name_missing(context, written, suggestions);
  found.exit = Exit::no_such_file;
  // What was meant may stand in a file that could not be read.
  for (const RecordFile& file : files) {
    if (file.trouble || file.document.state != ReadState::whole) {
      found.exit = graver(found.exit, name_trouble(context, file));
    }
  }
  return found;
}

bool is_within(const Match& match, const Match& around) {
  if (match.record != around.record) return false;
  switch (around.kind) {
    case ItemKind::record: return true;
    case ItemKind::issue: return match.issue == around.issue;
    case ItemKind::resolution: return match.resolution == around.resolution;
    case ItemKind::party:
    case ItemKind::follow_up: break;
  }
  return &match == &around;
}

/// Where all matches lie in one of them, that one is meant: it shows the others as well.
void keep_container(std::vector<Match>& matches) {
  for (Match& one : matches) {
    const auto in_it = [&](const Match& match) { return is_within(match, one); };
    if (!std::ranges::all_of(matches, in_it)) continue;
    Match container = std::move(one);
    matches.clear();
    matches.push_back(std::move(container));
    return;
  }
}

}  // namespace

Found find_one(Context& context, const std::string& written, ItemKinds wanted) {
  if (written == "-") {
    return take_file(context, read_record_stream(STDIN_FILENO, "-", context.books));
  }
  const fs::path path = context.books.base() / written;
  std::error_code fault;
  if (is_there(path) && !fs::is_directory(path, fault)) {
    const std::string operands[] = {written};
    const Inputs inputs = collect_inputs(operands, context.books);
    if (inputs.records.empty()) {
      context.complain({"record.is-a-book"_msg, {visible(written)}});
      Found found;
      found.exit = Exit::not_a_record;
      return found;
    }
    return take_file(context, read_record_file(inputs.records.front(), context.books));
  }
  std::vector<RecordFile> files = searched_records(context);
  References references = find_references(
      written, files, {.wanted = wanted, .today = context.today, .base = context.books.base()});
  keep_container(references.matches);
  if (references.matches.empty()) {
    return nothing_found(context, written, files, references.suggestions);
  }
  if (references.matches.size() > 1) {
    show_choice(context, written, references);
    Found found;
    found.exit = Exit::usage;
    return found;
  }
  // The match's pointers lead into vectors, which moving the file does not move.
  Match match = std::move(references.matches.front());
  Found found = take_file(context, std::move(files[match.record]));
  found.match = std::move(match);
  return found;
}

}  // namespace meeting::tool
