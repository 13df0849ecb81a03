// SPDX-License-Identifier: Apache-2.0

// The rules about days and times, at their edges.

#include <doctest/doctest.h>

#include <string>

#include "rule_case.hpp"

namespace {

struct Case {
  std::string_view what;
  std::string_view yaml;    ///< below format, title, form and date (lines 1 to 4)
  std::string_view marked;  ///< what the rule marks
  std::string_view form = "deliberation";
};

std::string record(const Case& one) {
  return "format: 1\ntitle: a\nform: " + std::string(one.form) + "\ndate: 2025-03-14\n" +
         std::string(one.yaml);
}

template <std::size_t N>
void check_all(std::string_view rule, const Case (&cases)[N], const CaseOptions& options = {}) {
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(marked_by(rule, record(one), options) == one.marked);
  }
}

}  // namespace

TEST_CASE("end-before-start") {
  constexpr Case cases[] = {
      {"a minute", "start: \"14:30\"\nend: \"14:31\"\n", ""},
      {"no time at all", "start: \"14:30\"\nend: \"14:30\"\n", "\"14:30\""},
      {"about no time at all", "start: \"~14:30\"\nend: \"14:30\"\n", ""},
      {"before, about", "start: \"~14:30\"\nend: \"14:00\"\n", "\"14:00\""},
      {"past midnight", "start: \"18:00\"\nend: \"06:00\"\n", ""},
      {"too long past midnight", "start: \"18:00\"\nend: \"06:01\"\n", "\"06:01\""},
      {"not late enough", "start: \"17:59\"\nend: \"01:00\"\n", "\"01:00\""},
      {"only an end", "end: \"01:00\"\n", ""},
      {"only a start", "start: \"17:59\"\n", ""},
      {"an emergency goes on", "start: \"17:00\"\nend: \"09:00\"\n", "", "emergency"},
      {"a session that listens does not", "start: \"17:00\"\nend: \"09:00\"\n", "\"09:00\"",
       "listening_session"},
  };
  check_all("end-before-start", cases);
}

TEST_CASE("events-out-of-order") {
  constexpr Case cases[] = {
      {"at the same time",
       "events: [{at: 2025-03-14 09:00, what: a}, {at: 2025-03-14 09:00, what: b}]\n", ""},
      {"a minute", "events: [{at: 2025-03-14 09:00, what: a}, {at: 2025-03-14 08:59, what: b}]\n",
       "2025-03-14 08:59"},
      {"about, half an hour",
       "events: [{at: 2025-03-14 09:00, what: a}, {at: 2025-03-14 ~08:30, what: b}]\n", ""},
      {"about, more",
       "events: [{at: 2025-03-14 ~09:00, what: a}, {at: 2025-03-14 08:29, what: b}]\n",
       "2025-03-14 08:29"},
      {"a day without a time",
       "events: [{at: 2025-03-14 09:00, what: a}, {at: 2025-03-14, what: b}]\n", ""},
      {"the day before", "events: [{at: 2025-03-14, what: a}, {at: 2025-03-13 09:00, what: b}]\n",
       "2025-03-13 09:00"},
      {"one that is wrong, told once",
       "events: [{at: 2025-03-14 09:00, what: a}, {at: 2025-03-15 09:10, what: b},"
       " {at: 2025-03-14 09:20, what: c}, {at: 2025-03-14 09:30, what: d}]\n",
       "2025-03-14 09:20"},
  };
  check_all("events-out-of-order", cases);
}

