// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <algorithm>
#include <meeting/figures.hpp>
#include <meeting/read.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace meeting;

namespace {

Date day(std::string_view text) { return *parse_date(text).value; }

struct File {
  std::string_view id;
  std::string_view text;
};

/// The summary of some records; "format: 1" is added.
Summary sum(const std::vector<File>& files, SummaryOptions options = {},
            std::string_view as_of = "2025-06-30") {
  options.as_of = day(as_of);
  SummaryBuilder builder(options, Calendar::standard());
  for (const File& file : files) {
    const Document document = read_record(std::make_unique<const Source>(
        std::string(file.id), "format: 1\n" + std::string(file.text)));
    CAPTURE(file.id);
    REQUIRE_FALSE(document.has_errors());
    PlacedRecord placed;
    placed.record = &document.value;
    placed.id = file.id;
    builder.add(placed);
  }
  return builder.finish();
}

std::int64_t number(const Summary& summary, FigureId id) { return summary.figure(id).number.value; }

std::string rate(const Summary& summary, FigureId id) {
  const Figure& figure = summary.figure(id);
  return std::to_string(figure.number.value) + '/' + std::to_string(figure.of);
}

/// The rows of a breakdown as `key numbers…`, joined by commas.
std::string rows(const Summary& summary, BreakdownId id) {
  std::string text;
  for (const BreakdownRow& row : summary.breakdown(id).rows) {
    if (!text.empty()) text += ", ";
    switch (row.key.kind) {
      case BreakdownKey::Kind::word:
        text += vocabulary(row.key.vocabulary).words[row.key.index].key;
        break;
      case BreakdownKey::Kind::period:
        text += to_string(row.key.period);
        break;
      case BreakdownKey::Kind::name:
        text += row.key.name;
        break;
      case BreakdownKey::Kind::none:
        text += "-";
        break;
    }
    for (const Total& total : row.numbers) {
      text += ' ' + std::to_string(total.value);
      if (total.at_least) text += '+';
      if (total.approximate) text += '~';
    }
  }
  return text;
}

constexpr std::string_view parking =
    "title: Parking\nform: five_party_talk\nlevel: community\ndate: 2025-03-14\n"
    "area: {street: Green Street, community: Liyuan}\n"
    "attendance: {expected: 12, present: 11}\n"
    "parties:\n"
    "  - {kind: residents, name: Residents, count: 5}\n"
    "  - {kind: property_company, name: Property, count: 1+}\n"
    "  - {kind: street_office, count: 1, attendance: observer}\n"
    "  - {kind: police, count: 2, attendance: excused}\n"
    "issues:\n"
    "  - title: Spaces\n"
    "    category: parking\n"
    "    tier: complex\n"
    "    initiative: reactive\n"
    "    source: {channel: wechat}\n"
    "    raised_by: Residents\n"
    "    positions:\n"
    "      - {party: Residents, stage: objection, text: a, response: b}\n"
    "      - {party: Residents, stage: objection, text: c}\n"
    "    resolutions:\n"
    "      - text: r\n"
    "        type: agreement\n"
    "        basis: consensus\n"
    "        ratification: {body: owners_assembly}\n"
    "        money: {kind: compensation, amount: 3, due: 2025-04-01}\n"
    "        follow_ups:\n"
    "          - {task: in time, lead: Property, due: 2025-04-30, done_on: 2025-04-30,\n"
    "             visits: {date: 2025-05-02, result: solved, rating: satisfied},\n"
    "             closed_on: 2025-05-03}\n"
    "          - {task: late, lead: Property, due: 2025-04-30, done_on: 2025-05-01}\n"
    "          - {task: overdue, lead: Property, due: 2025-04-30}\n"
    "          - {task: open, lead: Residents}\n"
    "          - {task: off, lead: Residents, cancelled: {date: 2025-04-01}}\n"
    "          - {task: waits, suspended: {date: 2025-04-01}, due: 2025-04-30}\n"
    "          - {task: up, escalated: {to: town, date: 2025-04-01}, due: 2025-12-31}\n";

constexpr std::string_view lifts =
    "title: Lifts\nform: deliberation\ndate: 2025-05-20\n"
    "area: {street: Green Street, community: Beiyuan}\n"
    "parties: [{kind: residents, count: 300+}, {kind: owners}]\n"
    "issues:\n"
    "  - title: Lift\n"
    "    category: lift_installation\n"
    "    resolutions: [{text: r, type: decision, basis: vote, no_action: true}]\n"
    "  - {title: Dog, category: pets, screened: {result: rejected}}\n"
    "  - title: Court\n"
    "    category: parking\n"
    "    resolutions: [{text: r, type: referral}]\n";

constexpr std::string_view intake =
    "title: Intake\nform: intake\ndate: 2025-05-01\nissues: [{title: a, category: noise}]\n";
constexpr std::string_view planned = "title: Next\nform: deliberation\ndate: 2025-08-01\n";
constexpr std::string_view forgotten = "title: Forgotten\nform: deliberation\ndate: 2025-06-01\n";
constexpr std::string_view off =
    "title: Off\nform: deliberation\ndate: 2025-06-01\ncancelled: {date: 2025-05-30}\n";

const std::vector<File> everything = {{"parking", parking},     {"lifts", lifts},
                                      {"intake", intake},       {"planned", planned},
                                      {"forgotten", forgotten}, {"off", off}};

}  // namespace

