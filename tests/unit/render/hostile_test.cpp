// SPDX-License-Identifier: Apache-2.0

// Texts of records that try to command what they are shown in, through every output.

#include <doctest/doctest.h>

#include <array>
#include <meeting/items.hpp>
#include <meeting/listing.hpp>
#include <meeting/minutes.hpp>
#include <meeting/show.hpp>
#include <meeting/summary_report.hpp>
#include <meeting/text.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace meeting;
using namespace std::string_view_literals;

namespace {

constexpr std::array hostile = {
    "\x1b[31mred"sv,
    "\x1b]0;title\a"sv,
    "\x1b]8;;http://x\x1b\\link"sv,
    "a\0b"sv,
    "bell\a back\b del\x7f"sv,
    "\xc2\x9b"
    "31m"sv,
    "\xe2\x80\xae"
    "gpj.exe"sv,
    "\xe2\x81\xa6isolate\xe2\x81\xa9"sv,
    "line\xe2\x80\xa8separator"sv,
    "\xef\xbb\xbfmark"sv,
    "\xf3\xa0\x81\x81tag"sv,
    "\xff\xfe\x80"sv,
    "\xed\xa0\x80"sv,
    "\r\nSet-Cookie: x"sv,
    "a\rb"sv,
    "=cmd|' /C calc'!A0"sv,
    "@SUM(1+1)*cmd"sv,
    "-2+3"sv,
    "\t=1"sv,
    "\"; DROP TABLE x; --"sv,
    "\",\"admin\":true,\"x\":\""sv,
    "</script><script>alert(1)</script>"sv,
    "[x](javascript:alert(1))"sv,
    "| a | b |\n| --- | --- |"sv,
    "# heading\n\n1. item\n***"sv,
    "```\ncode\n```"sv,
    "{0} {1:a|b} %s %n"sv,
    "\\x1b \\n \\"sv,
};

Text stated(std::string_view text) {
  Text value;
  value.value = text;
  value.given = true;
  return value;
}

/// A record with `text` wherever a text may stand.
Record record_of(std::string_view text) {
  Record record;
  record.title = record.number = record.platform = record.place = record.note = stated(text);
  record.date.value = *parse_date("2025-03-14").value;
  record.date.given = true;
  record.area.emplace().community = stated(text);
  record.chair.given = true;
  record.chair.text = stated(text);
  record.form.given = true;
  record.form.index = WordValue::own_word;
  record.form.own = text;
  static_cast<Text&>(record.reports.emplace_back().by) = stated(text);
  record.reports.back().subject = stated(text);

  Party& party = record.parties.emplace_back();
  party.name = party.reason = stated(text);
  party.roles.push_back(stated(text));
  party.people.emplace_back().name = stated(text);

  Issue& issue = record.issues.emplace_back();
  issue.title = issue.cause = stated(text);
  issue.compound.push_back(stated(text));
  issue.category.given = true;
  issue.category.index = WordValue::own_word;
  issue.category.own = text;
  static_cast<Text&>(issue.raised_by.emplace_back()) = stated(text);
  issue.facts.emplace_back().name = stated(text);
  issue.facts.back().unit = stated(text);
  issue.prior_attempts.emplace_back().what = stated(text);
  Position& position = issue.positions.emplace_back();
  position.text = position.response = stated(text);
  static_cast<Text&>(position.party) = stated(text);

  Resolution& resolution = issue.resolutions.emplace_back();
  resolution.text = stated(text);
  resolution.conditions.push_back(stated(text));
  static_cast<Text&>(resolution.responsible.emplace_back()) = stated(text);
  resolution.money.emplace_back().unit = stated(text);
  FollowUp& follow_up = resolution.follow_ups.emplace_back();
  follow_up.task = follow_up.person = stated(text);
  static_cast<Text&>(follow_up.lead) = stated(text);
  follow_up.evidence.push_back(stated(text));
  follow_up.outputs.emplace_back().what = stated(text);
  resolution.resource = stated(text);
  Rectification& rectification = follow_up.rectification.emplace_back();
  rectification.number = rectification.result = stated(text);
  rectification.issued_at.given = rectification.checked_at.given = true;
  rectification.issued_at.value.date = rectification.checked_at.value.date = *record.date;
  follow_up.done_on = record.date;

  PublicNotice& notice = record.public_notices.emplace_back();
  notice.contact = stated(text);
  notice.objections.emplace_back().text = stated(text);
  Claim& claim = record.claims.emplace_back();
  claim.what = claim.unit = claim.period = stated(text);
  record.events.emplace_back().what = stated(text);
  Inspection& inspection = record.inspections.emplace_back();
  inspection.finding = stated(text);
  static_cast<Text&>(inspection.by) = stated(text);
  return record;
}

/// Registers with `text` wherever a text may stand.
BookSettings settings_of(std::string_view text) {
  BookSettings settings;
  settings.name = stated(text);
  Organisation& organisation = settings.organisations.emplace_back();
  organisation.name = organisation.contact = stated(text);
  organisation.aliases.push_back(stated(text));
  Compound& compound = settings.compounds.emplace_back();
  compound.name = compound.property_company = compound.responsible = stated(text);
  Resource& resource = settings.resources.emplace_back();
  resource.name = resource.owner = resource.what = resource.contact = stated(text);
  settings.series.emplace_back().name = stated(text);
  OrganisationNode& node = settings.organisation_tree.emplace_back();
  node.name = node.level = stated(text);
  Claim& claim = settings.claims.emplace_back();
  claim.what = claim.unit = claim.period = stated(text);
  Duty& duty = settings.duty.emplace_back();
  duty.who.push_back(stated(text));
  duty.place = stated(text);
  settings.inspections.emplace_back().finding = stated(text);
  return settings;
}

/// The rows of a record and of a book.
std::vector<ListItem> rows_of(ListKind kind, const PlacedRecord& record, const PlacedBook& book,
                              const ListStyle& style) {
  std::vector<ListItem> items = list_items(kind, record, style);
  for (const ListItem& item : list_items(kind, book, style)) items.push_back(item);
  return items;
}

/// Nothing but printable UTF-8 and line feeds.
bool harmless(const std::string& output) { return visible(output, LineFeeds::keep) == output; }

std::size_t lines(const std::string& text) {
  std::size_t count = 0;
  for (const char c : text) count += c == '\n' ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("no output for people hands a control on") {
  for (const std::string_view text : hostile) {
    CAPTURE(visible(text));
    const Record record = record_of(text);
    const PlacedRecord placed{&record, text, nullptr, text};
    const BookSettings settings = settings_of(text);
    const std::array<const BookSettings*, 1> files{&settings};
    const PlacedBook book{.settings = files, .id = text, .path = text};
    for (const Language language : {Language::english, Language::chinese}) {
      CHECK(harmless(record_text(record, language)));
      for (const MinutesFormat format : {MinutesFormat::text, MinutesFormat::markdown}) {
        for (const std::size_t width : {std::size_t{0}, std::size_t{60}}) {
          MinutesOptions options;
          options.format = format;
          options.language = language;
          options.width = width;
          options.names = true;
          CHECK(harmless(minutes(placed, options)));
        }
      }
      ListStyle style;
      style.as_of = *parse_date("2025-06-30").value;
      style.language = language;
      for (const ListInfo& info : list_infos()) {
        const std::vector<ListItem> items = rows_of(info.kind, placed, book, style);
        // A need is one only in an intake record.
        CHECK((!items.empty() || info.kind == ListKind::needs));
        const std::vector<const ListColumn*> columns = all_list_columns(info.kind);
        const Table table = list_table(columns, items, style);
        CHECK(harmless(to_text(table)));
        CHECK(harmless(to_markdown(table)));
        // One row stays one line.
        CHECK(lines(to_text(table)) == items.size() + 2);
        CHECK(lines(to_markdown(table)) == items.size() + 2);
        CHECK(harmless(list_json(info.kind, columns, items, style)));
        for (const ListItem& item : items) {
          CHECK(lines(list_json_line(columns, item, style)) == 1);
        }
      }
    }
    CHECK(harmless(record_json(record)));
  }
}

TEST_CASE("no cell of a sheet begins with what a spreadsheet runs") {
  for (const std::string_view text : hostile) {
    CAPTURE(visible(text));
    const Record record = record_of(text);
    const PlacedRecord placed{&record, text, nullptr, text};
    const BookSettings settings = settings_of(text);
    const std::array<const BookSettings*, 1> files{&settings};
    const PlacedBook book{.settings = files, .id = text, .path = text};
    ListStyle style;
    style.as_of = *parse_date("2025-06-30").value;
    for (const ListInfo& info : list_infos()) {
      const std::vector<const ListColumn*> columns = all_list_columns(info.kind);
      for (const ListItem& item : rows_of(info.kind, placed, book, style)) {
        for (const std::string& cell : list_row(columns, item, style)) {
          std::string row;
          append_csv_row(row, std::vector<std::string>{cell}, CsvMode::sheet);
          const std::size_t first = row.find_first_not_of('"');
          const bool begins_badly =
              first != std::string::npos &&
              std::string_view("=+-@\t|").find(row[first]) != std::string_view::npos;
          CHECK_FALSE(begins_badly);
        }
      }
    }
  }
}

TEST_CASE("figures group hostile names and show them harmlessly") {
  SummaryOptions options;
  options.as_of = *parse_date("2025-06-30").value;
  options.explain = FigureId::follow_ups;
  SummaryBuilder builder(options, Calendar::standard());
  for (const std::string_view text : hostile) {
    const Record record = record_of(text);
    builder.add({&record, text, nullptr, text});
    builder.add_unreadable(text);
  }
  const Summary summary = builder.finish();
  CHECK(summary.records == static_cast<std::int64_t>(hostile.size()));
  for (const Language language : {Language::english, Language::chinese}) {
    SummaryReportOptions report;
    report.language = language;
    CHECK(harmless(summary_text(summary, report)));
    report.markdown = true;
    CHECK(harmless(summary_text(summary, report)));
    CHECK(harmless(explanation_text(summary, FigureId::follow_ups, language)));
  }
  CHECK(harmless(summary_json(summary)));
}

TEST_CASE("Markdown keeps the author's marks as text") {
  const Record record = record_of("*a* [b](c) <d> `e` # f | g");
  MinutesOptions options;
  options.format = MinutesFormat::markdown;
  const std::string text = minutes({&record, "x", nullptr, ""}, options);
  CHECK(text.find("\\*a\\* \\[b\\](c) \\<d\\> \\`e\\` # f \\| g") != std::string::npos);
  CHECK(text.find("*a* [b]") == std::string::npos);
}
