// SPDX-License-Identifier: Apache-2.0
#include "book/target.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "book/system.hpp"

namespace meeting {
namespace {

bool stands_for_descriptor(const std::filesystem::path& path) {
  return path.native().starts_with("/proc/") || path.native().starts_with("/dev/fd/");
}

}  // namespace

void fail_to(std::string_view id, const std::filesystem::path& path, int error_number) {
  throw Error(ErrorKind::cannot_read_or_write,
              Message{id, {shown_argument(path.native()), reason(error_number)}});
}

void fail_as_folder(const std::filesystem::path& path) {
  fail_to("book.cannot-write"_msg, path, EISDIR);
}

void fail_as_changed(const std::filesystem::path& path) {
  throw Error(ErrorKind::busy,
              Message{"book.changed-under-us"_msg, {shown_argument(path.native())}});
}

Target resolve_target(std::filesystem::path path) {
  constexpr int most_links = 40;
  for (int hop = 0; hop < most_links; ++hop) {
    if (stands_for_descriptor(path)) return {std::move(path), true};
    std::error_code problem;
    const std::filesystem::path next = std::filesystem::read_symlink(path, problem);
    if (problem) return {std::move(path), false};
    path = folder_of(path) / next;
  }
  fail_to("book.cannot-write"_msg, path, ELOOP);
}

void require_writable(const std::filesystem::path& path) {
  if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0 && errno != ENOENT) {
    fail_to("book.cannot-write"_msg, path, errno);
  }
}

}  // namespace meeting
