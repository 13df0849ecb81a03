// SPDX-License-Identifier: Apache-2.0

// What happened in a matter, what is to come, and the days between.

#include <algorithm>

#include "matter_case.hpp"

using namespace meeting;
using test::MatterBook;
using test::MatterFile;

namespace {

std::string number(std::optional<int> value) { return value ? std::to_string(*value) : "-"; }

std::string when(const Milestone& one) {
  std::string text = one.day ? to_string(*one.day) : "no day";
  if (one.time) text += ' ' + to_string(*one.time);
  return text;
}

/// Days, with the minutes behind them where there are any: `1`, `0/50min`, `~`.
std::string elapsed(const Elapsed& time) {
  std::string text = number(time.days);
  if (time.minutes) text += '/' + std::to_string(*time.minutes) + (time.about ? "~min" : "min");
  return text;
}

std::string item(const Milestone& one) {
  if (one.follow_up != nullptr) return ' ' + item_id(*one.follow_up);
  if (one.resolution != nullptr) return ' ' + item_id(*one.resolution);
  return {};
}

/// `2025-03-01 raised; 2025-03-14 meeting; 2025-03-14 resolved r1`
std::string milestones(const Matter& matter) {
  std::string text;
  for (const Milestone& one : matter.milestones) {
    if (!text.empty()) text += "; ";
    text += when(one) + ' ' + std::string(key(one.kind)) + item(one);
  }
  return text;
}

/// `2025-05-31 work f1 -3`: the day, and the days from the day asked about.
std::string pending(const Matter& matter) {
  std::string text;
  for (const MatterPending& one : matter.pending) {
    if (!text.empty()) text += "; ";
    text += one.due.date ? to_string(*one.due.date) : "no day";
    text += ' ' + std::string(key(one.kind));
    const bool of_item = one.place.follow_up != nullptr || one.place.resolution != nullptr;
    if (one.kind == MatterPendingKind::review) text += ' ' + item_id(*one.place.resolution);
    else if (of_item) text += ' ' + item_id(one.place);
    if (one.days) text += ' ' + std::to_string(*one.days);
    if (one.suspended) text += " suspended";
  }
  return text;
}

struct Case {
  std::string_view name;
  std::string_view as_of;
  std::string_view text;  ///< one record of 2025-03-14, its issue first
  std::string_view milestones;
  std::string_view pending = "";
};

// A meeting with one follow-up whose text the cases go on with.
#define MET "date: 2025-03-14\ntitle: m\n"
#define AGREED MET "issues:\n  title: x\n  raised_on: 2025-03-01\n"
#define RESOLVED AGREED "  resolutions:\n    text: r\n    type: agreement\n"
#define TASK RESOLVED "    follow_ups:\n      task: t\n"
#define BEFORE "2025-03-01 raised; 2025-03-14 meeting; 2025-03-14 resolved r1"

constexpr Case cases[] = {
    // ---- how it came in ----
    {"raised, with the month alone", "2025-03-02",
     "title: m\nissues: {title: x, raised_on: 2025-03}\n", "2025-03 raised"},
    {"raised later than the day asked about", "2025-02-28", AGREED, "", "2025-03-14 meeting 14"},
    {"the times of an order", "2025-03-31",
     MET "form: intake\nissues:\n  title: x\n  source:\n    channel: hotline_12345\n"
         "    received_at: \"2025-03-10 09:00\"\n    dispatched_at: \"2025-03-10 10:30\"\n"
         "    contacted_at: \"2025-03-10 11:00\"\n    handled_at: 2025-03-11\n"
         "    supervised_at: \"2025-03-12 08:00\"\n    replied_at: \"2025-03-13 17:00\"\n",
     "2025-03-10 09:00 reported; 2025-03-10 10:30 dispatched; 2025-03-10 11:00 contacted; "
     "2025-03-11 handled; 2025-03-12 08:00 supervised; 2025-03-13 17:00 replied; "
     "2025-03-14 recorded"},
    {"an order that waits for its reply", "2025-03-12",
     MET "form: intake\nissues:\n  title: x\n  source:\n    received_at: \"2025-03-10 09:00\"\n"
         "    due: {working_days: 5}\n    replied_at: \"2025-03-13 17:00\"\n",
     "2025-03-10 09:00 reported", "2025-03-17 reply 5"},
    {"sent back", "2025-03-31",
     MET "form: intake\nissues:\n  title: x\n  screened: {date: 2025-03-10, result: returned}\n"
         "  source:\n    received_at: \"2025-03-10 09:00\"\n    due: 2025-03-20\n"
         "    returned: {date: \"2025-03-10 15:00\"}\n",
     "2025-03-10 09:00 reported; 2025-03-10 screened; 2025-03-10 15:00 sent_back"},
    {"screened after it came in on the same day", "2025-03-31",
     MET "form: intake\nissues:\n  title: x\n  raised_on: 2025-03-10\n"
         "  screened: {date: 2025-03-10, result: rejected}\n"
         "  source: {received_at: \"2025-03-10 09:00\"}\n",
     "2025-03-10 raised; 2025-03-10 09:00 reported; 2025-03-10 screened"},
    {"screened without a date stands where it was raised", "2025-03-31",
     AGREED "  screened: {result: accepted}\n",
     "2025-03-01 raised; no day screened; 2025-03-14 meeting"},
    {"withdrawn", "2025-03-31", AGREED "  withdrawn: {date: 2025-03-05}\n",
     "2025-03-01 raised; 2025-03-05 withdrawn"},
    {"withdrawn later than the day asked about", "2025-03-04",
     AGREED "  withdrawn: {date: 2025-03-05}\n", "2025-03-01 raised", "2025-03-14 meeting 10"},

    // ---- meetings ----
    {"planned", "2025-03-10", AGREED, "2025-03-01 raised", "2025-03-14 meeting 4"},
    {"over, nothing recorded", "2025-03-20", AGREED, "2025-03-01 raised; 2025-03-14 meeting"},
    {"held, with its hours", "2025-03-20",
     MET "start: \"14:30\"\nend: \"16:00\"\nissues: {title: x, raised_on: 2025-03-01, "
         "resolutions: {text: r, no_action: true}}\n",
     "2025-03-01 raised; 2025-03-14 14:30 meeting; 2025-03-14 resolved r1; 2025-03-14 settled"},
    {"postponed", "2025-03-20",
     AGREED
     "  positions: {text: p}\npostponed: {date: 2025-03-05, from: 2025-03-07, to: 2025-03-14}\n",
     "2025-03-01 raised; 2025-03-05 postponed; 2025-03-14 meeting"},
    {"postponed, before anybody knew", "2025-03-04",
     AGREED
     "  positions: {text: p}\npostponed: {date: 2025-03-05, from: 2025-03-07, to: 2025-03-14}\n",
     "2025-03-01 raised"},
    {"postponed, known by the announcement", "2025-03-04",
     AGREED "  positions: {text: p}\nannouncement: {date: 2025-03-03}\n"
            "postponed: {date: 2025-03-05, from: 2025-03-07, to: 2025-03-14}\n",
     "2025-03-01 raised", "2025-03-07 meeting 3"},
    {"postponed, no new day", "2025-03-06",
     "date: 2025-03-07\ntitle: m\nissues: {title: x, raised_on: 2025-03-01}\n"
     "postponed: {date: 2025-03-05, from: 2025-03-07}\n",
     "2025-03-01 raised; 2025-03-05 postponed", "no day meeting"},
    {"called off", "2025-03-20", AGREED "cancelled: {date: 2025-03-12}\n",
     "2025-03-01 raised; 2025-03-12 called_off"},
    {"a campaign is no meeting", "2025-03-20", AGREED "form: campaign\n",
     "2025-03-01 raised; 2025-03-14 recorded"},

    // ---- resolutions ----
    {"resolved, nothing follows yet", "2025-03-20", RESOLVED, BEFORE},
    {"deferred, to be looked at again", "2025-03-20",
     AGREED "  resolutions: {text: r, type: deferral, review_on: 2025-05-14}\n", BEFORE,
     "2025-05-14 review r1 55"},
    {"ratification asked for", "2025-03-20",
     RESOLVED "    ratification: {body: owners_assembly, due: 2025-05-30}\n", BEFORE,
     "2025-05-30 ratification r1.ratification 71"},
    {"ratified", "2025-06-20",
     RESOLVED
     "    ratification: {body: owners_assembly, due: 2025-05-30, ratified_on: 2025-05-25}\n",
     BEFORE "; 2025-05-25 ratified r1; 2025-05-25 settled"},
    {"ratified later than the day asked about", "2025-05-24",
     RESOLVED
     "    ratification: {body: owners_assembly, due: 2025-05-30, ratified_on: 2025-05-25}\n",
     BEFORE, "2025-05-30 ratification r1.ratification 6"},
    {"not ratified", "2025-06-20",
     RESOLVED "    ratification: {body: owners_assembly, rejected_on: 2025-05-25}\n",
     BEFORE "; 2025-05-25 not_ratified r1"},
    {"money applied for, to be paid", "2025-04-20",
     RESOLVED
     "    money: {kind: compensation, amount: 10, applied_on: 2025-04-01, due: 2025-04-10}\n",
     BEFORE "; 2025-04-01 applied r1", "2025-04-10 payment r1.payment -10"},
    {"money paid", "2025-04-20",
     RESOLVED "    money: {kind: compensation, amount: 10, due: 2025-04-10, paid_on: 2025-04-08}\n",
     BEFORE "; 2025-04-08 paid r1; 2025-04-08 settled"},
    {"a notice", "2025-03-20", RESOLVED "public_notices: {date: 2025-03-17, covers: r1}\n",
     BEFORE "; 2025-03-17 notice"},
    {"a notice of something else", "2025-03-20",
     MET "issues:\n  - {title: x, raised_on: 2025-03-01, resolutions: {text: r}}\n  - {title: y}\n"
         "public_notices: [{date: 2025-03-17, covers: i2}, {date: 2025-03-18, covers: x}]\n",
     BEFORE "; 2025-03-18 notice"},
    {"a notice later than the day asked about", "2025-03-16",
     RESOLVED "public_notices: {date: 2025-03-17}\n", BEFORE},

    // ---- follow-ups ----
    {"open, due", "2025-06-03", TASK "      due: 2025-05-31\n", BEFORE, "2025-05-31 work f1 -3"},
    {"open, no due day", "2025-06-03", TASK, BEFORE, "no day work f1"},
    {"begins later than the day asked about", "2025-06-03", TASK "      since: 2025-06-04\n",
     BEFORE},
    {"extended", "2025-06-03",
     TASK "      due: 2025-05-31\n      extended: {date: 2025-05-30, to: 2025-06-05}\n",
     BEFORE "; 2025-05-30 extended f1", "2025-06-05 work f1 2"},
    {"suspended", "2025-06-03", TASK "      due: 2025-05-31\n      suspended: {date: 2025-04-30}\n",
     BEFORE "; 2025-04-30 suspended f1", "2025-05-31 work f1 -3 suspended"},
    {"resumed", "2025-06-03",
     TASK "      due: 2025-05-31\n      suspended: {date: 2025-04-30, resumed_on: 2025-05-20}\n",
     BEFORE "; 2025-04-30 suspended f1; 2025-05-20 resumed f1", "2025-05-31 work f1 -3"},
    {"escalated, no answer", "2025-06-03",
     TASK
     "      due: 2025-05-31\n      escalated: {to: s, date: 2025-04-01, dispatched_on: 2025-04-02, "
     "reported_in_on: 2025-04-03}\n",
     BEFORE "; 2025-04-01 escalated f1; 2025-04-02 ordered f1; 2025-04-03 reported_in f1",
     "2025-05-31 work f1 -3; no day answer f1"},
    {"escalated and answered", "2025-06-03",
     TASK
     "      due: 2025-05-31\n      escalated: {to: s, date: 2025-04-01, answered_on: 2025-04-20}\n",
     BEFORE "; 2025-04-01 escalated f1; 2025-04-20 answered f1", "2025-05-31 work f1 -3"},
    {"a rectification notice", "2025-06-03",
     TASK
     "      rectification: {issued_at: \"2025-04-01 09:50\", checked_at: \"2025-04-02 18:00\"}\n",
     BEFORE "; 2025-04-01 09:50 notified f1; 2025-04-02 18:00 checked f1", "no day work f1"},
    {"done, nobody asked yet", "2025-06-03",
     TASK "      due: 2025-05-31\n      done_on: 2025-05-20\n", BEFORE "; 2025-05-20 done f1",
     "no day visit f1"},
    {"visited, not struck off", "2025-06-03",
     TASK "      done_on: 2025-05-20\n      visits: {date: 2025-05-25, result: solved}\n",
     BEFORE "; 2025-05-20 done f1; 2025-05-25 visited f1", "no day strike_off f1"},
    {"struck off", "2025-06-03",
     TASK "      done_on: 2025-05-20\n      visits: {date: 2025-05-25, result: solved}\n"
          "      closed_on: 2025-05-26\n",
     BEFORE "; 2025-05-20 done f1; 2025-05-25 visited f1; 2025-05-26 struck_off f1; "
            "2025-05-26 settled"},
    {"surveyed", "2025-06-03",
     TASK "      done_on: 2025-05-20\n      survey: {date: 2025-05-25, satisfied: 3}\n"
          "      closed_on: 2025-05-26\n",
     BEFORE "; 2025-05-20 done f1; 2025-05-25 surveyed f1; 2025-05-26 struck_off f1; "
            "2025-05-26 settled"},
    {"reopened, both rounds are told", "2025-06-30",
     TASK "      done_on: 2025-06-20\n      closed_on: 2025-06-25\n"
          "      reopened: {date: 2025-06-01, done_on: 2025-05-20, closed_on: 2025-05-26}\n",
     BEFORE "; 2025-05-20 done f1; 2025-05-26 struck_off f1; 2025-06-01 reopened f1; "
            "2025-06-20 done f1; 2025-06-25 struck_off f1; 2025-06-25 settled"},
    {"reopened, seen before it was done again", "2025-06-10",
     TASK "      due: 2025-05-31\n      done_on: 2025-06-20\n      closed_on: 2025-06-25\n"
          "      reopened: {date: 2025-06-01, done_on: 2025-05-20, closed_on: 2025-05-26}\n",
     BEFORE "; 2025-05-20 done f1; 2025-05-26 struck_off f1; 2025-06-01 reopened f1",
     "2025-05-31 work f1 -10"},
    {"reopened later than the day asked about", "2025-05-27",
     TASK "      done_on: 2025-06-20\n      closed_on: 2025-06-25\n"
          "      reopened: {date: 2025-06-01, done_on: 2025-05-20, closed_on: 2025-05-26}\n",
     BEFORE "; 2025-05-20 done f1; 2025-05-26 struck_off f1; 2025-05-26 settled"},
    {"cancelled", "2025-06-03", TASK "      due: 2025-05-31\n      cancelled: {date: 2025-04-01}\n",
     BEFORE "; 2025-04-01 cancelled f1"},
    {"of an issue without a resolution", "2025-06-03",
     AGREED "  follow_ups: {task: t, done_on: 2025-03-16, closed_on: 2025-03-18}\n",
     "2025-03-01 raised; 2025-03-14 meeting; 2025-03-16 done f1; 2025-03-18 struck_off f1; "
     "2025-03-18 settled"},

    // ---- events ----
    {"events by the clock", "2025-06-03",
     AGREED "form: emergency\nevents:\n  - {at: \"2025-03-14 19:50\", kind: arrived}\n"
            "  - {at: \"2025-03-14 19:00\", kind: reported}\n  - {at: \"2025-06-04 08:00\"}\n",
     "2025-03-01 raised; 2025-03-14 19:00 happened; 2025-03-14 19:50 happened; "
     "2025-03-14 recorded"},
    {"events of a record of several matters", "2025-06-03",
     MET "issues:\n  - {title: x, raised_on: 2025-03-01}\n  - {title: y}\n"
         "events: {at: \"2025-03-14 19:50\", kind: arrived}\n",
     "2025-03-01 raised; 2025-03-14 meeting"},
};

}  // namespace

