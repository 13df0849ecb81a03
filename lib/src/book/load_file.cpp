// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <meeting/files.hpp>
#include <meeting/read.hpp>

#include "book/system.hpp"

namespace meeting {
namespace {

/// Empty for a regular file.
std::string_view refusal(mode_t mode) {
  if (S_ISREG(mode)) return {};
  if (S_ISDIR(mode)) return "book.is-a-folder"_msg;
  if (S_ISFIFO(mode)) return "book.is-a-pipe"_msg;
  if (S_ISSOCK(mode)) return "book.is-a-socket"_msg;
  return "book.is-a-device"_msg;
}

[[noreturn]] void refuse(std::string_view id, std::string_view shown) {
  throw Error(ErrorKind::not_a_record, Message{id, {shown_argument(shown)}});
}

[[noreturn]] void refuse_size(std::string_view shown, std::uint64_t bytes) {
  throw Error(ErrorKind::not_a_record,
              Message{"book.too-large"_msg,
                      {shown_argument(shown), std::to_string(bytes), limits::file_bytes}});
}

void wait_until_readable(int descriptor) {
  pollfd waiting{};
  waiting.fd = descriptor;
  waiting.events = POLLIN;
  ::poll(&waiting, 1, -1);
}

/// Reads to the end, one byte over the limit at most. `expected` is the likely size; with
/// `is_stated` the system says so of a regular file, and once that much was read, and not more
/// where there was room for it, the end is not asked for again.
std::string read_to_end(int descriptor, std::size_t expected, bool is_stated,
                        std::string_view shown) {
  std::string bytes;
  // One more than expected: then the end is seen without growing.
  bytes.resize(std::min(expected, limits::file_bytes) + 1);
  std::size_t size = 0;
  while (true) {
    if (size == bytes.size()) {
      if (size > limits::file_bytes) break;
      bytes.resize(std::min(size * 2, limits::file_bytes + 1));
    }
    const ssize_t count = ::read(descriptor, bytes.data() + size, bytes.size() - size);
    if (count > 0) {
      size += static_cast<std::size_t>(count);
      if (is_stated && size == expected && size < bytes.size()) break;
    } else if (count == 0) {
      break;
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      wait_until_readable(descriptor);
    } else if (errno == EISDIR) {
      refuse("book.is-a-folder"_msg, shown);
    } else if (errno != EINTR) {
      throw_system_error("book.cannot-read"_msg, shown, errno);
    }
  }
  if (size > limits::file_bytes) {
    throw Error(ErrorKind::not_a_record,
                Message{"book.too-large-stream"_msg, {shown_argument(shown), limits::file_bytes}});
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace

std::unique_ptr<const Source> load_file(const std::filesystem::path& path, std::string shown) {
  if (shown.empty()) shown = path.native();
  // Not blocking: a FIFO without a writer would hold us for ever.
  const Descriptor file = open_file(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (!file) {
    if (errno == ENXIO) refuse("book.is-a-socket"_msg, shown);
    throw_system_error("book.cannot-open"_msg, shown, errno);
  }
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) throw_system_error("book.cannot-read"_msg, shown, errno);
  if (const std::string_view id = refusal(status.st_mode); !id.empty()) refuse(id, shown);
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > limits::file_bytes) refuse_size(shown, size);
  std::string bytes = read_to_end(file.get(), static_cast<std::size_t>(size), true, shown);
  return std::make_unique<const Source>(std::move(shown), std::move(bytes));
}

std::unique_ptr<const Source> load_stream(int descriptor, std::string shown) {
  std::string bytes = read_to_end(descriptor, 16U << 10U, false, shown);
  return std::make_unique<const Source>(std::move(shown), std::move(bytes));
}

}  // namespace meeting
