// SPDX-License-Identifier: Apache-2.0

// meeting escalate: a follow-up is referred to a higher level, and what came of it.

#include <algorithm>
#include <meeting/text.hpp>

#include "changing/happening.hpp"
#include "changing/happening_state.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

constexpr Option to{.name = "to",
                    .chinese = "上报单位",
                    .help = "escalate.option.to"_msg,
                    .value = Value::text,
                    .placeholder = "value.party"_msg};
constexpr Option order_no{.name = "order-no",
                          .chinese = "派单号",
                          .help = "escalate.option.order-no"_msg,
                          .value = Value::text};
constexpr Option dispatched_on{.name = "dispatched-on",
                               .chinese = "派单日期",
                               .help = "escalate.option.dispatched-on"_msg,
                               .value = Value::date};
constexpr Option department{.name = "department",
                            .chinese = "部门",
                            .help = "escalate.option.department"_msg,
                            .value = Value::text,
                            .repeat = Repeat::many};
constexpr Option reported_in_on{.name = "reported-in-on",
                                .chinese = "报到日期",
                                .help = "escalate.option.reported-in-on"_msg,
                                .value = Value::date};
constexpr Option answered_on{.name = "answered-on",
                             .chinese = "反馈日期",
                             .help = "escalate.option.answered-on"_msg,
                             .value = Value::date};
constexpr Option result{.name = "result",
                        .chinese = "结果",
                        .help = "escalate.option.result"_msg,
                        .value = Value::text};

constexpr const Option* facts[] = {&to,         &given::on, &order_no,   &dispatched_on,
                                   &department, &given::by, &given::note};
constexpr OptionGroup facts_group{"help.group.happening"_msg, facts};
constexpr const Option* answers[] = {&reported_in_on, &answered_on, &result};
constexpr OptionGroup answers_group{"escalate.group.answer"_msg, answers};
constexpr const OptionGroup* groups[] = {&facts_group, &answers_group, &option::changes};

constexpr Example examples[] = {
    {"meeting escalate drain --to 'Street office' --order-no 2025-17",
     "meeting 上报 充电桩 --上报单位 街道办 --派单号 2025-17", "escalate.example.one"_msg},
    {"meeting escalate drain --answered-on today --result 'money is granted'",
     "meeting 上报 充电桩 --反馈日期 今天 --结果 供电公司同意增容", "escalate.example.answer"_msg},
};

/// The fields that an escalation can have in the beginning and those that come with the answer.
struct FieldOption {
  std::string_view key;
  const Option& option;
};
constexpr FieldOption fields[] = {{"order_no", order_no},
                                  {"dispatched_on", dispatched_on},
                                  {"reported_in_on", reported_in_on},
                                  {"answered_on", answered_on},
                                  {"result", result}};

std::string value_of(const Context& context, const Arguments& arguments, const Item& item,
                     const Option& option, std::optional<Date> from) {
  if (option.value != Value::date) return std::string(trim(arguments.text(option)));
  const Date day = day_of(context, arguments, option, item, from);
  if (day > context.today) {
    throw Refused{{"happening.lies-ahead"_msg, {to_string(day), to_string(context.today)}}, {}};
  }
  demand_not_before(item, day, from, "escalate.before-escalated"_msg);
  return to_string(day);
}

Outcome refer(const Context& context, const Arguments& arguments, const Item& item) {
  demand_possible(HappeningKind::escalate, item);
  const Date day = day_on(context, arguments, item, item.begin());
  demand_begun(item, day);
  Draft entry = Draft::mapping();
  entry.set("to", trim(arguments.text(to)));
  entry.set("date", to_string(day));
  for (const FieldOption& one : fields) {
    if (!arguments.has(one.option)) continue;
    entry.set(one.key, value_of(context, arguments, item, one.option, day));
  }
  const std::vector<std::string_view> called = arguments.texts(department);
  if (called.size() == 1) entry.set("departments", called.front());
  for (const std::string_view one : called) {
    if (called.size() > 1) entry.list_at("departments").add(one);
  }
  Outcome outcome;
  outcome.edits.push_back(Edit::append(item.follow_up().at, "escalated", std::move(entry)));
  add_progress(outcome, item, day, remark_of(arguments, item));
  outcome.done.push_back({"happening.escalated"_msg,
                          named(item, {to_string(day), visible(trim(arguments.text(to)))})});
  outcome.next = {"happening.next-answer"_msg, {named(item).front()}};
  return outcome;
}

/// The last one that waits for its answer.
const Escalation& awaited(const Item& item) {
  const Escalation* open = nullptr;
  for (const Escalation& one : item.follow_up().escalated) {
    if (!one.answered_on && !one.result) open = &one;
  }
  return open != nullptr ? *open : item.follow_up().escalated.back();
}

Outcome answer(const Context& context, const Arguments& arguments, const Item& item) {
  demand_possible(HappeningKind::answer, item);
  const Escalation& open = awaited(item);
  const std::optional<Date> from = open.date ? std::optional(*open.date) : std::optional<Date>();
  Outcome outcome;
  for (const FieldOption& one : fields) {
    if (!arguments.has(one.option)) continue;
    outcome.edits.push_back(
        Edit::set(open.at, one.key, value_of(context, arguments, item, one.option, from)));
  }
  if (arguments.has(result) && !arguments.has(answered_on)) {
    outcome.edits.push_back(
        Edit::set(open.at, "answered_on", to_string(day_on(context, arguments, item, from))));
  }
  for (const std::string_view one : arguments.texts(department)) {
    outcome.edits.push_back(Edit::append(open.at, "departments", one));
  }
  add_progress(outcome, item, day_on(context, arguments, item, from), remark_of(arguments, item));
  const bool answered = arguments.has(answered_on) || arguments.has(result);
  outcome.done.push_back(
      {answered ? "happening.answered"_msg : "happening.completed"_msg, named(item)});
  return outcome;
}

Exit run(Context& context, const Arguments& arguments) {
  const bool starts = arguments.has(to);
  const bool adds = arguments.has(department) || std::ranges::any_of(fields, [&](const auto& one) {
                      return arguments.has(one.option);
                    });
  if (!starts && !adds) {
    throw UsageError{{"escalate.to-missing"_msg, {}}, {"escalate.to-missing.help"_msg, {}}};
  }
  const HappeningKind kind = starts ? HappeningKind::escalate : HappeningKind::answer;
  return record_happening(context, arguments, arguments.operands,
                          {.fits = [kind](const Item& item) { return is_possible(kind, item); },
                           .outcome =
                               [&, starts](const Item& item) {
                                 return starts ? refer(context, arguments, item)
                                               : answer(context, arguments, item);
                               }});
}

}  // namespace

extern const Command escalate_command;
constexpr Command escalate_command{
    .name = "escalate",
    .chinese = "上报",
    .task = Task::record,
    .summary = "escalate.summary"_msg,
    .operands = happening_operands,
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
