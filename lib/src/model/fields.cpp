// SPDX-License-Identifier: Apache-2.0

#include <meeting/fields.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <vector>

#include "model/binding.hpp"

namespace meeting {
namespace {

constexpr std::size_t block_count = static_cast<std::size_t>(BlockId::order_column) + 1;

/// Key to field for one block: open addressing over a power of two, since every key of
/// every record is looked up here.
class KeyIndex {
 public:
  void build(std::span<const Field> fields) {
    fields_ = fields;
    std::size_t keys = 0;
    for (const Field& field : fields) {
      keys += 1;
      for (std::string_view chinese : field.chinese) keys += chinese.empty() ? 0 : 1;
    }
    std::size_t size = 8;
    while (size < keys * 3) size *= 2;
    slots_.assign(size, Slot{});
    std::uint16_t place = 0;
    for (const Field& field : fields) {
      insert(field.key, place);
      for (std::string_view chinese : field.chinese) {
        if (!chinese.empty()) insert(chinese, place);
      }
      ++place;
    }
  }

  const Field* find(std::string_view key) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash(key) & mask;; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.key.empty()) return nullptr;
      if (slot.key == key) return &fields_[slot.field];
    }
  }

 private:
  struct Slot {
    std::string_view key;
    std::uint16_t field = 0;
  };

  static std::size_t hash(std::string_view key) {
    std::size_t value = 1469598103934665603U;
    for (char c : key) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return value ^ (value >> 29U);
  }

  void insert(std::string_view key, std::uint16_t field) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash(key) & mask;
    while (!slots_[at].key.empty()) {
      assert(slots_[at].key != key && "one key means two fields of a block");
      at = (at + 1) & mask;
    }
    slots_[at] = {key, field};
  }

  std::span<const Field> fields_;
  std::vector<Slot> slots_;
};

struct Table {
  std::array<BlockInfo, block_count> infos{};
  std::array<std::span<const Binding>, block_count> bindings{};
  std::array<KeyIndex, block_count> indices;

  Table() {
    for (std::span<const BoundBlock> part : {record_blocks(), issue_blocks(), resolution_blocks(),
                                             follow_up_blocks(), book_blocks()}) {
      for (const BoundBlock& block : part) {
        const std::size_t at = static_cast<std::size_t>(block.info.id);
        assert(infos[at].name.empty());
        infos[at] = block.info;
        bindings[at] = block.bindings;
        indices[at].build(block.info.fields);
      }
    }
    assert(std::ranges::none_of(infos, [](const BlockInfo& one) { return one.name.empty(); }));
  }
};

const Table& table() {
  static const Table the_table;
  return the_table;
}

}  // namespace

std::span<const BlockInfo> blocks() { return table().infos; }

const BlockInfo& block_info(BlockId id) { return table().infos[static_cast<std::size_t>(id)]; }

const Field* find_field(BlockId block, std::string_view key) {
  return table().indices[static_cast<std::size_t>(block)].find(key);
}

std::span<const Binding> bindings(BlockId id) {
  return table().bindings[static_cast<std::size_t>(id)];
}

}  // namespace meeting
