// SPDX-License-Identifier: Apache-2.0

// meeting rules: what is checked, and how severe it is here.

#include <algorithm>
#include <meeting/csv.hpp>
#include <meeting/finding_kinds.hpp>
#include <meeting/json.hpp>
#include <meeting/rules.hpp>
#include <meeting/table.hpp>
#include <meeting/text.hpp>

#include "records/rule_standing.hpp"
#include "run/options.hpp"
#include "run/result.hpp"

namespace meeting::tool {
namespace {

constexpr Choice formats[] = {{"table", "表格"}, {"json", {}}, {"csv", {}}, {"tsv", {}}};
constexpr Choice profiles[] = {{"standard", "标准"}, {"strict", "严格"}};

constexpr Option format{.name = "format",
                        .chinese = "格式",
                        .help = "rules.option.format"_msg,
                        .value = Value::choice,
                        .choices = formats};
constexpr Option all{.name = "all", .chinese = "全部", .help = "rules.option.all"_msg};
constexpr Option profile{.name = "profile",
                         .chinese = "检查力度",
                         .help = "rules.option.profile"_msg,
                         .value = Value::choice,
                         .choices = profiles};

constexpr const Option* which_list[] = {&all, &profile};
constexpr OptionGroup which{"help.group.filter"_msg, which_list};
constexpr const Option* output_list[] = {&format, &option::output};
constexpr OptionGroup outputs{"help.group.output"_msg, output_list};
constexpr const OptionGroup* groups[] = {&which, &outputs};

constexpr Example examples[] = {
    {"meeting rules", "meeting 规则", "rules.example.all"_msg},
    {"meeting rules vote", "meeting 规则 表决", "rules.example.words"_msg},
    {"meeting rules --profile strict", "meeting 规则 --检查力度 严格", "rules.example.strict"_msg},
    {"meeting rules --all --format csv -o rules.csv", "meeting 规则 --全部 -o 规则.csv",
     "rules.example.file"_msg},
};

constexpr FormatName format_names[] = {
    {"table", ".txt"}, {"json", ".json"}, {"csv", ".csv"}, {"tsv", ".tsv"}};

/// One line of the list: a rule, or something else that can be found.
struct Row {
  const RuleInfo* rule = nullptr;
  const FindingKind* kind = nullptr;
  RuleStanding standing;