TEST_CASE("milestones and what is to come") {
  for (const Case& one : cases) {
    CAPTURE(one.name);
    const MatterBook book({{"a", one.text}});
    const Matter matter = book.trace(one.as_of);
    CHECK(milestones(matter) == one.milestones);
    CHECK(pending(matter) == one.pending);
  }
}

TEST_CASE("every kind of milestone and of what is to come stands in the tables above") {
  std::string all;
  for (const Case& one : cases) {
    all += std::string(one.milestones) + ';' + std::string(one.pending) + ';';
  }
  all += " superseded ";  // of two records, below
  for (int kind = 0; kind <= static_cast<int>(MilestoneKind::settled); ++kind) {
    const std::string word(key(static_cast<MilestoneKind>(kind)));
    CHECK_MESSAGE(all.find(' ' + word) != std::string::npos, word);
    CHECK(has_message(label(static_cast<MilestoneKind>(kind))));
  }
  for (int kind = 0; kind <= static_cast<int>(MatterPendingKind::strike_off); ++kind) {
    const std::string word(key(static_cast<MatterPendingKind>(kind)));
    CHECK_MESSAGE(all.find(' ' + word) != std::string::npos, word);
    CHECK(has_message(label(static_cast<MatterPendingKind>(kind))));
  }
}

