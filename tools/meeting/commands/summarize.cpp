// SPDX-License-Identifier: Apache-2.0

// meeting summarize: the figures of all records asked about.

#include <meeting/figures.hpp>
#include <meeting/summary_report.hpp>
#include <meeting/text.hpp>

#include "records/selection.hpp"
#include "run/options.hpp"
#include "run/parse.hpp"
#include "run/result.hpp"

namespace meeting::tool {
namespace {

constexpr Choice formulas[] = {
    {"strict", "严格"}, {"inclusive", "含基本满意"}, {"weighted", "加权"}};
constexpr Choice levels[] = {{"province", "省"}, {"city", "市"},        {"district", "区县"},
                             {"street", "街道"}, {"community", "社区"}, {"compound", "小区"}};

constexpr Option satisfaction{.name = "satisfaction",
                              .chinese = "满意率口径",
                              .help = "summarize.option.satisfaction"_msg,
                              .value = Value::choice,
                              .choices = formulas};
constexpr Option area{.name = "area",
                      .chinese = "区域",
                      .help = "summarize.option.area"_msg,
                      .value = Value::choice,
                      .choices = levels};
constexpr Option explain{.name = "explain",
                         .chinese = "明细",
                         .help = "summarize.option.explain"_msg,
                         .value = Value::text,
                         .placeholder = "value.figure"_msg};

constexpr const Option* what[] = {&option::period, &option::as_of, &area, &satisfaction, &explain};
constexpr const Option* outputs[] = {&option::output, &option::json};
constexpr OptionGroup figures{"help.group.figures"_msg, what};
constexpr OptionGroup output_group{"help.group.output"_msg, outputs};
constexpr const OptionGroup* groups[] = {&figures, &output_group};

constexpr Example examples[] = {
    {"meeting summarize --period 2025", "meeting 汇总 --期间 2025", "summarize.example.year"_msg},
    {"meeting summarize --json", "meeting 汇总 --json", "summarize.example.json"_msg},
    {"meeting summarize --explain on_time_rate", "meeting 汇总 --明细 on_time_rate",
     "summarize.example.explain"_msg},
};

/// By key, by a key with dashes, or by the name in either language.
std::optional<FigureId> asked_figure(const Arguments& arguments) {
  if (!arguments.has(explain)) return std::nullopt;
  std::string wanted(arguments.text(explain));
  for (char& letter : wanted) {
    if (letter == '-') letter = '_';
  }
  std::vector<std::string> known;
  for (const FigureInfo& info : figure_infos()) {
    known.emplace_back(info.key);
    for (const Language language : {Language::english, Language::chinese}) {
      known.push_back(say(language, info.name));
      if (known.back() == arguments.text(explain)) return info.id;
    }
    if (info.key == wanted) return info.id;
  }
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  Message help = did_you_mean(wanted, candidates);
  if (help.empty()) help = {"summarize.figures"_msg, {}};
  throw UsageError{{"usage.unknown-choice"_msg, {visible(arguments.text(explain)), "--explain"}},
                   std::move(help)};
}

template <class Enumeration>
Enumeration chosen(std::span<const Choice> choices, std::string_view name, Enumeration otherwise) {
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i].name == name) return static_cast<Enumeration>(i);
  }
  return otherwise;
}

/// --satisfaction, else what the book around the user has set.
Satisfaction formula(const Context& context, const Arguments& arguments) {
  const Book* book = context.books.around(context.books.base());
  const std::string_view set = book == nullptr ? std::string_view{} : book->satisfaction().key();
  return chosen(formulas, arguments.text(satisfaction),
                chosen(formulas, set, Satisfaction::strict));
}

Exit run(Context& context, const Arguments& arguments) {
  const SummaryOptions options{
      .as_of = arguments.date(option::as_of).value_or(context.today),
      .period = arguments.period(option::period),
      .satisfaction = formula(context, arguments),
      .area = chosen(levels, arguments.text(area), AreaLevel::community),
      .explain = asked_figure(arguments),
  };
  Selection selection(context, arguments.operands);
  SummaryBuilder builder(options, selection.calendar());
  selection.for_each([&](const RecordFile&, const PlacedRecord& record) { builder.add(record); });
  for (const std::string& path : selection.unusable()) builder.add_unreadable(path);
  const Summary summary = builder.finish();
  std::string text;
  if (arguments.has(option::json)) {
    text = summary_json(summary);
  } else if (options.explain) {
    text = explanation_text(summary, *options.explain, context.language);
  } else {
    const std::size_t width = goes_to_file(arguments) ? 0 : context.table_width();
    text = summary_text(summary, {.language = context.language, .layout = {.width = width}});
  }
  write_result(context, arguments, text);
  return selection.exit();
}

}  // namespace

extern const Command summarize_command;
constexpr Command summarize_command{
    .name = "summarize",
    .chinese = "汇总",
    .task = Task::look,
    .summary = "summarize.summary"_msg,
    .operands = {.synopsis = "value.operands"_msg, .most = any_number},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