TEST_CASE("date-order: issues, resolutions, notices") {
  constexpr Case cases[] = {
      {"raised on the day", "issues: {title: b, raised_on: 2025-03-14}\n", ""},
      {"raised after it", "issues: {title: b, raised_on: 2025-03-15}\n", "2025-03-15"},
      {"raised in its month", "issues: {title: b, raised_on: 2025-03}\n", ""},
      {"raised in its year", "issues: {title: b, raised_on: 2025}\n", ""},
      {"raised in the next month", "issues: {title: b, raised_on: 2025-04}\n", "2025-04"},
      {"a list of requests goes on", "issues: {title: b, raised_on: 2025-03-28}\n", "", "intake"},
      {"put off: the new day counts",
       "postponed: {date: 2025-03-10, from: 2025-03-14, to: 2025-03-21}\n"
       "issues: {title: b, raised_on: 2025-03-20}\n",
       ""},
      {"put off, without a new day",
       "postponed: {date: 2025-03-10, from: 2025-03-14}\n"
       "issues: {title: b, raised_on: 2025-03-20}\n",
       ""},
      {"put off after the new day", "postponed: {date: 2025-03-22, to: 2025-03-21}\n",
       "2025-03-22"},
      {"screened before it was raised",
       "issues: {title: b, raised_on: 2025-03-10, screened: {date: 2025-03-09, result: "
       "accepted}}\n",
       "2025-03-09"},
      {"withdrawn before it was raised",
       "issues: {title: b, raised_on: 2025-03-10, withdrawn: {date: 2025-03-09}}\n", "2025-03-09"},
      {"an attempt after the meeting",
       "issues: {title: b, prior_attempts: [{date: 2024, what: c}, {date: 2025-04, what: d}]}\n",
       "2025-04"},
      {"an order answered before it came",
       "issues: {title: b, source: {received_at: 2025-03-10 09:20, contacted_at: 2025-03-10 09:10,"
       " handled_at: 2025-03-10, replied_at: 2025-03-09 10:00, due: 2025-03-09}}\n",
       "2025-03-10 09:10 | 2025-03-09 10:00 | 2025-03-09"},
      {"an order, about",
       "issues: {title: b, source: {received_at: 2025-03-10 ~09:20,"
       " contacted_at: 2025-03-10 09:00}}\n",
       ""},
      {"due on the day", "issues: {title: b, resolutions: {text: c, due: 2025-03-14}}\n", ""},
      {"reviewed before", "issues: {title: b, resolutions: {text: c, review_on: 2025-03-13}}\n",
       "2025-03-13"},
      {"in force before is possible",
       "issues: {title: b, resolutions: {text: c, effective_on: 2025-01-01}}\n", ""},
      {"a vote that is due before",
       "issues: {title: b, resolutions: {text: c, ratification: {due: 2025-03-01}}}\n",
       "2025-03-01"},
      {"paid before",
       "issues: {title: b, resolutions: {text: c, money: {amount: 1, paid_on: 2025-03-01}}}\n",
       "2025-03-01"},
      {"a debt may be due before",
       "issues: {title: b, resolutions: {text: c, money: {amount: 1, due: 2025-03-01}}}\n", ""},
      {"an objection before the notice",
       "public_notices: {date: 2025-03-17, objections: {date: 2025-03-16, text: b,"
       " withdrawn_on: 2025-03-15}}\n",
       "2025-03-16 | 2025-03-15"},
      {"filed before", "archive: {filed_on: 2025-03-13}\n", "2025-03-13"},
      {"a mediation in order",
       "mediation: {accepted_on: 2025-03-10, signed_on: 2025-03-14, sealed_on: 2025-03-14,"
       " effective_on: 2025-03-14, confirmation: {applied_on: 2025-03-20, confirmed_on: "
       "2025-03-25}}\n",
       "", "mediation"},
      {"a mediation backwards",
       "mediation: {accepted_on: 2025-03-10, signed_on: 2025-03-09, sealed_on: 2025-03-08,\n"
       "  effective_on: 2025-03-07, performed_on: 2025-03-06,\n"
       "  confirmation: {applied_on: 2025-03-05, confirmed_on: 2025-03-04}}\n",
       "2025-03-09 | 2025-03-08 | 2025-03-07 | 2025-03-06 | 2025-03-05 | 2025-03-04", "mediation"},
  };
  check_all("date-order", cases);
}