TEST_CASE("what a book of six records amounts to") {
  const Summary summary = sum(everything);
  CHECK(summary.records == 6);
  struct Expected {
    FigureId id;
    std::int64_t number;
  };
  constexpr Expected counts[] = {
      {FigureId::meetings_held, 2},
      {FigureId::meetings_planned, 1},
      {FigureId::meetings_unrecorded, 1},
      {FigureId::meetings_cancelled, 1},
      {FigureId::other_records, 1},
      {FigureId::persons_present, 311},
      {FigureId::persons_expected, 12},
      {FigureId::person_times, 0},
      {FigureId::issues, 5},
      {FigureId::issues_accepted, 4},
      {FigureId::issues_deliberated, 3},
      {FigureId::issues_agreed, 2},
      {FigureId::issues_settled, 1},
      {FigureId::issues_referred, 1},
      {FigureId::resolutions, 3},
      {FigureId::ratifications_pending, 1},
      {FigureId::payments_pending, 1},
      {FigureId::objections, 2},
      {FigureId::objections_answered, 1},
      {FigureId::follow_ups, 9},
      {FigureId::follow_ups_open, 6},
      {FigureId::follow_ups_overdue, 2},
      {FigureId::follow_ups_suspended, 1},
      {FigureId::follow_ups_done, 1},
      {FigureId::follow_ups_visited, 0},
      {FigureId::follow_ups_closed, 1},
      {FigureId::follow_ups_cancelled, 1},
      {FigureId::follow_ups_reopened, 0},
      {FigureId::follow_ups_escalated, 1},
      {FigureId::follow_ups_without_due, 2},
      {FigureId::follow_ups_due_unknown, 0},
  };
  for (const Expected& one : counts) {
    CAPTURE(figure_infos()[static_cast<std::size_t>(one.id)].key);
    CHECK(number(summary, one.id) == one.number);
  }
  CHECK(rate(summary, FigureId::attendance_rate) == "11/12");
  CHECK(rate(summary, FigureId::agreement_rate) == "2/3");
  CHECK(rate(summary, FigureId::settlement_rate) == "1/4");
  CHECK(rate(summary, FigureId::on_time_rate) == "1/2");
  CHECK(rate(summary, FigureId::strike_off_rate) == "1/8");
  CHECK(rate(summary, FigureId::visit_rate) == "1/2");
  CHECK(rate(summary, FigureId::solved_rate) == "1/1");
  CHECK(rate(summary, FigureId::satisfaction_rate) == "10/1");
  // 300+ residents and owners of whom nobody says how many.
  CHECK(summary.figure(FigureId::persons_present).number.at_least);
}

