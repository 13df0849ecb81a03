// SPDX-License-Identifier: Apache-2.0

// meeting unset: fields go.

#include "changing/changing.hpp"
#include "changing/field_edits.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

constexpr OptionGroup const* groups[] = {&option::changes};

constexpr Example examples[] = {
    {"meeting unset 停车 place", "meeting 清除 停车 地点", "unset.example.field"_msg},
    {"meeting unset 停车:f1 progress.2", "meeting 清除 停车:f1 进展.2", "unset.example.item"_msg},
};

Exit run(Context& context, const Arguments& arguments) {
  const std::vector<std::string> fields(arguments.operands.begin() + 1, arguments.operands.end());
  return change_one(context, arguments, arguments.operands.front(),
                    {ItemKind::record, ItemKind::party, ItemKind::issue, ItemKind::resolution,
                     ItemKind::follow_up},
                    [&](const RecordFile& file, const Match& match) {
                      FieldEdits made = unset_fields(context, file, match, fields);
                      Plan plan{.edits = std::move(made.edits), .done = {}};
                      plan.done.push_back(heading(file, match));
                      for (Message& one : made.changes) plan.done.push_back(std::move(one));
                      return plan;
                    });
}

}  // namespace

extern const Command unset_command;
constexpr Command unset_command{
    .name = "unset",
    .chinese = "清除",
    .task = Task::record,
    .summary = "unset.summary"_msg,
    .operands = {.synopsis = "unset.operands"_msg,
                 .least = 2,
                 .most = any_number,
                 .missing = "unset.missing"_msg},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
