// SPDX-License-Identifier: Apache-2.0

#include "commands/help.hpp"

#include <algorithm>
#include <meeting/fields.hpp>
#include <meeting/format_reference.hpp>
#include <meeting/list_reference.hpp>
#include <meeting/text.hpp>
#include <meeting/version.hpp>
#include <utility>

#include "adding/item_reference.hpp"
#include "records/rule_names.hpp"
#include "records/rule_reference.hpp"
#include "run/options.hpp"
#include "run/parse.hpp"

namespace meeting::tool {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// Two columns; the right one is wrapped, and starts on its own line beside a long left one.
void print_pairs(Context& context, const Pairs& pairs, std::size_t widest_left) {
  std::size_t left = 0;
  for (const auto& [name, meaning] : pairs) {
    if (const std::size_t width = display_width(name); width <= widest_left) {
      left = std::max(left, width);
    }
  }
  const std::size_t line = std::clamp<std::size_t>(context.width, 40, 100);
  const std::string margin(left + 4, ' ');
  for (const auto& [name, meaning] : pairs) {
    const bool fits = display_width(name) <= left;
    context.out << "  " << (fits ? pad(name, left) : name) << (fits ? "  " : "\n");
    bool first = fits;
    for (const std::string& part : wrap(meaning, line - std::min(line, left + 4))) {
      context.out << (std::exchange(first, false) ? std::string() : margin) << part << "\n";
    }
  }
}

std::string_view placeholder_id(const Option& option) {
  if (!option.placeholder.empty()) return option.placeholder;
  switch (option.value) {
    case Value::flag:
    case Value::choice:
      return {};
    case Value::text:
      return "value.text"_msg;
    case Value::file:
      return "value.file"_msg;
    case Value::folder:
      return "value.folder"_msg;
    case Value::date:
      return "value.date"_msg;
    case Value::time:
      return "value.time"_msg;
    case Value::period:
      return "value.period"_msg;
    case Value::number:
      return "value.number"_msg;
    case Value::word:
      return "value.word"_msg;
  }
  return {};
}

std::string placeholder(Language language, const Option& option) {
  if (option.value == Value::choice && option.placeholder.empty()) {
    std::string list;
    for (const Choice& choice : option.choices) {
      if (!list.empty()) list += '|';
      list += choice.name;
    }
    return list;
  }
  const std::string_view id = placeholder_id(option);
  return id.empty() ? std::string() : say(language, id);
}

/// `-o, --output FILE`
std::string option_term(const Context& context, const Option& option) {
  std::string term = option.letter == 0 ? std::string() : std::string("-") + option.letter + ", ";
  term += long_name(option);
  if (context.language == Language::chinese && !option.chinese.empty()) {
    term += ", --" + std::string(option.chinese);
  }
  const std::string value = placeholder(context.language, option);
  if (option.optional) term += "[=" + value + "]";
  else if (!value.empty()) term += " " + value;
  return term;
}

/// What its help says; without one the meaning of the field, and whether it may be given again.
std::string meaning_of(const Context& context, const Option& option) {
  if (!option.help.empty()) return context.say(option.help);
  std::string meaning(option.field->meaning(context.language));
  if (option.repeat == Repeat::many) meaning += context.say("help.many"_msg);
  return meaning;
}

void print_options(Context& context, const OptionGroup& group) {
  Pairs pairs;
  for (const Option* option : group.options) {
    if (option->hidden) continue;
    pairs.emplace_back(option_term(context, *option), meaning_of(context, *option));
  }
  context.out << "\n" << context.say(group.heading) << "\n";
  print_pairs(context, pairs, 28);
}

std::string usage_line(const Context& context, const Command& command) {
  std::string line = context.say("help.usage"_msg) + "meeting " + std::string(command.name) + " " +
                     context.say("help.options-place"_msg);
  if (!command.operands.synopsis.empty()) line += " " + context.say(command.operands.synopsis);
  return line;
}

constexpr std::pair<Task, std::string_view> tasks[] = {
    {Task::record, "help.task.record"_msg},
    {Task::look, "help.task.look"_msg},
    {Task::print, "help.task.print"_msg},
    {Task::tool, "help.task.tool"_msg},
};

}  // namespace

void print_overview(Context& context) {
  context.out << context.say("help.usage"_msg) << "meeting "
              << context.say("help.command-place"_msg) << "\n\n"
              << context.say("help.about"_msg) << "\n";
  const bool chinese = context.language == Language::chinese;
  for (const auto& [task, heading] : tasks) {
    Pairs pairs;
    for (const Command* command : commands()) {
      if (command->task != task) continue;
      std::string name(pad(command->name, 9));
      if (chinese) name += "  " + std::string(command->chinese);
      pairs.emplace_back(std::move(name), context.say(command->summary));
    }
    context.out << "\n" << context.say(heading) << "\n";
    print_pairs(context, pairs, 28);
  }
  context.out << "\n" << context.say("help.more"_msg) << "\n";
}

