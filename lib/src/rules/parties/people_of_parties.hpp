// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Persons by name, across the parties of a record.

#include <meeting/record.hpp>
#include <string_view>

namespace meeting {

/// A name that tells one person from others: not 王某, 李先生, 张*.
bool names_one_person(std::string_view name);

/// The person is said to serve the party too.
bool serves_too(const Person& person, const Record& record, const Party& party);

}  // namespace meeting
