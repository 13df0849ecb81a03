// SPDX-License-Identifier: Apache-2.0

// meeting set: fields get values.

#include <meeting/text.hpp>

#include "changing/changing.hpp"
#include "changing/field_edits.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

constexpr OptionGroup const* groups[] = {&option::changes};

constexpr Example examples[] = {
    {"meeting set 停车 place=小区茶馆 attendance.present=11",
     "meeting 修改 停车 地点=小区茶馆 到会人数.实到=11", "set.example.record"_msg},
    {"meeting set 停车:f1 due=5月15日 assisting+=小区物业",
     "meeting 修改 停车:f1 完成时限=5月15日 配合单位+=小区物业", "set.example.item"_msg},
    {"meeting set 停车:f1 progress.1.percent=60", "meeting 修改 停车:f1 进展.1.比例=60",
     "set.example.path"_msg},
};

/// The name of a file begins with the day that the record had.
bool is_named_by_day(const RecordFile& file) {
  if (!file.record().date) return false;
  return file.stem().starts_with(to_string(*file.record().date));
}

Exit run(Context& context, const Arguments& arguments) {
  const std::vector<std::string> assignments(arguments.operands.begin() + 1,
                                             arguments.operands.end());
  bool moved = false;
  const Exit exit = change_one(context, arguments, arguments.operands.front(),
                               {ItemKind::record, ItemKind::party, ItemKind::issue,
                                ItemKind::resolution, ItemKind::follow_up},
                               [&](const RecordFile& file, const Match& match) {
                                 FieldEdits made = set_fields(context, file, match, assignments);
                                 moved = made.moves_date && is_named_by_day(file);
                                 Plan plan{.edits = std::move(made.edits), .done = {}};
                                 plan.done.push_back(heading(file, match));
                                 for (Message& one : made.changes)
                                   plan.done.push_back(std::move(one));
                                 return plan;
                               });
  if (exit == Exit::fine && moved && !arguments.has(option::dry_run)) {
    context.advise({"set.rename"_msg, {shell_word(arguments.operands.front())}});
  }
  return exit;
}

}  // namespace

extern const Command set_command;
constexpr Command set_command{
    .name = "set",
    .chinese = "修改",
    .task = Task::record,
    .summary = "set.summary"_msg,
    .operands = {.synopsis = "set.operands"_msg,
                 .least = 2,
                 .most = any_number,
                 .missing = "set.missing"_msg},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
