// SPDX-License-Identifier: Apache-2.0

// Making a new record: the name is settled and the file made under one lock.

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <meeting/book.hpp>
#include <meeting/text.hpp>
#include <optional>
#include <unordered_set>

#include "book/made_folder.hpp"
#include "book/paths.hpp"
#include "book/pending_file.hpp"
#include "book/stated_id.hpp"
#include "book/system.hpp"

#include <fcntl.h>

namespace meeting {
namespace {

/// Where a record shall go, and which records are there already.
class Destination {
 public:
  Destination(const std::filesystem::path& folder, Books& books)
      : books_(books), book_(books.around(folder)) {
    folder_ = book_ != nullptr ? book_->folder() : plain_path(books.base() / folder);
  }

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  RecordName name(const NewRecord& wish) {
    const std::vector<InputFile> files = records();
    std::unordered_set<std::string> taken;
    for (const InputFile& file : files) {
      taken.insert(record_name_key(record_id(file.path(), {})));
      if (const std::string stated = stated_id(file); !stated.empty()) {
        taken.insert(record_name_key(stated));
      }
    }
    RecordName name;
    name.id = wish.id.empty() ? free_id(wish, taken) : wished_id(wish, taken);
    name.path = record_path(folder_, book_, wish.date, name.id);
    if (wish.numbered) name.number = free_number(wish.date, files);
    return name;
  }

 private:
  /// The records of this book alone, not of the books inside it; without a book, those of
  /// the folder itself.
  std::vector<InputFile> records() {
    std::vector<InputFile> own;
    for (InputFile& file : find_records(folder_, books_.base()).records) {
      if (file.trouble) {
        // A folder that cannot be listed may hold a record of the wished name or number.
        if (may_hold_records(file)) throw Error(*file.trouble);
        continue;
      }
      const std::filesystem::path parent = file.folder();
      const bool belongs = book_ != nullptr ? books_.around(parent) == book_ : parent == folder_;
      if (belongs) own.push_back(std::move(file));
    }
    return own;
  }

  /// The id that a record gives itself beside its file's name; empty where it does not. A file that
  /// cannot be read says nothing; its name is taken all the same.
  static std::string stated_id(const InputFile& file) {
    try {
      std::unique_ptr<const Source> source = load_file(file.path(), file.shown());
      if (!may_state_id(source->bytes())) return {};
      const Document document = read_record(std::move(source));
      return std::string(*document.value.id);
    } catch (const Error&) {
      return {};
    }
  }

  /// Somebody's private folder in a shared book is none of our business, a year's folder is.
  [[nodiscard]] bool may_hold_records(const InputFile& file) const {
    if (file.trouble->kind() != ErrorKind::cannot_read_or_write) return false;
    const std::vector<Argument>& args = file.trouble->message().args;
    const bool forbidden = std::ranges::find(args, reason(EACCES)) != args.end();
    const std::filesystem::path path(file.path());
    return !forbidden || path == folder_ || is_year_folder(path);
  }

  static std::string free_id(const NewRecord& wish, const std::unordered_set<std::string>& taken) {
    const std::string first = default_record_id(wish.date, wish.title, wish.community);
    std::string id = first;
    for (int copy = 2; taken.contains(record_name_key(id)); ++copy) {
      id = first + "-" + std::to_string(copy);
    }
    return id;
  }

  static std::string wished_id(const NewRecord& wish,
                               const std::unordered_set<std::string>& taken) {
    std::string id = nfc(wish.id);
    if (!is_record_id(id)) {
      throw Error(ErrorKind::cannot_read_or_write,
                  Message{"book.id-no-file-name"_msg, {shown_argument(wish.id)}});
    }
    if (taken.contains(record_name_key(id))) {
      throw Error(ErrorKind::cannot_read_or_write,
                  Message{"book.id-taken"_msg, {shown_argument(id)}});
    }
    return id;
  }

  std::string free_number(Date date, std::span<const InputFile> files) {
    if (book_ == nullptr || book_->numbering().empty()) return {};
    std::vector<std::string> taken;
    std::optional<Error> unread;
    for_each_record(files, books_, 0, [&](RecordFile&& file) {
      if (file.trouble && file.trouble->kind() == ErrorKind::cannot_read_or_write) {
        unread = file.trouble;
      }
      if (file.record().number) taken.emplace_back(*file.record().number);
    });
    // A number is never given twice, so every record has to be seen.
    if (unread) throw Error(*unread);
    return next_number(book_->numbering(), date, taken);
  }

  Books& books_;
  const Book* book_;
  std::filesystem::path folder_;
};

}  // namespace

RecordName plan_record(const NewRecord& wish, const std::filesystem::path& folder, Books& books) {
  assert(valid(wish.date));
  return Destination(folder, books).name(wish);
}

RecordName create_record(const NewRecord& wish, const std::filesystem::path& folder, Books& books,
                         const std::function<std::string(const RecordName&)>& text,
                         const LockPatience& patience) {
  assert(valid(wish.date));
  Destination destination(folder, books);
  const BookLock lock(destination.folder(), patience);
  constexpr int most_attempts = 100;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    RecordName name = destination.name(wish);
    const std::string bytes = text(name);
    const std::filesystem::path target = name.path.parent_path();
    MadeFolder year(target);
    remove_stale_temporaries(target);
    if (write_new_file(name.path, bytes) == Creation::done) {
      year.keep();
      return name;
    }
    // Somebody who knows no locks took the name in this moment: look again.
  }
  throw Error(ErrorKind::busy, Message{"book.locked"_msg, {shown_argument(folder.native())}});
}

}  // namespace meeting
