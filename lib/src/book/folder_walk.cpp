// SPDX-License-Identifier: Apache-2.0

// Walking through folders in the order of paths. Each is listed once and sorted by itself, so
// that nothing has to be sorted in the end; only links, and names whose kind the file system does
// not tell, cost a question each.

#include "book/folder_walk.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <vector>

#include "book/input_folder.hpp"
#include "book/open_folder.hpp"
#include "book/paths.hpp"
#include "book/system.hpp"

namespace meeting {
namespace {

/// Folders around the present one that are kept open, for those in them to be opened from there
/// instead of from the root; beyond, a tree may be deeper than there are descriptors.
constexpr std::size_t most_open = 8;

enum class EntryKind : std::uint8_t { record, book, folder, other };

/// A name in a folder that matters.
struct Entry {
  std::size_t begin;  ///< in InputFolder::names
  std::size_t size;
  EntryKind kind;
};

/// A folder that is being walked through.
struct Listed {
  OpenFolder open;  ///< while folders in it are to come, and few are open
  std::shared_ptr<const InputFolder> texts;
  std::vector<Entry> entries;  ///< sorted
  std::size_t next = 0;
};

EntryKind kind_of_file(std::string_view name) {
  if (is_record_file_name(name)) return EntryKind::record;
  return is_book_file_name(name) || is_book_part_name(name) ? EntryKind::book : EntryKind::other;
}

/// Links to folders are not followed, so there is no walking in circles. A link to nowhere is a
/// file: the reader will say so.
EntryKind kind_of_link(int folder, const char* name) {
  const EntryKind kind = kind_of_file(name);
  if (kind == EntryKind::other) return kind;
  struct stat status {};
  const bool leads_to_folder = ::fstatat(folder, name, &status, 0) == 0 && S_ISDIR(status.st_mode);
  return leads_to_folder ? EntryKind::other : kind;
}

/// Most file systems tell the kind with the name; the others are asked.
EntryKind kind_of(int folder, const dirent& entry) {
  switch (entry.d_type) {
    case DT_REG:
      return kind_of_file(entry.d_name);
    case DT_DIR:
      return EntryKind::folder;
    case DT_LNK:
      return kind_of_link(folder, entry.d_name);
    case DT_UNKNOWN: {
      struct stat status {};
      if (::fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) break;
      if (S_ISREG(status.st_mode)) return kind_of_file(entry.d_name);
      if (S_ISDIR(status.st_mode)) return EntryKind::folder;
      if (S_ISLNK(status.st_mode)) return kind_of_link(folder, entry.d_name);
      break;
    }
    default:
      break;
  }
  return EntryKind::other;
}

/// The order of the paths that begin with these names: what lies in a folder has a slash there.
bool stands_before(const std::string& names, const Entry& left, const Entry& right) {
  const std::size_t both = std::min(left.size, right.size);
  const int order = names.compare(left.begin, both, names, right.begin, both);
  if (order != 0) return order < 0;
  const auto behind = [&](const Entry& one) -> int {
    if (one.size > both) return static_cast<unsigned char>(names[one.begin + both]);
    return one.kind == EntryKind::folder ? '/' : -1;
  };
  return behind(left) < behind(right);
}

class Walk {
 public:
  Walk(Inputs& inputs, std::string_view base) : inputs_(inputs), base_(base) {}

  void run(std::string path, std::string shown) {
    Descriptor descriptor = open_file(path, O_RDONLY | O_DIRECTORY);
    list(std::move(descriptor), std::move(path), std::move(shown));
    while (!open_.empty()) {
      Listed& present = open_.back();
      if (present.next == present.entries.size()) {
        open_.pop_back();
        continue;
      }
      const Entry entry = present.entries[present.next++];
      if (entry.kind == EntryKind::folder) {
        descend(present, entry);
      } else {
        auto& list = entry.kind == EntryKind::book ? inputs_.books : inputs_.records;
        list.emplace_back(present.texts, entry.begin, entry.size);
      }
    }
  }

 private:
  void descend(Listed& around, const Entry& entry) {
    const std::string name = around.texts->names.substr(entry.begin, entry.size);
    std::string path = around.texts->path + name;
    // Below the place where the user stands, paths begin there however we came.
    std::string shown = path == base_ ? "" : around.texts->shown + name + "/";
    constexpr int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW;
    Descriptor descriptor =
        around.open ? open_at(::dirfd(around.open.get()), name, flags) : open_file(path, flags);
    list(std::move(descriptor), std::move(path), std::move(shown));
  }

  /// `path` without a slash at its end, but for the root. No descriptor: errno says why.
  void list(Descriptor descriptor, std::string path, std::string shown) {
    if (!descriptor) return note_trouble(path, shown, errno);
    OpenFolder open(::fdopendir(descriptor.get()));
    if (!open) return note_trouble(path, shown, errno);
    static_cast<void>(descriptor.release());

    auto texts = std::make_shared<InputFolder>();
    Listed listed;
    const int error_number = read_names(open.get(), texts->names, listed.entries);
    if (error_number != 0) note_trouble(path, shown, error_number);
    texts->names.shrink_to_fit();
    std::ranges::sort(listed.entries, [&](const Entry& left, const Entry& right) {
      return stands_before(texts->names, left, right);
    });
    texts->path = std::move(path);
    if (!texts->path.ends_with('/')) texts->path += '/';
    texts->shown = std::move(shown);
    listed.texts = std::move(texts);
    const auto is_folder = [](const Entry& one) { return one.kind == EntryKind::folder; };
    const bool few = open_.size() < most_open;
    if (few && std::ranges::any_of(listed.entries, is_folder)) listed.open = std::move(open);
    open_.push_back(std::move(listed));
  }

  /// 0, or the number of the error that ended it.
  static int read_names(DIR* open, std::string& names, std::vector<Entry>& entries) {
    while (true) {
      errno = 0;
      const dirent* entry = ::readdir(open);
      if (entry == nullptr) return errno;
      const std::string_view name(entry->d_name);
      // The second one stands at the root of many disks, for the administrator only.
      if (name.starts_with('.') || name == "lost+found") continue;
      const EntryKind kind = kind_of(::dirfd(open), *entry);
      if (kind == EntryKind::other) continue;
      entries.push_back({names.size(), name.size(), kind});
      names += name;
    }
  }

  void note_trouble(const std::string& path, std::string shown, int error_number) {
    if (shown.empty()) shown = path;
    if (shown.size() > 1 && shown.ends_with('/')) shown.pop_back();
    inputs_.records.emplace_back(
        path, shown,
        std::make_shared<const Error>(
            ErrorKind::cannot_read_or_write,
            Message{"book.cannot-read"_msg, {shown_argument(shown), reason(error_number)}}));
  }

  Inputs& inputs_;
  std::string_view base_;
  std::vector<Listed> open_;  ///< from the first folder to the present one
};

}  // namespace

void walk_folder(std::string folder, std::string shown, std::string_view base, Inputs& inputs) {
  Walk(inputs, base).run(std::move(folder), std::move(shown));
}

}  // namespace meeting