  [[nodiscard]] std::string_view id() const { return rule != nullptr ? rule->id : kind->id; }
  [[nodiscard]] Severity severity_by_default() const {
    return rule != nullptr ? rule->severity : kind->severity;
  }
  [[nodiscard]] std::string sentence(Language language) const {
    return say(language, rule != nullptr ? rule->sentence : kind->sentence);
  }
};

std::string searched_text(const Row& row) {
  std::string text(row.id());
  for (const Language language : {Language::english, Language::chinese}) {
    text += '\n' + row.sentence(language);
    if (row.rule == nullptr) continue;
    text += '\n' + say(language, row.rule->reason) + '\n' + say(language, row.rule->source);
  }
  return comparison_key(text);
}

bool has_all_words(const Row& row, const std::vector<std::string>& words) {
  if (words.empty()) return true;
  const std::string text = searched_text(row);
  return std::ranges::all_of(words, [&](const std::string& word) {
    return text.find(comparison_key(word)) != std::string::npos;
  });
}

/// In the order of the ids, those of the reader among them.
std::vector<Row> rows_of(const Context& context, const Arguments& arguments) {
  std::vector<Row> rows;
  const Book* book = context.books.around(context.books.base());
  for (const RuleInfo& rule : rules()) {
    if (arguments.has(profile) && arguments.text(profile) != profile_key(rule.profile)) continue;
    rows.push_back({.rule = &rule, .standing = rule_standing(rule, book)});
  }
  if (arguments.has(all)) {
    for (const FindingKind& kind : finding_kinds()) {
      rows.push_back({.kind = &kind, .standing = {.severity = kind.severity, .set_by = {}}});
    }
  }
  std::erase_if(rows, [&](const Row& row) { return !has_all_words(row, arguments.operands); });
  std::ranges::sort(rows, {}, &Row::id);
  return rows;
}

/// `off (warning)` where it is not what it is by default.
std::string severity_cell(const Row& row, Language language) {
  std::string here = severity_label(row.standing.severity, language);
  if (row.standing.severity == row.severity_by_default()) return here;
  return say(language, "rules.instead"_msg,
             {here, severity_label(row.severity_by_default(), language)});
}

std::vector<std::string> headings(Language language) {
  return {say(language, "rules.column.id"_msg), say(language, "rules.column.severity"_msg),
          say(language, "rules.column.scope"_msg), say(language, "rules.column.profile"_msg),
          say(language, "rules.column.sentence"_msg)};
}

std::vector<std::string> cells(const Row& row, Language language) {
  return {std::string(row.id()), severity_cell(row, language),
          row.rule != nullptr ? scope_label(row.rule->scope, language)
                              : say(language, "rules.scope.reader"_msg),
          row.rule != nullptr ? profile_label(row.rule->profile, language) : std::string(),
          row.sentence(language)};
}

std::string as_table(const std::vector<Row>& rows, const Context& context, std::size_t width) {
  std::vector<TableColumn> columns;
  for (std::string& heading : headings(context.language)) columns.push_back({std::move(heading)});
  columns.back().flexible = true;
  columns[3].spare = 2;
  columns[2].spare = 1;
  LongTable table(std::move(columns));
  for (const Row& row : rows) table.add(cells(row, context.language));
  std::string text;
  table.print({.width = width, .fit = Fit::wrap}, [&](std::string_view line) { text += line; });
  return text;
}

std::string as_csv(const std::vector<Row>& rows, Language language, CsvMode mode, char separator) {
  std::string text(csv_begin(mode));
  append_csv_row(text, headings(language), mode, separator);
  for (const Row& row : rows) append_csv_row(text, cells(row, language), mode, separator);
  return text;
}

std::string as_json(const std::vector<Row>& rows, Language language) {
  constexpr int json_format = 1;  // raised when a member changes its meaning or goes away
  JsonWriter json;
  json.begin_object();
  json.member("format", json_format);
  json.key("rules");
  json.begin_array();
  for (const Row& row : rows) {
    json.begin_object();
    json.member("id", row.id());
    json.member("severity", severity_key(row.standing.severity));
    json.member("default_severity", severity_key(row.severity_by_default()));
    json.key("set_by");
    if (row.standing.set_by.empty()) json.null();
    else json.value(std::string_view(row.standing.set_by));
    json.member("scope", row.rule != nullptr ? scope_key(row.rule->scope) : "reader");
    json.key("profile");
    if (row.rule == nullptr) json.null();
    else json.value(profile_key(row.rule->profile));
    json.member("sentence", std::string_view(row.sentence(language)));
    if (row.rule != nullptr) {
      json.member("reason", std::string_view(say(language, row.rule->reason)));
      json.member("source", std::string_view(say(language, row.rule->source)));
    }
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

Exit run(Context& context, const Arguments& arguments) {
  const std::string_view name = chosen_format(arguments, format, format_names);
  const Exit exit = name_bad_settings(context, context.books.around(context.books.base()));
  const std::vector<Row> rows = rows_of(context, arguments);
  if (rows.empty()) {
    context.err << context.say("list.nothing"_msg) << "\n";
    if (name == "table") return exit;
  }
  const Language language = context.language;
  const std::size_t width = goes_to_file(arguments) ? 0 : context.table_width();
  write_result(context, arguments,
               name == "json"  ? as_json(rows, language)
               : name == "csv" ? as_csv(rows, language, CsvMode::sheet, ',')
               : name == "tsv" ? as_csv(rows, language, CsvMode::raw, '\t')
                               : as_table(rows, context, width));
  return exit;
}

}  // namespace

extern const Command rules_command;
constexpr Command rules_command{
    .name = "rules",
    .chinese = "规则",
    .task = Task::look,
    .summary = "rules.summary"_msg,
    .operands = {.synopsis = "rules.operands"_msg, .most = any_number},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
