// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which blocks and vocabularies a file of one kind may hold.

#include <meeting/fields.hpp>
#include <meeting/vocabulary.hpp>
#include <vector>

namespace meeting {

/// `root` and every block that can stand in it, in the order in which the fields lead to them.
std::vector<BlockId> blocks_below(BlockId root);

/// The vocabularies that fields of these blocks use, in the order of VocabularyId.
std::vector<VocabularyId> vocabularies_of(const std::vector<BlockId>& blocks);

}  // namespace meeting
