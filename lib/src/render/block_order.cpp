// SPDX-License-Identifier: Apache-2.0

#include "render/block_order.hpp"

#include <algorithm>

namespace meeting {
namespace {

bool has_block(const Field& field) {
  return field.type == FieldType::block || field.type == FieldType::officer ||
         field.type == FieldType::due || field.type == FieldType::vote_count;
}

}  // namespace

std::vector<BlockId> blocks_below(BlockId root) {
  std::vector<BlockId> found{root};
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const Field& field : block_info(found[i]).fields) {
      if (!has_block(field)) continue;
      if (std::ranges::find(found, field.block) == found.end()) found.push_back(field.block);
    }
  }
  return found;
}

std::vector<VocabularyId> vocabularies_of(const std::vector<BlockId>& blocks) {
  std::vector<VocabularyId> used;
  for (const BlockId block : blocks) {
    for (const Field& field : block_info(block).fields) {
      if (field.type == FieldType::word || field.type == FieldType::word_map) {
        used.push_back(field.vocabulary);
      }
    }
  }
  std::ranges::sort(used);
  used.erase(std::unique(used.begin(), used.end()), used.end());
  return used;
}

}  // namespace meeting
