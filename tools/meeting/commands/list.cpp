// SPDX-License-Identifier: Apache-2.0

// meeting list: meetings, issues, resolutions, needs, notices, registers … as a table or as JSON.

#include <meeting/listing.hpp>

#include "records/rows.hpp"
#include "records/selection.hpp"
#include "records/what.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

constexpr const Option* outputs[] = {&option::json};
constexpr OptionGroup output_group{"help.group.output"_msg, outputs};

constexpr const OptionGroup* groups[] = {&option::filters, &output_group};

constexpr Example examples[] = {
    {"meeting list", "meeting 清单", "list.example.meetings"_msg},
    {"meeting list follow-ups --state overdue", "meeting 清单 跟进事项 --状态 逾期",
     "list.example.overdue"_msg},
    {"meeting list issues --category parking --period 2025",
     "meeting 清单 议题 --类别 停车 --期间 2025", "list.example.issues"_msg},
    {"meeting list achievements --period last-month", "meeting 清单 成果清单 --期间 上月",
     "list.example.achievements"_msg},
    {"meeting list organisations --text 物业", "meeting 清单 单位名册 --内容 物业",
     "list.example.organisations"_msg},
};

/// Rows as text, gathered while the records go by.
class TableRows {
 public:
  TableRows(ListKind kind, Language language)
      : columns_(brief_list_columns(kind)),
        table_(list_table(columns_, {}, {.as_of = {}, .calendar = nullptr, .language = language})
                   .columns) {}

  void add(const ListItem& item, const ListStyle& style) {
    std::vector<std::string> row = list_table_row(columns_, item, style);
    // Where several books are looked at, the path of a book is said once, above its rows.
    const std::string_view book = item.folder();
    if (book != book_) {
      book_ = book;
      table_.begin_group(book);
    }
    std::string& reference = row.front();
    if (!book.empty() && reference.starts_with(std::string(book) + '/')) {
      reference.erase(0, book.size() + 1);
    }
    table_.add(row);
  }

  [[nodiscard]] const LongTable& table() const { return table_; }

 private:
  std::vector<const ListColumn*> columns_;
  LongTable table_;
  std::string book_;  ///< of the row before
};

Exit run(Context& context, const Arguments& arguments) {
  std::vector<std::string> operands = arguments.operands;
  const ListKind kind = take_list(context, operands).value_or(ListKind::meetings);
  RowSource source(context, arguments, kind, operands);
  if (source.exit() == Exit::no_such_file && operands.size() == arguments.operands.size()) {
    const Message help = nearest_list(operands.front());
    if (!help.empty()) context.advise(help);
  }
  if (arguments.has(option::json)) {
    const std::vector<const ListColumn*> columns = all_list_columns(kind);
    ListJson rows(kind, source.as_of());
    source.for_each([&](const ListItem& item, const ListStyle& style) {
      context.out << rows.add(columns, item, style);
    });
    context.out << rows.finish();
    return source.exit();
  }
  TableRows rows(kind, context.language);
  source.for_each([&](const ListItem& item, const ListStyle& style) { rows.add(item, style); });
  if (rows.table().empty() && source.exit() == Exit::fine) {
    context.err << context.say("list.nothing"_msg) << "\n";
  }
  if (rows.table().empty()) return source.exit();
  rows.table().print({.width = context.table_width()},
                     [&](std::string_view line) { context.out << line; });
  return source.exit();
}

}  // namespace

extern const Command list_command;
constexpr Command list_command{
    .name = "list",
    .chinese = "清单",
    .task = Task::look,
    .summary = "list.summary"_msg,
    .operands = {.synopsis = "list.operands"_msg, .most = any_number, .words = list_words},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