TEST_CASE("breakdowns") {
  const Summary summary = sum(everything);
  struct Expected {
    BreakdownId id;
    std::string_view rows;
  };
  constexpr Expected expected[] = {
      {BreakdownId::meetings_by_form, "five_party_talk 1, deliberation 1"},
      {BreakdownId::meetings_by_level, "community 1, - 1"},
      {BreakdownId::by_month, "2025-03 1 1 1 9 1, 2025-05 1 4 2 0 0"},
      {BreakdownId::by_quarter, "2025Q1 1 1 1 9 1, 2025Q2 1 4 2 0 0"},
      {BreakdownId::by_year, "2025 2 5 3 9 1"},
      {BreakdownId::issues_by_category, "parking 2 0, lift_installation 1 1, noise 1 0, pets 1 0"},
      {BreakdownId::issues_by_tier, "complex 1 0, - 4 1"},
      {BreakdownId::issues_by_channel, "wechat 1 0, - 4 1"},
      {BreakdownId::issues_by_initiative, "reactive 1 0, - 4 1"},
      {BreakdownId::resolutions_by_type, "agreement 1, decision 1, referral 1"},
      {BreakdownId::resolutions_by_basis, "consensus 1, vote 1, - 1"},
      {BreakdownId::parties_by_kind,
       "residents 2 305+, owners 1 0+, property_company 1 1+, street_office 1 1"},
      {BreakdownId::follow_ups_by_responsible,
       "Property 3 1 1 2 1 1, Residents 2 1 0 0 0 0, - 4 4 1 0 0 0"},
      {BreakdownId::by_area, "Beiyuan 1 3 1 0 0 0, Liyuan 1 1 0 9 6 2, - 0 1 0 0 0 0"},
  };
  for (const Expected& one : expected) {
    CAPTURE(breakdown_infos()[static_cast<std::size_t>(one.id)].key);
    CHECK(rows(summary, one.id) == one.rows);
  }
}

TEST_CASE("as of an earlier day nothing later counts") {
  const Summary summary = sum(everything, {}, "2025-05-01");
  CHECK(number(summary, FigureId::meetings_held) == 1);
  CHECK(number(summary, FigureId::meetings_planned) == 4);
  CHECK(number(summary, FigureId::follow_ups_closed) == 0);
  CHECK(number(summary, FigureId::follow_ups_done) == 2);
  CHECK(rate(summary, FigureId::on_time_rate) == "1/2");
  CHECK(rate(summary, FigureId::visit_rate) == "0/2");
  CHECK(rate(summary, FigureId::satisfaction_rate) == "0/0");
  CHECK(number(summary, FigureId::resolutions) == 1);

  const Summary before = sum(everything, {}, "2025-01-01");
  for (const FigureInfo& info : figure_infos()) {
    CAPTURE(info.key);
    const bool planned_meetings = info.id == FigureId::meetings_planned;
    CHECK(number(before, info.id) == (planned_meetings ? 6 : 0));
  }
}

TEST_CASE("a period takes the records whose day lies in it") {
  SummaryOptions options;
  options.period = *parse_period("2025Q1");
  const Summary first = sum(everything, options);
  CHECK(first.records == 1);
  CHECK(number(first, FigureId::meetings_held) == 1);
  CHECK(number(first, FigureId::issues) == 1);
  CHECK(number(first, FigureId::follow_ups) == 9);
  CHECK(number(first, FigureId::follow_ups_closed) == 1);  // afterwards, but of this meeting
  options.period = *parse_period("2025-05");
  const Summary may = sum(everything, options);
  CHECK(may.records == 2);
  CHECK(number(may, FigureId::issues) == 4);
  CHECK(number(may, FigureId::follow_ups) == 0);
  CHECK(rows(may, BreakdownId::by_month) == "2025-05 1 4 2 0 0");
}

TEST_CASE("a chain of issues is one matter with the state of its last link") {
  const std::vector<File> chain = {
      {"a",
       "title: A\nform: deliberation\ndate: 2025-01-10\nissues:\n"
       "  - {title: x, category: parking, resolutions: [{text: r, type: deferral}]}\n"},
      {"b",
       "title: B\nform: deliberation\ndate: 2025-04-10\nissues:\n"
       "  - {title: x, continues: \"a:i1\", resolutions: [{text: r, no_action: true}]}\n"},
  };
  const Summary now = sum(chain);
  CHECK(number(now, FigureId::issues) == 1);
  CHECK(number(now, FigureId::issues_settled) == 1);
  CHECK(number(now, FigureId::resolutions) == 2);
  // The category stands in the first link only; the month is that of the last.
  CHECK(rows(now, BreakdownId::issues_by_category) == "parking 1 1");
  CHECK(rows(now, BreakdownId::by_quarter) == "2025Q1 1 0 1 0 0, 2025Q2 1 1 1 0 0");

  const Summary then = sum(chain, {}, "2025-02-01");
  CHECK(number(then, FigureId::issues) == 1);
  CHECK(number(then, FigureId::issues_settled) == 0);

  // Of the first quarter it is a matter that has been settled since.
  SummaryOptions options;
  options.period = *parse_period("2025Q1");
  const Summary quarter = sum(chain, options);
  CHECK(rate(quarter, FigureId::settlement_rate) == "1/1");
  CHECK(rows(quarter, BreakdownId::issues_by_category) == "parking 1 1");
  CHECK(rows(quarter, BreakdownId::by_quarter) == "2025Q1 1 1 1 0 0");
}

