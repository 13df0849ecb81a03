// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Help, made from the tables of the commands.

#include "run/command.hpp"

namespace meeting::tool {

/// All commands, grouped by what one wants to do.
void print_overview(Context& context);

/// One command: usage, examples, options.
void print_help(Context& context, const Command& command);

void print_version(Context& context);

}  // namespace meeting::tool
