// SPDX-License-Identifier: Apache-2.0

// meeting add order NO: an order of a hotline becomes an issue of the month's requests.

#include "adding/add_order.hpp"

#include <array>
#include <meeting/import.hpp>
#include <meeting/text.hpp>
#include <utility>

#include "adding/intake.hpp"
#include "adding/item_draft.hpp"
#include "adding/new_record.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

constexpr Option text{
    .name = "text", .chinese = "内容", .help = "order.option.text"_msg, .value = Value::text};

constexpr const Option* way_list[] = {&text, &item_option::set, &option::dry_run, &option::no_input,
                                      &option::lock_timeout};
constexpr OptionGroup ways{"add.group.ways"_msg, way_list};

constexpr Example examples[] = {
    {"meeting add order 0250701012 \"Music after nine\" --received-at \"2025-07-01 21:10\" "
     "--due 2025-07-08",
     "meeting 新增 工单 0250701012 晚上九点还在放音乐 --收到时间 \"7月1日 21:10\" --办理时限 "
     "7月8日",
     "order.example.one"_msg},
};

/// Flags name the fields of the source as if they were the issue's own.
void move_to_source(const Arguments& arguments, const Context& context, const InputPlace& place,
                    Draft& issue) {
  const Draft source = given_fields(context, arguments, BlockId::source, place);
  Draft& target = issue.mapping_at("source");
  for (std::size_t i = 0; i < source.keys.size(); ++i) {
    target.set(source.keys[i], source.values[i]);
  }
}

/// --set means fields of the issue, so that only flags are left for the source.
Arguments without_set(Arguments arguments) {
  std::erase_if(arguments.given,
                [](const Given& given) { return given.option == &item_option::set; });
  return arguments;
}

Exit run(Context& context, const Arguments& arguments) {
  const std::string& number = arguments.operands.front();
  if (find_invalid_utf8(number)) {
    throw UsageError{{"usage.not-utf8"_msg, {visible(number), "add order"}},
                     {"usage.not-utf8-help"_msg, {}}};
  }
  const Book* book = context.books.around(context.books.base());
  const InputPlace place{.registers = book == nullptr ? nullptr : &book->registers(),
                         .day = context.today};
  Draft issue = given_fields(context, arguments, BlockId::issue, place);
  move_to_source(without_set(arguments), context, place, issue);
  if (arguments.operands.size() == 2) issue.set("title", arguments.operands[1]);
  Draft& source = issue.mapping_at("source");
  source.set("order_no", number);
  if (source.find("received_at") == nullptr) source.set("received_at", context.now);
  demand_required(context, arguments, BlockId::issue, place, issue);
  const ParsedDateTime received = parse_date_time(issue.find("source")->find("received_at")->text);
  const Date day = received.value ? received.value->date : context.today;
  if (issue.find("raised_on") == nullptr) issue.set("raised_on", to_string(day));
  complete_order(issue, arguments.text(text), file_language(context, book));

  Intake intake;
  intake.issues.push_back({std::move(issue), day, number});
  return add_to_intakes(context, arguments, std::move(intake));
}

Command make_command() {
  // The number is the operand; the source as a whole is said by its fields.
  static const std::vector<const Option*> fields = [] {
    std::vector<const Option*> list;
    for (const Option* one : field_options({BlockId::issue, BlockId::source}, "source").options) {
      if (one->field->key != "order_no") list.push_back(one);
    }
    return list;
  }();
  static const OptionGroup fields_group{"item.group.fields"_msg, fields};
  static const std::array<const OptionGroup*, 2> groups{&fields_group, &ways};
  Command command;
  command.name = "add order";
  command.chinese = "新增 工单";
  command.task = Task::record;
  command.summary = "order.summary"_msg;
  command.operands = {.synopsis = "order.operands"_msg,
                      .least = 1,
                      .most = 2,
                      .missing = "order.number-missing"_msg};
  command.options = groups;
  command.examples = examples;
  command.run = run;
  command.page = "meeting-add-item";
  return command;
}

}  // namespace

const Command& add_order_command() {
  static const Command command = make_command();
  return command;
}

}  // namespace meeting::tool
