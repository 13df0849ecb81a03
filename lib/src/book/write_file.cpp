// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <meeting/files.hpp>
#include <memory>
#include <optional>
#include <vector>

#include "book/file_swap.hpp"
#include "book/open_folder.hpp"
#include "book/pending_file.hpp"
#include "book/system.hpp"
#include "book/target.hpp"

namespace meeting {
namespace {

constexpr unsigned default_mode = 0666;
constexpr unsigned private_mode = 0600;
constexpr time_t stale_after_seconds = 3600;

/// Writes to what is no regular file, or to a descriptor by its name.
void write_through(const std::filesystem::path& path, std::string_view bytes) {
  Descriptor file = open_file(path, O_WRONLY | O_APPEND | O_NOCTTY);
  if (!file) fail_to("book.cannot-write-through"_msg, path, errno);
  int error_number = write_all(file.get(), bytes);
  if (error_number == 0) error_number = file.close();
  if (error_number != 0) fail_to("book.cannot-write-through"_msg, path, error_number);
}

std::vector<std::string> own_temporaries(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  const OpenFolder open(::opendir(folder.c_str()));
  if (!open) return names;
  while (const dirent* entry = ::readdir(open.get())) {
    const std::string_view name(entry->d_name);
    if (name.ends_with(".tmp") && is_our_own_file(name)) names.emplace_back(name);
  }
  return names;
}

}  // namespace

Creation write_new_file(const std::filesystem::path& path, std::string_view bytes, unsigned mode) {
  if (!path.has_filename()) fail_as_folder(path);
  PendingFile file(path, mode);
  file.write(bytes);
  file.finish(true);
  if (!file.take_free_name()) return Creation::name_taken;
  file.sync_folder();
  return Creation::done;
}

void replace_file(const std::filesystem::path& path, std::string_view bytes,
                  Durability durability) {
  const Target target = resolve_target(path);
  if (!target.path.has_filename()) fail_as_folder(path);
  struct stat old {};
  const bool exists = ::stat(target.path.c_str(), &old) == 0;
  if (exists && S_ISDIR(old.st_mode)) fail_as_folder(path);
  if (target.is_descriptor || (exists && !S_ISREG(old.st_mode))) {
    write_through(path, bytes);
    return;
  }
  if (exists) require_writable(target.path);
  PendingFile file(target.path, exists ? private_mode : default_mode);
  file.write(bytes);
  if (exists) {
    // Opened for its access list only; a file that we may not read is replaced all the same.
    const Descriptor old_file = open_file(target.path, O_RDONLY | O_NONBLOCK);
    file.take_over(old_file.get(), old);
  }
  file.finish(durability == Durability::now);
  file.take_name();
  if (durability == Durability::now) file.sync_folder();
}

void sync_outputs(const std::filesystem::path& folder) {
  const Descriptor open = open_file(folder, O_RDONLY | O_DIRECTORY);
  if (!open || ::syncfs(open.get()) != 0) fail_to("book.saved-not-confirmed"_msg, folder, errno);
}

void rewrite_file(const std::filesystem::path& path, std::string_view expected,
                  std::string_view bytes) {
  FileSwap swap(path, expected, bytes);
  swap.stage();
  swap.place();
  swap.confirm();
}

bool has_other_names(const std::filesystem::path& path) noexcept {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && status.st_nlink > 1;
}

void remove_stale_temporaries(const std::filesystem::path& folder) noexcept {
  try {
    const std::vector<std::string> names = own_temporaries(folder);
    if (names.empty()) return;
    // The file system's own idea of now: a file made this moment.
    const PendingFile present(folder / "now", private_mode);
    const Descriptor open = open_file(folder, O_RDONLY | O_DIRECTORY);
    for (const std::string& name : names) {
      struct stat status {};
      if (::fstatat(open.get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
      if (status.st_mtime + stale_after_seconds > present.status().st_mtime) continue;
      ::unlinkat(open.get(), name.c_str(), 0);
    }
  } catch (const std::exception&) {
    return;  // nothing can be made here, so nothing need be tidied
  }
}

}  // namespace meeting
