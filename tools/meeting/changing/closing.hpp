// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Striking off, for `close` and for whoever strikes off in passing.

#include "changing/happening.hpp"

namespace meeting::tool {

/// `closing`: a word of the vocabulary; empty: as what was done says.
void add_closing(Outcome& outcome, const Item& item, Date day, std::string_view closing);

/// What `close` does with no more than --on.
Happening closing_on(Context& context, const Arguments& arguments);

}  // namespace meeting::tool
