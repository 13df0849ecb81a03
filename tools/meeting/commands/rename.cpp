// SPDX-License-Identifier: Apache-2.0

// meeting rename: a record gets another id, and with it every reference to the record.

#include <algorithm>
#include <filesystem>
#include <map>
#include <meeting/diff.hpp>
#include <meeting/reference_uses.hpp>
#include <meeting/text.hpp>
#include <set>
#include <utility>

#include "changing/changing.hpp"
#include "changing/uses.hpp"
#include "records/operands.hpp"
#include "run/options.hpp"
#include "run/trouble.hpp"
#include "terminal/prompt.hpp"

namespace meeting::tool {
namespace {

namespace fs = std::filesystem;

constexpr OptionGroup const* groups[] = {&option::changes};

constexpr Example examples[] = {
    {"meeting rename 停车 2025-03-14-丽园停车难", "meeting 更名 停车 2025-03-14-丽园停车难",
     "rename.example.id"_msg},
    {"meeting rename 停车", "meeting 更名 停车", "rename.example.default"_msg},
};

/// The names that are taken where the record lies, its own left out.
std::set<std::string> taken_names(Context& context, const RecordFile& file) {
  std::set<std::string> taken;
  const fs::path home = file.home();
  for (const InputFile& one : find_records(home, context.books.base()).records) {
    if (one.trouble || one.path() == file.path) continue;
    const fs::path folder = one.folder();
    const bool beside =
        file.book != nullptr ? context.books.around(folder) == file.book : folder == home;
    if (beside) taken.insert(record_name_key(record_id(one.path(), {})));
  }
  return taken;
}

/// Another record of the same book that states the id in its text; empty where there is none.
std::string stated_elsewhere(Context& context, const RecordFile& file, const std::string& id) {
  const fs::path home = file.home();
  for (const InputFile& one : find_records(home, context.books.base()).records) {
    if (one.trouble || one.path() == file.path) continue;
    try {
      if (load_file(one.path())->bytes().find(id) == std::string_view::npos) continue;
    } catch (const Error&) {
      continue;
    }
    const RecordFile other = read_record_file(one, context.books);
    if (other.id == id && other.home() == home) return other.shown;
  }
  return {};
}

/// The id by the day and the title, as a new record would get it.
std::string default_id(const RecordFile& file, const std::set<std::string>& taken) {
  const Record& record = file.record();
  if (!record.date) throw Refused{{"rename.no-date"_msg, {visible(file.id)}}, {}};
  const std::string_view community =
      file.book == nullptr ? std::string_view() : *file.book->area().community;
  const std::string first = default_record_id(*record.date, *record.title, community);
  std::string id = first;
  for (int copy = 2; taken.contains(record_name_key(id)); ++copy) {
    id = first + "-" + std::to_string(copy);
  }
  return id;
}

std::string wished_id(std::string_view written) {
  std::string id = nfc(trim(written));
  for (const std::string_view ending : {".yaml", ".yml"}) {
    if (id.ends_with(ending)) id.resize(id.size() - ending.size());
  }
  if (!is_record_id(id)) {
    throw Refused{{"rename.no-file-name"_msg, {visible(written)}},
                  {"rename.no-file-name.help"_msg, {}}};
  }
  return id;
}

bool is_year(std::string_view name) {
  return name.size() == 4 && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

/// Beside the old file. In the folder of a year whose records begin with it, a record that now
/// begins with another year goes to the folder of that of its day.
fs::path new_path(const RecordFile& file, const std::string& id) {
  fs::path folder = fs::path(file.path).parent_path();
  const std::string year = folder.filename().string();
  const bool in_year = file.book != nullptr && folder.parent_path() == file.book->folder();
  if (in_year && is_year(year) && is_year(id.substr(0, 4)) && !id.starts_with(year) &&
      file.record().date) {
    folder = folder.parent_path() / to_string(*file.record().date).substr(0, 4);
  }
  return folder / (id + fs::path(file.path).extension().string());
}

/// All that has to be written, file by file.
struct Renaming {
  std::string id;
  fs::path path;
  std::vector<FileChange> files;    ///< the record itself first: gone, then come
  std::vector<std::string> shown;   ///< the other files, as messages show them
  std::vector<std::size_t> counts;  ///< of references in them
  std::set<fs::path> books;         ///< whose locks are needed
};

Language language_of(const Context& context, const RecordFile& file) {
  return file.book != nullptr && file.book->language() ? *file.book->language() : context.language;
}

/// `folder/ID:f1` with another ID.
std::string renamed_reference(std::string_view written, const std::string& id) {
  const ItemAddress address = split_item_address(written);
  const auto begin = static_cast<std::size_t>(address.record.data() - written.data());
  return std::string(written.substr(0, begin)) + id +
         std::string(written.substr(begin + address.record.size()));
}

std::string edited(Context& context, const RecordFile& file, const std::vector<Edit>& edits) {
  const std::string_view bytes = file.document.source->bytes();
  if (edits.empty()) return std::string(bytes);
  try {
    return edit_file(bytes, FileKind::record, edits, language_of(context, file));
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::not_a_record) throw;
    throw Refused{{"rename.faulty"_msg, {visible(file.shown), context.say(error.message())}},
                  {"record.run-validate"_msg, {}}};
  }
}

class Planning {
 public:
  Planning(Context& context, const RecordFile& file, const std::vector<std::string>& operands)
      : context_(context), file_(file), operands_(operands) {}

