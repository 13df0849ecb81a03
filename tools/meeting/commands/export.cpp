// SPDX-License-Identifier: Apache-2.0

// meeting export: a whole list for a spreadsheet or a program.

#include <meeting/csv.hpp>
#include <meeting/text.hpp>

#include "records/rows.hpp"
#include "records/what.hpp"
#include "run/options.hpp"
#include "run/result.hpp"

namespace meeting::tool {
namespace {

constexpr Choice formats[] = {{"csv", {}}, {"json", {}}, {"jsonl", {}}};
constexpr FormatName format_names[] = {{"csv", ".csv"}, {"json", ".json"}, {"jsonl", ".jsonl"}};

constexpr Option format{.name = "format",
                        .chinese = "格式",
                        .help = "export.option.format"_msg,
                        .value = Value::choice,
                        .choices = formats};
constexpr Option raw{.name = "raw", .chinese = "原样", .help = "export.option.raw"_msg};

constexpr const Option* outputs[] = {&option::output, &format, &raw};
constexpr OptionGroup output_group{"help.group.output"_msg, outputs};
constexpr const OptionGroup* groups[] = {&option::filters, &output_group};

constexpr Example examples[] = {
    {"meeting export resolutions -o resolutions.csv", "meeting 导出 决议 -o 决议.csv",
     "export.example.file"_msg},
    {"meeting export follow-ups --state overdue", "meeting 导出 跟进事项 --状态 逾期",
     "export.example.overdue"_msg},
    {"meeting export issues --format jsonl", "meeting 导出 议题 --格式 jsonl",
     "export.example.jsonl"_msg},
};

/// Rows as they are written in one format.
class Writer {
 public:
  Writer(std::string_view name, CsvMode mode, ListKind kind, const Context& context, Date as_of)
      : csv_(name == "csv"),
        lines_(name == "jsonl"),
        mode_(mode),
        columns_(all_list_columns(kind)),
        json_(kind, as_of) {
    if (!csv_) return;
    begin_ = csv_begin(mode_);
    append_csv_row(begin_, list_headings(columns_, context.language), mode_);
  }

  std::string add(const ListItem& item, const ListStyle& style) {
    std::string text = std::move(begin_);
    begin_.clear();
    if (csv_) {
      append_csv_row(text, list_row(columns_, item, style), mode_);
    } else if (lines_) {
      text = list_json_line(columns_, item, style);
    } else {
      text = json_.add(columns_, item, style);
    }
    return text;
  }

  std::string finish() { return csv_ || lines_ ? std::move(begin_) : json_.finish(); }

 private:
  bool csv_;
  bool lines_;
  CsvMode mode_;
  std::vector<const ListColumn*> columns_;
  std::string begin_;
  ListJson json_;
};

ListKind asked_list(const Context& context, std::vector<std::string>& operands) {
  if (const auto kind = take_list(context, operands)) return *kind;
  const std::string first = operands.empty() ? std::string() : operands.front();
  Message help = first.empty() ? Message{} : nearest_list(first);
  if (help.empty()) help = {"export.which"_msg, {}};
  if (first.empty()) throw UsageError{{"usage.operand-missing"_msg, {}}, std::move(help)};
  throw UsageError{{"usage.no-such-list"_msg, {visible(first)}}, std::move(help)};
}

Exit run(Context& context, const Arguments& arguments) {
  std::vector<std::string> operands = arguments.operands;
  const ListKind kind = asked_list(context, operands);
  const std::string_view name = chosen_format(arguments, format, format_names);
  if (arguments.has(raw) && name != "csv") {
    throw UsageError{{"export.raw-is-csv"_msg, {}}, {}};
  }
  RowSource source(context, arguments, kind, operands);
  Writer writer(name, arguments.has(raw) ? CsvMode::raw : CsvMode::sheet, kind, context,
                source.as_of());
  // A file is written when all is known; standard output as the rows come.
  const bool to_file = goes_to_file(arguments);
  std::string whole;
  const auto emit = [&](const std::string& text) {
    if (to_file) {
      whole += text;
    } else {
      context.out << text;
    }
  };
  source.for_each(
      [&](const ListItem& item, const ListStyle& style) { emit(writer.add(item, style)); });
  emit(writer.finish());
  if (to_file) write_result(context, arguments, whole);
  return source.exit();
}

}  // namespace

extern const Command export_command;
constexpr Command export_command{
    .name = "export",
    .chinese = "导出",
    .task = Task::print,
    .summary = "export.summary"_msg,
    .operands = {.synopsis = "export.operands"_msg,
                 .least = 1,
                 .most = any_number,
                 .missing = "export.which"_msg,
                 .words = list_words},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
