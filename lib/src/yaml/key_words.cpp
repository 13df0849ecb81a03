// SPDX-License-Identifier: Apache-2.0

#include "yaml/key_words.hpp"

#include <meeting/fields.hpp>

#include "text/word_table.hpp"

namespace meeting {
namespace {

bool takes_mapping(FieldType type) {
  return type == FieldType::block || type == FieldType::word_map || type == FieldType::officer ||
         type == FieldType::due || type == FieldType::vote_count;
}

struct KeyTable {
  WordTable<KeyWants> wants;

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
    KeyWants& all = wants.add(key, {});
    all.known = true;
    all.mapping |= takes_mapping(field.type);
    all.text |= field.type != FieldType::block && field.type != FieldType::word_map;
    all.list |= field.list;
  }
};

}  // namespace

KeyWants key_wants(std::string_view key) {
  static const KeyTable table;
  const KeyWants* const found = table.wants.find(key);
  return found == nullptr ? KeyWants{} : *found;
}

bool known_key(std::string_view key) { return key_wants(key).known; }

}  // namespace meeting
