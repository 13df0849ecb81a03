// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/read.hpp>
#include <meeting/state.hpp>
#include <memory>
#include <string>
#include <string_view>

using namespace meeting;

namespace {

Date day(std::string_view text) { return *parse_date(text).value; }

/// A record of 2025-03-14 with one follow-up of the given fields.
Document record_with(std::string_view fields) {
  std::string text =
      "format: 1\ntitle: x\nform: deliberation\ndate: 2025-03-14\n"
      "follow_ups:\n  - task: y\n";
  text += fields;
  return read_record(std::make_unique<const Source>("x.yaml", text));
}

FollowUpState state_of(const Document& document, std::string_view as_of) {
  return follow_up_state(document.value.follow_ups.front(), document.value, day(as_of),
                         Calendar::standard());
}

using enum FollowUpStage;

struct StageCase {
  std::string_view name;
  std::string_view fields;
  std::string_view as_of;
  FollowUpStage stage;
  std::string_view flags;  ///< r reopened, s suspended, e escalated, a awaited, o overdue
};

constexpr std::string_view whole_life =
    "    due: 2025-04-30\n"
    "    done_on: 2025-04-25\n"
    "    visits: [{date: 2025-05-02, result: solved, rating: satisfied}]\n"
    "    closed_on: 2025-05-03\n";

constexpr std::string_view reopened_life =
    "    due: 2025-04-30\n"
    "    visits:\n"
    "      - {date: 2025-05-02, result: unsolved}\n"
    "      - {date: 2025-06-12, result: solved}\n"
    "    reopened: [{date: 2025-05-02, reason: leaks again, done_on: 2025-04-25}]\n"
    "    done_on: 2025-06-10\n"
    "    closed_on: 2025-06-15\n";

constexpr std::string_view closed_and_reopened =
    "    reopened:\n"
    "      - {date: 2025-06-01, done_on: 2025-04-25, closed_on: 2025-05-03}\n";

constexpr StageCase stage_cases[] = {
    {"nothing has happened", "", "2025-03-14", open, ""},
    {"open before it is done", whole_life, "2025-04-24", open, ""},
    {"done on its day", whole_life, "2025-04-25", done, ""},
    {"done until the visit", whole_life, "2025-05-01", done, ""},
    {"visited on the day of the visit", whole_life, "2025-05-02", visited, ""},
    {"closed on its day", whole_life, "2025-05-03", closed, ""},
    {"closed ever after", whole_life, "2030-01-01", closed, ""},

    {"overdue from the day after the due day", "    due: 2025-04-30\n", "2025-04-30", open, ""},
    {"overdue", "    due: 2025-04-30\n", "2025-05-01", open, "o"},
    {"done late is not overdue", "    due: 2025-04-30\n    done_on: 2025-06-01\n", "2025-06-01",
     done, ""},
    {"but was on the day before", "    due: 2025-04-30\n    done_on: 2025-06-01\n", "2025-05-31",
     open, "o"},
    {"without a due day never overdue", "    person: z\n", "2030-01-01", open, ""},

    {"closed without having been done", "    closed_on: 2025-04-01\n    closing: not_feasible\n",
     "2025-04-01", closed, ""},
    {"cancelled", "    cancelled: {date: 2025-04-01, reason: no}\n", "2025-04-01", cancelled, ""},
    {"not cancelled yet", "    cancelled: {date: 2025-04-01}\n", "2025-03-31", open, ""},
    {"cancelled without a day", "    cancelled: {reason: no}\n", "2025-03-14", cancelled, ""},
    {"cancelled is never overdue", "    due: 2025-03-20\n    cancelled: {date: 2025-04-01}\n",
     "2025-05-01", cancelled, ""},

    {"a visit that reached nobody is none",
     "    done_on: 2025-04-25\n    visits: [{date: 2025-05-02, result: not_reached}]\n",
     "2025-05-02", done, ""},
    {"partly solved is visited",
     "    done_on: 2025-04-25\n    visits: [{date: 2025-05-02, result: partly}]\n", "2025-05-02",
     visited, ""},
    {"a visit of the same day", "    done_on: 2025-04-25\n    visits: [{date: 2025-04-25}]\n",
     "2025-04-25", visited, ""},
    {"a visit before it was done is not of what was done",
     "    done_on: 2025-04-25\n    visits: [{date: 2025-04-20, result: unsolved}]\n", "2025-05-02",
     done, ""},
    {"a visit without it being done", "    visits: [{date: 2025-04-20, rating: satisfied}]\n",
     "2025-05-02", open, ""},
    {"unsolved opens again",
     "    due: 2025-04-30\n    done_on: 2025-04-25\n"
     "    visits: [{date: 2025-05-02, result: unsolved}]\n",
     "2025-05-02", open, "ro"},
    {"dissatisfied opens again",
     "    done_on: 2025-04-25\n    visits: [{date: 2025-05-02, rating: dissatisfied}]\n",
     "2025-05-02", open, "r"},
    {"until that visit it was done",
     "    done_on: 2025-04-25\n    visits: [{date: 2025-05-02, result: unsolved}]\n", "2025-05-01",
     done, ""},
    {"a later visit that found it solved",
     "    done_on: 2025-04-25\n    visits:\n      - {date: 2025-05-02, result: unsolved}\n"
     "      - {date: 2025-05-09, result: solved}\n",
     "2025-05-09", visited, "r"},
    {"the order of writing does not count",
     "    done_on: 2025-04-25\n    visits:\n      - {date: 2025-05-09, result: solved}\n"
     "      - {date: 2025-05-02, result: unsolved}\n",
     "2025-05-09", visited, "r"},
    {"done again after an unsolved visit",
     "    done_on: 2025-05-10\n    visits: [{date: 2025-05-02, result: unsolved}]\n", "2025-05-10",
     done, ""},
    {"struck off in knowledge of an unsolved visit",
     "    done_on: 2025-04-25\n    visits: [{date: 2025-05-02, result: unsolved}]\n"
     "    closed_on: 2025-05-02\n    closing: not_feasible\n",
     "2025-05-02", closed, ""},
    {"a look back after striking off opens again",
     "    done_on: 2025-04-25\n    closed_on: 2025-05-03\n"
     "    visits: [{date: 2025-06-01, result: unsolved}]\n",
     "2025-06-01", open, "r"},
    {"and had been closed before",
     "    done_on: 2025-04-25\n    closed_on: 2025-05-03\n"
     "    visits: [{date: 2025-06-01, result: unsolved}]\n",
     "2025-05-31", closed, ""},

    {"reopened by an entry: before", reopened_life, "2025-05-01", done, ""},
    {"reopened by an entry: open again", reopened_life, "2025-05-02", open, "ro"},
    {"reopened by an entry: done again", reopened_life, "2025-06-10", done, "r"},
    {"reopened by an entry: visited again", reopened_life, "2025-06-12", visited, "r"},
    {"reopened by an entry: closed", reopened_life, "2025-06-15", closed, "r"},
    {"closed before it was reopened", closed_and_reopened, "2025-05-31", closed, ""},
    {"done before it was reopened", closed_and_reopened, "2025-05-02", done, ""},
    {"open before all of that", closed_and_reopened, "2025-04-24", open, ""},
    {"open since it was reopened", closed_and_reopened, "2025-06-01", open, "r"},
    {"days that were left behind belong to the time before",
     "    done_on: 2025-04-25\n    closed_on: 2025-05-03\n    reopened: [{date: 2025-06-01}]\n",
     "2025-06-01", open, "r"},
    {"and still hold for it",
     "    done_on: 2025-04-25\n    closed_on: 2025-05-03\n    reopened: [{date: 2025-06-01}]\n",
     "2025-05-31", closed, ""},
    {"reopened twice, in any order",
     "    reopened:\n      - {date: 2025-07-01, done_on: 2025-06-20}\n"
     "      - {date: 2025-06-01, done_on: 2025-04-25}\n",
     "2025-06-25", done, "r"},
    {"done and reopened on one day, found solved that day",
     "    reopened: [{date: 2025-06-01, done_on: 2025-05-20}]\n    done_on: 2025-06-01\n"
     "    visits:\n      - {date: 2025-06-01, result: unsolved}\n"
     "      - {date: 2025-06-01, result: solved}\n",
     "2025-06-01", visited, "r"},

    {"suspended", "    due: 2025-04-30\n    suspended: [{date: 2025-04-20}]\n", "2025-05-10", open,
     "s"},
    {"not suspended yet", "    due: 2025-04-30\n    suspended: [{date: 2025-04-20}]\n",
     "2025-04-19", open, ""},
    {"resumed",
     "    due: 2025-04-30\n"
     "    suspended: [{date: 2025-04-20, resumed_on: 2025-05-05}]\n",
     "2025-05-05", open, "o"},
    {"suspended a second time",
     "    due: 2025-04-30\n    suspended:\n"
     "      - {date: 2025-04-20, resumed_on: 2025-05-05}\n      - {date: 2025-05-20}\n",
     "2025-05-20", open, "s"},
    {"what is done is not suspended",
     "    suspended: [{date: 2025-04-20}]\n    done_on: 2025-04-25\n", "2025-05-01", done, ""},

    {"escalated", "    escalated: [{to: town, date: 2025-04-01}]\n", "2025-04-01", open, "ea"},
    {"not escalated yet", "    escalated: [{to: town, date: 2025-04-01}]\n", "2025-03-31", open,
     ""},
    {"answered", "    escalated: [{to: town, date: 2025-04-01, answered_on: 2025-04-08}]\n",
     "2025-04-08", open, "e"},
    {"not answered yet", "    escalated: [{to: town, date: 2025-04-01, answered_on: 2025-04-08}]\n",
     "2025-04-07", open, "ea"},
    {"a result is an answer", "    escalated: [{to: town, date: 2025-04-01, result: done}]\n",
     "2025-04-02", open, "e"},
    {"dispatched where no other day is stated",
     "    escalated: [{to: town, dispatched_on: 2025-04-03}]\n", "2025-04-02", open, ""},
    {"escalated twice, once unanswered",
     "    escalated:\n      - {to: town, date: 2025-04-01, answered_on: 2025-04-08}\n"
     "      - {to: district, date: 2025-04-10}\n",
     "2025-04-10", open, "ea"},
};

std::string flags_of(const FollowUpState& state) {
  std::string flags;
  if (state.reopened) flags += 'r';
  if (state.suspended) flags += 's';
  if (state.escalated) flags += 'e';
  if (state.awaited) flags += 'a';
  if (state.overdue) flags += 'o';
  return flags;
}

struct DueCase {
  std::string_view name;
  std::string_view fields;
  std::string_view as_of;
  std::string_view due;  ///< empty: not known
  std::string_view effective;
  int extensions;
  int missing_year;
};

constexpr DueCase due_cases[] = {
    {"none", "", "2025-04-01", "", "", 0, 0},
    {"a date", "    due: 2025-04-30\n", "2025-04-01", "2025-04-30", "2025-04-30", 0, 0},
    {"working days after the meeting", "    due: {working_days: 5}\n", "2025-04-01", "2025-03-21",
     "2025-03-21", 0, 0},
    {"working days over a holiday", "    due: {working_days: 5, after: 2025-04-30}\n", "2025-04-01",
     "2025-05-12", "2025-05-12", 0, 0},
    {"working days after the day from which it runs",
     "    since: 2025-03-17\n    due: {working_days: 1}\n", "2025-04-01", "2025-03-18",
     "2025-03-18", 0, 0},
    {"a year without a calendar", "    due: {working_days: 5, after: 2031-04-30}\n", "2025-04-01",
     "", "", 0, 2031},
    {"extended",
     "    due: 2025-04-30\n"
     "    extended: [{date: 2025-04-20, from: 2025-04-30, to: 2025-05-31}]\n",
     "2025-04-20", "2025-04-30", "2025-05-31", 1, 0},
    {"not extended yet",
     "    due: 2025-04-30\n"
     "    extended: [{date: 2025-04-20, to: 2025-05-31}]\n",
     "2025-04-19", "2025-04-30", "2025-04-30", 0, 0},
    {"the last extension holds, in any order",
     "    due: 2025-04-30\n    extended:\n"
     "      - {date: 2025-05-20, to: 2025-06-30}\n      - {date: 2025-04-20, to: 2025-05-31}\n",
     "2025-06-01", "2025-04-30", "2025-06-30", 2, 0},
    {"of two on one day the later written",
     "    due: 2025-04-30\n    extended:\n"
     "      - {date: 2025-04-20, to: 2025-06-30}\n      - {date: 2025-04-20, to: 2025-05-31}\n",
     "2025-06-01", "2025-04-30", "2025-05-31", 2, 0},
    {"shortened",
     "    due: 2025-04-30\n"
     "    extended: [{date: 2025-03-20, to: 2025-04-15}]\n",
     "2025-04-01", "2025-04-30", "2025-04-15", 1, 0},
    {"extended without having had a due day",
     "    extended: [{date: 2025-03-20, to: 2025-04-15}]\n", "2025-04-01", "", "2025-04-15", 1, 0},
    {"extended out of an unknown year",
     "    due: {working_days: 5, after: 2031-04-30}\n"
     "    extended: [{date: 2025-03-20, to: 2025-04-15}]\n",
     "2025-04-01", "", "2025-04-15", 1, 0},
};

std::string text_of(const DueDay& due) { return due.date ? to_string(*due.date) : ""; }

}  // namespace

