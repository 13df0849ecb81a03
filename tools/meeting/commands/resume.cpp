// SPDX-License-Identifier: Apache-2.0

// meeting resume: work on a suspended follow-up goes on.

#include "changing/happening.hpp"
#include "changing/happening_state.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

constexpr const Option* facts[] = {&given::on, &given::by, &given::note};
constexpr OptionGroup facts_group{"help.group.happening"_msg, facts};
constexpr const OptionGroup* groups[] = {&facts_group, &option::changes};

constexpr Example examples[] = {
    {"meeting resume drain --on yesterday", "meeting 恢复 充电桩 --日期 昨天",
     "resume.example.one"_msg},
};

Outcome go_on(const Context& context, const Arguments& arguments, const Item& item) {
  demand_possible(HappeningKind::resume, item);
  const Suspension* open = open_suspension(item, context.today);
  const std::optional<Date> since = open->date ? std::optional(*open->date) : std::optional<Date>();
  const Date day = day_on(context, arguments, item, since);
  demand_not_before(item, day, since, "resume.before-suspended"_msg);
  Outcome outcome;
  outcome.edits.push_back(Edit::set(open->at, "resumed_on", to_string(day)));
  add_progress(outcome, item, day, remark_of(arguments, item));
  outcome.done.push_back({"happening.resumed"_msg, named(item, {to_string(day)})});
  return outcome;
}

Exit run(Context& context, const Arguments& arguments) {
  return record_happening(
      context, arguments, arguments.operands,
      {.fits = [](const Item& item) { return is_possible(HappeningKind::resume, item); },
       .outcome = [&](const Item& item) { return go_on(context, arguments, item); }});
}

}  // namespace

extern const Command resume_command;
constexpr Command resume_command{
    .name = "resume",
    .chinese = "恢复",
    .task = Task::record,
    .summary = "resume.summary"_msg,
    .operands = happening_operands,
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
