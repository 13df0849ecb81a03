// SPDX-License-Identifier: Apache-2.0

#include "changing/changing.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <meeting/diff.hpp>
#include <meeting/text.hpp>
#include <optional>
#include <utility>

#include "records/check.hpp"
#include "run/options.hpp"
#include "run/signals.hpp"
#include "run/trouble.hpp"
#include "terminal/prompt.hpp"

namespace meeting::tool {
namespace {

namespace fs = std::filesystem;

/// The command line as the log of changes shows it.
std::string typed(const Context& context) {
  std::string line = "meeting";
  for (const std::string& word : context.words) line += " " + shell_word(word);
  return line;
}

void tell_outcome(Context& context, const ChangeOutcome& outcome) {
  tell_other_names(context, outcome.other_names);
  if (!outcome.not_remembered) return;
  context.complain({"change.not-remembered"_msg, {context.say(outcome.not_remembered->message())}});
}

Change change_of(const Context& context, std::vector<FileChange> files) {
  return {.command = typed(context), .time = context.now, .files = std::move(files)};
}

}  // namespace

RecordFile with_bytes(const RecordFile& file, std::string bytes) {
  RecordFile changed;
  changed.path = file.path;
  changed.shown = file.shown;
  changed.id = file.id;
  changed.book = file.book;
  changed.document = read_record(std::make_unique<Source>(file.shown, std::move(bytes)),
                                 file.book == nullptr ? nullptr : &file.book->registers());
  return changed;
}

std::vector<Diagnostic> new_findings(Context& context, const RecordFile& before,
                                     const RecordFile& after) {
  const CheckDays days{.as_of = context.today, .today = context.today};
  std::vector<Diagnostic> known = check(before, days);
  std::vector<Diagnostic> fresh;
  for (Diagnostic& one : check(after, days)) {
    const auto same = std::ranges::find_if(known, [&](const Diagnostic& other) {
      return other.rule == one.rule && other.text == one.text && other.severity == one.severity;
    });
    if (same == known.end()) fresh.push_back(std::move(one));
    else known.erase(same);
  }
  return fresh;
}

namespace {

/// What was found, looked for again in the file as it is now.
Found again(Context& context, const std::string& written, ItemKinds wanted, Found found) {
  if (found.match.kind == ItemKind::record && found.match.id.empty()) {
    // Named by its path: the record is whatever stands there now.
    const InputFile input(found.file.path, found.file.shown);
    found.file = read_record_file(input, context.books);
    return found;
  }
  return find_one(context, written, wanted);
}

bool is_as_read(const RecordFile& file) {
  try {
    const std::unique_ptr<const Source> now = load_file(file.path, file.shown);
    return now->bytes() == file.document.source->bytes();
  } catch (const Error&) {
    return false;
  }
}

Exit carry_out(Context& context, const Arguments& arguments, const Found& found,
               const Planner& planner) {
  const RecordFile& file = found.file;
  const Plan plan = planner(file, found.match);
  if (plan.edits.empty()) {
    context.err << context.say("change.nothing"_msg, {visible(file.id)}) << "\n";
    return Exit::fine;
  }
  const std::string before(file.document.source->bytes());
  const Language language =
      file.book != nullptr && file.book->language() ? *file.book->language() : context.language;
  std::string bytes = edit_file(before, FileKind::record, plan.edits, language);
  const RecordFile changed = with_bytes(file, bytes);
  if (show_findings(context, *changed.document.source, new_findings(context, file, changed))) {
    context.complain({"change.would-be-wrong"_msg, {visible(file.shown)}});
    return Exit::findings;
  }
  if (arguments.has(option::dry_run)) {
    context.out << unified_diff(before, bytes, file.shown);
    return Exit::fine;
  }
  if (bytes == before) {
    context.err << context.say("change.nothing"_msg, {visible(file.id)}) << "\n";
    return Exit::fine;
  }
  apply_remembered(context, {{.path = file.path, .before = before, .after = std::move(bytes)}},
                   file.book);
  for (const Message& line : plan.done) context.out << context.say(line) << "\n";
  return Exit::fine;
}

}  // namespace

LockPatience lock_patience(Context& context, const fs::path& folder) {
  LockPatience waiting;
  waiting.at_most = std::chrono::seconds(context.lock_timeout);
  waiting.on_wait = [&context, folder] {
    const std::optional<LockHolder> holder = folder.empty() ? std::nullopt : lock_holder(folder);
    if (holder && !holder->program.empty()) {
      context.complain({"change.waiting-for"_msg, {visible(holder->program), holder->process}});
    } else {
      context.complain({"change.waiting"_msg, {}});
    }
    context.err.flush();
  };
  return waiting;
}

void recover(Context& context, const fs::path& folder) {
  const Recovery recovery = recover_changes({.folder = context.state_folder, .book = folder});
  const auto tell = [&](std::string_view id, const fs::path& file) {
    context.complain({id, {visible(shown_path(file, context.books.base()))}});
  };
  for (const fs::path& file : recovery.put_back) tell("change.put-back"_msg, file);
  for (const fs::path& file : recovery.left) tell("change.put-back-not"_msg, file);
}

std::vector<BookLock> lock_for_change(Context& context, const std::vector<fs::path>& folders) {
  const fs::path first = folders.size() == 1 ? folders.front() : fs::path();
  std::vector<BookLock> locks = lock_books(folders, lock_patience(context, first));
  for (const fs::path& folder : folders) recover(context, folder);
  return locks;
}

void apply_remembered(Context& context, std::vector<FileChange> files, const Book* book) {
  const fs::path folder = book != nullptr ? book->folder() : files.front().path.parent_path();
  for (const FileChange& file : files) remove_stale_temporaries(file.path.parent_path());
  const HeldSignals whole;
  const bool changed_before = context.changed;
  context.changed = true;  // also where the disk does not confirm it
  try {
    tell_outcome(context, apply_change(change_of(context, std::move(files)),
                                       {.folder = context.state_folder, .book = folder}));
  } catch (const Error& error) {
    if (error.message().id != "book.saved-not-confirmed") context.changed = changed_before;
    throw;
  }
}

void remember_made(Context& context, std::vector<FileChange> files, const fs::path& book) {
  RememberedChange remembered(change_of(context, std::move(files)),
                              {.folder = context.state_folder, .book = book});
  remembered.made();
  context.changed = true;
  tell_outcome(context, remembered.outcome());
}

RecordName create_remembered(Context& context, const NewRecord& wish,
                             const std::function<std::string(const RecordName&)>& text) {
  const Book* book = context.books.around(context.books.base());
  const ChangeLog log{.folder = context.state_folder,
                      .book = book != nullptr ? book->folder() : context.books.base()};
  std::optional<HeldSignals> whole;
  std::optional<RememberedChange> remembered;
  const auto keep = [&](const RecordName& name) {
    recover(context, log.book);
    std::string bytes = text(name);
    whole.emplace();
    remembered.emplace(
        change_of(context, {{.path = name.path, .before = std::nullopt, .after = bytes}}), log);
    return bytes;
  };
  const auto made = [&] {
    remembered->made();
    context.changed = true;
    tell_outcome(context, remembered->outcome());
  };
  try {
    RecordName name = create_record(wish, context.books.base(), context.books, keep,
                                    lock_patience(context, log.book));
    made();
    return name;
  } catch (const Error& error) {
    if (error.message().id == "book.saved-not-confirmed") made();
    throw;
  }
}

void require_readable(const Found& found) {
  if (found.exit == Exit::cannot_read_or_write) {
    throw Error(ErrorKind::cannot_read_or_write, {"change.unread"_msg, {}});
  }
  if (found.exit == Exit::bad_book)
    throw Error(ErrorKind::bad_book, {"change.unread-book"_msg, {}});
}

Exit change_record(Context& context, const Arguments& arguments, const std::string& written,
                   ItemKinds wanted, Found found, const Planner& planner) {
  if (found.file.path.empty()) throw Refused{{"change.from-input"_msg, {}}, {}};
  require_readable(found);
  const std::vector<BookLock> locks = lock_for_change(context, {found.file.home()});
  if (!is_as_read(found.file)) {
    const fs::path locked = found.file.home();
    found = again(context, written, wanted, std::move(found));
    if (!found.usable) return found.exit;
    require_readable(found);
    if (found.file.home() != locked) {
      throw Error(ErrorKind::busy, {"book.changed-under-us"_msg, {visible(found.file.shown)}});
    }
  }
  return graver(found.exit, carry_out(context, arguments, found, planner));
}

Exit change_one(Context& context, const Arguments& arguments, const std::string& written,
                ItemKinds wanted, const Planner& planner) {
  Found found =
      find_one(context, written, wanted, {}, {.ask = Prompt::possible(context, arguments)});
  if (!found.usable) return found.exit;
  return change_record(context, arguments, written, wanted, std::move(found), planner);
}

}  // namespace meeting::tool
