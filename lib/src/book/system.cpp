// SPDX-License-Identifier: Apache-2.0
#include "book/system.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <meeting/files.hpp>
#include <meeting/text.hpp>

namespace meeting {
namespace {

std::string_view reason_id(int error_number) {
  switch (error_number) {
    case ENOENT:
      return "book.reason-not-there"_msg;
    case ENOTDIR:
      return "book.reason-no-folder"_msg;
    case EISDIR:
      return "book.reason-is-a-folder"_msg;
    case EACCES:
    case EPERM:
      return "book.reason-not-allowed"_msg;
    case ENOSPC:
      return "book.reason-disk-full"_msg;
    case EDQUOT:
      return "book.reason-quota"_msg;
    case EFBIG:
      return "book.reason-too-large"_msg;
    case EROFS:
      return "book.reason-read-only"_msg;
    case EIO:
      return "book.reason-device"_msg;
    case ELOOP:
      return "book.reason-links"_msg;
    case ENAMETOOLONG:
      return "book.reason-long-name"_msg;
    case EMFILE:
    case ENFILE:
      return "book.reason-open-files"_msg;
    case ENOMEM:
      return "book.reason-memory"_msg;
    case EPIPE:
      return "book.reason-reader-gone"_msg;
    case ETXTBSY:
    case EBUSY:
      return "book.reason-in-use"_msg;
    case ESTALE:
      return "book.reason-stale"_msg;
    case ENODEV:
    case ENXIO:
      return "book.reason-no-device"_msg;
    case EINVAL:
    case EILSEQ:
      return "book.reason-name"_msg;
    default:
      return {};
  }
}

}  // namespace

int Descriptor::close() noexcept {
  if (number_ < 0) return 0;
  // Never tried again: on Linux the descriptor is gone even where close is interrupted.
  const int status = ::close(std::exchange(number_, -1));
  return status == 0 || errno == EINTR ? 0 : errno;
}

Descriptor open_file(const std::filesystem::path& path, int flags, unsigned mode) {
  return open_at(AT_FDCWD, path.native(), flags, mode);
}

Descriptor open_at(int folder, const std::string& name, int flags, unsigned mode) {
  int number = -1;
  do {
    number = ::openat(folder, name.c_str(), flags | O_CLOEXEC, mode);
  } while (number < 0 && errno == EINTR);
  return Descriptor(number);
}

std::optional<std::string> read_all(int descriptor) {
  constexpr std::size_t step = 64U << 10U;
  std::string bytes;
  std::size_t size = 0;
  while (true) {
    if (bytes.size() - size < step) bytes.resize(bytes.size() + std::max(step, size));
    const ssize_t count = ::read(descriptor, bytes.data() + size, bytes.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
  }
  bytes.resize(size);
  return bytes;
}

Argument reason(int error_number) {
  const std::string_view id = reason_id(error_number);
  if (!id.empty()) return {say(Language::english, id), say(Language::chinese, id)};
  return {say(Language::english, "book.reason-number"_msg, {error_number}),
          say(Language::chinese, "book.reason-number"_msg, {error_number})};
}

Argument shown_argument(std::string_view path) { return visible(path); }

void throw_system_error(std::string_view id, std::string_view shown, int error_number) {
  if (error_number == ENOENT || error_number == ENOTDIR) {
    throw Error(ErrorKind::no_such_file, Message{"book.no-such-file"_msg, {shown_argument(shown)}});
  }
  throw Error(ErrorKind::cannot_read_or_write,
              Message{id, {shown_argument(shown), reason(error_number)}});
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
  std::filesystem::path folder = path.parent_path();
  return folder.empty() ? std::filesystem::path(".") : folder;
}

Argument system_reason(int error_number) { return reason(error_number); }

}  // namespace meeting
