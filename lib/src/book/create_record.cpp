// SPDX-License-Identifier: Apache-2.0

// Making a new record: the name is settled and the file made under one lock.

#include <sys/stat.h>
#include <unistd.h>

#include <cassert>
#include <cerrno>
#include <meeting/book.hpp>
#include <meeting/text.hpp>
#include <unordered_set>

#include "book/paths.hpp"
#include "book/pending_file.hpp"
#include "book/system.hpp"

#include <fcntl.h>

namespace meeting {
namespace {

/// Two names that some file system holds for the same.
std::string same_name_key(std::string_view id) {
  std::string key = nfc(id);
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return key;
}

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
    for (const InputFile& file : files) taken.insert(same_name_key(record_id(file.path, {})));
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
      if (file.trouble) continue;
      const std::filesystem::path parent = file.folder();
      const bool belongs = book_ != nullptr ? books_.around(parent) == book_ : parent == folder_;
      if (belongs) own.push_back(std::move(file));
    }
    return own;
  }

  static std::string free_id(const NewRecord& wish, const std::unordered_set<std::string>& taken) {
    const std::string first = default_record_id(wish.date, wish.title, wish.community);
    std::string id = first;
    for (int copy = 2; taken.contains(same_name_key(id)); ++copy) {
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
    if (taken.contains(same_name_key(id))) {
      throw Error(ErrorKind::cannot_read_or_write,
                  Message{"book.id-taken"_msg, {shown_argument(id)}});
    }
    return id;
  }

  std::string free_number(Date date, std::span<const InputFile> files) {
    if (book_ == nullptr || book_->numbering().empty()) return {};
    std::vector<std::string> taken;
    for_each_record(files, books_, 0, [&](RecordFile&& file) {
      if (file.record().number) taken.emplace_back(*file.record().number);
    });
    return next_number(book_->numbering(), date, taken);
  }

  Books& books_;
  const Book* book_;
  std::filesystem::path folder_;
};

/// The folder of a year. What was made for a file that could not be written is removed again.
class YearFolder {
 public:
  YearFolder(std::filesystem::path path, const std::filesystem::path& around)
      : path_(std::move(path)) {
    if (::mkdir(path_.c_str(), 0777) == 0) {
      made_ = true;
      const Descriptor parent = open_file(around, O_RDONLY | O_DIRECTORY);
      if (parent) sync_folder(parent.get());
      return;
    }
    if (errno == EEXIST) return;
    throw_system_error("book.cannot-make-folder"_msg, path_.native(), errno);
  }
  YearFolder(const YearFolder&) = delete;
  YearFolder& operator=(const YearFolder&) = delete;
  ~YearFolder() {
    if (made_) ::rmdir(path_.c_str());
  }
  void keep() { made_ = false; }

 private:
  std::filesystem::path path_;
  bool made_ = false;
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
    YearFolder year(target, destination.folder());
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
