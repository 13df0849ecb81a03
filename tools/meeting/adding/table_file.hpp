// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A table that the user names, and what is wrong with it.

#include <meeting/csv_table.hpp>
#include <string>
#include <vector>

#include "run/context.hpp"

namespace meeting::tool {

/// `-` is standard input. Throws Error.
CsvTable read_table(Context& context, const std::string& path);

void show_table_findings(Context& context, const CsvTable& table,
                         const std::vector<Diagnostic>& findings);

/// Names from a table, with what could deceive made visible.
std::string in_one_line(const std::vector<std::string>& names, Language language);

}  // namespace meeting::tool