namespace {

struct TimeCase {
  std::string_view name;
  std::string_view text;
  std::vector<std::string_view> before;  ///< of each milestone: since the one before
  std::vector<std::string_view> first;   ///< since the first
};

const TimeCase time_cases[] = {
    {"an evening and the day after",
     "date: 2023-09-14\nform: emergency\ntitle: m\nissues: {title: x, raised_on: 2023-09-14}\n"
     "events:\n  - {at: \"2023-09-14 19:00\", what: fallen}\n  - {at: \"2023-09-14 19:50\", what: "
     "there}\n"
     "  - {at: \"2023-09-15 09:50\", what: notice}\n  - {at: \"2023-09-15 17:36\", what: done}\n",
     {"-", "0", "0/50min", "0", "1", "0/466min"},
     {"-", "0/0min", "0/50min", "0", "1/890min", "1/1356min"}},
    {"from one morning to the evening of the next day is no 7 h 46 min",
     "title: m\nform: emergency\nissues: {title: x}\nevents:\n"
     "  - {at: \"2023-09-15 09:50\", what: a}\n  - {at: \"2023-09-16 17:36\", what: b}\n",
     {"-", "1/1906min"},
     {"-", "1/1906min"}},
    {"about",
     "title: m\nform: emergency\nissues: {title: x}\nevents:\n"
     "  - {at: \"2023-09-14 ~19:00\", what: a}\n  - {at: \"2023-09-14 19:50\", what: b}\n",
     {"-", "0/50~min"},
     {"-", "0/50~min"}},
    {"across a leap day",
     "date: 2024-03-01\ntitle: m\nissues: {title: x, raised_on: 2024-02-28, positions: {text: "
     "p}}\n",
     {"-", "2"},
     {"-", "2"}},
    {"a month alone counts no days, and nothing counts from it",
     "date: 2025-03-14\ntitle: m\nissues: {title: x, raised_on: 2025-03, "
     "resolutions: {text: r, follow_ups: {task: t, done_on: 2025-03-20}}}\n",
     {"-", "-", "0", "6"},
     {"-", "-", "-", "-"}},
    {"an entry without a day is passed over",
     "date: 2025-03-14\ntitle: m\nissues: {title: x, raised_on: 2025-03-01, "
     "screened: {result: accepted}, positions: {text: p}}\n",
     {"-", "-", "13"},
     {"-", "-", "13"}},
};

}  // namespace