TEST_CASE("a follow-up that goes on with another counts instead of it") {
  const Summary summary = sum({
      {"a",
       "title: A\nform: deliberation\ndate: 2025-01-10\n"
       "follow_ups: [{task: x, due: 2025-02-01}]\n"},
      {"b",
       "title: B\nform: deliberation\ndate: 2025-04-10\n"
       "follow_ups: [{task: x, continues: \"a:f1\", due: 2025-12-01}]\n"},
  });
  CHECK(number(summary, FigureId::follow_ups) == 1);
  CHECK(number(summary, FigureId::follow_ups_overdue) == 0);
}

TEST_CASE("the satisfaction rate by each of its formulas") {
  constexpr std::string_view survey =
      "title: A\nform: deliberation\ndate: 2025-01-10\nfollow_ups:\n"
      "  - task: x\n    done_on: 2025-02-01\n"
      "    survey: {date: 2025-03-01, very_satisfied: 600, satisfied: 14,\n"
      "             basically_satisfied: 34, dissatisfied: 22, no_answer: 5}\n";
  struct Case {
    Satisfaction formula;
    std::string_view rate, percent;
  };
  constexpr Case cases[] = {{Satisfaction::strict, "6140/670", "91.6"},
                            {Satisfaction::inclusive, "6480/670", "96.7"},
                            {Satisfaction::weighted, "6344/670", "94.7"}};
  for (const Case& one : cases) {
    CAPTURE(one.rate);
    SummaryOptions options;
    options.satisfaction = one.formula;
    const Summary summary = sum({{"a", survey}}, options);
    CHECK(rate(summary, FigureId::satisfaction_rate) == one.rate);
    CHECK(rate_percent(summary.figure(FigureId::satisfaction_rate)) == one.percent);
  }
  CHECK(rate(sum({{"a", survey}}, {}, "2025-02-28"), FigureId::satisfaction_rate) == "0/0");
}

TEST_CASE("ratings come from the last visit that reached somebody") {
  const Summary summary =
      sum({{"a",
            "title: A\nform: deliberation\ndate: 2025-01-10\nfollow_ups:\n"
            "  - task: x\n    done_on: 2025-02-01\n    visits:\n"
            "      - {date: 2025-02-02, result: partly, rating: satisfied}\n"
            "      - {date: 2025-02-03, result: unsolved, rating: dissatisfied}\n"
            "      - {date: 2025-02-04, result: not_reached}\n"
            "  - task: y\n    done_on: 2025-02-01\n"
            "    visits: {date: 2025-02-02, result: solved, rating: not_rated}\n"}});
  CHECK(rate(summary, FigureId::solved_rate) == "1/2");
  CHECK(rate(summary, FigureId::satisfaction_rate) == "0/1");
  CHECK(number(summary, FigureId::follow_ups_reopened) == 1);
  CHECK(rate(summary, FigureId::visit_rate) == "1/1");  // the other one is open again
}

TEST_CASE("working days of a year without a calendar are not guessed") {
  const Summary summary =
      sum({{"a",
            "title: A\nform: deliberation\ndate: 2025-01-10\n"
            "follow_ups: [{task: x, due: {working_days: 3, after: 2041-01-01}}]\n"}});
  CHECK(number(summary, FigureId::follow_ups_due_unknown) == 1);
  CHECK(number(summary, FigureId::follow_ups_without_due) == 0);
  CHECK(summary.missing_years == std::vector<int>{2041});
}

TEST_CASE("what stands behind a figure") {
  const auto texts = [](const std::vector<FigureSource>& sources) {
    std::string text;
    for (const FigureSource& one : sources) text += one.record + ':' + one.item + ' ';
    return text;
  };
  SummaryOptions options;
  options.explain = FigureId::on_time_rate;
  const Summary on_time = sum(everything, options);
  CHECK(texts(on_time.sources) == "parking:f1 ");
  CHECK(texts(on_time.sources_missing) == "parking:f2 ");
  options.explain = FigureId::meetings_held;
  CHECK(texts(sum(everything, options).sources) == "parking: lifts: ");
  options.explain = FigureId::settlement_rate;
  const Summary settled = sum(everything, options);
  CHECK(texts(settled.sources) == "lifts:i1 ");
  CHECK(texts(settled.sources_missing) == "parking:i1 lifts:i3 intake:i1 ");

  // Of every count there are as many sources as it says.
  for (const FigureInfo& info : figure_infos()) {
    CAPTURE(info.key);
    options.explain = info.id;
    const Summary summary = sum(everything, options);
    if (info.kind == FigureKind::count) {
      CHECK(static_cast<std::int64_t>(summary.sources.size()) == number(summary, info.id));
    }
    if (info.kind == FigureKind::rate && summary.figure(info.id).scale == 1 &&
        info.id != FigureId::attendance_rate) {
      CHECK(static_cast<std::int64_t>(summary.sources.size()) == number(summary, info.id));
      CHECK(static_cast<std::int64_t>(summary.sources.size() + summary.sources_missing.size()) ==
            summary.figure(info.id).of);
    }
  }
}

