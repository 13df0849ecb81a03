// SPDX-License-Identifier: Apache-2.0

// meeting import orders FILE.csv: orders of a hotline become issues of their months' requests.

#include <meeting/import.hpp>
#include <meeting/text.hpp>
#include <utility>

#include "adding/intake.hpp"
#include "adding/new_record.hpp"
#include "adding/table_file.hpp"
#include "records/check.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

constexpr const Option* way_list[] = {&option::dry_run, &option::lock_timeout};
constexpr OptionGroup ways{"help.group.changes"_msg, way_list};
constexpr const OptionGroup* groups[] = {&ways};

constexpr Example examples[] = {
    {"meeting import orders orders.csv --dry-run", "meeting 导入 工单 工单.csv --试运行",
     "orders.example.look"_msg},
    {"meeting import orders orders.csv", "meeting 导入 工单 工单.csv", "orders.example.add"_msg},
};

void name_columns(Context& context, std::string_view id, const std::vector<std::string>& columns) {
  if (columns.empty()) return;
  context.err << context.say(id, {in_one_line(columns, context.language)}) << "\n";
}

Exit run_orders(Context& context, const Arguments& arguments) {
  const std::string& path = arguments.operands.front();
  const Book* book = context.books.around(context.books.base());
  context.books.require_usable();
  const CsvTable table = read_table(context, path);
  InputContext input;
  input.today = context.today;
  input.language = context.language;
  input.registers = book == nullptr ? nullptr : &book->registers();
  ImportedOrders read = read_orders(
      table, book == nullptr ? std::span<const OrderColumn* const>{} : book->order_columns(), input,
      file_language(context, book));
  show_findings(context, *table.source, read.findings);
  name_columns(context, "orders.left-out"_msg, read.left_out);
  name_columns(context, "orders.unknown"_msg, read.unknown);
  if (!read.unknown.empty()) context.advise({"orders.map-help"_msg, {}});
  if (read.has_errors()) {
    context.complain({"item.table-refused"_msg, {visible(path)}});
    return Exit::findings;
  }
  Intake intake;
  intake.known = KnownOrder::skip;
  intake.each = false;
  for (ImportedOrder& one : read.orders) {
    intake.issues.push_back({std::move(one.issue), one.received, std::move(one.number)});
  }
  return add_to_intakes(context, arguments, std::move(intake));
}

constexpr Command orders_command{
    .name = "import orders",
    .chinese = "导入 工单",
    .task = Task::record,
    .summary = "orders.summary-line"_msg,
    .operands = {.synopsis = "orders.operands"_msg,
                 .least = 1,
                 .most = 1,
                 .missing = "orders.file-missing"_msg},
    .options = groups,
    .examples = examples,
    .run = run_orders,
    .page = "meeting-import",
};

std::span<const Command* const> parts() {
  static constexpr const Command* all[] = {&orders_command};
  return all;
}

Exit run(Context& context, const Arguments& arguments) {
  static_cast<void>(context);
  static_cast<void>(arguments);
  throw UsageError{{"usage.operand-missing"_msg, {}}, {"import.what"_msg, {}}};
}

}  // namespace

extern const Command import_command;
constexpr Command import_command{
    .name = "import",
    .chinese = "导入",
    .task = Task::record,
    .summary = "import.summary"_msg,
    .operands = {},
    .options = {},
    .examples = examples,
    .run = run,
    .parts = parts,
};

}  // namespace meeting::tool