TEST_CASE("the time between") {
  for (const TimeCase& one : time_cases) {
    CAPTURE(one.name);
    const MatterBook book({{"a", one.text}});
    const Matter matter = book.trace("2025-12-31");
    std::vector<std::string> before, first;
    for (const Milestone& milestone : matter.milestones) {
      before.push_back(elapsed(milestone.since_before));
      first.push_back(elapsed(milestone.since_first));
    }
    CAPTURE(milestones(matter));
    CHECK(before == std::vector<std::string>(one.before.begin(), one.before.end()));
    CHECK(first == std::vector<std::string>(one.first.begin(), one.first.end()));
  }
}

namespace {

// Three meetings on one matter: the second postponed, another merged into it, the plan
// replaced, a follow-up reopened, everything struck off in the end.
const std::vector<MatterFile> three_meetings = {
    {"a",
     "date: 2025-03-14\ntitle: one\nissues:\n"
     "  - title: sewer\n"
     "    raised_on: 2025-03-01\n"
     "    resolutions:\n"
     "      text: clear it\n"
     "      follow_ups: {task: draw a plan, due: 2025-03-31, done_on: 2025-03-30, closed_on: "
     "2025-04-02}\n"
     "  - {title: smell, raised_on: 2025-03-05, screened: {date: 2025-03-06, result: merged, into: "
     "i1}}\n"},
    {"b",
     "date: 2025-04-20\ntitle: two\n"
     "postponed: {date: 2025-04-08, from: 2025-04-10, to: 2025-04-20}\n"
     "issues:\n  title: sewer\n  continues: a:i1\n  raised_on: 2025-03-01\n"
     "  resolutions:\n    text: renew it\n    supersedes: a:r1\n"
     "    follow_ups:\n      task: dig\n      due: 2025-05-31\n      done_on: 2025-06-10\n"
     "      reopened: {date: 2025-06-01, done_on: 2025-05-30}\n"
     "      visits: [{date: 2025-06-01, result: unsolved}, {date: 2025-06-12, result: solved}]\n"
     "      closed_on: 2025-06-14\n"},
    {"c",
     "date: 2025-07-01\ntitle: three\nissues:\n  title: sewer\n  continues: b\n"
     "  resolutions: {text: all is well, no_action: true}\n"},
};

}  // namespace

