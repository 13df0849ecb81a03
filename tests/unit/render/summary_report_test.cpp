// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/summary_report.hpp>
#include <string>
#include <string_view>

using namespace meeting;

namespace {

Date day(std::string_view text) { return *parse_date(text).value; }

/// A summary with a few figures and one row of each kind.
Summary example() {
  Summary summary = SummaryBuilder({day("2025-06-30"),
                                    parse_period("2025Q2"),
                                    Satisfaction::weighted,
                                    AreaLevel::street,
                                    {}},
                                   Calendar::standard())
                        .finish();
  const auto figure = [&](FigureId id) -> Figure& {
    return summary.figures[static_cast<std::size_t>(id)];
  };
  const auto rows = [&](BreakdownId id) -> std::vector<BreakdownRow>& {
    return summary.breakdowns[static_cast<std::size_t>(id)].rows;
  };
  summary.records = 14;
  summary.unreadable = {"a\x1b.yaml", "b.yaml"};
  summary.missing_years = {2031};
  figure(FigureId::meetings_held).number = Total(12);
  figure(FigureId::persons_present).number = {};
  figure(FigureId::persons_present).number.add(*parse_quantity("400+").value);
  figure(FigureId::on_time_rate) = {Total(2), 3, 1};
  figure(FigureId::satisfaction_rate) = {Total(6344), 670, 10};

  BreakdownKey parking;
  parking.kind = BreakdownKey::Kind::word;
  parking.vocabulary = VocabularyId::category;
  BreakdownKey own;
  own.kind = BreakdownKey::Kind::name;
  own.name = "|自定\x1b";
  rows(BreakdownId::issues_by_category) = {
      {parking, {Total(3), Total(1)}}, {own, {Total(2), Total(0)}}, {{}, {Total(1), Total(0)}}};
  BreakdownKey month;
  month.kind = BreakdownKey::Kind::period;
  month.period = *parse_period("2025-04");
  rows(BreakdownId::by_month) = {{month, {Total(1), Total(2), Total(3), Total(4), Total(5)}}};
  return summary;
}

}  // namespace

TEST_CASE("a summary for people, in Chinese") {
  SummaryReportOptions options;
  options.language = Language::chinese;
  CHECK(summary_text(example(), options) ==
        "汇总\n"
        "期间：2025年第二季度\n"
        "截至：2025-06-30\n"
        "记录：14 份\n"
        "满意率加权口径：基本满意按 0.6 计\n"
        "缺少2031年的工作日历，部分时限无法推算\n"
        "2 个文件未能计入：a\\x1b.yaml，b.yaml\n"
        "\n"
        "指标                      本期\n"
        "----------  ------------------\n"
        "召开会议                    12\n"
        "到会人数              400 以上\n"
        "按时完成率        66.7%（2/3）\n"
        "满意率      94.7%（634.4/670）\n"
        "\n"
        "按月\n"
        "月份       会议  议题  决议  跟进  销号\n"
        "---------  ----  ----  ----  ----  ----\n"
        "2025年4月     1     2     3     4     5\n"
        "\n"
        "议题按类别\n"
        "类别       议题  办结\n"
        "---------  ----  ----\n"
        "停车          3     1\n"
        "|自定\\x1b     2     0\n"
        "未填写        1     0\n");
}

TEST_CASE("a summary in Markdown, with the periods before") {
  const Summary now = example();
  Summary before = example();
  before.figures[static_cast<std::size_t>(FigureId::on_time_rate)] = {};
  before.figures[static_cast<std::size_t>(FigureId::meetings_cancelled)].number = Total(2);
  SummaryReportOptions options;
  options.markdown = true;
  options.previous = &before;
  options.year_before = &now;
  const std::string text = summary_text(now, options);
  CHECK(text.starts_with("# Summary\n\n- Period: second quarter of 2025\n- As of: 2025-06-30\n"));
  CHECK(text.find("| figure | this period | previous period | same period last year |\n"
                  "| --- | ---: | ---: | ---: |\n"
                  "| meetings held | 12 | 12 | 12 |\n"
                  "| meetings cancelled | 0 | 2 | 0 |\n"
                  "| persons present | at least 400 | at least 400 | at least 400 |\n"
                  "| on-time rate | 66.7 % (2/3) | n/a (0/0) | 66.7 % (2/3) |\n") !=
        std::string::npos);
  CHECK(text.find("## Issues by category\n\n| category | issues | settled |\n") !=
        std::string::npos);
  CHECK(text.find("| \\|自定\\\\x1b | 2 | 0 |\n") != std::string::npos);
}