TEST_CASE("the stage of a follow-up follows from its dates") {
  for (const StageCase& one : stage_cases) {
    CAPTURE(one.name);
    const Document document = record_with(one.fields);
    REQUIRE_FALSE(document.has_errors());
    const FollowUpState state = state_of(document, one.as_of);
    CHECK(key(state.stage) == key(one.stage));
    CHECK(flags_of(state) == one.flags);
    CHECK(state.is_open() == (one.stage == open));
    // Each day is told only where it holds.
    CHECK(state.closed_on.has_value() == (one.stage == closed));
    if (one.stage == open || one.stage == cancelled) CHECK_FALSE(state.done_on);
    if (one.stage == done || one.stage == visited) CHECK(state.done_on);
    if (one.stage == visited) CHECK(state.last_visit != nullptr);
  }
}

TEST_CASE("an entry without its day counts as made before") {
  const Document visit = record_with("    done_on: 2025-04-25\n    visits: [{result: solved}]\n");
  CHECK(visit.has_errors());
  CHECK(state_of(visit, "2025-04-25").stage == visited);
  const Document extension = record_with("    due: 2025-04-30\n    extended: [{to: 2025-05-31}]\n");
  CHECK(text_of(state_of(extension, "2025-03-14").effective_due) == "2025-05-31");
  const Document reopening =
      record_with("    done_on: 2025-04-25\n    reopened: [{reason: leaks}]\n");
  CHECK(state_of(reopening, "2025-05-01").stage == done);
  CHECK(state_of(reopening, "2025-05-01").reopened);
}