TEST_CASE("three meetings on one matter") {
  const MatterBook book(three_meetings);
  const Matter matter = book.trace("2025-08-01", {1, ItemKind::issue, 0});
  CHECK(matter.parts.size() == 4);
  CHECK(matter.parts[matter.asked].id == "b:i1");
  CHECK(matter.parts[matter.last].id == "c:i1");
  CHECK(matter.meetings == 3);
  CHECK(matter.postponements == 1);
  CHECK_FALSE(matter.open);
  CHECK(matter.pending.empty());
  CHECK(milestones(matter) ==
        "2025-03-01 raised; 2025-03-05 raised; 2025-03-06 screened; 2025-03-14 meeting; "
        "2025-03-14 resolved r1; 2025-03-30 done f1; 2025-04-02 struck_off f1; "
        "2025-04-08 postponed; 2025-04-20 meeting; 2025-04-20 resolved r1; "
        "2025-04-20 superseded r1; 2025-05-30 done f1; 2025-06-01 visited f1; "
        "2025-06-01 reopened f1; 2025-06-10 done f1; 2025-06-12 visited f1; "
        "2025-06-14 struck_off f1; 2025-07-01 meeting; 2025-07-01 resolved r1; 2025-07-01 settled");
  REQUIRE(matter.stages.size() == 4);
  CHECK(to_string(matter.stages[1].date) == "2025-04-20");  // the first plan was superseded
  CHECK(matter.stages[1].days == 50);
  CHECK(matter.stages[2].days == 51);
  CHECK(matter.stages[3].days == 4);
  CHECK(matter.whole == 122);
}

