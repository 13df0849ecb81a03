// SPDX-License-Identifier: Apache-2.0

// Listing the records that operands mean.

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <meeting/book.hpp>
#include <memory>

#include "book/paths.hpp"
#include "book/system.hpp"

namespace meeting {
namespace {

enum class EntryKind { file, folder, other };

EntryKind kind_of_mode(mode_t mode) {
  if (S_ISREG(mode)) return EntryKind::file;
  return S_ISDIR(mode) ? EntryKind::folder : EntryKind::other;
}

/// Most file systems tell the kind with the name; links and the others are asked for.
EntryKind kind_of(int folder, const dirent& entry) {
  if (entry.d_type == DT_REG) return EntryKind::file;
  if (entry.d_type == DT_DIR) return EntryKind::folder;
  if (entry.d_type != DT_LNK && entry.d_type != DT_UNKNOWN) return EntryKind::other;
  struct stat status {};
  if (::fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) return EntryKind::other;
  if (!S_ISLNK(status.st_mode)) return kind_of_mode(status.st_mode);
  if (::fstatat(folder, entry.d_name, &status, 0) != 0) {
    return EntryKind::file;  // a link to nowhere: the reader will say so
  }
  // Links to folders are not followed, so there is no walking in circles.
  return S_ISDIR(status.st_mode) ? EntryKind::other : EntryKind::file;
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

/// A folder as the walk knows it: its path, and how paths in it are shown.
struct Folder {
  std::string path;
  std::string shown;  ///< in front of the names in it: empty or ending in a slash
};

class Walk {
 public:
  Walk(Inputs& inputs, const std::filesystem::path& base) : inputs_(inputs), base_(base) {}

  void run(Folder first) {
    waiting_.push_back(std::move(first));
    while (!waiting_.empty()) {
      const Folder folder = std::move(waiting_.back());
      waiting_.pop_back();
      list(folder);
    }
  }

 private:
  void list(const Folder& folder) {
    Descriptor descriptor = open_file(folder.path, O_RDONLY | O_DIRECTORY);
    if (!descriptor) return note_trouble(folder, errno);
    const std::unique_ptr<DIR, CloseFolder> open(::fdopendir(descriptor.get()));
    if (!open) return note_trouble(folder, errno);
    const int number = descriptor.release();
    while (true) {
      errno = 0;
      const dirent* entry = ::readdir(open.get());
      if (entry == nullptr) break;
      take(folder, number, *entry);
    }
    if (errno != 0) note_trouble(folder, errno);
  }

  void take(const Folder& folder, int number, const dirent& entry) {
    const std::string_view name(entry.d_name);
    // The second one stands at the root of many disks, for the administrator only.
    if (name.starts_with('.') || name == "lost+found") return;
    const bool is_record = is_record_file_name(name);
    const bool is_book = is_book_file_name(name) || is_book_part_name(name);
    const EntryKind kind = kind_of(number, entry);
    if (kind == EntryKind::folder) {
      std::string path = join(folder.path, name);
      // Below the place where the user stands, paths begin there however we came.
      std::string prefix = path == base_.native() ? "" : folder.shown + std::string(name) + "/";
      waiting_.push_back({std::move(path), std::move(prefix)});
    } else if (kind == EntryKind::file && (is_record || is_book)) {
      auto& list = is_book ? inputs_.books : inputs_.records;
      InputFile& file = list.emplace_back();
      file.path = join(folder.path, name);
      file.shown.reserve(folder.shown.size() + name.size());
      file.shown.append(folder.shown).append(name);
    }
  }

  void note_trouble(const Folder& folder, int error_number) {
    InputFile& file = inputs_.records.emplace_back();
    file.path = folder.path;
    file.shown = folder.shown.empty() ? folder.path : folder.shown;
    if (file.shown.size() > 1 && file.shown.ends_with('/')) file.shown.pop_back();
    file.trouble = std::make_shared<const Error>(
        ErrorKind::cannot_read_or_write,
        Message{"book.cannot-read"_msg, {shown_argument(file.shown), reason(error_number)}});
  }

  static std::string join(const std::string& folder, std::string_view name) {
    std::string path;
    path.reserve(folder.size() + 1 + name.size());  // kept by the thousand: no slack
    path = folder;
    if (!path.ends_with('/')) path += '/';
    path += name;
    return path;
  }

  Inputs& inputs_;
  const std::filesystem::path& base_;
  std::vector<Folder> waiting_;
};

void sort_and_merge(std::vector<InputFile>& files) {
  std::vector<std::size_t> order(files.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {},
                           [&](std::size_t i) -> const std::string& { return files[i].path; });
  std::vector<InputFile> sorted;
  sorted.reserve(files.size());
  for (const std::size_t i : order) {
    if (!sorted.empty() && sorted.back().path == files[i].path) continue;
    sorted.push_back(std::move(files[i]));
  }
  files = std::move(sorted);
}

void sort_and_merge(Inputs& inputs) {
  sort_and_merge(inputs.records);
  sort_and_merge(inputs.books);
}

/// How paths below an operand are shown: relative where it lies below base, else beginning
/// as the user wrote it.
std::string shown_operand(const std::string& operand, const std::filesystem::path& path,
                          const std::filesystem::path& base) {
  std::string shown = shown_path(path, base);
  if (!shown.starts_with('/') || operand.starts_with('/')) return shown;
  return plain_path(operand).native();
}

std::string as_prefix(std::string shown) {
  if (shown == ".") return {};
  if (!shown.ends_with('/')) shown += '/';
  return shown;
}

/// Where an operand leads. A ".." after a name is for the file system to resolve: behind a
/// symbolic link it leads elsewhere than the text says.
std::filesystem::path operand_path(const std::string& operand, const std::filesystem::path& base) {
  const std::filesystem::path path = base / operand;
  if (std::ranges::find(path, "..") == path.end()) return plain_path(path);
  if (!path.has_filename() || path.filename() == "..") return real_path(path);
  return real_path(path.parent_path()) / path.filename();
}

void take_operand(const std::string& operand, Books& books, Inputs& inputs) {
  const std::filesystem::path path = operand_path(operand, books.base());
  std::string shown = shown_operand(operand, path, books.base());
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  const int error_number = errno;
  if (exists && S_ISDIR(status.st_mode)) {
    Walk(inputs, books.base()).run({path.native(), as_prefix(std::move(shown))});
    return;
  }
  const std::string name = path.filename().native();
  const bool is_book = is_book_file_name(name) || is_book_part_name(name);
  InputFile& file = (is_book ? inputs.books : inputs.records).emplace_back();
  file.path = path.native();
  file.shown = std::move(shown);
  if (exists) return;
  try {
    throw_system_error("book.cannot-open"_msg, file.shown, error_number);
  } catch (const Error& error) {
    file.trouble = std::make_shared<const Error>(error);
  }
}

}  // namespace

Inputs find_records(const std::filesystem::path& folder, const std::filesystem::path& base) {
  Inputs inputs;
  const std::filesystem::path path = plain_path(base / folder);
  Walk(inputs, base).run({path.native(), as_prefix(shown_path(path, base))});
  sort_and_merge(inputs);
  return inputs;
}

Inputs collect_inputs(std::span<const std::string> operands, Books& books) {
  Inputs inputs;
  for (const std::string& operand : operands) take_operand(operand, books, inputs);
  if (operands.empty()) {
    const Book* book = books.around(books.base());
    const std::filesystem::path& folder = book != nullptr ? book->folder() : books.base();
    Walk(inputs, books.base()).run({folder.native(), as_prefix(shown_path(folder, books.base()))});
  }
  sort_and_merge(inputs);
  return inputs;
}

}  // namespace meeting