TEST_CASE("date-order: follow-ups") {
  constexpr Case cases[] = {
      {"all on the day of the meeting",
       "follow_ups: {task: b, due: 2025-03-14, done_on: 2025-03-14, visits: {date: 2025-03-14},"
       " closed_on: 2025-03-14}\n",
       ""},
      {"due before", "follow_ups: {task: b, due: 2025-03-13}\n", "2025-03-13"},
      {"done before", "follow_ups: {task: b, done_on: 2025-03-13}\n", "2025-03-13"},
      {"begun before", "follow_ups: {task: b, since: 2025-03-01, done_on: 2025-03-13}\n", ""},
      {"done before it began", "follow_ups: {task: b, since: 2025-03-20, done_on: 2025-03-18}\n",
       "2025-03-18"},
      {"working days are counted, not compared",
       "follow_ups: {task: b, due: {working_days: 5, after: 2025-01-01}}\n", ""},
      {"a list of requests: since it was raised",
       "issues:\n  - {title: b, raised_on: 2025-03-05, follow_ups: {task: c, done_on: "
       "2025-03-06}}\n"
       "  - {title: d, raised_on: 2025-03-05, follow_ups: {task: e, done_on: 2025-03-04}}\n"
       "  - {title: f, follow_ups: {task: g, done_on: 2025-03-04}}\nfollow_ups: {task: h, done_on: "
       "2025-03-01}\n",
       "2025-03-04", "intake"},
      {"visited before it was done",
       "follow_ups: {task: b, done_on: 2025-03-20, visits: {date: 2025-03-19}}\n", "2025-03-19"},
      {"visited while it is open", "follow_ups: {task: b, visits: {date: 2025-03-19}}\n", ""},
      {"visited before the meeting", "follow_ups: {task: b, visits: {date: 2025-03-10}}\n",
       "2025-03-10"},
      {"struck off before it was done",
       "follow_ups: {task: b, done_on: 2025-03-20, closed_on: 2025-03-19}\n", "2025-03-19"},
      {"struck off before the meeting", "follow_ups: {task: b, closed_on: 2025-03-10}\n",
       "2025-03-10"},
      {"called off before the meeting",
       "follow_ups: {task: b, cancelled: {date: 2025-03-10, reason: c}}\n", "2025-03-10"},
      {"extended by nothing",
       "follow_ups: {task: b, due: 2025-04-01, extended: {date: 2025-03-30, to: 2025-04-01}}\n",
       "2025-04-01"},
      {"extended twice, listed backwards",
       "follow_ups: {task: b, due: 2025-04-01, extended: [{date: 2025-04-10, to: 2025-04-20},"
       " {date: 2025-03-30, to: 2025-04-11}]}\n",
       ""},
      {"the second extension is shorter",
       "follow_ups: {task: b, due: 2025-04-01, extended: [{date: 2025-03-30, to: 2025-04-20},"
       " {date: 2025-04-10, to: 2025-04-11}]}\n",
       "2025-04-11"},
      {"resumed before it was suspended",
       "follow_ups: {task: b, suspended: {date: 2025-04-01, reason: c, resumed_on: 2025-03-30}}\n",
       "2025-03-30"},
      {"a referral backwards",
       "follow_ups: {task: b, escalated: {date: 2025-03-20, dispatched_on: 2025-03-19,"
       " reported_in_on: 2025-03-18, answered_on: 2025-03-25}}\n",
       "2025-03-19 | 2025-03-18"},
      {"a referral before the meeting",
       "follow_ups: {task: b, escalated: {date: 2025-03-01, answered_on: 2025-03-05}}\n", ""},
      {"checked before it was ordered",
       "follow_ups: {task: b, rectification: {issued_at: 2025-03-15 09:50, due: 2025-03-15,"
       " checked_at: 2025-03-15 09:00}}\n",
       "2025-03-15 09:00"},
  };
  check_all("date-order", cases);
}

TEST_CASE("date-order: opened again") {
  constexpr Case cases[] = {
      {"what had been is kept",
       "follow_ups: {task: b, done_on: 2025-04-20, closed_on: 2025-04-25,\n"
       "  reopened: {date: 2025-04-10, done_on: 2025-04-01, closed_on: 2025-04-05},\n"
       "  visits: [{date: 2025-04-03}, {date: 2025-04-10}, {date: 2025-04-22}]}\n",
       ""},
      {"what had been still stands in its old place",
       "follow_ups: {task: b, done_on: 2025-04-01, closed_on: 2025-04-05, reopened: {date: "
       "2025-04-10},\n"
       "  visits: {date: 2025-04-03}}\n",
       ""},
      {"the same day in both places",
       "follow_ups: {task: b, done_on: 2025-04-01, reopened: {date: 2025-04-10, done_on: "
       "2025-04-01}}\n",
       ""},
      {"another day in both places",
       "follow_ups: {task: b, done_on: 2025-04-02, reopened: {date: 2025-04-10, done_on: "
       "2025-04-01}}\n",
       "2025-04-02"},
      {"visited again before it was done again",
       "follow_ups: {task: b, done_on: 2025-04-20, reopened: {date: 2025-04-10, done_on: "
       "2025-04-01},\n"
       "  visits: {date: 2025-04-15}}\n",
       "2025-04-15"},
      {"opened again before it was done",
       "follow_ups: {task: b, reopened: {date: 2025-04-10, done_on: 2025-04-11}}\n", "2025-04-11"},
      {"struck off before it was done, the first time",
       "follow_ups: {task: b, reopened: {date: 2025-04-10, done_on: 2025-04-05, closed_on: "
       "2025-04-04}}\n",
       "2025-04-04"},
      {"done the second time before it was opened again",
       "follow_ups: {task: b, reopened: [{date: 2025-04-10, done_on: 2025-04-05},"
       " {date: 2025-04-20, done_on: 2025-04-08}]}\n",
       "2025-04-08"},
  };
  check_all("date-order", cases);
}