TEST_CASE("the same matter while it went on") {
  struct Day {
    std::string_view as_of;
    std::string_view last;
    IssueStage state;
    std::size_t meetings;
    std::string_view pending;
    bool open = true;
  };
  constexpr Day days[] = {
      {"2025-02-28", "a:i1", IssueStage::raised, 0, ""},
      {"2025-03-20", "a:i1", IssueStage::resolved, 1, "2025-03-31 work f1 11"},
      {"2025-04-09", "a:i1", IssueStage::settled, 1, "2025-04-20 meeting 11"},
      {"2025-04-25", "b:i1", IssueStage::resolved, 2, "2025-05-31 work f1 36"},
      {"2025-05-30", "b:i1", IssueStage::resolved, 2, "no day visit f1"},
      {"2025-06-05", "b:i1", IssueStage::resolved, 2, "2025-05-31 work f1 -5"},
      {"2025-06-14", "b:i1", IssueStage::settled, 2, "", false},
      {"2025-07-01", "c:i1", IssueStage::settled, 3, "", false},
  };
  const MatterBook book(three_meetings);
  for (const Day& one : days) {
    CAPTURE(one.as_of);
    const Matter matter = book.trace(one.as_of);
    CHECK(matter.parts[matter.last].id == one.last);
    CHECK(matter.parts[matter.last].issue_state.stage == one.state);
    CHECK(matter.meetings == one.meetings);
    CHECK(pending(matter) == one.pending);
    CHECK(matter.open == one.open);
    for (const Milestone& milestone : matter.milestones) {
      CHECK((!milestone.day || to_string(*milestone.day) <= one.as_of));
    }
  }
}

