// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The record that the flags of `meeting add` make.
///
/// The order of the flags is the shape of the record: --issue begins an issue, --resolution a
/// resolution in the last issue, --task a follow-up of the last resolution, and what stands
/// behind belongs to what was begun last.

#include <meeting/compose.hpp>
#include <meeting/registers.hpp>
#include <string>
#include <vector>

#include "run/command.hpp"

namespace meeting::tool {

/// True where at least one flag of a field was given.
bool gives_fields(const Arguments& arguments);

/// The record with English keys. `registers` may be null. Throws UsageError for a flag that
/// stands where it can belong to nothing.
Draft draft_of(const Arguments& arguments, const Registers* registers);

/// The flags of fields without which no record is complete and that were not given.
std::vector<std::string> missing_fields(const Draft& draft);

}  // namespace meeting::tool
