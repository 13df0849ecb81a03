// SPDX-License-Identifier: Apache-2.0
#include "book/stated_id.hpp"

#include <algorithm>
#include <meeting/fields.hpp>

namespace meeting {
namespace {

/// The line begins with the key of a record's id, quoted or not.
bool begins_with_id(std::string_view line, const Field& id) {
  if (!line.empty() && (line.front() == '"' || line.front() == '\'')) line.remove_prefix(1);
  const auto begins = [&](std::string_view key) {
    return !key.empty() && line.starts_with(key) && line.find(':', key.size()) != line.npos;
  };
  return begins(id.key) || std::ranges::any_of(id.chinese, begins);
}

}  // namespace

bool may_state_id(std::string_view bytes) {
  const Field& id = *find_field(BlockId::record, "id");
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  bool first = true;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin == line.npos || line[begin] == '#') continue;
    // A record in braces, with explicit keys, or indented as a whole: for the reader.
    if (first && (begin > 0 || line.front() == '{')) return true;
    first = false;
    if (begin == 0 && (line.front() == '?' || begins_with_id(line, id))) return true;
  }
  return false;
}

}  // namespace meeting