  Renaming plan() {
    settle_id();
    settle_path();
    const ReferringFiles referring = find_referring(file_, context_.books);
    refuse_unreadable(referring);
    renaming_.books.insert(file_.home());
    std::vector<Edit> own;
    if (file_.record().id) own.push_back(Edit::rewrite(file_.record().id.at, renaming_.id));
    std::vector<FileChange> others;
    for (const ReferringFile& one : referring.files) {
      std::vector<Edit> edits = edits_of(one);
      if (one.file.path == file_.path) {
        own.insert(own.end(), edits.begin(), edits.end());
        continue;
      }
      renaming_.books.insert(one.file.home());
      renaming_.shown.push_back(one.file.shown);
      renaming_.counts.push_back(edits.size());
      others.push_back({.path = one.file.path,
                        .before = std::string(one.file.document.source->bytes()),
                        .after = edited(context_, one.file, edits)});
    }
    const std::string before(file_.document.source->bytes());
    std::string after = edited(context_, file_, own);
    if (renaming_.path == file_.path) {
      renaming_.files.push_back({file_.path, before, std::move(after)});
    } else {
      renaming_.files.push_back({file_.path, before, std::nullopt});
      renaming_.files.push_back({renaming_.path, std::nullopt, std::move(after)});
    }
    for (FileChange& one : others) renaming_.files.push_back(std::move(one));
    return std::move(renaming_);
  }

 private:
  void settle_id() {
    const std::set<std::string> taken = taken_names(context_, file_);
    if (operands_.size() < 2) {
      renaming_.id = default_id(file_, taken);
      return;
    }
    renaming_.id = wished_id(operands_[1]);
    if (taken.contains(record_name_key(renaming_.id))) {
      throw Refused{{"rename.taken"_msg, {visible(renaming_.id)}}, {}};
    }
    const std::string other = stated_elsewhere(context_, file_, renaming_.id);
    if (!other.empty()) {
      throw Refused{{"rename.stated"_msg, {visible(renaming_.id), visible(other)}}, {}};
    }
  }

  void settle_path() {
    renaming_.path = new_path(file_, renaming_.id);
    if (renaming_.path == file_.path || !is_there(renaming_.path)) return;
    // A file system that does not tell letters apart shows the old file under the new name.
    std::error_code fault;
    if (fs::equivalent(renaming_.path, file_.path, fault)) return;
    throw Refused{{"rename.taken"_msg, {visible(renaming_.id)}}, {}};
  }

