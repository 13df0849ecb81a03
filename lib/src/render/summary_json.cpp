// SPDX-License-Identifier: Apache-2.0

#include <meeting/json.hpp>
#include <meeting/summary_report.hpp>

namespace meeting {
namespace {

constexpr int summary_format = 1;  // raised when a member changes its meaning or goes away

std::string_view key_of(Satisfaction formula) {
  if (formula == Satisfaction::strict) return "strict";
  return formula == Satisfaction::inclusive ? "inclusive" : "weighted";
}

std::string_view key_of(AreaLevel level) {
  constexpr std::string_view keys[] = {"province", "city",      "district",
                                       "street",   "community", "compound"};
  return keys[static_cast<std::size_t>(level)];
}

/// What a number is besides exact; `prefix` tells the columns of a row apart.
void write_qualifiers(JsonWriter& json, const Total& total, const std::string& prefix = {}) {
  if (total.at_least) json.member(prefix + "at_least", true);
  if (total.approximate) json.member(prefix + "approximate", true);
}

void write_figure(JsonWriter& json, const FigureInfo& info, const Figure& figure) {
  json.key(info.key);
  json.begin_object();
  if (info.kind != FigureKind::rate) {
    json.member("value", figure.number.value);
  } else {
    json.key("numerator");
    const std::optional<Decimal> tenths = Decimal::make(figure.number.value, 1);
    if (figure.scale == 1) json.value(figure.number.value);
    else if (tenths) json.value(std::string_view(to_string(tenths->trimmed())));
    else json.null();
    json.member("denominator", figure.of);
    json.key("percent");
    if (const std::optional<std::string> percent = rate_percent(figure)) {
      json.value(std::string_view(*percent));
    } else {
      json.null();
    }
  }
  write_qualifiers(json, figure.number);
  json.end_object();
}

/// What a row is about: a word by its key, a period as `2025-03`, a name as it is, or null.
void write_key(JsonWriter& json, const BreakdownKey& key) {
  json.key("key");
  switch (key.kind) {
    case BreakdownKey::Kind::word:
      json.value(vocabulary(key.vocabulary).words[key.index].key);
      break;
    case BreakdownKey::Kind::period:
      json.value(std::string_view(to_string(key.period)));
      break;
    case BreakdownKey::Kind::name:
      json.value(std::string_view(key.name));
      break;
    case BreakdownKey::Kind::none:
      json.null();
      break;
  }
}

void write_breakdown(JsonWriter& json, const BreakdownInfo& info, const Breakdown& breakdown) {
  json.key(info.key);
  json.begin_array();
  for (const BreakdownRow& row : breakdown.rows) {
    json.begin_object();
    write_key(json, row.key);
    for (std::size_t i = 0; i < info.columns.size(); ++i) {
      const Total& number = row.numbers[i];
      json.member(info.columns[i].key, number.value);
      write_qualifiers(json, number, std::string(info.columns[i].key) + '_');
    }
    json.end_object();
  }
  json.end_array();
}

void write_sources(JsonWriter& json, std::string_view name,
                   const std::vector<FigureSource>& sources) {
  json.key(name);
  json.begin_array();
  for (const FigureSource& one : sources) {
    json.value(std::string_view(one.item.empty() ? one.record : one.record + ':' + one.item));
  }
  json.end_array();
}

}  // namespace

std::string summary_json(const Summary& summary) {
  JsonWriter json;
  json.begin_object();
  json.member("format", summary_format);
  json.member("as_of", std::string_view(to_string(summary.as_of)));
  json.key("period");
  if (summary.period) {
    json.value(std::string_view(to_string(*summary.period)));
  } else {
    json.null();
  }
  json.member("records", summary.records);
  json.member("satisfaction", key_of(summary.satisfaction));
  json.member("area", key_of(summary.area));
  json.key("figures");
  json.begin_object();
  for (const FigureInfo& info : figure_infos()) {
    write_figure(json, info, summary.figure(info.id));
  }
  json.end_object();
  json.key("breakdowns");
  json.begin_object();
  for (const BreakdownInfo& info : breakdown_infos()) {
    write_breakdown(json, info, summary.breakdown(info.id));
  }
  json.end_object();
  if (!summary.sources.empty() || !summary.sources_missing.empty()) {
    write_sources(json, "sources", summary.sources);
    write_sources(json, "sources_missing", summary.sources_missing);
  }
  json.key("missing_calendars");
  json.begin_array();
  for (const int year : summary.missing_years) json.value(year);
  json.end_array();
  json.key("unreadable");
  json.begin_array();
  for (const std::string& path : summary.unreadable) json.value(std::string_view(path));
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace meeting
