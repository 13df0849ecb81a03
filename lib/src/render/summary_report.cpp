// SPDX-License-Identifier: Apache-2.0

#include <meeting/summary_report.hpp>

#include <meeting/text.hpp>

#include "render/inline_text.hpp"

namespace meeting {
namespace {

std::string number_text(const Total& total, Language language) {
  if (total.value == 0 && total.at_least) return say(language, "not-stated"_msg);
  std::string number = std::to_string(total.value);
  if (total.at_least && total.approximate) return say(language, "about-at-least"_msg, {number});
  if (total.at_least) return say(language, "at-least"_msg, {number});
  if (total.approximate) return say(language, "approximately"_msg, {number});
  return number;
}

/// The numerator of a rate; of a weighted one with its tenths.
std::string numerator_text(const Figure& figure) {
  if (figure.scale == 1) return std::to_string(figure.number.value);
  const std::optional<Decimal> tenths = Decimal::make(figure.number.value, 1);
  return tenths ? to_string(tenths->trimmed()) : std::to_string(figure.number.value);
}

std::string period_text(const Period& period, Language language) {
  return language == Language::chinese ? chinese_period(period) : english_period(period);
}

std::string_view satisfaction_text(Satisfaction formula) {
  if (formula == Satisfaction::strict) return "satisfaction-strict"_msg;
  if (formula == Satisfaction::inclusive) return "satisfaction-inclusive"_msg;
  return "satisfaction-weighted"_msg;
}

bool empty(const Figure& figure) { return figure.number.value == 0 && figure.of == 0; }

/// Writes headings and tables as plain text or Markdown.
class SummaryText {
 public:
  SummaryText(const Summary& summary, const SummaryReportOptions& options)
      : summary_(summary), options_(options), language_(options.language) {}

  std::string text() {
    heading(1, tell("summary-heading"_msg));
    if (summary_.period) {
      line(tell("summary-period"_msg, {period_text(*summary_.period, language_)}));
    } else {
      line(tell("summary-all-records"_msg));
    }
    line(tell("summary-as-of"_msg, {to_string(summary_.as_of)}));
    line(tell("summary-records"_msg, {summary_.records}));
    if (!empty(summary_.figure(FigureId::satisfaction_rate))) {
      line(tell("summary-satisfaction"_msg, {tell(satisfaction_text(summary_.satisfaction))}));
    }
    for (const int year : summary_.missing_years) {
      line(tell("summary-missing-years"_msg, {year}));
    }
    if (!summary_.unreadable.empty()) {
      line(tell("summary-unreadable"_msg, {summary_.unreadable.size(), unreadable_names()}));
    }
    out_ += '\n';
    figures();
    for (const BreakdownInfo& info : breakdown_infos()) breakdown(info);
    return std::move(out_);
  }

 private:
  std::string tell(std::string_view id, std::initializer_list<Argument> args = {}) const {
    return say(language_, id, args);
  }

  void heading(std::size_t level, const std::string& title) {
    if (options_.markdown) {
      out_.append(level, '#')
          .append(" ")
          .append(markdown_escaped(title, MarkdownPlace::inside))
          .append("\n\n");
    } else {
      out_ += title + '\n';
    }
  }

  void line(const std::string& content) {
    out_ += options_.markdown ? "- " + markdown_line(content) : one_line(content);
    out_ += '\n';
  }

  void table(const Table& content) {
    out_ += options_.markdown ? to_markdown(content) : to_text(content, options_.layout);
  }

  std::string unreadable_names() const {
    std::string names;
    for (const std::string& path : summary_.unreadable) {
      if (!names.empty()) names += tell("list-separator"_msg);
      names += path;
    }
    return names;
  }