void print_help(Context& context, const Command& command) {
  context.out << usage_line(context, command) << "\n";
  if (context.language == Language::chinese) {
    context.out << context.say("help.also-called"_msg, {command.chinese}) << "\n";
  }
  const std::size_t line = std::clamp<std::size_t>(context.width, 40, 100);
  context.out << "\n";
  for (const std::string& part : wrap(context.say(command.summary), line)) {
    context.out << part << "\n";
  }
  if (!command.examples.empty()) {
    Pairs pairs;
    for (const Example& example : command.examples) {
      const bool chinese = context.language == Language::chinese && !example.chinese.empty();
      pairs.emplace_back(chinese ? example.chinese : example.english, context.say(example.meaning));
    }
    context.out << "\n" << context.say("help.examples"_msg) << "\n";
    print_pairs(context, pairs, 44);
  }
  if (command.operands.words != nullptr) {
    context.out << "\n" << context.say(command.operands.words_heading) << "\n";
    print_pairs(context, command.operands.words(context.language), 30);
  }
  if (command.parts != nullptr) {
    Pairs pairs;
    for (const Command* part : command.parts()) {
      std::string name(part->name);
      if (context.language == Language::chinese) name += "  " + std::string(part->chinese);
      pairs.emplace_back(std::move(name), context.say(part->summary));
    }
    context.out << "\n" << context.say("help.group.parts"_msg) << "\n";
    print_pairs(context, pairs, 34);
  }
  for (const OptionGroup* group : command.options) print_options(context, *group);
  print_options(context, common_options());
  context.out << "\n" << context.say("help.manual"_msg, {"man " + manual_page(command)}) << "\n";
}

void print_version(Context& context) {
  context.out << "meeting " << version() << "\n"
              << "Copyright (C) the authors of meeting\n"
              << "Apache License 2.0 <https://www.apache.org/licenses/LICENSE-2.0>\n";
}

namespace {

constexpr Option list_commands{.name = "commands", .help = "option.commands"_msg};
constexpr Option list_options{.name = "options", .help = "option.options"_msg};
constexpr Option list_fields{.name = "fields", .help = "option.fields"_msg};
constexpr Option list_rules{.name = "rules", .help = "option.rules"_msg};
constexpr Choice references[] = {{"record", "记录"},  {"book", "记录簿"}, {"words", "词表"},
                                 {"states", "状态"},  {"lists", "清单"},  {"columns", "栏目"},
                                 {"items", "新增项"}, {"rules", "规则"}};
constexpr Option reference{.name = "reference",
                           .help = "option.reference"_msg,
                           .value = Value::choice,
                           .choices = references};
constexpr const Option* help_list[] = {&list_commands, &list_options, &list_fields, &list_rules,
                                       &reference};
constexpr OptionGroup lists{"help.group.lists"_msg, help_list};
constexpr const OptionGroup* help_groups[] = {&lists};

constexpr Example help_examples[] = {
    {"meeting help add", "meeting 帮助 新增", "help.example.add"_msg},
    {"meeting help", "meeting 帮助", "help.example.all"_msg},
};

/// One word, or the two of a part.
const Command& known_command(std::span<const std::string> words) {
  const Command* command = find_command(words.front());
  if (command == nullptr) throw unknown_command(words.front());
  if (words.size() == 1) return *command;
  if (const Command* part = find_part(*command, words[1])) return *part;
  if (command->parts != nullptr) throw unknown_part(*command, words[1]);
  throw UsageError{{"usage.too-many-operands"_msg, {visible(words[1])}}, {}};
}

void print_names(Context& context) {
  for (const Command* command : commands()) {
    context.out << command->name << "\n";
    if (command->parts == nullptr) continue;
    for (const Command* part : command->parts()) context.out << part->name << "\n";
  }
}

/// `issue.raised_by`, a tab, and its Chinese names with blanks between them.
void print_fields(Context& context) {
  for (const BlockInfo& block : blocks()) {
    for (const Field& field : block.fields) {
      context.out << block.name << "." << field.key << "\t";
      std::string names;
      for (const std::string_view chinese : field.chinese) {
        if (chinese.empty()) continue;
        if (!names.empty()) names += ' ';
        names += chinese;
      }
      context.out << names << "\n";
    }
  }
}

Exit run(Context& context, const Arguments& arguments) {
  if (arguments.has(list_commands)) {
    print_names(context);
    return Exit::fine;
  }
  if (arguments.has(reference)) {
    const std::string_view which = arguments.text(reference);
    context.out << (which == "record"    ? record_fields_mdoc(context.language)
                    : which == "book"    ? book_fields_mdoc(context.language)
                    : which == "states"  ? states_mdoc(context.language)
                    : which == "lists"   ? lists_mdoc(context.language)
                    : which == "items"   ? item_fields_mdoc(context.language)
                    : which == "columns" ? list_columns_mdoc(context.language)
                    : which == "rules"   ? rules_mdoc(context.language)
                                         : vocabularies_mdoc(context.language));
    return Exit::fine;
  }
  if (arguments.has(list_rules)) {
    for (const std::string_view id : finding_ids()) context.out << id << "\n";
    return Exit::fine;
  }
  if (arguments.has(list_fields)) {
    print_fields(context);
    return Exit::fine;
  }
  if (arguments.operands.empty()) {
    if (arguments.has(list_options)) {
      throw UsageError{{"usage.operand-missing"_msg, {}}, {"help.which-command"_msg, {}}};
    }
    print_overview(context);
    return Exit::fine;
  }
  const Command& command = known_command(arguments.operands);
  if (arguments.has(list_options)) {
    for_each_option(command, [&](const Option& option) {
      if (!option.hidden) context.out << option.name << "\n";
    });
  } else {
    print_help(context, command);
  }
  return Exit::fine;
}

}  // namespace

extern const Command help_command;
constexpr Command help_command{
    .name = "help",
    .chinese = "帮助",
    .task = Task::tool,
    .summary = "help.summary"_msg,
    .operands = {.synopsis = "help.operands"_msg, .most = 2},
    .options = help_groups,
    .examples = help_examples,
    .run = run,
};

}  // namespace meeting::tool
