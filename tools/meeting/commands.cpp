// SPDX-License-Identifier: Apache-2.0

// The one table of commands. A new command is a file of its own and two lines here.

#include <algorithm>
#include <array>

#include "command.hpp"
#include "options.hpp"

namespace meeting::tool {

extern const Command add_command;
extern const Command export_command;
extern const Command help_command;
extern const Command init_command;
extern const Command list_command;
extern const Command minutes_command;
extern const Command schema_command;
extern const Command show_command;
extern const Command summarize_command;
extern const Command validate_command;

namespace {

// In the order of the overview.
constexpr std::array table{
    &init_command,      &add_command,     &validate_command, &list_command,   &show_command,
    &summarize_command, &minutes_command, &export_command,   &schema_command, &help_command,
};

constexpr const Option* common[] = {&option::lang,     &option::directory,   &option::color,
                                    &option::no_pager, &option::no_progress, &option::threads,
                                    &option::help};
constexpr OptionGroup common_group{"help.group.common"_msg, common};

}  // namespace

std::span<const Command* const> commands() { return table; }

const Command* find_command(std::string_view name) {
  const auto found = std::ranges::find_if(
      table, [&](const Command* one) { return one->name == name || one->chinese == name; });
  return found == table.end() ? nullptr : *found;
}

const OptionGroup& common_options() { return common_group; }

}  // namespace meeting::tool
