// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What new items go into, what they are called there, and the edits that put them there.

#include <meeting/compose.hpp>
#include <vector>

#include "adding/item_types.hpp"
#include "changing/changing.hpp"

namespace meeting::tool {

/// True where a field of the item says which issue or resolution it goes into.
bool picks(const Draft& item);
/// True for the kinds of item that have such a field.
bool may_pick(const ItemType& type);

/// Items go into what the match means, or what they say themselves; those that are called by
/// counting and would get another name keep theirs. Throws Refused.
Plan plan_items(const RecordFile& file, const Match& match, const ItemType& type,
                std::vector<Draft> items);

}  // namespace meeting::tool
