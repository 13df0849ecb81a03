// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the options of `list` and `export` ask for.

#include <meeting/list_filter.hpp>
#include <meeting/listing.hpp>

#include "run/command.hpp"

namespace meeting::tool {

/// `context.books` must have met the books whose words may be asked for. Throws UsageError for a
/// word that none knows, a state that this list does not have, or an option that means nothing
/// for it.
ListFilter asked_filter(const Context& context, const Arguments& arguments, ListKind kind);

/// The day asked about, else today.
Date asked_day(const Context& context, const Arguments& arguments);

/// The days in which series count their sessions; empty where nothing is asked for.
std::optional<Period> asked_days(const ListFilter& filter, Date as_of);

}  // namespace meeting::tool
