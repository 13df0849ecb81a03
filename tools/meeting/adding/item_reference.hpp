// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <meeting/words.hpp>
#include <string>

namespace meeting::tool {

/// The fields that `meeting add issue|party|…|order` take as options, as the part of a manual page
/// in mdoc from .Sh FIELDS OF ITEMS on.
std::string item_fields_mdoc(Language language);

}  // namespace meeting::tool
