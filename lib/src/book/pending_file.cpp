// SPDX-License-Identifier: Apache-2.0
#include "book/pending_file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/random.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <meeting/files.hpp>

namespace meeting {
namespace {

constexpr std::string_view prefix = ".meeting-";
constexpr std::string_view suffix = ".tmp";
constexpr std::size_t random_letters = 6;
constexpr std::string_view lock_name = ".meeting.lock";
constexpr const char* access_list = "system.posix_acl_access";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::string temporary_name() {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz012345";
  std::array<unsigned char, random_letters> random{};
  if (::getrandom(random.data(), random.size(), GRND_NONBLOCK) < 0) {
    // Early in the life of a machine: names that are guessed are refused by O_EXCL.
    static std::atomic<unsigned> counter = 0;
    unsigned number = static_cast<unsigned>(::getpid()) * 977U + ++counter;
    for (unsigned char& one : random) {
      one = static_cast<unsigned char>(number);
      number >>= 5U;
    }
  }
  std::string name(prefix);
  for (const unsigned char one : random) name += letters[one % letters.size()];
  name += suffix;
  return name;
}

/// True for the answers of file systems that cannot do what was asked.
bool is_not_supported(int error_number) {
  return error_number == EINVAL || error_number == ENOSYS || error_number == EOPNOTSUPP ||
         error_number == EPERM || error_number == EMLINK;
}

void copy_access_list(int from, int to) {
  std::array<char, 4096> list{};
  const ssize_t size = ::fgetxattr(from, access_list, list.data(), list.size());
  if (size > 0) ::fsetxattr(to, access_list, list.data(), static_cast<std::size_t>(size), 0);
}

/// Once more where it fails: what is left behind is seen by the user.
void remove_temporary(int folder, const std::string& name) {
  if (::unlinkat(folder, name.c_str(), 0) != 0) ::unlinkat(folder, name.c_str(), 0);
}

}  // namespace

bool is_our_own_file(std::string_view name) noexcept {
  if (name == lock_name) return true;
  if (name.size() != prefix.size() + random_letters + suffix.size()) return false;
  if (!name.starts_with(prefix) || !name.ends_with(suffix)) return false;
  for (const char c : name.substr(prefix.size(), random_letters)) {
    if (!is_letter(c)) return false;
  }
  return true;
}

int write_all(int descriptor, std::string_view bytes) noexcept {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (count == 0) {
      return ENOSPC;
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      pollfd waiting{};
      waiting.fd = descriptor;
      waiting.events = POLLOUT;
      ::poll(&waiting, 1, -1);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

int sync_folder(int folder) noexcept {
  if (::fsync(folder) == 0) return 0;
  return errno == EINVAL || errno == ENOTSUP || errno == ENOSYS || errno == EROFS ? 0 : errno;
}

void PendingFile::open_folder(const std::filesystem::path& target) {
  const std::filesystem::path folder = folder_of(target);
  folder_ = open_file(folder, O_RDONLY | O_DIRECTORY);
  if (!folder_) {
    if (errno == ENOENT || errno == ENOTDIR) {
      throw Error(ErrorKind::no_such_file,
                  Message{"book.no-such-folder"_msg, {shown_argument(folder.native())}});
    }
    fail(errno);
  }
}

PendingFile::PendingFile(const std::filesystem::path& target, Nothing)
    : shown_(target.native()), name_(target.filename().native()) {
  open_folder(target);
}

PendingFile::PendingFile(const std::filesystem::path& target, unsigned mode)
    : shown_(target.native()), name_(target.filename().native()) {
  open_folder(target);
  for (int attempt = 0; !file_; ++attempt) {
    std::string wanted = temporary_name();
    file_ = open_at(folder_.get(), wanted, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
    if (file_) temporary_ = std::move(wanted);
    else if (errno != EEXIST || attempt == 100) fail(errno);
  }
  if (::fstat(file_.get(), &status_) != 0) {
    const int error_number = errno;
    remove_temporary(folder_.get(), temporary_);
    fail(error_number);
  }
}

PendingFile::~PendingFile() {
  if (!temporary_.empty()) remove_temporary(folder_.get(), temporary_);
}

void PendingFile::fail(int error_number) const {
  throw Error(ErrorKind::cannot_read_or_write,
              Message{"book.cannot-write"_msg, {shown_argument(shown_), reason(error_number)}});
}

void PendingFile::write(std::string_view bytes) {
  if (const int error_number = write_all(file_.get(), bytes); error_number != 0) {
    fail(error_number);
  }
}

void PendingFile::take_over(int old_file, const struct stat& old_status) {
  mode_t mode = old_status.st_mode & 07777U;
  if (status_.st_uid != old_status.st_uid || status_.st_gid != old_status.st_gid) {
    const bool whole = ::fchown(file_.get(), old_status.st_uid, old_status.st_gid) == 0;
    if (!whole) {
      mode &= ~static_cast<mode_t>(S_ISUID | S_ISGID);
      const bool group = ::fchown(file_.get(), static_cast<uid_t>(-1), old_status.st_gid) == 0;
      // Another group must not get what the old group was allowed.
      if (!group) mode = (mode & ~static_cast<mode_t>(070)) | ((mode & 07U) << 3U);
    }
  }
  if (::fchmod(file_.get(), mode) != 0) fail(errno);
  copy_access_list(old_file, file_.get());
}

void PendingFile::finish(bool durable) {
  if (durable && ::fsync(file_.get()) != 0) fail(errno);
  if (const int error_number = file_.close(); error_number != 0) fail(error_number);
}

bool PendingFile::take_free_name() {
  const int folder = folder_.get();
  if (::renameat2(folder, temporary_.c_str(), folder, name_.c_str(), RENAME_NOREPLACE) == 0) {
    temporary_.clear();
    return true;
  }
  if (errno == EEXIST) return false;
  if (!is_not_supported(errno)) fail(errno);
  if (::linkat(folder, temporary_.c_str(), folder, name_.c_str(), 0) == 0) return true;
  if (errno == EEXIST) return false;
  if (!is_not_supported(errno)) fail(errno);
  // No such call here at all: hold the name with an empty file of our own.
  const Descriptor holder = open_at(folder, name_, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
  if (!holder) {
    if (errno == EEXIST) return false;
    fail(errno);
  }
  if (::renameat(folder, temporary_.c_str(), folder, name_.c_str()) != 0) {
    const int error_number = errno;
    ::unlinkat(folder, name_.c_str(), 0);
    fail(error_number);
  }
  temporary_.clear();
  return true;
}

void PendingFile::take_name() {
  const int folder = folder_.get();
  if (::renameat(folder, temporary_.c_str(), folder, name_.c_str()) != 0) fail(errno);
  temporary_.clear();
}

bool PendingFile::exchange() {
  const int folder = folder_.get();
  if (::renameat2(folder, temporary_.c_str(), folder, name_.c_str(), RENAME_EXCHANGE) == 0) {
    return true;
  }
  if (is_not_supported(errno)) return false;
  fail(errno);
}

bool PendingFile::take_away() {
  const int folder = folder_.get();
  for (int attempt = 0;; ++attempt) {
    std::string wanted = temporary_name();
    if (::renameat2(folder, name_.c_str(), folder, wanted.c_str(), RENAME_NOREPLACE) == 0 ||
        // No such call here: a name of six random letters is free.
        (is_not_supported(errno) &&
         ::renameat(folder, name_.c_str(), folder, wanted.c_str()) == 0)) {
      temporary_ = std::move(wanted);
      return true;
    }
    if (errno == ENOENT) return false;
    if (errno != EEXIST || attempt == 100) fail(errno);
  }
}

std::optional<std::string> PendingFile::exchanged_bytes() const {
  const Descriptor open = open_exchanged();
  return open ? read_all(open.get()) : std::nullopt;
}

Descriptor PendingFile::open_exchanged() const {
  return open_at(folder_.get(), temporary_, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
}

void PendingFile::sync_folder() {
  if (const int error_number = meeting::sync_folder(folder_.get()); error_number != 0) {
    throw Error(
        ErrorKind::cannot_read_or_write,
        Message{"book.saved-not-confirmed"_msg, {shown_argument(shown_), reason(error_number)}});
  }
}

}  // namespace meeting
