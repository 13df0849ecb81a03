// SPDX-License-Identifier: Apache-2.0

// meeting extend: a follow-up gets a later time limit; the first one stays.

#include <meeting/calendar.hpp>
#include <meeting/text.hpp>

#include "changing/happening.hpp"
#include "changing/happening_state.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

constexpr Option to{
    .name = "to", .chinese = "新时限", .help = "extend.option.to"_msg, .value = Value::date};

constexpr const Option* facts[] = {&to, &given::reason, &given::on, &given::by, &given::note};
constexpr OptionGroup facts_group{"help.group.happening"_msg, facts};
constexpr const OptionGroup* groups[] = {&facts_group, &option::changes};

constexpr Example examples[] = {
    {"meeting extend drain --to 2025-06-30 --reason frost",
     "meeting 延期 充电桩 --新时限 6月30日 --原因 等待供电公司", "extend.example.one"_msg},
    {"meeting extend drain --to +10wd", "meeting 延期 充电桩 --新时限 +10wd",
     "extend.example.longer"_msg},
};

std::optional<Date> last_decision(const Item& item) {
  std::optional<Date> day = item.begin();
  for (const Extension& one : item.follow_up().extended) {
    if (one.date && (!day || *day < *one.date)) day = *one.date;
  }
  return day;
}

/// What begins with + is so much longer than now.
Date new_limit(const Context& context, const Arguments& arguments, const Item& item) {
  const std::string_view text = trim(arguments.text(to));
  const std::optional<Date>& due = item.state.effective_due.date;
  if (due && text.starts_with('+')) {
    const WorkingDayResult day = parse_spoken_date(text, *due, item.calendar());
    if (day.value) return *day.value;
    if (day.missing_year != 0) {
      throw Refused{{"extend.no-calendar"_msg, {day.missing_year}},
                    {"extend.no-calendar.help"_msg, {}}};
    }
  }
  return day_of(context, arguments, to, item, due ? due : item.begin());
}

Outcome prolong(const Context& context, const Arguments& arguments, const Item& item) {
  demand_possible(HappeningKind::extend, item);
  if (!item.state.effective_due.stated) {
    throw Refused{{"extend.no-due"_msg, {named(item).front()}},
                  {"extend.no-due.help"_msg, {named(item).front()}}};
  }
  const Date day = day_on(context, arguments, item, last_decision(item));
  demand_begun(item, day);
  const Date limit = new_limit(context, arguments, item);
  const std::optional<Date>& due = item.state.effective_due.date;
  if (due && limit <= *due) {
    throw Refused{{"extend.not-later"_msg, {to_string(limit), to_string(*due)}}, {}};
  }
  Draft entry = Draft::mapping();
  entry.set("date", to_string(day));
  if (due) entry.set("from", to_string(*due));
  entry.set("to", to_string(limit));
  const std::string reason = remark_of(arguments, item);
  if (!reason.empty()) entry.set("reason", reason);
  Outcome outcome;
  outcome.edits.push_back(Edit::append(item.follow_up().at, "extended", std::move(entry)));
  if (due) {
    outcome.done.push_back(
        {"happening.extended"_msg, named(item, {to_string(limit), to_string(*due)})});
  } else {
    outcome.done.push_back({"happening.extended-to"_msg, named(item, {to_string(limit)})});
  }
  return outcome;
}

Exit run(Context& context, const Arguments& arguments) {
  if (!arguments.has(to)) {
    throw UsageError{{"extend.to-missing"_msg, {}}, {"extend.to-missing.help"_msg, {}}};
  }
  return record_happening(
      context, arguments, arguments.operands,
      {.fits =
           [](const Item& item) {
             return item.state.effective_due.stated && is_possible(HappeningKind::extend, item);
           },
       .outcome = [&](const Item& item) { return prolong(context, arguments, item); }});
}

}  // namespace

extern const Command extend_command;
constexpr Command extend_command{
    .name = "extend",
    .chinese = "延期",
    .task = Task::record,
    .summary = "extend.summary"_msg,
    .operands = happening_operands,
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
