// SPDX-License-Identifier: Apache-2.0

#include "rules/spoken.hpp"

#include <cassert>
#include <string>

namespace meeting {

Argument spoken(const Message& message) {
  return {say(Language::english, message), say(Language::chinese, message)};
}

Argument spoken_list(std::span<const Message> messages) {
  std::string english;
  std::string chinese;
  for (const Message& one : messages) {
    if (!english.empty()) english += say(Language::english, "list-separator"_msg);
    if (!chinese.empty()) chinese += say(Language::chinese, "list-separator"_msg);
    english += say(Language::english, one);
    chinese += say(Language::chinese, one);
  }
  return {std::move(english), std::move(chinese)};
}

Argument field_name(BlockId block, std::string_view key) {
  const Field* field = find_field(block, key);
  assert(field != nullptr);
  if (field == nullptr) return key;
  return {"`" + std::string(field->key) + "`", "“" + std::string(field->chinese[0]) + "”"};
}

}  // namespace meeting
