// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What has to be known of a file before it is written in the place of another.

#include <filesystem>
#include <string_view>

namespace meeting {

/// Where a path leads in the end, and whether on the way it passed a link that only stands
/// for a descriptor (/dev/stdout, /proc/self/fd/1), whose text is no path.
struct Target {
  std::filesystem::path path;
  bool is_descriptor = false;
};

/// Follows symbolic links, also to where nothing is yet. Throws Error.
Target resolve_target(std::filesystem::path path);

/// Throws Error: a rename would replace a file that its owner has made read-only.
void require_writable(const std::filesystem::path& path);

/// Throws cannot_read_or_write; the arguments of `id` are the path and the reason.
[[noreturn]] void fail_to(std::string_view id, const std::filesystem::path& path, int error_number);
[[noreturn]] void fail_as_folder(const std::filesystem::path& path);
/// Throws busy: another program has written the file.
[[noreturn]] void fail_as_changed(const std::filesystem::path& path);

}  // namespace meeting