TEST_CASE("date-order: a meeting whose own day is wrong is told once") {
  constexpr std::string_view yaml =
      "format: 1\ntitle: a\nform: deliberation\ndate: 2025-09-14\n"
      "follow_ups:\n  - {task: b, due: 2025-04-01, done_on: 2025-03-20}\n"
      "  - {task: c, due: 2025-04-01, done_on: 2025-03-28}\n";
  CHECK(marked_by("date-order", yaml) == "2025-09-14");
  CHECK(first_text(yaml, "date-order", meeting::Language::english) ==
        "4 days that should follow the meeting lie before its day 2025-09-14");
}

TEST_CASE("date-order: shows the arithmetic") {
  constexpr std::string_view yaml =
      "format: 1\ntitle: a\nform: deliberation\ndate: 2025-03-14\n"
      "follow_ups: {task: b, done_on: 2025-03-13}\n";
  CHECK(first_text(yaml, "date-order", meeting::Language::english) ==
        "`done_on` 2025-03-13 is 1 day before the day of the meeting 2025-03-14");
  CHECK(first_text(yaml, "date-order", meeting::Language::chinese) ==
        "“完成日期” 2025-03-13 比会议日期 2025-03-14 早 1 天");
}

TEST_CASE("future-result") {
  constexpr Case cases[] = {
      {"planned", "issues: {title: b, raised_on: 2025-03-01}\nannouncement: {date: 2025-03-11}\n",
       ""},
      {"planned, with results", "issues: {title: b, resolutions: {text: c}}\n", "2025-03-14"},
      {"planned, with somebody present", "attendance: {expected: 9, present: 8}\n", "2025-03-14"},
      {"planned, with somebody expected", "attendance: {expected: 9}\n", ""},
      {"called off", "cancelled: {date: 2025-03-05, reason: b}\nattendance: {present: 0}\n", ""},
      {"a project laid out", "follow_ups: {task: b, due: 2025-05-01}\n", "", "project"},
      {"a project, done in the future", "follow_ups: {task: b, done_on: 2025-05-01}\n",
       "2025-05-01", "project"},
      {"plans",
       "follow_ups: {task: b, since: 2025-04-01, suspended: {date: 2025-04-02, reason: c,"
       " resumed_on: 2025-05-01}}\n",
       "", "project"},
      {"every kind of day that has passed",
       "issues: {title: b, raised_on: 2025-04, source: {received_at: 2025-03-11 09:00}}\n"
       "indicators: {name: c, value: 1, date: 2025-03-11}\n"
       "feedback: {date: 2025-03-11}\n"
       "archive: {filed_on: 2025-03-11}\n",
       "2025-04 | 2025-03-11 09:00 | 2025-03-11 | 2025-03-11 | 2025-03-11", "intake"},
      {"this month", "issues: {title: b, raised_on: 2025-03}\n", "", "intake"},
  };
  check_all("future-result", cases, {.as_of = {2025, 3, 10}});
}

TEST_CASE("future-result: asking about the past makes nothing a mistake") {
  const std::string yaml = record({"", "follow_ups: {task: b, done_on: 2025-05-01}\n", ""});
  CHECK(marked_by("future-result", yaml, {.as_of = {2025, 3, 1}, .today = {2025, 6, 1}}) == "");
  CHECK(marked_by("future-result", yaml, {.as_of = {2025, 6, 1}, .today = {2025, 4, 1}}) ==
        "2025-05-01");
}

TEST_CASE("file-name") {
  struct NameCase {
    std::string_view stem;
    std::string_view yaml;
    std::string_view marked;
  };
  constexpr NameCase cases[] = {
      {"", "", ""},
      {"停车难", "", ""},
      {"2025-03-14", "", ""},
      {"2025-03-14-停车难", "", ""},
      {"2025-03-13-停车难", "", "2025-03-14"},
      {"2025-03-13", "", "2025-03-14"},
      {"2025-02-30-停车难", "", ""},
      {"2025-03-130", "", ""},
      {"2025-03-13 停车难", "", "2025-03-14"},
      {"2025-03-10-a", "postponed: {date: 2025-03-05, from: 2025-03-10, to: 2025-03-14}\n", ""},
      {"2025-03-14-a", "id: 2025-03-14-a\n", ""},
      {"2025-03-14-a", "id: 2025-03-14-b\n", "2025-03-14-b"},
      {"2025-03-14-cafe\xCC\x81", "id: \"2025-03-14-caf\xC3\xA9\"\n", ""},
  };
  for (const NameCase& one : cases) {
    CAPTURE(one.stem);
    CAPTURE(one.yaml);
    CHECK(marked_by("file-name", record({"", one.yaml, ""}), {.file_stem = one.stem}) ==
          one.marked);
  }
}
