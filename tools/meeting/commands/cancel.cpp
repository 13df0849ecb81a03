// SPDX-License-Identifier: Apache-2.0

// meeting cancel: a follow-up or a whole meeting is called off.

#include <algorithm>
#include <meeting/text.hpp>

#include "changing/happening.hpp"
#include "changing/happening_state.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

constexpr const Option* facts[] = {&given::reason, &given::on, &given::by, &given::note};
constexpr OptionGroup facts_group{"help.group.happening"_msg, facts};
constexpr const OptionGroup* groups[] = {&facts_group, &option::changes};

constexpr Example examples[] = {
    {"meeting cancel drain --reason 'done by the city'", "meeting 取消 充电桩 --原因 市里统一实施",
     "cancel.example.one"_msg},
    {"meeting cancel 2026-12-05-sorting --note 'the chair is ill'",
     "meeting 取消 2026-12-05-垃圾分类 --备注 主持人生病", "cancel.example.meeting"_msg},
};

Outcome vote_down(const Context& context, const Arguments& arguments, const Item& item) {
  for (const Option* option : {&given::reason, &given::by, &given::note}) {
    if (!arguments.has(*option)) continue;
    throw UsageError{{"happening.no-place"_msg, {long_name(*option), visible(item.id)}},
                     {"happening.no-place.help"_msg, {visible(item.file->id)}}};
  }
  const Date day = day_on(context, arguments, item, item.begin());
  demand_begun(item, day);
  Outcome outcome;
  outcome.edits.push_back(Edit::set(item.place.ratification->at, "rejected_on", to_string(day)));
  outcome.done.push_back({"happening.not-passed"_msg, named(item, {to_string(day)})});
  return outcome;
}

Outcome call_off(const Context& context, const Arguments& arguments, const Item& item) {
  demand_possible(HappeningKind::cancel, item);
  if (item.place.ratification != nullptr) return vote_down(context, arguments, item);
  // A meeting is called off before its day.
  const std::optional<Date> from = item.is_record() ? std::nullopt : item.begin();
  const Date day = day_on(context, arguments, item, from);
  if (!item.is_record()) demand_begun(item, day);
  Draft entry = Draft::mapping();
  entry.set("date", to_string(day));
  const std::string reason = remark_of(arguments, item);
  if (!reason.empty()) entry.set("reason", reason);
  const ByteRange at = item.is_record() ? item.record().at : item.follow_up().at;
  Outcome outcome;
  outcome.edits.push_back(Edit::set(at, "cancelled", std::move(entry)));
  outcome.done.push_back({"happening.cancelled"_msg, named(item, {to_string(day)})});
  return outcome;
}

Exit run(Context& context, const Arguments& arguments) {
  return record_happening(
      context, arguments, arguments.operands,
      {.wanted = {ItemKind::record, ItemKind::follow_up},
       .fits = [](const Item& item) { return is_possible(HappeningKind::cancel, item); },
       .outcome = [&](const Item& item) { return call_off(context, arguments, item); }});
}

}  // namespace

extern const Command cancel_command;
constexpr Command cancel_command{
    .name = "cancel",
    .chinese = "取消",
    .task = Task::record,
    .summary = "cancel.summary"_msg,
    .operands = {.synopsis = "cancel.operands"_msg,
                 .least = 1,
                 .most = any_number,
                 .missing = "cancel.which"_msg},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