TEST_CASE("the due day in force") {
  for (const DueCase& one : due_cases) {
    CAPTURE(one.name);
    const Document document = record_with(one.fields);
    REQUIRE_FALSE(document.has_errors());
    const FollowUpState state = state_of(document, one.as_of);
    CHECK(text_of(state.due) == one.due);
    CHECK(text_of(state.effective_due) == one.effective);
    CHECK(state.extensions == one.extensions);
    CHECK(state.effective_due.missing_year == one.missing_year);
    CHECK(state.due.stated == (one.fields.find("    due:") != std::string_view::npos));
  }
}

TEST_CASE("on time is by the due day in force") {
  struct Case {
    std::string_view fields;
    int on_time;  ///< 1 yes, 0 no, -1 not to be said
  };
  constexpr Case cases[] = {
      {"    due: 2025-04-30\n    done_on: 2025-04-30\n", 1},
      {"    due: 2025-04-30\n    done_on: 2025-05-01\n", 0},
      {"    due: 2025-04-30\n", -1},
      {"    done_on: 2025-04-30\n", -1},
      {"    due: 2025-04-30\n    done_on: 2025-05-01\n"
       "    extended: [{date: 2025-04-29, to: 2025-05-05}]\n",
       1},
      {"    due: 2025-04-30\n    closed_on: 2025-04-30\n", -1},
  };
  for (const Case& one : cases) {
    CAPTURE(one.fields);
    const std::optional<bool> on_time = state_of(record_with(one.fields), "2025-12-31").on_time();
    CHECK(on_time.has_value() == (one.on_time >= 0));
    if (on_time) CHECK(*on_time == (one.on_time == 1));
  }
}

TEST_CASE("a follow-up begins with the meeting or later") {
  CHECK_FALSE(state_of(record_with(""), "2025-03-13").begun);
  CHECK(state_of(record_with(""), "2025-03-14").begun);
  CHECK_FALSE(state_of(record_with("    since: 2025-04-01\n"), "2025-03-31").begun);
  CHECK(state_of(record_with("    since: 2025-04-01\n"), "2025-04-01").begun);
  // What had not begun was not overdue.
  CHECK_FALSE(
      state_of(record_with("    since: 2025-06-01\n    due: 2025-04-01\n"), "2025-05-01").overdue);
}

TEST_CASE("the last progress by the day asked about") {
  const Document document = record_with(
      "    progress:\n      - {date: 2025-04-10, percent: 80}\n"
      "      - {date: 2025-03-28, percent: 40}\n");
  CHECK(state_of(document, "2025-03-27").last_progress == nullptr);
  CHECK(state_of(document, "2025-04-09").last_progress->percent->value == Decimal(40));
  CHECK(state_of(document, "2025-04-10").last_progress->percent->value == Decimal(80));
}