  void figures() {
    Table rows;
    rows.columns.push_back({tell("column-figure"_msg), Align::left, true});
    rows.columns.push_back({tell("column-now"_msg), Align::right, false});
    if (options_.previous != nullptr) {
      rows.columns.push_back({tell("column-previous"_msg), Align::right, false});
    }
    if (options_.year_before != nullptr) {
      rows.columns.push_back({tell("column-year-before"_msg), Align::right, false});
    }
    for (const FigureInfo& info : figure_infos()) {
      std::vector<const Figure*> columns{&summary_.figure(info.id)};
      if (options_.previous != nullptr) columns.push_back(&options_.previous->figure(info.id));
      if (options_.year_before != nullptr) {
        columns.push_back(&options_.year_before->figure(info.id));
      }
      bool any = false;
      std::vector<std::string> cells{tell(info.name)};
      for (const Figure* figure : columns) {
        any = any || !empty(*figure);
        cells.push_back(figure_text(info, *figure, language_));
      }
      if (any) rows.rows.push_back(std::move(cells));
    }
    table(rows);
  }

  void breakdown(const BreakdownInfo& info) {
    const Breakdown& content = summary_.breakdown(info.id);
    if (content.rows.empty()) return;
    Table rows;
    rows.columns.push_back({tell(info.what), Align::left, true});
    for (const BreakdownInfo::Column& column : info.columns) {
      rows.columns.push_back({tell(column.name), Align::right, false});
    }
    for (const BreakdownRow& row : content.rows) {
      std::vector<std::string> cells{breakdown_label(row.key, language_)};
      for (const Total& number : row.numbers) cells.push_back(number_text(number, language_));
      rows.rows.push_back(std::move(cells));
    }
    out_ += '\n';
    heading(2, tell(info.title));
    table(rows);
  }

  const Summary& summary_;
  const SummaryReportOptions& options_;
  Language language_;
  std::string out_;
};

}  // namespace

std::string figure_text(const FigureInfo& info, const Figure& figure, Language language) {
  if (info.kind != FigureKind::rate) return number_text(figure.number, language);
  const std::optional<std::string> percent = rate_percent(figure);
  if (!percent) return say(language, "rate-none"_msg);
  const std::string rate =
      say(language, "rate-with-counts"_msg, {*percent, numerator_text(figure), figure.of});
  const bool loose = figure.number.at_least || figure.number.approximate;
  return loose ? say(language, "approximately"_msg, {rate}) : rate;
}

std::string breakdown_label(const BreakdownKey& key, Language language) {
  switch (key.kind) {
    case BreakdownKey::Kind::word:
      return std::string(word_label(key.vocabulary, key.index, language));
    case BreakdownKey::Kind::period:
      return period_text(key.period, language);
    case BreakdownKey::Kind::name:
      return key.name;
    case BreakdownKey::Kind::none:
      break;
  }
  return say(language, "not-stated"_msg);
}

std::string summary_text(const Summary& summary, const SummaryReportOptions& options) {
  return SummaryText(summary, options).text();
}

std::string explanation_text(const Summary& summary, FigureId id, Language language) {
  const FigureInfo& info = figure_infos()[static_cast<std::size_t>(id)];
  const Figure& figure = summary.figure(id);
  std::string out = say(language, info.name) + ": " + figure_text(info, figure, language) + '\n' +
                    say(language, info.definition) + '\n';
  const auto add = [&out](const std::vector<FigureSource>& sources) {
    for (const FigureSource& one : sources) {
      out += "  " + visible(one.record);
      if (!one.item.empty()) out += ':' + visible(one.item);
      out += '\n';
    }
  };
  if (summary.sources.empty() && summary.sources_missing.empty()) {
    return out + say(language, "explain-nothing"_msg) + '\n';
  }
  if (!summary.sources.empty()) {
    out += say(language, "explain-counted"_msg) + '\n';
    add(summary.sources);
  }
  if (!summary.sources_missing.empty()) {
    out += say(language, "explain-not-counted"_msg) + '\n';
    add(summary.sources_missing);
  }
  return out;
}

}  // namespace meeting
