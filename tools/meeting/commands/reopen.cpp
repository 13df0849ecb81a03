// SPDX-License-Identifier: Apache-2.0

// meeting reopen: what was done or struck off has to be done once more.

#include "changing/happening.hpp"
#include "changing/happening_state.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

constexpr const Option* facts[] = {&given::on, &given::reason, &given::by, &given::note};
constexpr OptionGroup facts_group{"help.group.happening"_msg, facts};
constexpr const OptionGroup* groups[] = {&facts_group, &option::changes};

constexpr Example examples[] = {
    {"meeting reopen drain --reason 'it is blocked again'", "meeting 重开 充电桩 --原因 插座又坏了",
     "reopen.example.one"_msg},
};

/// Why; a way of striking off that would otherwise be lost is kept with it.
std::string reason_of(const Arguments& arguments, const Item& item) {
  std::string reason = remark_of(arguments, item);
  const FollowUp& one = item.follow_up();
  if (!one.closing || one.closing.is("fixed")) return reason;
  const Language language = item.file->document.language;
  const std::string former =
      say(language, "reopen.former-closing"_msg, {one.closing.label(language)});
  return reason.empty() ? former : say(language, "happening.two-remarks"_msg, {reason, former});
}

Outcome open_again(const Context& context, const Arguments& arguments, const Item& item) {
  demand_possible(HappeningKind::reopen, item);
  const FollowUp& one = item.follow_up();
  const std::optional<Date> from = item.state.closed_on ? item.state.closed_on : item.state.done_on;
  const Date day = day_on(context, arguments, item, from);
  demand_not_before(item, day, from, "happening.before-end"_msg);
  Draft entry = Draft::mapping();
  entry.set("date", to_string(day));
  const std::string reason = reason_of(arguments, item);
  if (!reason.empty()) entry.set("reason", reason);
  if (one.done_on) entry.set("done_on", to_string(*one.done_on));
  if (one.closed_on) entry.set("closed_on", to_string(*one.closed_on));
  Outcome outcome;
  outcome.edits.push_back(Edit::append(one.at, "reopened", std::move(entry)));
  if (one.done_on) outcome.edits.push_back(Edit::remove(one.at, "done_on"));
  if (one.closed_on) outcome.edits.push_back(Edit::remove(one.at, "closed_on"));
  if (one.closing) outcome.edits.push_back(Edit::remove(one.at, "closing"));
  outcome.done.push_back({"happening.reopened"_msg, named(item, {to_string(day)})});
  outcome.next = {"happening.next-done-again"_msg, {named(item).front()}};
  return outcome;
}

Exit run(Context& context, const Arguments& arguments) {
  return record_happening(
      context, arguments, arguments.operands,
      {.fits = [](const Item& item) { return is_possible(HappeningKind::reopen, item); },
       .outcome = [&](const Item& item) { return open_again(context, arguments, item); }});
}

}  // namespace

extern const Command reopen_command;
constexpr Command reopen_command{
    .name = "reopen",
    .chinese = "重开",
    .task = Task::record,
    .summary = "reopen.summary"_msg,
    .operands = happening_operands,
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
