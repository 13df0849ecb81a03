// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Records that state an id of their own, found without reading every record of a book.

#include <string_view>

namespace meeting {

/// False where the bytes of a record certainly state no id. A look at the beginnings of the lines;
/// true may be a mistake, which the reader then corrects.
bool may_state_id(std::string_view bytes);

}  // namespace meeting
