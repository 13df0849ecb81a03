// SPDX-License-Identifier: Apache-2.0

// meeting schema: the format of the files as JSON Schema, for editors.

#include <meeting/schema.hpp>

#include "run/options.hpp"
#include "run/result.hpp"

namespace meeting::tool {
namespace {

constexpr Choice key_choices[] = {{"both", "两种"}, {"zh", "中文"}, {"en", "英文"}};
constexpr Choice file_choices[] = {{"record", "记录"}, {"book", "记录簿"}};

constexpr Option keys{.name = "keys",
                      .chinese = "键",
                      .help = "schema.option.keys"_msg,
                      .value = Value::choice,
                      .choices = key_choices};
constexpr Option of{.name = "of",
                    .chinese = "文件",
                    .help = "schema.option.of"_msg,
                    .value = Value::choice,
                    .choices = file_choices};

constexpr const Option* list[] = {&of, &keys, &option::output};
constexpr OptionGroup output_group{"help.group.output"_msg, list};
constexpr const OptionGroup* groups[] = {&output_group};

constexpr Example examples[] = {
    {"meeting schema -o meeting.schema.json", "meeting 模式 -o meeting.schema.json",
     "schema.example.file"_msg},
    {"meeting schema --of book", "meeting 模式 --文件 记录簿", "schema.example.book"_msg},
};

SchemaKeys chosen_keys(std::string_view name) {
  if (name == "zh") return SchemaKeys::chinese;
  if (name == "en") return SchemaKeys::english;
  return SchemaKeys::both;
}

Exit run(Context& context, const Arguments& arguments) {
  const SchemaKeys chosen = chosen_keys(arguments.text(keys));
  write_result(context, arguments,
               arguments.text(of) == "book" ? book_schema(context.language, chosen)
                                            : record_schema(context.language, chosen));
  return Exit::fine;
}

}  // namespace

extern const Command schema_command;
constexpr Command schema_command{
    .name = "schema",
    .chinese = "模式",
    .task = Task::tool,
    .summary = "schema.summary"_msg,
    .operands = {},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
