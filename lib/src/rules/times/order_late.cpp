// SPDX-License-Identifier: Apache-2.0

#include "rules/rule.hpp"
#include "rules/times/order_limit.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

void show_limit(const OrderLimit& limit, Reporter& reporter) {
  if (limit.from) {
    reporter.note(limit.at, {"order-late.working-days.note"_msg,
                             {limit.working_days, to_string(*limit.from)}});
  } else {
    reporter.note(limit.at, {"order-late.note"_msg, {}});
  }
}

void look_at(const Issue& issue, const Subject& subject, Reporter& reporter) {
  const OrderLimit limit = order_limit(issue, subject);
  if (!limit.due.date) return;
  const Date due = *limit.due.date;
  const Date as_of = subject.context.as_of;
  if (const Moment answer = order_answer(issue, subject)) {
    const std::optional<Date> day = whole_date(answer.day);
    if (!day || *day <= due) return;
    reporter.report(answer.at,
                    {"order-late"_msg,
                     {name_of(answer), to_string(*day), to_string(due), days_between(due, *day)}},
                    {"order-late.help"_msg, {}});
    show_limit(limit, reporter);
    return;
  }
  if (due >= as_of || unread_in(issue.at, subject.context) || order_rests(issue, subject)) return;
  std::vector<Argument> args{to_string(due), to_string(as_of), days_between(due, as_of)};
  std::string_view text = "order-late.open"_msg;
  if (limit.from) {
    text = "order-late.open.working-days"_msg;
    args.emplace_back(limit.working_days);
    args.emplace_back(to_string(*limit.from));
  }
  reporter.report(limit.at, {text, std::move(args)},
                  {"order-late.open.help"_msg, {to_string(as_of)}});
}

void check(const Subject& subject, Reporter& reporter) {
  for (const Issue& issue : subject.record.issues) {
    if (issue.source) look_at(issue, subject, reporter);
  }
}

}  // namespace

constexpr Rule order_late_rule{{"order-late", Severity::warning, "rule.order-late"_msg,
                                "rule.order-late.reason"_msg, "rule.order-late.source"_msg},
                               check};

}  // namespace meeting
