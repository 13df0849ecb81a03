// SPDX-License-Identifier: Apache-2.0

// meeting minutes: the minutes of one meeting, to be handed out.

#include <meeting/minutes.hpp>

#include "records/one_record.hpp"
#include "records/selection.hpp"
#include "run/options.hpp"
#include "run/result.hpp"

namespace meeting::tool {
namespace {

constexpr Choice formats[] = {{"text", "文本"}, {"markdown", {}}};
constexpr FormatName format_names[] = {{"text", ".txt"}, {"markdown", ".md"}};

constexpr Option format{.name = "format",
                        .chinese = "格式",
                        .help = "minutes.option.format"_msg,
                        .value = Value::choice,
                        .choices = formats};
constexpr Option names{.name = "names", .chinese = "姓名", .help = "minutes.option.names"_msg};
constexpr Option issued_on{.name = "issued-on",
                           .chinese = "印发日期",
                           .help = "minutes.option.issued-on"_msg,
                           .value = Value::date};

constexpr const Option* outputs[] = {&option::output, &format, &issued_on, &option::as_of, &names};
constexpr OptionGroup output_group{"help.group.output"_msg, outputs};
constexpr const OptionGroup* groups[] = {&output_group};

constexpr Example examples[] = {
    {"meeting minutes 停车", "meeting 纪要 停车", "minutes.example.words"_msg},
    {"meeting minutes 停车 -o minutes.md", "meeting 纪要 停车 -o 纪要.md",
     "minutes.example.file"_msg},
};

/// --lang, else the language of the record's book, else the one it is written in.
Language minutes_language(const Context& context, const RecordFile& file) {
  if (context.language_asked) return context.language;
  if (file.book != nullptr && file.book->language()) return *file.book->language();
  return file.document.language;
}

Exit run(Context& context, const Arguments& arguments) {
  const std::string_view name = chosen_format(arguments, format, format_names);
  const Found found = find_one(context, arguments.operands.front(), {ItemKind::record});
  if (!found.usable) return found.exit;
  Area area;
  const PlacedRecord record = placed(found.file, area);
  const MinutesOptions options{
      .format = name == "markdown" ? MinutesFormat::markdown : MinutesFormat::text,
      .language = minutes_language(context, found.file),
      .names = arguments.has(names),
      .issued_on = arguments.date(issued_on),
      .as_of = arguments.date(option::as_of).value_or(context.today),
      .width = goes_to_file(arguments) ? 0 : context.table_width(),
      .calendar = found.file.book == nullptr ? nullptr : &found.file.book->calendar(),
  };
  write_result(context, arguments, minutes(record, options));
  return found.exit;
}

}  // namespace

extern const Command minutes_command;
constexpr Command minutes_command{
    .name = "minutes",
    .chinese = "纪要",
    .task = Task::print,
    .summary = "minutes.summary"_msg,
    .operands = {.synopsis = "value.reference"_msg,
                 .least = 1,
                 .most = 1,
                 .missing = "reference.which"_msg},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
