// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How parties are named in a sentence, and where they stand.

#include <meeting/record.hpp>
#include <meeting/words.hpp>
#include <span>
#include <string_view>

namespace meeting {

/// The party's name; without one its kind.
Argument called(const Party& party);

/// The same of a party that a field names: as the record's list has it, else as it is written.
Argument called(const Record& record, const PartyRef& ref);

/// The party of the record that is meant; null where it lists none.
const Party* party_of(const Record& record, const PartyRef& ref);

/// The label of a kind, by its English key.
Argument kind_name(std::string_view kind);

/// "residents, owners"; 居民、业主.
Argument in_a_row(std::span<const Argument> names);

/// The text that names the party for people; without one its beginning.
ByteRange place_of(const Party& party);

}  // namespace meeting
