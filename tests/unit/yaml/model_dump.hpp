// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The values of a record or book as text, by the table of fields.

#include <meeting/fields.hpp>
#include <meeting/registers.hpp>
#include <string>
#include <vector>

namespace reader_tests {

/// "title=甲 issues[title=乙 …] …": what is given, in the order of the table.
std::string dump(meeting::BlockId block, const void* object);

/// "record.title", "issue.raised_by" …: the fields of which a value is given somewhere.
std::vector<std::string> given_fields(meeting::BlockId block, const void* object);

/// Those of given_fields() that name a party which was not found.
std::vector<std::string> unresolved_parties(meeting::BlockId block, const void* object);

}  // namespace reader_tests
