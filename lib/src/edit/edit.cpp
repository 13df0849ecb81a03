// SPDX-License-Identifier: Apache-2.0

#include <meeting/edit.hpp>

#include <meeting/error.hpp>

namespace meeting {

Edit Edit::set(ByteRange block, std::string_view key, Draft value) {
  return {.kind = Kind::set, .at = block, .key = std::string(key), .value = std::move(value)};
}
Edit Edit::append(ByteRange block, std::string_view key, Draft item) {
  return {.kind = Kind::append, .at = block, .key = std::string(key), .value = std::move(item)};
}
Edit Edit::remove(ByteRange block, std::string_view key) {
  return {.kind = Kind::remove, .at = block, .key = std::string(key), .value = {}};
}
Edit Edit::remove(ByteRange block) {
  return {.kind = Kind::remove, .at = block, .key = {}, .value = {}};
}
Edit Edit::rewrite(ByteRange text, std::string_view with) {
  return {.kind = Kind::rewrite, .at = text, .key = {}, .value = with};
}

std::string edit_file(std::string_view bytes, FileKind kind, std::span<const Edit> edits,
                      Language language) {
  static_cast<void>(bytes);
  static_cast<void>(kind);
  static_cast<void>(edits);
  static_cast<void>(language);
  throw Error(ErrorKind::bug, {"edit.not-as-intended"_msg, {}});
}

}  // namespace meeting
