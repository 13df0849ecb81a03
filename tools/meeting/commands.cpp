// SPDX-License-Identifier: Apache-2.0

// The one table of commands. A new command is a file of its own and two lines here.

#include <algorithm>
#include <array>

#include "run/command.hpp"
#include "run/options.hpp"

namespace meeting::tool {

extern const Command add_command;
extern const Command cancel_command;
extern const Command close_command;
extern const Command done_command;
extern const Command escalate_command;
extern const Command explain_command;
extern const Command edit_command;
extern const Command export_command;
extern const Command extend_command;
extern const Command help_command;
extern const Command import_command;
extern const Command init_command;
extern const Command list_command;
extern const Command minutes_command;
extern const Command remove_command;
extern const Command rename_command;
extern const Command reopen_command;
extern const Command resume_command;
extern const Command rules_command;
extern const Command schema_command;
extern const Command search_command;
extern const Command set_command;
extern const Command show_command;
extern const Command summarize_command;
extern const Command suspend_command;
extern const Command undo_command;
extern const Command unset_command;
extern const Command validate_command;
extern const Command visit_command;

namespace {

// In the order of the overview.
constexpr std::array table{
    &init_command,   &add_command,    &done_command,     &visit_command,     &close_command,
    &reopen_command, &extend_command, &suspend_command,  &resume_command,    &escalate_command,
    &cancel_command, &set_command,    &unset_command,    &edit_command,      &rename_command,
    &remove_command, &undo_command,   &validate_command, &rules_command,     &explain_command,
    &list_command,   &show_command,   &search_command,   &summarize_command, &minutes_command,
    &export_command, &import_command, &schema_command,   &help_command,
};

constexpr const Option* common[] = {&option::lang,     &option::directory,   &option::color,
                                    &option::no_pager, &option::no_progress, &option::threads,
                                    &option::reader,   &option::help};
constexpr OptionGroup common_group{"help.group.common"_msg, common};

}  // namespace

std::span<const Command* const> commands() { return table; }

const Command* find_command(std::string_view name) {
  const auto found = std::ranges::find_if(table, [&](const Command* one) {
    return one->name == name || one->chinese == name ||
           (!one->synonym.empty() && one->synonym == name);
  });
  return found == table.end() ? nullptr : *found;
}

std::string_view last_word(std::string_view name) { return name.substr(name.rfind(' ') + 1); }

const Command* find_part(const Command& command, std::string_view word) {
  if (command.parts == nullptr) return nullptr;
  for (const Command* part : command.parts()) {
    if (last_word(part->name) == word || last_word(part->chinese) == word) return part;
  }
  return nullptr;
}

std::string manual_page(const Command& command) {
  return command.page.empty() ? "meeting-" + std::string(command.name) : std::string(command.page);
}

const OptionGroup& common_options() { return common_group; }

}  // namespace meeting::tool