TEST_CASE("states of a matter") {
  struct State {
    std::string_view text;
    IssueStage stage;
    bool open;
  };
  constexpr State states[] = {
      {"date: 2025-03-14\nissues: {title: x}\n", IssueStage::raised, true},
      {"issues: {title: x, screened: {result: accepted}}\n", IssueStage::accepted, true},
      {"issues: {title: x, screened: {result: rejected}}\n", IssueStage::rejected, false},
      {"issues: {title: x, screened: {result: returned}}\n", IssueStage::returned, false},
      {"issues: {title: x, withdrawn: {reason: y}}\n", IssueStage::withdrawn, false},
      {"date: 2025-03-14\nissues: {title: x, positions: {text: p}}\n", IssueStage::deliberated,
       true},
      {"date: 2025-03-14\nissues: {title: x, resolutions: {text: r}}\n", IssueStage::resolved,
       true},
      {"date: 2025-03-14\nissues: {title: x, resolutions: {text: r, no_action: true}}\n",
       IssueStage::settled, false},
  };
  for (const State& one : states) {
    CAPTURE(one.text);
    const MatterBook book({{"a", one.text}});
    const Matter matter = book.trace("2025-06-30");
    CHECK(matter.parts[matter.last].issue_state.stage == one.stage);
    CHECK(matter.open == one.open);
  }
}

TEST_CASE("a matter of one follow-up") {
  const MatterBook book(
      {{"a",
        "date: 2025-03-14\ntitle: m\nissues: {title: x, resolutions: {text: r, follow_ups: "
        "{task: t, due: 2025-03-31}}}\n"},
       {"b",
        "date: 2025-04-14\ntitle: n\nissues: {title: y, follow_ups: "
        "{task: u, continues: \"a:f1\", done_on: 2025-04-20, closed_on: 2025-04-25}}\n"}});
  const Matter matter = book.trace("2025-06-30", {0, ItemKind::follow_up, 0});
  CHECK(milestones(matter) ==
        "2025-03-14 meeting; 2025-03-14 resolved r1; 2025-04-14 meeting; 2025-04-20 done f1; "
        "2025-04-25 struck_off f1");
  CHECK(matter.parts[matter.last].id == "b:f1");
  CHECK(pending(matter).empty());  // the later one goes on with it, and is struck off
  CHECK_FALSE(matter.open);
  // Before the later one began, the first was late.
  CHECK(pending(book.trace("2025-04-10", {0, ItemKind::follow_up, 0})) == "2025-03-31 work f1 -10");
}

