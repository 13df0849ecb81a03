// SPDX-License-Identifier: Apache-2.0
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <meeting/files.hpp>
#include <memory>
#include <optional>
#include <vector>

#include "book/pending_file.hpp"
#include "book/system.hpp"

namespace meeting {
namespace {

constexpr unsigned default_mode = 0666;
constexpr unsigned private_mode = 0600;
constexpr time_t stale_after_seconds = 3600;

[[noreturn]] void fail(std::string_view id, const std::filesystem::path& path, int error_number) {
  throw Error(ErrorKind::cannot_read_or_write,
              Message{id, {shown_argument(path.native()), reason(error_number)}});
}

/// Where a path leads in the end, and whether on the way it passed a link that only stands
/// for a descriptor (/dev/stdout, /proc/self/fd/1), whose text is no path.
struct Target {
  std::filesystem::path path;
  bool is_descriptor = false;
};

bool stands_for_descriptor(const std::filesystem::path& path) {
  return path.native().starts_with("/proc/") || path.native().starts_with("/dev/fd/");
}

Target resolve(std::filesystem::path path) {
  constexpr int most_links = 40;
  for (int hop = 0; hop < most_links; ++hop) {
    if (stands_for_descriptor(path)) return {std::move(path), true};
    std::error_code problem;
    const std::filesystem::path next = std::filesystem::read_symlink(path, problem);
    if (problem) return {std::move(path), false};
    path = folder_of(path) / next;
  }
  fail("book.cannot-write"_msg, path, ELOOP);
}

/// Writes to what is no regular file, or to a descriptor by its name.
void write_through(const std::filesystem::path& path, std::string_view bytes) {
  Descriptor file = open_file(path, O_WRONLY | O_APPEND | O_NOCTTY);
  if (!file) fail("book.cannot-write-through"_msg, path, errno);
  int error_number = write_all(file.get(), bytes);
  if (error_number == 0) error_number = file.close();
  if (error_number != 0) fail("book.cannot-write-through"_msg, path, error_number);
}

[[noreturn]] void fail_as_folder(const std::filesystem::path& path) {
  fail("book.cannot-write"_msg, path, EISDIR);
}

/// A rename would replace a file that its owner has made read-only.
void require_writable(const std::filesystem::path& path) {
  if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0 && errno != ENOENT) {
    fail("book.cannot-write"_msg, path, errno);
  }
}

[[noreturn]] void fail_as_changed(const std::filesystem::path& path) {
  throw Error(ErrorKind::busy,
              Message{"book.changed-under-us"_msg, {shown_argument(path.native())}});
}

/// Throws unless the file holds exactly `expected`.
void require_unchanged(int descriptor, std::string_view expected,
                       const std::filesystem::path& path) {
  std::vector<char> buffer(64U << 10U);
  while (true) {
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail("book.cannot-read"_msg, path, errno);
    if (count == 0 && expected.empty()) return;
    const std::string_view part(buffer.data(), static_cast<std::size_t>(count));
    if (count == 0 || !expected.starts_with(part)) fail_as_changed(path);
    expected.remove_prefix(part.size());
  }
}

/// What stands under the temporary name; none where it cannot be read.
std::optional<std::string> exchanged_bytes(const PendingFile& file) {
  const Descriptor open = file.open_exchanged();
  struct stat status {};
  if (!open || ::fstat(open.get(), &status) != 0) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t size = 0;
  while (size < bytes.size()) {
    const ssize_t count = ::read(open.get(), bytes.data() + size, bytes.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
  }
  bytes.resize(size);
  return bytes;
}

/// After an exchange that took an editor's save away: the save gets its name back. An editor
/// may save in that very moment too; then the exchange has taken the later save away, and
/// that goes back in its turn, until what comes out is what we put there ourselves.
void give_back(PendingFile& file, std::string_view ours) {
  constexpr int most_turns = 100;
  std::string placed(ours);
  for (int turn = 0; turn < most_turns; ++turn) {
    std::optional<std::string> saved = exchanged_bytes(file);
    if (!file.exchange()) break;
    const std::optional<std::string> replaced = exchanged_bytes(file);
    if (replaced == placed) return;
    if (!saved || !replaced) break;
    placed = std::move(*saved);
  }
  file.keep();
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

std::vector<std::string> own_temporaries(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  const std::unique_ptr<DIR, CloseFolder> open(::opendir(folder.c_str()));
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
  const Target target = resolve(path);
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
  if (!open || ::syncfs(open.get()) != 0) fail("book.saved-not-confirmed"_msg, folder, errno);
}

void rewrite_file(const std::filesystem::path& path, std::string_view expected,
                  std::string_view bytes) {
  const Target target = resolve(path);
  if (!target.path.has_filename()) fail_as_folder(path);
  const Descriptor old_file = open_file(target.path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (!old_file) throw_system_error("book.cannot-open"_msg, path.native(), errno);
  struct stat old {};
  if (::fstat(old_file.get(), &old) != 0) fail("book.cannot-read"_msg, path, errno);
  if (S_ISDIR(old.st_mode)) fail_as_folder(path);
  require_unchanged(old_file.get(), expected, path);
  require_writable(target.path);

  PendingFile file(target.path, private_mode);
  file.write(bytes);
  file.take_over(old_file.get(), old);
  file.finish(true);
  // Once more, close to the change: what follows is right without it, but an editor may see
  // our text for a moment.
  const Descriptor now = open_file(target.path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (!now && errno == ENOENT) fail_as_changed(path);
  if (!now) fail("book.cannot-read"_msg, path, errno);
  require_unchanged(now.get(), expected, path);
  if (!file.exchange()) {
    file.take_name();
  } else if (exchanged_bytes(file) != expected) {
    give_back(file, bytes);
    fail_as_changed(path);
  }
  file.sync_folder();
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
