// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Puts a record that was read from the flat shape into the one shape of the model,
/// counts its items, and finds out which party each field means.

#include <meeting/diagnostic.hpp>
#include <meeting/record.hpp>
#include <meeting/registers.hpp>
#include <vector>

namespace meeting {

/// Findings: ids used twice, references that lead nowhere, parties that are not there.
/// `lines_lost`: part of the file could not be read, so what seems to be missing may
/// stand there; nothing is said of it.
std::vector<Diagnostic> link_record(Record& record, const Registers* registers, bool lines_lost);

}  // namespace meeting
