// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Items from the flags of `meeting add issue|party|…`, and from the rows of a table.

#include <meeting/compose.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "adding/item_types.hpp"
#include "changing/field_path.hpp"

namespace meeting::tool {

/// Where an item is read: the record that it is for, and the book.
struct ItemPlace {
  InputPlace input;
  Language language = Language::english;  ///< of the file
};

/// Fields that were given by flags and --set. Throws UsageError.
Draft given_fields(const Context& context, const Arguments& arguments, BlockId block,
                   const InputPlace& place);

/// What the operand says for fields that no flag has given: of a party KIND:NAME:COUNT, of a
/// position PARTY:TEXT, of an indicator NAME:VALUE:UNIT, of progress a percentage or a note.
/// Throws UsageError.
void take_main_text(const Context& context, const ItemType& type, std::string_view text,
                    const InputPlace& place, Draft& item);

/// The day of today in the field that has it where nobody said anything.
void take_today(const Context& context, const ItemType& type, Draft& item);

/// Asks for required fields that are missing, or names their flags. Throws UsageError, Interrupted.
void demand_required(Context& context, const Arguments& arguments, BlockId block,
                     const InputPlace& place, Draft& item);

/// One item for each row of the table of --from-csv. What is wrong in it is shown, and empty is
/// returned. `defaults` holds what flags say for every row. Throws Error.
std::vector<Draft> items_from_table(Context& context, const Arguments& arguments,
                                    const ItemType& type, const InputPlace& place,
                                    const Draft& defaults);

/// An item in one line: 测量空地；责任单位 小区物业；完成时限 2025-07-15.
std::string item_in_words(const Draft& item, BlockId block, Language language);

}  // namespace meeting::tool