TEST_CASE("areas of one name are told apart, and levels can be chosen") {
  const std::vector<File> twins = {
      {"a",
       "title: A\nform: deliberation\ndate: 2025-01-10\nattendance: {present: 1}\n"
       "area: {street: East, community: Garden, compound: X}\n"},
      {"b",
       "title: B\nform: deliberation\ndate: 2025-01-10\nattendance: {present: 1}\n"
       "area: {street: West, community: Garden}\n"},
  };
  CHECK(rows(sum(twins), BreakdownId::by_area) ==
        "East/Garden 1 0 0 0 0 0, West/Garden 1 0 0 0 0 0");
  SummaryOptions options;
  options.area = AreaLevel::street;
  CHECK(rows(sum(twins, options), BreakdownId::by_area) == "East 1 0 0 0 0 0, West 1 0 0 0 0 0");
  options.area = AreaLevel::compound;
  CHECK(rows(sum(twins, options), BreakdownId::by_area) == "X 1 0 0 0 0 0, - 1 0 0 0 0 0");
}

TEST_CASE("a responsible party is one however it is written") {
  const Summary summary = sum({{"a",
                                "title: A\nform: deliberation\ndate: 2025-01-10\n"
                                "parties:\n  - {kind: grid_worker}\n"
                                "  - {id: p2, kind: property_company, name: 小区物业}\n"
                                "follow_ups:\n  - {task: a, lead: grid_worker}\n"
                                "  - {task: b, lead: 网格员}\n  - {task: c, lead: p2}\n"
                                "  - {task: d, lead: 小区物业}\n"}});
  CHECK(rows(summary, BreakdownId::follow_ups_by_responsible) ==
        "grid_worker 2 2 0 0 0 0, 小区物业 2 2 0 0 0 0");
}

TEST_CASE("a responsible party is the registered organisation") {
  const auto book = [](std::string_view yaml) {
    return read_book_settings(std::make_unique<Source>("book.yaml", std::string(yaml)));
  };
  const SettingsDocument street = book("organisations: {name: 供热公司, former_names: 热力公司}\n");
  const SettingsDocument community = book(
      "organisations:\n  - {name: 甲物业, kind: property_company, aliases: 小区物业, compounds: "
      "丽园}\n"
      "  - {name: 乙物业, aliases: 小区物业, compounds: 书香苑}\n");
  const RegisterFile outer{&street.value, street.source.get()};
  const RegisterFile inner{&community.value, community.source.get()};
  Registers with_register;
  with_register.names = register_names({&inner, 1}, "市/东社区", register_names({&outer, 1}, "市"));
  Registers without;
  without.names = register_names({&outer, 1}, "市");

  const std::string yaml =
      "title: A\nform: deliberation\ndate: 2025-01-10\n"
      "parties:\n  - {name: 小区物业}\n  - {name: 热力公司}\n  - {name: 甲物业}\n"
      "  - {name: 乙物业}\n  - {name: 业委会甲}\nfollow_ups:\n"
      "  - {task: a, lead: 小区物业}\n  - {task: b, lead: 甲物业}\n  - {task: c, lead: 热力公司}\n"
      "  - {task: d, lead: 业委会甲}\nissues:\n"
      "  - {title: i, compound: 书香苑, follow_ups: {task: e, lead: 小区物业}}\n";
  const Document record = read_record(std::make_unique<Source>("a.yaml", yaml));
  Area east;
  east.city = {"市", true, {}};
  east.community = {"东社区", true, {}};
  east.compound = {"丽园", true, {}};
  Area west = east;
  west.community = {"西社区", true, {}};

  SummaryBuilder builder({day("2025-01-31"), {}, Satisfaction::strict, AreaLevel::community, {}},
                         Calendar::standard());
  // The record speaks of two compounds: outside the issue nothing tells whose 小区物业 is meant.
  builder.add({.record = &record.value, .id = "a", .area = &east, .registers = &with_register});
  builder.add({.record = &record.value, .id = "b", .area = &west, .registers = &without});
  builder.add({.record = &record.value, .id = "c"});
  const Summary summary = builder.finish();
  CHECK(rows(summary, BreakdownId::follow_ups_by_responsible) ==
        "供热公司 2 2 0 0 0 0, 小区物业 2 2 0 0 0 0, 西社区/小区物业 2 2 0 0 0 0, "
        "业委会甲 1 1 0 0 0 0, 东社区/业委会甲 1 1 0 0 0 0, 东社区/小区物业 1 1 0 0 0 0, "
        "东社区/甲物业 1 1 0 0 0 0, 乙物业 1 1 0 0 0 0, 热力公司 1 1 0 0 0 0, "
        "甲物业 1 1 0 0 0 0, 西社区/业委会甲 1 1 0 0 0 0, 西社区/甲物业 1 1 0 0 0 0");
  // The kind of a party is the register's where the record states none.
  CHECK(rows(summary, BreakdownId::parties_by_kind) == "property_company 1 0+, - 3 0+");
}