TEST_CASE("numbers say what they are") {
  struct Case {
    FigureId id;
    Figure figure;
    std::string_view en, zh;
  };
  const auto total = [](std::string_view text) {
    Total sum;
    sum.add(*parse_quantity(text).value);
    return sum;
  };
  Total both = total("400+");
  both.add(*parse_quantity("~30").value);
  Total nothing;
  nothing.at_least = true;
  Figure loose{total("9+"), 12, 1};
  const Case cases[] = {
      {FigureId::persons_present, {total("7"), 0, 1}, "7", "7"},
      {FigureId::persons_present, {total("400+"), 0, 1}, "at least 400", "400 以上"},
      {FigureId::persons_present, {total("~300"), 0, 1}, "about 300", "约 300"},
      {FigureId::persons_present, {both, 0, 1}, "about 430 or more", "约 430 以上"},
      {FigureId::persons_present, {nothing, 0, 1}, "not stated", "未填写"},
      {FigureId::on_time_rate, {Total(0), 0, 1}, "n/a (0/0)", "无（0/0）"},
      {FigureId::on_time_rate, {Total(0), 4, 1}, "0.0 % (0/4)", "0.0%（0/4）"},
      {FigureId::satisfaction_rate, {Total(20), 2, 10}, "100.0 % (2/2)", "100.0%（2/2）"},
      {FigureId::attendance_rate, loose, "about 75.0 % (9/12)", "约 75.0%（9/12）"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.en);
    const FigureInfo& info = figure_infos()[static_cast<std::size_t>(one.id)];
    CHECK(figure_text(info, one.figure, Language::english) == one.en);
    CHECK(figure_text(info, one.figure, Language::chinese) == one.zh);
  }
}

TEST_CASE("a summary as JSON") {
  const std::string json = summary_json(example());
  CHECK(
      json.starts_with("{\n  \"format\": 1,\n  \"as_of\": \"2025-06-30\",\n"
                       "  \"period\": \"2025Q2\",\n  \"records\": 14,\n"
                       "  \"satisfaction\": \"weighted\",\n  \"area\": \"street\",\n"
                       "  \"figures\": {\n    \"meetings_held\": {\n      \"value\": 12\n"));
  CHECK(json.find("\"persons_present\": {\n      \"value\": 400,\n      \"at_least\": true\n") !=
        std::string::npos);
  CHECK(json.find("\"on_time_rate\": {\n      \"numerator\": 2,\n      \"denominator\": 3,\n"
                  "      \"percent\": \"66.7\"\n") != std::string::npos);
  CHECK(json.find("\"visit_rate\": {\n      \"numerator\": 0,\n      \"denominator\": 0,\n"
                  "      \"percent\": null\n") != std::string::npos);
  CHECK(json.find("\"numerator\": \"634.4\"") != std::string::npos);
  CHECK(json.find("\"key\": \"parking\",\n        \"issues\": 3,\n        \"settled\": 1\n") !=
        std::string::npos);
  CHECK(json.find("\"key\": \"|自定\\u001b\"") != std::string::npos);
  CHECK(json.find("\"key\": null") != std::string::npos);
  CHECK(json.find("\"key\": \"2025-04\"") != std::string::npos);
  CHECK(json.find("\"missing_calendars\": [\n    2031\n  ]") != std::string::npos);
  CHECK(json.find("\"unreadable\": [\n    \"a\\u001b.yaml\",\n    \"b.yaml\"\n  ]") !=
        std::string::npos);
}

TEST_CASE("what stands behind a figure, one reference a line") {
  Summary summary = example();
  summary.sources = {{"a", "f1"}, {"b\x1b", ""}};
  summary.sources_missing = {{"c", "f2"}};
  CHECK(explanation_text(summary, FigureId::on_time_rate, Language::english) ==
        "on-time rate: 66.7 % (2/3)\n"
        "done by the due day, extensions included / done with a due day\n"
        "Counted:\n  a:f1\n  b\\x1b\nIn the denominator only:\n  c:f2\n");
  summary.sources.clear();
  summary.sources_missing.clear();
  CHECK(explanation_text(summary, FigureId::on_time_rate, Language::chinese) ==
        "按时完成率: 66.7%（2/3）\n在完成时限（含延期）内完成 / 有时限且已完成\n"
        "没有记录计入这一指标。\n");
}
