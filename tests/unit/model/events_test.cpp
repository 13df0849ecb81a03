// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <meeting/events.hpp>
#include <meeting/read.hpp>
#include <memory>
#include <string>
#include <string_view>

using namespace meeting;

namespace {

constexpr std::string_view wall =
    "format: 1\ntitle: x\nform: emergency\ndate: 2023-09-14\n"
    "parties: [{kind: residents_committee, name: community}, {kind: other, name: power}]\n"
    "issues:\n"
    "  - title: y\n"
    "    follow_ups:\n"
    "      - task: a\n"
    "        rectification:\n"
    "          - number: No. 1\n"
    "            issued_at: 2023-09-15 09:50\n"
    "            by: community\n"
    "            to: power\n"
    "            due: 2023-09-15\n"
    "            checked_at: 2023-09-16 08:00\n"
    "            result: safe\n"
    "events:\n"
    "  - {at: 2023-09-15 17:36, kind: fixed, what: mended, by: power}\n"
    "  - {at: 2023-09-14 ~19:00, kind: reported, what: falls}\n"
    "  - {at: 2023-09-15, what: rain}\n";

/// `origin day time kind what by`, one event a line.
std::string events_of(std::string_view text, std::string_view as_of) {
  const Document document =
      read_record(std::make_unique<const Source>("x.yaml", std::string(text)));
  REQUIRE_FALSE(document.has_errors());
  std::string lines;
  for (const TimedEvent& one : all_events(document.value, *parse_date(as_of).value)) {
    constexpr std::string_view origins[] = {"stated", "issued", "due", "checked"};
    lines += origins[static_cast<std::size_t>(one.origin)];
    lines += ' ' + to_string(one.time) + ' ';
    lines += one.kind().key();
    lines += '|';
    lines += *one.what();
    lines += '|';
    if (one.by != nullptr) lines += **one.by;
    CHECK((one.notice != nullptr) == (one.origin != EventOrigin::stated));
    CHECK((one.notice != nullptr) == (one.follow_up != nullptr));
    lines += '\n';
  }
  return lines;
}

}  // namespace

TEST_CASE("a rectification notice makes events, in order of time with the others") {
  CHECK(events_of(wall, "2025-01-01") ==
        "stated 2023-09-14 ~19:00 reported|falls|\n"
        "stated 2023-09-15 |rain|\n"
        "issued 2023-09-15 09:50 ordered|No. 1|community\n"
        "stated 2023-09-15 17:36 fixed|mended|power\n"
        "due 2023-09-15 |No. 1|power\n"
        "checked 2023-09-16 08:00 checked|safe|community\n");
}

TEST_CASE("events dated after the day asked about are left out") {
  CHECK(events_of(wall, "2023-09-14") == "stated 2023-09-14 ~19:00 reported|falls|\n");
  CHECK(events_of(wall, "2023-09-13").empty());
  CHECK(events_of(wall, "2023-09-15").find("checked") == std::string::npos);
}

TEST_CASE("a limit that lies ahead is known as soon as its notice is") {
  std::string later(wall);
  const std::string_view due = "due: 2023-09-15";
  later.replace(later.find(due), due.size(), "due: 2023-10-15");
  CHECK(events_of(later, "2023-09-15").ends_with("due 2023-10-15 |No. 1|power\n"));
  CHECK(events_of(later, "2023-09-14").find("due") == std::string::npos);
}

TEST_CASE("an event without a time comes first, and a record without events has none") {
  constexpr std::string_view text =
      "format: 1\ntitle: x\nform: emergency\ndate: 2023-09-14\n"
      "events:\n  - {at: 2023-09-15 17:36, what: a}\n  - {what: b}\n";
  const Document document =
      read_record(std::make_unique<const Source>("x.yaml", std::string(text)));
  const std::vector<TimedEvent> events =
      all_events(document.value, *parse_date("2025-01-01").value);
  REQUIRE(events.size() == 2);
  CHECK(*events[0].event->what == "b");
  CHECK(
      events_of("format: 1\ntitle: x\nform: emergency\ndate: 2023-09-14\n", "2025-01-01").empty());
}
