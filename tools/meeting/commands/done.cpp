// SPDX-License-Identifier: Apache-2.0

// meeting done: a follow-up is done, a payment made, a vote taken.

#include <meeting/text.hpp>
#include <utility>

#include "changing/happening.hpp"
#include "changing/happening_state.hpp"
#include "changing/happening_walk.hpp"
#include "run/options.hpp"
#include "run/output_text.hpp"

namespace meeting::tool {
namespace {

constexpr Option evidence{.name = "evidence",
                          .chinese = "佐证材料",
                          .help = "done.option.evidence"_msg,
                          .value = Value::text,
                          .repeat = Repeat::many};
constexpr Option output{.name = "output",
                        .chinese = "完成量",
                        .help = "done.option.output"_msg,
                        .value = Value::text,
                        .repeat = Repeat::many,
                        .placeholder = "done.value.output"_msg};
constexpr Option rejected{
    .name = "rejected", .chinese = "未通过", .help = "done.option.rejected"_msg};

constexpr const Option* facts[] = {&given::on, &given::by, &given::note,
                                   &evidence,  &output,    &rejected};
constexpr OptionGroup facts_group{"help.group.happening"_msg, facts};
constexpr const OptionGroup* groups[] = {&facts_group, &walk_filters, &option::changes};

constexpr Example examples[] = {
    {"meeting done gazebo --on 2025-04-25", "meeting 办结 充电桩 --日期 4月25日",
     "done.example.one"_msg},
    {"meeting done drain --output 'pipe=135 m' --evidence photos.zip",
     "meeting 办结 路灯 --完成量 路灯=5盏 --佐证材料 照片.zip", "done.example.output"_msg},
};

/// From when on it can be done: since it began, or was opened again.
std::optional<Date> earliest(const Item& item) {
  std::optional<Date> day = item.begin();
  if (item.place.follow_up == nullptr) return day;
  for (const Reopening& one : item.follow_up().reopened) {
    if (one.date && (!day || *day < *one.date)) day = *one.date;
  }
  const Visit* visit = item.state.last_visit;
  if (item.state.is_open() && visit != nullptr && visit->date && (!day || *day < *visit->date)) {
    day = *visit->date;
  }
  return day;
}

/// What has no place in a payment or a vote must not get lost.
void demand_place(const Arguments& arguments, const Item& item, const Option& option) {
  if (!arguments.has(option)) return;
  throw UsageError{{"happening.no-place"_msg, {long_name(option), visible(item.id)}},
                   {"happening.no-place.help"_msg, {visible(item.file->id)}}};
}

Outcome settle_payment(const Arguments& arguments, const Item& item, Date day) {
  for (const Option* option : {&given::note, &evidence, &output}) {
    demand_place(arguments, item, *option);
  }
  Outcome outcome;
  const Money& money = *item.place.payment;
  const std::string_view by = arguments.text(given::by);
  if (!by.empty() && !money.payer) outcome.edits.push_back(Edit::set(money.at, "payer", by));
  else if (!by.empty() && !is_party(item, money.payer, by))
    demand_place(arguments, item, given::by);
  outcome.edits.push_back(Edit::set(money.at, "paid_on", to_string(day)));
  outcome.done.push_back({"happening.paid"_msg, named(item, {to_string(day)})});
  return outcome;
}

Outcome settle_vote(const Arguments& arguments, const Item& item, Date day) {
  for (const Option* option : {&given::by, &given::note, &evidence, &output}) {
    demand_place(arguments, item, *option);
  }
  Outcome outcome;
  const bool passed = !arguments.has(rejected);
  outcome.edits.push_back(Edit::set(item.place.ratification->at,
                                    passed ? "ratified_on" : "rejected_on", to_string(day)));
  outcome.done.push_back({passed ? "happening.passed"_msg : "happening.not-passed"_msg,
                          named(item, {to_string(day)})});
  return outcome;
}

/// Who did it is the lead, where none is named; somebody else is named in the remark.
void add_by(Outcome& outcome, const Arguments& arguments, const Item& item, Date day) {
  const FollowUp& one = item.follow_up();
  const std::string_view by = arguments.text(given::by);
  const std::string_view note = trim(arguments.text(given::note));
  if (!by.empty() && !one.lead) {
    outcome.edits.push_back(Edit::set(one.at, "lead", by));
  }
  const bool other = one.lead && !by.empty() && !is_party(item, one.lead, by);
  add_progress(outcome, item, day, other ? remark_of(arguments, item) : std::string(note), "100");
}

Outcome settle(const Context& context, const Arguments& arguments, const Item& item) {
  demand_possible(HappeningKind::done, item);
  const std::optional<Date> from = earliest(item);
  const Date day = day_on(context, arguments, item, from);
  demand_begun(item, day);
  if (arguments.has(rejected) && item.place.ratification == nullptr) {
    throw UsageError{{"done.no-vote"_msg, {visible(item.id)}}, {}};
  }
  if (item.place.payment != nullptr) return settle_payment(arguments, item, day);
  if (item.place.ratification != nullptr) return settle_vote(arguments, item, day);
  demand_not_before(item, day, from, "happening.before-reopened"_msg);
  Outcome outcome;
  const FollowUp& one = item.follow_up();
  keep_former_round(outcome, item, true);
  add_by(outcome, arguments, item, day);
  resume_suspended(outcome, item, day);
  outcome.edits.push_back(Edit::set(one.at, "done_on", to_string(day)));
  for (const std::string_view text : arguments.texts(output)) {
    outcome.edits.push_back(Edit::append(one.at, "outputs", output_of(text)));
  }
  for (const std::string_view text : arguments.texts(evidence)) {
    outcome.edits.push_back(Edit::append(one.at, "evidence", text));
  }
  outcome.done.push_back({"happening.done"_msg, named(item, {to_string(day)})});
  outcome.next = {"happening.next-visit"_msg, {visible(item.id)}};
  return outcome;
}

Happening happening(Context& context, const Arguments& arguments) {
  return {.fits = [](const Item& item) { return is_possible(HappeningKind::done, item); },
          .outcome = [&context,
                      &arguments](const Item& item) { return settle(context, arguments, item); }};
}

/// First what is late, then the rest, each by its time limit.
std::string urgency(const Item& item) {
  const bool dated = item.state.effective_due.date.has_value();
  return (item.state.overdue ? "0" : "1") +
         (dated ? to_string(*item.state.effective_due.date) : std::string("9"));
}

StepAnswer ask(Context& context, Prompt& prompt, const Item& item, Arguments& said) {
  if (item.state.effective_due.date) {
    prompt.tell(context.say("walk.due"_msg, {to_string(*item.state.effective_due.date)}));
  }
  return ask_day(context, prompt, "done.walk.question"_msg, item, said);
}

Exit run(Context& context, const Arguments& arguments) {
  if (!arguments.operands.empty()) {
    return record_happening(context, arguments, arguments.operands, happening(context, arguments));
  }
  return walk(context, arguments,
              {.wanted =
                   [](const Item& item) {
                     return item.state.begun && is_possible(HappeningKind::done, item);
                   },
               .rank = urgency,
               .ask = ask,
               .happening = happening});
}

}  // namespace

extern const Command done_command;
constexpr Command done_command{
    .name = "done",
    .chinese = "办结",
    .task = Task::record,
    .summary = "done.summary"_msg,
    .operands = {.synopsis = "happening.operands-or-none"_msg, .most = any_number},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