TEST_CASE("a follow-up struck off as merged leaves the one it was merged into to be done") {
  const MatterBook book(
      {{"a",
        "date: 2025-03-14\nissues: {title: x, resolutions: {text: r, follow_ups: "
        "{task: t, due: 2025-03-31}}}\n"},
       {"b",
        "date: 2025-04-14\nissues: {title: y, follow_ups: {task: u, continues: \"a:f1\", "
        "closed_on: 2025-04-25, closing: merged}}\n"}});
  CHECK(pending(book.trace("2025-04-20")) == "no day work f1");
  CHECK(pending(book.trace("2025-04-30")) == "2025-03-31 work f1 -30");
}

TEST_CASE("ratified by a meeting whose day is all that is known") {
  const MatterBook book(
      {{"a",
        "date: 2025-03-14\ntitle: m\nissues: {title: x, resolutions: {text: r, "
        "ratification: {body: owners_assembly, ratified_in: b}}}\n"},
       {"b",
        "date: 2025-05-25\ntitle: n\nform: owners_assembly\nissues: [{title: y, positions: "
        "{text: p}}, {title: z}]\n"}});
  const Matter matter = book.trace("2025-06-30");
  CHECK(milestones(matter) ==
        "2025-03-14 meeting; 2025-03-14 resolved r1; 2025-05-25 meeting; 2025-05-25 ratified r1");
}

TEST_CASE("a review is over once the matter was taken up again") {
  const MatterBook book(
      {{"a",
        "date: 2025-03-14\nissues: {title: x, resolutions: {text: r, type: deferral, "
        "review_on: 2025-05-14}}\n"},
       {"b", "date: 2025-05-20\nissues: {title: x, continues: a, positions: {text: p}}\n"}});
  CHECK(pending(book.trace("2025-05-19")) == "2025-05-14 review r1 -5");
  CHECK(pending(book.trace("2025-05-20")).empty());
}

TEST_CASE("what is superseded waits for nobody any more") {
  const MatterBook book(
      {{"a",
        "date: 2025-03-14\nissues: {title: x, resolutions: {text: r, "
        "ratification: {body: owners_assembly, due: 2025-05-30}}}\n"},
       {"b",
        "date: 2025-04-20\nissues: {title: x, continues: a, resolutions: {text: s, "
        "supersedes: \"a:r1\", no_action: true}}\n"}});
  CHECK(pending(book.trace("2025-04-19")) == "2025-05-30 ratification r1.ratification 41");
  CHECK(pending(book.trace("2025-04-20")).empty());
}

TEST_CASE("a record that is missing or was changed is left out and said") {
  const MatterBook book(
      {{"a", "issues: {title: x}\n"}, {"b", "issues: {title: x, continues: a}\n"}});
  MatterTree tree = book.tree();
  const std::vector<MatterSource> only_first(book.sources().begin(), book.sources().begin() + 1);
  Matter matter = trace_matter(tree, only_first, {2025, 6, 30});
  CHECK(matter.parts.size() == 1);
  REQUIRE(matter.faults.size() == 1);
  CHECK(matter.faults.front().kind == MatterFault::Kind::changed);
  CHECK(matter.faults.front().item == "b:i1");

  tree.branches[1].item.index = 4;
  matter = trace_matter(tree, book.sources(), {2025, 6, 30});
  CHECK(matter.parts.size() == 1);
  CHECK(matter.faults.size() == 1);

  tree.branches[0].id = "other:i1";
  CHECK(trace_matter(tree, book.sources(), {2025, 6, 30}).parts.empty());
}
