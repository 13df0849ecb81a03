// SPDX-License-Identifier: Apache-2.0

#include "yaml/key_words.hpp"

#include <algorithm>
#include <meeting/fields.hpp>
#include <unordered_map>

namespace meeting {
namespace {

bool takes_mapping(FieldType type) {
  return type == FieldType::block || type == FieldType::word_map || type == FieldType::officer ||
         type == FieldType::due || type == FieldType::vote_count;
}

struct KeyTable {
  std::unordered_map<std::string_view, KeyWants> wants;
  std::size_t longest = 0;

  KeyTable() {
    for (const BlockInfo& block : blocks()) {
      for (const Field& field : block.fields) {
        add(field.key, field);
        for (std::string_view chinese : field.chinese) add(chinese, field);
      }
    }
  }

  void add(std::string_view key, const Field& field) {
    if (key.empty()) return;
    KeyWants& all = wants[key];
    all.known = true;
    all.mapping |= takes_mapping(field.type);
    all.text |= field.type != FieldType::block && field.type != FieldType::word_map;
    all.list |= field.list;
    longest = std::max(longest, key.size());
  }
};

}  // namespace

KeyWants key_wants(std::string_view key) {
  static const KeyTable table;
  if (key.size() > table.longest) return {};  // and a long line is not hashed
  const auto found = table.wants.find(key);
  return found == table.wants.end() ? KeyWants{} : found->second;
}

bool known_key(std::string_view key) { return key_wants(key).known; }

}  // namespace meeting