  void refuse_unreadable(const ReferringFiles& referring) {
    if (referring.unreadable.empty()) return;
    for (const RecordFile& one : referring.unreadable) name_trouble(context_, one);
    throw Refused{{"rename.unreadable"_msg, {referring.unreadable.size()}},
                  {"record.run-validate"_msg, {}}};
  }

  std::vector<Edit> edits_of(const ReferringFile& one) {
    std::vector<Edit> edits;
    for (const ReferenceUse& use : one.uses) {
      edits.push_back(
          Edit::rewrite(use.reference->at, renamed_reference(**use.reference, renaming_.id)));
    }
    return edits;
  }

  Context& context_;
  const RecordFile& file_;
  const std::vector<std::string>& operands_;
  Renaming renaming_;
};

void show_difference(Context& context, const RecordFile& file, const Renaming& renaming) {
  const std::string shown = meeting::shown_path(renaming.path, context.books.base());
  std::size_t other = 0;
  for (const FileChange& one : renaming.files) {
    if (!one.after) {
      context.out << "rename from " << visible(file.shown) << "\n"
                  << "rename to " << visible(shown) << "\n";
    } else if (!one.before) {
      context.out << unified_diff(*renaming.files.front().before, *one.after, shown);
    } else {
      const bool own = one.path == file.path;
      context.out << unified_diff(*one.before, *one.after,
                                  own ? file.shown : renaming.shown[other++]);
    }
  }
}

/// Paths of attachments count from the record's folder.
void warn_of_attachments(Context& context, const RecordFile& file, const Renaming& renaming) {
  if (renaming.path.parent_path() == fs::path(file.path).parent_path()) return;
  std::size_t left = 0;
  for (const Attachment& one : file.record().attachments) {
    if (one.path && fs::path(std::string(*one.path)).is_relative()) ++left;
  }
  if (left != 0) context.complain({"rename.attachments"_msg, {left}});
}

void tell(Context& context, const RecordFile& file, const Renaming& renaming) {
  context.out << context.say("rename.done"_msg, {visible(file.id), visible(renaming.id)}) << "\n";
  for (std::size_t i = 0; i < renaming.shown.size(); ++i) {
    context.out << context.say("rename.references"_msg,
                               {visible(renaming.shown[i]), renaming.counts[i]})
                << "\n";
  }
}

std::vector<BookLock> lock_all(Context& context, const std::set<fs::path>& books) {
  return lock_for_change(context, {books.begin(), books.end()});
}

Exit run(Context& context, const Arguments& arguments) {
  Found found = find_one(context, arguments.operands.front(), {ItemKind::record}, {},
                         {.fits = {}, .ask = Prompt::possible(context, arguments)});
  if (!found.usable) return found.exit;
  require_readable(found);
  settle_folder(found.file);
  const RecordFile& file = found.file;
  if (file.path.empty()) throw Refused{{"change.from-input"_msg, {}}, {}};
  Renaming renaming = Planning(context, file, arguments.operands).plan();
  if (renaming.id == file.id && renaming.path == file.path) {
    context.err << context.say("change.nothing"_msg, {visible(file.id)}) << "\n";
    return found.exit;
  }
  if (arguments.has(option::dry_run)) {
    show_difference(context, file, renaming);
    return found.exit;
  }
  const std::vector<BookLock> locks = lock_all(context, renaming.books);
  // Who refers to it is looked up again now that nobody else writes.
  const Renaming now = Planning(context, file, arguments.operands).plan();
  if (now.books != renaming.books) {
    throw Error(ErrorKind::busy, {"book.changed-under-us"_msg, {visible(file.shown)}});
  }
  apply_remembered(context, now.files, file.book);
  tell(context, file, now);
  warn_of_attachments(context, file, now);
  return found.exit;
}

}  // namespace

extern const Command rename_command;
constexpr Command rename_command{
    .name = "rename",
    .chinese = "更名",
    .task = Task::record,
    .summary = "rename.summary"_msg,
    .operands = {.synopsis = "rename.operands"_msg,
                 .least = 1,
                 .most = 2,
                 .missing = "reference.which"_msg},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
