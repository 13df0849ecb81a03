// SPDX-License-Identifier: Apache-2.0

#include "search/spots.hpp"

#include <algorithm>
#include <meeting/record.hpp>

#include "model/binding.hpp"
#include "model/field_value.hpp"
#include "model/stated.hpp"
#include "model/value_range.hpp"

namespace meeting {
namespace {

template <class T>
std::string_view text_of(const void* value) {
  return **static_cast<const T*>(value);
}

/// Of a text that is stated but empty the view is empty, not null.
std::string_view own_words(const Field& field, const void* value) {
  std::string_view text;
  switch (field.type) {
    case FieldType::text:
      text = text_of<Text>(value);
      break;
    case FieldType::party:
      text = text_of<PartyRef>(value);
      break;
    case FieldType::who:
      text = text_of<Who>(value);
      break;
    case FieldType::officer:
      text = *static_cast<const Officer*>(value)->text;
      break;
    default:
      return {};
  }
  return text.data() == nullptr ? std::string_view("") : text;
}

/// Where a value may be a mapping: whether it is one.
bool is_mapping(const Field& field, const void* value) {
  switch (field.type) {
    case FieldType::block:
      return true;
    case FieldType::officer:
      return !static_cast<const Officer*>(value)->text.given;
    case FieldType::due:
      return !static_cast<const Due*>(value)->date.given;
    case FieldType::vote_count:
      return field_value(field, value, ValueForm::key, Language::english).kind ==
             FieldValue::Kind::block;
    default:
      return false;
  }
}

class Walk {
 public:
  explicit Walk(Spots& spots) : spots_(spots) {}

  void take(BlockId id, const SpotBlock* around, const void* object) {
    const SpotBlock& block = spots_.blocks.emplace_back(SpotBlock{id, around, object});
    const std::span<const Field> fields = block_info(id).fields;
    const std::span<const Binding> access = bindings(id);
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const std::size_t count = access[i].count(object);
      for (std::size_t k = 0; k < count; ++k)
        take_value(block, fields[i], access[i].get(object, k));
    }
  }

 private:
  void take_value(const SpotBlock& block, const Field& field, const void* value) {
    if (!is_stated(field, value)) return;
    if (is_mapping(field, value)) return take(field.block, &block, value);
    spots_.all.push_back(
        {&block, &field, value, value_range(field, value), own_words(field, value)});
  }

  Spots& spots_;
};

bool holds_block(const Field& field) {
  return field.type == FieldType::block || field.type == FieldType::officer ||
         field.type == FieldType::due || field.type == FieldType::vote_count;
}

}  // namespace

Spots spots_of(const Record& record) {
  Spots spots;
  Walk(spots).take(BlockId::record, nullptr, &record);
  return spots;
}

bool is_item(BlockId id) {
  return id == BlockId::record || id == BlockId::party || id == BlockId::issue ||
         id == BlockId::resolution || id == BlockId::follow_up;
}

const SpotBlock& item_around(const SpotBlock& block) {
  const SpotBlock* item = &block;
  while (!is_item(item->id)) item = item->around;
  return *item;
}

const std::vector<BlockId>& blocks_of_records() {
  static const std::vector<BlockId> blocks = [] {
    std::vector<BlockId> found{BlockId::record};
    for (std::size_t i = 0; i < found.size(); ++i) {
      for (const Field& field : block_info(found[i]).fields) {
        if (holds_block(field) && std::ranges::find(found, field.block) == found.end()) {
          found.push_back(field.block);
        }
      }
    }
    return found;
  }();
  return blocks;
}

}  // namespace meeting
