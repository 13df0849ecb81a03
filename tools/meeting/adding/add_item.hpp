// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "adding/item_types.hpp"

namespace meeting::tool {

/// `meeting add issue|party|…`: one item from flags, or one for each row of a table.
Exit add_item(Context& context, const Arguments& arguments, const ItemType& type);

}  // namespace meeting::tool