TEST_CASE("an area is the registered one, and an issue counts in each of its compounds") {
  const SettingsDocument community = read_book_settings(std::make_unique<Source>(
      "book.yaml",
      std::string("organisations: {name: 河西西街社区, aliases: 河东西街社区}\n"
                  "compounds:\n  - {name: 北院, aliases: 电业局北院}\n  - {name: 南院}\n")));
  const RegisterFile file{&community.value, community.source.get()};
  Registers registers;
  registers.names = register_names({&file, 1});
  const auto read = [](std::string_view area) {
    return read_record(std::make_unique<Source>(
        "a.yaml",
        "title: A\nform: deliberation\ndate: 2025-01-10\nattendance: {present: 1}\n"
        "area: {community: " +
            std::string(area) +
            "}\nissues:\n  - {title: i, compound: [电业局北院, 南院, 西院], "
            "follow_ups: {task: t}}\n"));
  };
  const Document first = read("河西西街社区");
  const Document second = read("河东西街社区");
  const auto by_area = [&](AreaLevel level, const Registers* known) {
    SummaryBuilder builder({day("2025-01-31"), {}, Satisfaction::strict, level, {}},
                           Calendar::standard());
    builder.add({.record = &first.value, .id = "a", .registers = known});
    builder.add({.record = &second.value, .id = "b", .registers = known});
    return rows(builder.finish(), BreakdownId::by_area);
  };
  CHECK(by_area(AreaLevel::community, &registers) == "河西西街社区 2 2 0 2 2 0");
  CHECK(by_area(AreaLevel::community, nullptr) ==
        "河东西街社区 1 1 0 1 1 0, 河西西街社区 1 1 0 1 1 0");
  const std::string compounds = by_area(AreaLevel::compound, &registers);
  CAPTURE(compounds);
  CHECK(compounds.find("北院 0 2 0 2 2 0") != std::string::npos);
  CHECK(compounds.find("电业局") == std::string::npos);
  CHECK(compounds.find("西院 0 2 0 2 2 0") != std::string::npos);
}

TEST_CASE("the order of the records changes nothing") {
  std::vector<File> backwards(everything.rbegin(), everything.rend());
  const Summary there = sum(everything);
  const Summary back = sum(backwards);
  for (const FigureInfo& info : figure_infos()) {
    CAPTURE(info.key);
    CHECK(there.figure(info.id).number == back.figure(info.id).number);
    CHECK(there.figure(info.id).of == back.figure(info.id).of);
  }
  for (const BreakdownInfo& info : breakdown_infos()) {
    CAPTURE(info.key);
    CHECK(rows(there, info.id) == rows(back, info.id));
  }
}

TEST_CASE("nothing at all, and files that could not be read") {
  SummaryBuilder builder({day("2025-01-01"), {}, Satisfaction::strict, AreaLevel::community, {}},
                         Calendar::standard());
  builder.add_unreadable("gone.yaml");
  const Summary summary = builder.finish();
  CHECK(summary.records == 0);
  CHECK(summary.unreadable == std::vector<std::string>{"gone.yaml"});
  CHECK(summary.figures.size() == figure_infos().size());
  CHECK(summary.breakdowns.size() == breakdown_infos().size());
  CHECK_FALSE(rate_percent(summary.figure(FigureId::on_time_rate)));
}
