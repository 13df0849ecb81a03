// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What stands against changing the name of something, or removing it: who refers to it.

#include <meeting/reference_uses.hpp>
#include <string>
#include <vector>

#include "records/one_record.hpp"
#include "run/command.hpp"

namespace meeting::tool {

/// One field that refers to something in a record.
struct ItemUse {
  std::string item;   ///< its id there; empty: the record as a whole
  std::string place;  ///< `2025/2025-06-01-停车.yaml:12`
  std::string field;  ///< the field's key
  std::string field_zh;
  ByteRange block;         ///< in which it stands; of the record itself only
  bool in_record = false;  ///< in the record itself
};

/// All references to a record and its items, its own first. Says which files could not be read
/// though they may hold more: `unread` counts them.
struct ItemUses {
  std::vector<ItemUse> all;
  std::size_t unread = 0;
};
ItemUses item_uses(Context& context, const RecordFile& file);

/// True where a reference to `used` means `id`, or a payment or ratification of it.
bool means_item(std::string_view used, std::string_view id);

/// Throws Refused, after naming the places on standard error, where somebody refers by its id to
/// the item or record that was found.
void refuse_if_referred(Context& context, const RecordFile& file, const Match& match);

ItemUse party_use(const RecordFile& file, const PartyUse& use);

/// Names the places and throws Refused where there are any; `name` is what they refer to.
void refuse_for(Context& context, const std::string& name, const std::vector<ItemUse>& against);

/// The record by the folder that it really lies in, as those are found that refer to it.
void settle_folder(RecordFile& file);

/// Names the places on standard error, at most twenty.
void show_uses(Context& context, const std::vector<ItemUse>& uses);

}  // namespace meeting::tool
