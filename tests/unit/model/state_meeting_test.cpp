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

using enum MeetingStage;

struct Case {
  std::string_view name;
  std::string_view fields;
  std::string_view as_of;
  MeetingStage stage;
  std::string_view date;
  bool postponed;
};

constexpr std::string_view talked =
    "date: 2025-03-14\nissues: [{title: a, positions: [{text: b}]}]\n";
constexpr std::string_view postponed_once =
    "date: 2025-03-21\npostponed: [{date: 2025-03-10, from: 2025-03-14, to: 2025-03-21}]\n"
    "attendance: {present: 9}\n";
/// The same, of somebody who left the first date in its place.
constexpr std::string_view postponed_in_place =
    "date: 2025-03-14\npostponed: [{date: 2025-03-10, from: 2025-03-14, to: 2025-03-21}]\n"
    "attendance: {present: 9}\n";
constexpr std::string_view postponed_twice =
    "date: 2025-04-01\npostponed:\n"
    "  - {date: 2025-03-20, from: 2025-03-21, to: 2025-04-01}\n"
    "  - {date: 2025-03-10, from: 2025-03-14, to: 2025-03-21}\n";
constexpr std::string_view postponed_without_a_new_day =
    "date: 2025-03-14\npostponed: [{date: 2025-03-10, from: 2025-03-14}]\n";

constexpr Case cases[] = {
    {"before its day", talked, "2025-03-13", planned, "2025-03-14", false},
    {"on its day", talked, "2025-03-14", held, "2025-03-14", false},
    {"after its day", talked, "2025-03-15", held, "2025-03-14", false},
    {"its day, nothing recorded", "date: 2025-03-14\n", "2025-03-14", planned, "2025-03-14", false},
    {"its day has passed, nothing recorded", "date: 2025-03-14\n", "2025-03-15", unrecorded,
     "2025-03-14", false},
    {"what is planned is nothing recorded",
     "date: 2025-03-14\nstart: \"14:30\"\nplace: p\nchair: c\nattendance: {expected: 12}\n"
     "parties: [{kind: residents}]\nissues: [{title: a, facts: [{name: n, value: 1}]}]\n",
     "2025-03-15", unrecorded, "2025-03-14", false},
    {"who came", "date: 2025-03-14\nattendance: {present: 9}\n", "2025-03-15", held, "2025-03-14",
     false},
    {"how many times", "date: 2025-03-14\nattendance: {person_times: 9}\n", "2025-03-15", held,
     "2025-03-14", false},
    {"a resolution", "date: 2025-03-14\nissues: [{title: a, resolutions: [{text: b}]}]\n",
     "2025-03-15", held, "2025-03-14", false},
    {"a follow-up", "date: 2025-03-14\nfollow_ups: [{task: b}]\n", "2025-03-15", held, "2025-03-14",
     false},
    {"a follow-up of an issue", "date: 2025-03-14\nissues: [{title: a, follow_ups: [{task: b}]}]\n",
     "2025-03-15", held, "2025-03-14", false},
    {"an event", "date: 2025-03-14\nevents: [{at: 2025-03-14, what: b}]\n", "2025-03-15", held,
     "2025-03-14", false},
    {"an agreement", "date: 2025-03-14\nmediation: {agreement: oral}\n", "2025-03-15", held,
     "2025-03-14", false},
    {"an intake is its issues", "form: intake\ndate: 2025-03-14\nissues: [{title: a}]\n",
     "2025-03-15", held, "2025-03-14", false},
    {"cancelled", "date: 2025-03-14\ncancelled: {date: 2025-03-10, reason: r}\n", "2025-03-10",
     cancelled, "2025-03-14", false},
    {"not cancelled yet", "date: 2025-03-14\ncancelled: {date: 2025-03-10}\n", "2025-03-09",
     planned, "2025-03-14", false},
    {"cancelled without a day", "date: 2025-03-14\ncancelled: {reason: r}\n", "2025-01-01",
     cancelled, "2025-03-14", false},

    {"before it was postponed", postponed_once, "2025-03-09", planned, "2025-03-14", false},
    {"postponed", postponed_once, "2025-03-10", planned, "2025-03-21", true},
    {"its first day passes", postponed_once, "2025-03-15", planned, "2025-03-21", true},
    {"held on the new day", postponed_once, "2025-03-21", held, "2025-03-21", true},
    {"the date left in place: before", postponed_in_place, "2025-03-09", planned, "2025-03-14",
     false},
    {"the date left in place: after", postponed_in_place, "2025-03-21", held, "2025-03-21", true},
    {"postponed twice: first", postponed_twice, "2025-03-15", planned, "2025-03-21", true},
    {"postponed twice: second", postponed_twice, "2025-03-20", planned, "2025-04-01", true},
    {"postponed twice: nothing recorded", postponed_twice, "2025-04-02", unrecorded, "2025-04-01",
     true},
    {"no new day is set", postponed_without_a_new_day, "2025-03-20", planned, "", true},
    {"no date at all", "title: y\n", "2025-03-14", planned, "", false},
    {"no date, but recorded", "attendance: {present: 9}\n", "2025-03-14", held, "", false},
};

}  // namespace

TEST_CASE("the state of a meeting follows from its dates") {
  for (const Case& one : cases) {
    CAPTURE(one.name);
    const Document document = read_record(
        std::make_unique<const Source>("x.yaml", "format: 1\n" + std::string(one.fields)));
    const MeetingState state = meeting_state(document.value, day(one.as_of));
    CHECK(key(state.stage) == key(one.stage));
    CHECK((state.date ? to_string(*state.date) : "") == one.date);
    CHECK(state.postponed == one.postponed);
  }
}

TEST_CASE("every state has a word in both languages") {
  for (const MeetingStage one : {planned, held, unrecorded, cancelled}) {
    CHECK_FALSE(key(one).empty());
    CHECK(has_message(label(one)));
  }
  for (int i = 0; i <= static_cast<int>(FollowUpStage::cancelled); ++i) {
    CHECK(has_message(label(static_cast<FollowUpStage>(i))));
  }
  for (int i = 0; i <= static_cast<int>(IssueStage::withdrawn); ++i) {
    CHECK(has_message(label(static_cast<IssueStage>(i))));
  }
  for (int i = 0; i <= static_cast<int>(IssueOutcome::informed); ++i) {
    CHECK(has_message(label(static_cast<IssueOutcome>(i))));
  }
  CHECK(key(FollowUpStage::visited) == "visited");
  CHECK(key(IssueStage::settled) == "settled");
  CHECK(key(IssueOutcome::not_agreed) == "not_agreed");
}
