// SPDX-License-Identifier: Apache-2.0

// meeting suspend: work on a follow-up rests.

#include "changing/happening.hpp"
#include "changing/happening_state.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

constexpr const Option* facts[] = {&given::reason, &given::on, &given::by, &given::note};
constexpr OptionGroup facts_group{"help.group.happening"_msg, facts};
constexpr const OptionGroup* groups[] = {&facts_group, &option::changes};

constexpr Example examples[] = {
    {"meeting suspend drain --reason frost", "meeting 中止 充电桩 --原因 等变电站改造",
     "suspend.example.one"_msg},
};

/// Since when it has gone on without a rest.
std::optional<Date> last_resumption(const Item& item) {
  std::optional<Date> day = item.begin();
  for (const Suspension& one : item.follow_up().suspended) {
    if (one.resumed_on && (!day || *day < *one.resumed_on)) day = *one.resumed_on;
  }
  return day;
}

Outcome halt(const Context& context, const Arguments& arguments, const Item& item) {
  demand_possible(HappeningKind::suspend, item);
  const std::optional<Date> from = last_resumption(item);
  const Date day = day_on(context, arguments, item, from);
  demand_begun(item, day);
  demand_not_before(item, day, from, "suspend.before-resumed"_msg);
  Draft entry = Draft::mapping();
  entry.set("date", to_string(day));
  const std::string reason = remark_of(arguments, item);
  if (!reason.empty()) entry.set("reason", reason);
  Outcome outcome;
  outcome.edits.push_back(Edit::append(item.follow_up().at, "suspended", std::move(entry)));
  outcome.done.push_back({"happening.suspended"_msg, named(item, {to_string(day)})});
  outcome.next = {"happening.next-resume"_msg, {named(item).front()}};
  return outcome;
}

Exit run(Context& context, const Arguments& arguments) {
  return record_happening(
      context, arguments, arguments.operands,
      {.fits = [](const Item& item) { return is_possible(HappeningKind::suspend, item); },
       .outcome = [&](const Item& item) { return halt(context, arguments, item); }});
}

}  // namespace

extern const Command suspend_command;
constexpr Command suspend_command{
    .name = "suspend",
    .chinese = "中止",
    .task = Task::record,
    .summary = "suspend.summary"_msg,
    .operands = happening_operands,
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
