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

/// Key to field for one block.
WordTable<std::uint16_t> index_keys(std::span<const Field> fields) {
  WordTable<std::uint16_t> keys;
  std::uint16_t place = 0;
  for (const Field& field : fields) {
    const auto add = [&](std::string_view key) {
      const std::uint16_t meant = keys.add(key, place);
      assert(meant == place && "one key means two fields of a block");
      static_cast<void>(meant);
    };
    add(field.key);
    for (std::string_view chinese : field.chinese) {
      if (!chinese.empty()) add(chinese);
    }
    ++place;
  }
  return keys;
}

std::uint64_t required_of(std::span<const Field> fields) {
  std::uint64_t required = 0;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].required) required |= std::uint64_t{1} << i;
  }
  return required;
}

struct Table {
  std::array<BlockInfo, block_count> infos{};
  std::array<BlockReading, block_count> reading;

  Table() {
    for (std::span<const BoundBlock> part : {record_blocks(), issue_blocks(), resolution_blocks(),
                                             follow_up_blocks(), book_blocks()}) {
      for (const BoundBlock& block : part) {
        const std::size_t at = static_cast<std::size_t>(block.info.id);
        assert(infos[at].name.empty());
        infos[at] = block.info;
        assert(block.info.fields.size() <= most_fields);
        reading[at] = {block.info.fields, block.bindings, required_of(block.info.fields),
                       index_keys(block.info.fields)};
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
  return block_reading(block).find(key);
}

std::span<const Binding> bindings(BlockId id) { return block_reading(id).bindings; }

const BlockReading& block_reading(BlockId id) {
  return table().reading[static_cast<std::size_t>(id)];
}

}  // namespace meeting
