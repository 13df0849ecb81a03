// SPDX-License-Identifier: Apache-2.0

// The rules about limits, announcements, orders and series, at their edges.

#include <doctest/doctest.h>

#include <meeting/words.hpp>
#include <string>

#include "book_cases.hpp"

namespace {

using meeting::Date;
using meeting::Language;

using Case = BookRow;

std::string said(std::string_view rule, std::string_view yaml, Language language,
                 std::string_view book = "", Date as_of = case_day) {
  return said_in_book(rule, yaml, language, book, as_of);
}

}  // namespace

TEST_CASE("announced-late") {
  constexpr std::string_view three_days = "limits: {notice_days: 3}\n";
  constexpr std::string_view twenty_days = "limits: {notice_days: 20}\n";
  constexpr Case cases[] = {
      {"owners, 15 days",
       "form: owners_assembly\ndate: 2025-05-25\nannouncement: {date: 2025-05-10}\n", ""},
      {"owners, 14 days",
       "form: owners_assembly\ndate: 2025-05-25\nannouncement: {date: 2025-05-11}\n", "2025-05-11"},
      {"owners, on the day",
       "form: owners_assembly\ndate: 2025-05-25\nannouncement: {date: 2025-05-25}\n", "2025-05-25"},
      {"owners, in Chinese", "形式: 业主大会\n日期: 2025-05-25\n会议通知: {日期: 2025-05-11}\n",
       "2025-05-11"},
      {"after the meeting: another rule",
       "form: owners_assembly\ndate: 2025-05-25\nannouncement: {date: 2025-05-26}\n", ""},
      {"residents before the law of 2026",
       "form: residents_assembly\ndate: 2025-12-31\nannouncement: {date: 2025-12-30}\n", ""},
      {"residents, 10 days",
       "form: residents_assembly\ndate: 2026-01-11\nannouncement: {date: 2026-01-01}\n",
       "",
       "",
       {2026, 3, 1}},
      {"residents, 9 days",
       "form: residents_assembly\ndate: 2026-01-10\nannouncement: {date: 2026-01-01}\n",
       "2026-01-01",
       "",
       {2026, 3, 1}},
      {"villagers, 10 days",
       "form: villagers_assembly\ndate: 2025-05-25\nannouncement: {date: 2025-05-15}\n", ""},
      {"villagers, 9 days",
       "form: villagers_assembly\ndate: 2025-05-25\nannouncement: {date: 2025-05-16}\n",
       "2025-05-16"},
      {"representatives need no days by law",
       "form: villagers_representatives_assembly\ndate: 2025-05-25\n"
       "announcement: {date: 2025-05-25}\n",
       ""},
      {"no limit", "form: deliberation\ndate: 2025-05-25\nannouncement: {date: 2025-05-25}\n", ""},
      {"the book's limit, 3 days",
       "form: deliberation\ndate: 2025-05-25\nannouncement: {date: 2025-05-22}\n", "", three_days},
      {"the book's limit, 2 days",
       "form: deliberation\ndate: 2025-05-25\nannouncement: {date: 2025-05-23}\n", "2025-05-23",
       three_days},
      {"a book cannot ask for less than the law",
       "form: owners_assembly\ndate: 2025-05-25\nannouncement: {date: 2025-05-12}\n", "2025-05-12",
       three_days},
      {"a book may ask for more",
       "form: owners_assembly\ndate: 2025-05-25\nannouncement: {date: 2025-05-06}\n", "2025-05-06",
       twenty_days},
      {"and has got it",
       "form: owners_assembly\ndate: 2025-05-25\nannouncement: {date: 2025-05-05}\n", "",
       twenty_days},
      {"put off: the new day counts",
       "form: deliberation\ndate: 2025-05-28\nannouncement: {date: 2025-05-25}\n"
       "postponed: {date: 2025-05-26, from: 2025-05-26, to: 2025-05-28}\n",
       "", three_days},
      {"brought forward",
       "form: deliberation\ndate: 2025-05-27\nannouncement: {date: 2025-05-25}\n"
       "postponed: {date: 2025-05-26, from: 2025-05-29, to: 2025-05-27}\n",
       "2025-05-25", three_days},
      {"planned", "form: deliberation\ndate: 2026-05-25\nannouncement: {date: 2026-05-24}\n",
       "2026-05-24", three_days},
      {"cancelled",
       "form: deliberation\ndate: 2025-05-25\nannouncement: {date: 2025-05-24}\n"
       "cancelled: {date: 2025-05-24}\n",
       "", three_days},
      {"an emergency waits for nobody",
       "form: emergency\ndate: 2025-05-25\nannouncement: {date: 2025-05-25}\n", "", three_days},
      {"no announcement", "form: owners_assembly\ndate: 2025-05-25\n", "", three_days},
      {"an announcement without a day",
       "form: owners_assembly\ndate: 2025-05-25\nannouncement: {channels: board}\n", "",
       three_days},
      {"no date", "form: owners_assembly\nannouncement: {date: 2025-05-24}\n", "", three_days},
  };
  check_in_books("announced-late", cases);
  constexpr std::string_view late =
      "form: owners_assembly\ndate: 2025-05-25\nannouncement: {date: 2025-05-11}\n";
  CHECK(said("announced-late", late, Language::english) ==
        "announced on 2025-05-11, 14 days before the meeting on 2025-05-25; at least 15");
  CHECK(said("announced-late", late, Language::chinese) ==
        "2025-05-11 通知，离 2025-05-25 开会只有 14 天，至少要 15 天");
}

TEST_CASE(
    "announced-late: what to do depends on whether it is still to come, and the law is shown") {
  const auto found = [](std::string_view yaml, std::string_view book_yaml) {
    const CaseBook book(book_yaml);
    const CheckedRecord checked = check_text(titled(yaml), book.options());
    for (const meeting::Diagnostic& one : checked.findings) {
      if (one.rule == "announced-late") return one;
    }
    return meeting::Diagnostic{};
  };
  const meeting::Diagnostic planned =
      found("form: deliberation\ndate: 2026-05-25\nannouncement: {date: 2026-05-24}\n",
            "limits: {notice_days: 3}\n");
  CHECK(say(Language::english, planned.help).starts_with("hold it on 2026-05-27 or later"));
  CHECK(planned.notes.empty());
  const meeting::Diagnostic held =
      found("form: owners_assembly\ndate: 2025-05-25\nannouncement: {date: 2025-05-20}\n",
            "limits: {notice_days: 15}\n");
  CHECK(say(Language::english, held.help).find("15 days ahead") != std::string::npos);
  REQUIRE(held.notes.size() == 1);
  CHECK(say(Language::english, held.notes[0].text).find("article 14") != std::string::npos);
}

TEST_CASE("calendar-missing") {
  constexpr Date late{2026, 12, 31};
  constexpr std::string_view five_days = "limits: {order_working_days: 5}\n";
  constexpr Case cases[] = {
      {"ends on the last day that is known",
       "form: campaign\ndate: 2026-12-24\nfollow_ups: {task: b, due: {working_days: 5}}\n", "", "",
       late},
      {"one day more",
       "form: campaign\ndate: 2026-12-24\nfollow_ups: {task: b, due: {working_days: 6}}\n",
       "{working_days: 6}", "", late},
      {"counted from a stated day",
       "form: campaign\ndate: 2026-12-24\n"
       "follow_ups: {task: b, due: {working_days: 1, after: 2026-12-31}}\n",
       "{working_days: 1, after: 2026-12-31}", "", late},
      {"no working day needs no calendar",
       "form: campaign\ndate: 2026-12-31\nfollow_ups: {task: b, due: {working_days: 0}}\n", "", "",
       late},
      {"before the first year",
       "form: campaign\ndate: 2014-12-24\nfollow_ups: {task: b, due: {working_days: 5}}\n",
       "{working_days: 5}", "", late},
      {"a day is a day",
       "form: campaign\ndate: 2026-12-31\nfollow_ups: {task: b, due: 2027-01-08}\n", "", "", late},
      {"begins later: counted from there",
       "form: campaign\ndate: 2026-06-01\n"
       "follow_ups: {task: b, since: 2026-12-31, due: {working_days: 5}}\n",
       "{working_days: 5}", "", late},
      {"extended to a day",
       "form: campaign\ndate: 2026-12-31\nfollow_ups: {task: b, due: {working_days: 5},"
       " extended: {date: 2026-12-31, to: 2027-02-01}}\n",
       "", "", late},
      {"cancelled follow-up",
       "form: campaign\ndate: 2026-12-30\nfollow_ups: {task: b, due: {working_days: 5},"
       " cancelled: {date: 2026-12-31}}\n",
       "", "", late},
      {"cancelled meeting",
       "form: deliberation\ndate: 2026-12-30\ncancelled: {date: 2026-12-30}\n"
       "follow_ups: {task: b, due: {working_days: 5}}\n",
       "", "", late},
      {"a resolution, a payment, a ratification: one finding",
       "form: deliberation\ndate: 2026-12-30\nissues: {title: b, resolutions: {text: c,"
       " due: {working_days: 9}, money: {amount: 1, due: {working_days: 8}},"
       " ratification: {body: owners_assembly, due: {working_days: 7}}}}\n",
       "{working_days: 8}", "", late},
      {"two years, two findings",
       "form: campaign\ndate: 2026-12-30\nfollow_ups:\n  - {task: b, due: {working_days: 5}}\n"
       "  - {task: c, due: {working_days: 4, after: 2010-03-01}}\n",
       "{working_days: 5} | {working_days: 4, after: 2010-03-01}", "", late},
      {"an order by its own limit",
       "form: intake\ndate: 2026-12-30\nissues: {title: b, source: {channel: wechat,"
       " received_at: 2026-12-30 09:00, due: {working_days: 2}}}\n",
       "{working_days: 2}", "", late},
      {"an order by the book's",
       "form: intake\ndate: 2026-12-30\nissues: {title: b, source: {channel: hotline_12345,"
       " order_no: \"1\", received_at: 2026-12-25 09:00}}\n",
       "2026-12-25 09:00", five_days, late},
      {"the same with a day less",
       "form: intake\ndate: 2026-12-30\nissues: {title: b, source: {channel: hotline_12345,"
       " order_no: \"1\", received_at: 2026-12-24 09:00}}\n",
       "", five_days, late},
      {"answered before the year ended",
       "form: intake\ndate: 2026-12-30\nissues: {title: b, source: {channel: hotline_12345,"
       " order_no: \"1\", received_at: 2026-12-30 09:00, replied_at: 2026-12-31 10:00}}\n",
       "", five_days, late},
      {"sent back",
       "form: intake\ndate: 2026-12-30\nissues: {title: b, source: {channel: hotline_12345,"
       " order_no: \"1\", received_at: 2026-12-30 09:00, returned: {date: 2026-12-31}}}\n",
       "", five_days, late},
      {"not taken up",
       "form: intake\ndate: 2026-12-30\nissues: {title: b, screened: {date: 2026-12-31, result:"
       " rejected}, source: {channel: hotline_12345, order_no: \"1\","
       " received_at: 2026-12-30 09:00}}\n",
       "", five_days, late},
      {"no hotline order: the book's limit is not for it",
       "form: intake\ndate: 2026-12-30\nissues: {title: b, source: {channel: wechat,"
       " received_at: 2026-12-30 09:00}}\n",
       "", five_days, late},
  };
  check_in_books("calendar-missing", cases);

  constexpr std::string_view over =
      "form: campaign\ndate: 2026-12-30\nfollow_ups: {task: b, due: {working_days: 5}}\n";
  CHECK(said("calendar-missing", over, Language::english, "", late) ==
        "5 working days after 2026-12-30 cannot be counted: there is no calendar of 2027");
  CHECK(said("calendar-missing", over, Language::chinese, "", late) ==
        "从 2026-12-30 起的 5 个工作日算不出来：没有 2027 年的工作日历");
}

TEST_CASE(
    "calendar-missing: a book that has the calendar is told nothing, and the rest is beside it") {
  const meeting::CalendarDay days[] = {{{2027, 1, 1}, false}};
  const int years[] = {2027};
  const meeting::Calendar calendar = meeting::Calendar::standard().with_days(days, years);
  CaseOptions options{.as_of = {2026, 12, 31}};
  options.calendar = &calendar;
  const std::string yaml = titled(
      "form: campaign\ndate: 2026-12-30\nfollow_ups:\n  - {task: b, due: {working_days: 5}}\n"
      "  - {task: c, due: {working_days: 6}}\n");
  CHECK(marked_by("calendar-missing", yaml, options) == "");
  options.calendar = nullptr;
  const CheckedRecord checked = check_text(yaml, options);
  REQUIRE(checked.findings.size() >= 1);
  for (const meeting::Diagnostic& one : checked.findings) {
    if (one.rule != "calendar-missing") continue;
    REQUIRE(one.notes.size() == 1);
    CHECK(checked.document.source->text(one.notes[0].at) == "{working_days: 6}");
    CHECK(say(Language::chinese, one.help).find("2027-01-01, 类型: 休息") != std::string::npos);
  }
}

TEST_CASE("off-series-day") {
  constexpr std::string_view fives =
      "series: [{name: Listening, form: listening_session, days: [5, 15, 25], since: "
      "2024-11-05}]\n";
  constexpr std::string_view wednesdays = "series: {name: Desk, weekday: wednesday, per: week}\n";
  constexpr std::string_view last = "series: {name: Desk, days: [31]}\n";
  constexpr std::string_view quarters = "series: {name: Quarter, per: quarter}\n";
  constexpr Case cases[] = {
      {"on the 15th", "form: listening_session\ndate: 2025-03-15\nseries: Listening\n", "", fives},
      {"on the 14th", "form: listening_session\ndate: 2025-03-14\nseries: Listening\n",
       "2025-03-14", fives},
      {"on the 16th, written otherwise",
       "form: listening_session\ndate: 2025-03-16\nseries: LISTENING\n", "2025-03-16", fives},
      {"before the series began", "form: listening_session\ndate: 2024-11-04\nseries: Listening\n",
       "", fives},
      {"on a wrong day right after it began",
       "form: listening_session\ndate: 2024-11-06\nseries: Listening\n", "2024-11-06", fives},
      {"a first day that is none of its own", "form: mobile_desk\ndate: 2025-03-28\nseries: Desk\n",
       "2025-03-28", "series: {name: Desk, weekday: wednesday, since: 2025-03-28}\n"},
      {"names no series", "form: listening_session\ndate: 2025-03-14\n", "", fives},
      {"names another series", "form: listening_session\ndate: 2025-03-14\nseries: Other\n", "",
       fives},
      {"no book", "form: listening_session\ndate: 2025-03-14\nseries: Listening\n", ""},
      {"a Wednesday", "form: mobile_desk\ndate: 2025-03-26\nseries: Desk\n", "", wednesdays},
      {"a Thursday", "form: mobile_desk\ndate: 2025-03-27\nseries: Desk\n", "2025-03-27",
       wednesdays},
      {"in a month without a 31st", "form: mobile_desk\ndate: 2025-02-28\nseries: Desk\n",
       "2025-02-28", last},
      {"any day of the quarter", "form: quarterly_meeting\ndate: 2025-03-14\nseries: Quarter\n", "",
       quarters},
      {"put off",
       "form: listening_session\ndate: 2025-03-17\nseries: Listening\n"
       "postponed: {date: 2025-03-14, from: 2025-03-15, to: 2025-03-17}\n",
       "", fives},
      {"called off",
       "form: listening_session\ndate: 2025-03-14\nseries: Listening\ncancelled: {date: "
       "2025-03-13}\n",
       "", fives},
      {"no date", "form: listening_session\nseries: Listening\n", "", fives},
      {"planned", "form: listening_session\ndate: 2026-03-14\nseries: Listening\n", "2026-03-14",
       fives},
      {"the last day there is", "form: mobile_desk\ndate: 2200-12-30\nseries: Desk\n", "", last},
  };
  check_in_books("off-series-day", cases);

  const auto help = [](std::string_view book_yaml, std::string_view yaml) {
    const CaseBook book(book_yaml);
    for (const meeting::Diagnostic& one : check_text(titled(yaml), book.options()).findings) {
      if (one.rule == "off-series-day") return say(Language::english, one.help);
    }
    return std::string();
  };
  CHECK(help(fives, "form: listening_session\ndate: 2025-03-14\nseries: Listening\n")
            .starts_with("it meets on 2025-03-05 and 2025-03-15;"));
  CHECK(help(fives, "form: listening_session\ndate: 2024-11-06\nseries: Listening\n")
            .starts_with("it meets on 2024-11-05 and 2024-11-15;"));
  CHECK(help(last, "form: mobile_desk\ndate: 2025-02-28\nseries: Desk\n")
            .starts_with("it meets on 2025-01-31 and 2025-03-31;"));
  CHECK(help("series: {name: Desk, days: [31], since: 2025-02-01}\n",
             "form: mobile_desk\ndate: 2025-02-28\nseries: Desk\n")
            .starts_with("it meets on 2025-03-31;"));
  CHECK(help("series: {name: Desk, days: [32]}\n",
             "form: mobile_desk\ndate: 2025-02-28\nseries: Desk\n") ==
        "correct the date, or leave out `series`");
}

TEST_CASE("due-on-rest-day") {
  constexpr std::string_view strict = "profile: strict\n";
  constexpr Date early{2025, 3, 14};
  constexpr Case cases[] = {
      {"a Friday", "form: campaign\ndate: 2025-03-10\nfollow_ups: {task: b, due: 2025-03-21}\n", "",
       strict, early},
      {"a Saturday", "form: campaign\ndate: 2025-03-10\nfollow_ups: {task: b, due: 2025-03-22}\n",
       "2025-03-22", strict, early},
      {"a Saturday that is worked",
       "form: campaign\ndate: 2025-03-10\nfollow_ups: {task: b, due: 2025-10-11}\n", "", strict,
       early},
      {"a holiday on a weekday",
       "form: campaign\ndate: 2025-03-10\nfollow_ups: {task: b, due: 2025-04-04}\n", "2025-04-04",
       strict, early},
      {"not asked for",
       "form: campaign\ndate: 2025-03-10\nfollow_ups: {task: b, due: 2025-03-22}\n", "",
       "profile: standard\n", early},
      {"a year without a calendar",
       "form: campaign\ndate: 2025-03-10\nfollow_ups: {task: b, due: 2027-01-02}\n", "", strict,
       early},
      {"done",
       "form: campaign\ndate: 2025-03-10\n"
       "follow_ups: {task: b, due: 2025-03-22, done_on: 2025-03-12}\n",
       "", strict, early},
      {"overdue and still open",
       "form: campaign\ndate: 2025-03-01\nfollow_ups: {task: b, due: 2025-03-08}\n", "2025-03-08",
       strict, early},
      {"cancelled meeting",
       "form: deliberation\ndate: 2025-03-10\ncancelled: {date: 2025-03-09}\n"
       "follow_ups: {task: b, due: 2025-03-22}\n",
       "", strict, early},
      {"extended to a rest day",
       "form: campaign\ndate: 2025-03-10\nfollow_ups: {task: b, due: 2025-03-13,"
       " extended: {date: 2025-03-12, to: 2025-03-23}}\n",
       "2025-03-23", strict, early},
      {"extended twice: the last counts",
       "form: campaign\ndate: 2025-03-10\nfollow_ups: {task: b, due: 2025-03-11, extended: [{date: "
       "2025-03-11, to: 2025-03-13}, {date: 2025-03-13, to: 2025-03-23}]}\n",
       "2025-03-23", strict, early},
      {"extended from a rest day",
       "form: campaign\ndate: 2025-03-10\nfollow_ups: {task: b, due: 2025-03-15,"
       " extended: {date: 2025-03-12, to: 2025-03-21}}\n",
       "", strict, early},
      {"a resolution that is due today, a Saturday",
       "form: deliberation\ndate: 2025-03-10\nissues: {title: b, resolutions: {text: c, due: "
       "2025-03-15}}\n",
       "2025-03-15", strict, Date{2025, 3, 15}},
      {"and yesterday",
       "form: deliberation\ndate: 2025-03-10\nissues: {title: b, resolutions: {text: c, due: "
       "2025-03-15}}\n",
       "", strict, Date{2025, 3, 16}},
      {"a payment and a ratification",
       "form: deliberation\ndate: 2025-03-10\nissues: {title: b, resolutions: {text: c,"
       " money: {amount: 1, due: 2025-03-22}, ratification: {body: owners_assembly, due: "
       "2025-03-23}}}\n",
       "2025-03-22 | 2025-03-23", strict, early},
      {"a payment made",
       "form: deliberation\ndate: 2025-03-10\nissues: {title: b, resolutions: {text: c,"
       " money: {amount: 1, due: 2025-03-22, paid_on: 2025-03-12}}}\n",
       "", strict, early},
      {"an order",
       "form: intake\ndate: 2025-03-10\nissues: {title: b, source: {due: 2025-03-16}}\n",
       "2025-03-16", strict, early},
      {"an order that was answered",
       "form: intake\ndate: 2025-03-10\nissues: {title: b, source: {due: 2025-03-16, replied_at: "
       "2025-03-13 10:00}}\n",
       "", strict, early},
      {"working days never end on one",
       "form: campaign\ndate: 2025-03-10\nfollow_ups: {task: b, due: {working_days: 5}}\n", "",
       strict, early},
  };
  check_in_books("due-on-rest-day", cases);
  constexpr std::string_view holiday =
      "form: campaign\ndate: 2025-03-10\nfollow_ups: {task: b, due: 2025-10-01}\n";
  CHECK(said("due-on-rest-day", holiday, Language::english, strict, early) ==
        "2025-10-01, a Wednesday, is a day off (National Day); the term ends on the next working "
        "day, 2025-10-09");
  CHECK(said("due-on-rest-day", holiday, Language::chinese, strict, early) ==
        "2025-10-01（星期三，国庆节放假）是休息日，期限顺延到下一个工作日 2025-10-09");
  constexpr std::string_view weekend =
      "form: campaign\ndate: 2025-03-10\nfollow_ups: {task: b, due: 2025-03-22}\n";
  CHECK(said("due-on-rest-day", weekend, Language::english, strict, early) ==
        "2025-03-22, a Saturday, is a day off; the term ends on the next working day, 2025-03-24");
  CHECK(said("due-on-rest-day", weekend, Language::chinese, strict, early) ==
        "2025-03-22（星期六）是休息日，期限顺延到下一个工作日 2025-03-24");
}

TEST_CASE("screening-late") {
  constexpr std::string_view three = "limits: {screening_days: 3}\n";
  constexpr std::string_view none = "limits: {publish_days: 3}\n";
  constexpr Date day17{2025, 3, 17};
  constexpr Date day18{2025, 3, 18};
  constexpr Case cases[] = {
      {"3 days",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-03-14,"
       " screened: {date: 2025-03-17, result: accepted}}\n",
       "", three},
      {"4 days",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-03-14,"
       " screened: {date: 2025-03-18, result: accepted}}\n",
       "2025-03-18", three},
      {"4 days, at a meeting, in Chinese",
       "形式: 议事会\n日期: 2025-03-20\n议题: {标题: b, 提出日期: 2025-03-14,"
       " 受理: {日期: 2025-03-18, 结果: 不予受理}}\n",
       "2025-03-18", three},
      {"no limit",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-03-14,"
       " screened: {date: 2025-05-18, result: accepted}}\n",
       "", none},
      {"received later than raised",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-03-10,"
       " source: {received_at: 2025-03-15 08:00}, screened: {date: 2025-03-18, result: "
       "accepted}}\n",
       "", three},
      {"received, but raised later",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-03-15,"
       " source: {received_at: 2025-03-14 08:00}, screened: {date: 2025-03-18, result: "
       "accepted}}\n",
       "", three},
      {"received only",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {received_at: 2025-03-14 23:00},"
       " screened: {date: 2025-03-18, result: accepted}}\n",
       "2025-03-18", three},
      {"nobody knows when it was received",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-03-14,"
       " source: {channel: wechat}, screened: {date: 2025-03-18, result: accepted}}\n",
       "2025-03-18", three},
      {"not screened, nor answered",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-03-14,"
       " source: {channel: wechat}}\n",
       "2025-03-14", three, day18},
      {"raised in a month",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-01,"
       " screened: {date: 2025-03-18, result: accepted}}\n",
       "", three},
      {"before it was raised: another rule",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-03-14,"
       " screened: {date: 2025-03-01, result: accepted}}\n",
       "", three},
      {"screened, nobody knows when",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-03-14,"
       " screened: {result: accepted}}\n",
       "", three},
      {"not screened, in time",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: "
       "2025-03-14}\n",
       "", three, day17},
      {"not screened, late",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: "
       "2025-03-14}\n",
       "2025-03-14", three, day18},
      {"at a meeting it was taken up",
       "form: deliberation\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-03-01}\n", "",
       three, day18},
      {"done without a word",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-03-14,"
       " follow_ups: {task: c}}\n",
       "", three, day18},
      {"answered",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-03-14,"
       " source: {replied_at: 2025-03-14}}\n",
       "", three, day18},
      {"handled",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-03-14,"
       " source: {handled_at: 2025-03-14}}\n",
       "", three, day18},
      {"sent back",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-03-14,"
       " source: {returned: {date: 2025-03-14}}}\n",
       "", three, day18},
      {"withdrawn",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-03-14,"
       " withdrawn: {date: 2025-03-15}}\n",
       "", three, day18},
      {"what could not be read",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-03-14, screend: {date: "
       "2025-03-15}}\n",
       "", three, day18},
  };
  check_in_books("screening-late", cases);
  constexpr std::string_view late =
      "form: intake\ndate: 2025-03-14\nissues: {title: b, raised_on: 2025-03-14,"
      " screened: {date: 2025-03-18, result: accepted}}\n";
  CHECK(said("screening-late", late, Language::english, three) ==
        "screened on 2025-03-18, 4 days after `raised_on` 2025-03-14; at most 3");
  CHECK(said("screening-late", late, Language::chinese, three) ==
        "2025-03-18 受理，离“提出日期” 2025-03-14 已 4 天，最多 3 天");
}

TEST_CASE("order-late") {
  constexpr std::string_view five = "limits: {order_working_days: 5}\n";
  constexpr Date day20{2025, 3, 20};
  constexpr Date day21{2025, 3, 21};
  constexpr Date day22{2025, 3, 22};
  constexpr Case cases[] = {
      {"answered on the day of its own limit",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {received_at: 2025-03-14 09:00,"
       " due: 2025-03-20, replied_at: 2025-03-20 23:00}}\n",
       ""},
      {"a day later",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {received_at: 2025-03-14 09:00,"
       " due: 2025-03-20, replied_at: 2025-03-21 00:10}}\n",
       "2025-03-21 00:10"},
      {"in Chinese",
       "形式: 诉求登记\n日期: 2025-03-14\n议题: {标题: b, 来源: {收到时间: 2025-03-14 09:00,"
       " 办理时限: 2025-03-20, 答复时间: 2025-03-21 00:10}}\n",
       "2025-03-21 00:10"},
      {"handled in time, answered late",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {received_at: 2025-03-14 09:00,"
       " due: 2025-03-20, handled_at: 2025-03-19, replied_at: 2025-03-22}}\n",
       "2025-03-22"},
      {"handled late, no answer recorded",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {received_at: 2025-03-14 09:00,"
       " due: 2025-03-20, handled_at: 2025-03-21}}\n",
       "2025-03-21"},
      {"5 working days by the book",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {channel: hotline_12345,"
       " order_no: \"1\", received_at: 2025-03-14 09:00, replied_at: 2025-03-21 18:00}}\n",
       "", five},
      {"6 working days",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {channel: hotline_12345,"
       " order_no: \"1\", received_at: 2025-03-14 09:00, replied_at: 2025-03-24 08:00}}\n",
       "2025-03-24 08:00", five},
      {"over a holiday",
       "form: intake\ndate: 2025-04-30\nissues: {title: b, source: {channel: hotline_12345,"
       " order_no: \"1\", received_at: 2025-04-30 09:00, replied_at: 2025-05-12 18:00}}\n",
       "", five},
      {"no limit in the book",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {channel: hotline_12345,"
       " order_no: \"1\", received_at: 2025-03-14 09:00, replied_at: 2025-06-24 08:00}}\n",
       "", "limits: {visit_days: 5}\n"},
      {"its own limit comes first",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {channel: hotline_12345,"
       " order_no: \"1\", received_at: 2025-03-14 09:00, due: 2025-03-31, replied_at: 2025-03-24 "
       "08:00}}\n",
       "", five},
      {"its own limit in working days",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {channel: wechat,"
       " received_at: 2025-03-14 09:00, due: {working_days: 3}, replied_at: 2025-03-20 08:00}}\n",
       "2025-03-20 08:00"},
      {"the same, in time",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {channel: wechat,"
       " received_at: 2025-03-14 09:00, due: {working_days: 3}, replied_at: 2025-03-19 08:00}}\n",
       ""},
      {"counted from another day",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {channel: wechat,"
       " received_at: 2025-03-14 09:00, due: {working_days: 3, after: 2025-03-17},"
       " replied_at: 2025-03-20 08:00}}\n",
       ""},
      {"no order: the book's limit is not for it",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {channel: wechat,"
       " received_at: 2025-03-14 09:00, replied_at: 2025-06-24 08:00}}\n",
       "", five},
      {"a number makes an order",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {order_no: \"1\","
       " received_at: 2025-03-14 09:00, replied_at: 2025-06-24 08:00}}\n",
       "2025-06-24 08:00", five},
      {"not received: another rule",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {channel: hotline_12345,"
       " order_no: \"1\"}}\n",
       "", five},
      {"open on its last day",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20}}\n", "", "",
       day20},
      {"open a day later",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20}}\n",
       "2025-03-20", "", day21},
      {"open by the book's limit",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {channel: hotline_12345,"
       " order_no: \"1\", received_at: 2025-03-14 09:00}}\n",
       "2025-03-14 09:00", five, day22},
      {"the same, in time",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {channel: hotline_12345,"
       " order_no: \"1\", received_at: 2025-03-14 09:00}}\n",
       "", five, day21},
      {"answered only after the day asked about",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20, replied_at: "
       "2025-03-25}}\n",
       "2025-03-20", "", day21},
      {"handled only after it",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20, handled_at: "
       "2025-03-22}}\n",
       "2025-03-20", "", day21},
      {"sent back",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20, returned: "
       "{date: 2025-03-21}}}\n",
       "", "", day21},
      {"sent back only after the day asked about",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20, returned: "
       "{date: 2025-03-22}}}\n",
       "2025-03-20", "", day21},
      {"sent back: nobody knows from when its days count",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {channel: hotline_12345,"
       " order_no: \"1\", received_at: 2025-03-03 09:00, returned: {date: 2025-03-04},"
       " replied_at: 2025-03-20}}\n",
       "", five},
      {"not taken up",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, screened: {date: 2025-03-15, result: "
       "rejected}, source: {due: 2025-03-20}}\n",
       "", "", day21},
      {"merged",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, screened: {date: 2025-03-15, result: "
       "merged}, source: {due: 2025-03-20}}\n",
       "", "", day21},
      {"withdrawn",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, withdrawn: {date: 2025-03-15},"
       " source: {due: 2025-03-20}}\n",
       "", "", day21},
      {"its follow-up is suspended",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20},"
       " follow_ups: {task: c, suspended: {date: 2025-03-15, reason: d}}}\n",
       "", "", day21},
      {"its follow-up is open",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20},"
       " follow_ups: {task: c}}\n",
       "2025-03-20", "", day21},
      {"all is done in time",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20},"
       " follow_ups: [{task: c, done_on: 2025-03-18}, {task: d, done_on: 2025-03-20}]}\n",
       "", "", day21},
      {"the last is done late",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20},"
       " follow_ups: [{task: c, done_on: 2025-03-21}, {task: d, done_on: 2025-03-18}]}\n",
       "2025-03-21", "", day21},
      {"one is not done",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20},"
       " follow_ups: [{task: c, done_on: 2025-03-18}, {task: d}]}\n",
       "2025-03-20", "", day21},
      {"struck off without being done",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20},"
       " follow_ups: {task: c, closed_on: 2025-03-21}}\n",
       "2025-03-21", "", day21},
      {"one is cancelled",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20}, follow_ups:"
       " [{task: c, done_on: 2025-03-18}, {task: d, cancelled: {date: 2025-03-16}}]}\n",
       "", "", day21},
      {"follow-ups of another issue are not its own",
       "form: intake\ndate: 2025-03-14\nissues: [{title: b, source: {due: 2025-03-20}},"
       " {title: e, follow_ups: {task: c, done_on: 2025-03-18}}]\n",
       "2025-03-20", "", day21},
      {"extended in time",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20, replied_at: "
       "2025-03-28}, follow_ups: {task: c, due: 2025-03-20, extended: {date: 2025-03-20, to: "
       "2025-03-28}}}\n",
       ""},
      {"extended, and later still",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20, replied_at: "
       "2025-03-29}, follow_ups: {task: c, due: 2025-03-20, extended: {date: 2025-03-20, to: "
       "2025-03-28}}}\n",
       "2025-03-29"},
      {"extended when it was late already",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20, replied_at: "
       "2025-03-28}, follow_ups: {task: c, due: 2025-03-20, extended: {date: 2025-03-21, to: "
       "2025-03-28}}}\n",
       "2025-03-28"},
      {"what could not be read",
       "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20, replied: "
       "2025-03-19}}\n",
       "", "", day21},
      {"the calendar does not reach so far",
       "form: intake\ndate: 2026-12-30\nissues: {title: b, source: {channel: hotline_12345,"
       " order_no: \"1\", received_at: 2026-12-30 09:00, replied_at: 2027-06-01}}\n",
       "", five, Date{2027, 12, 31}},
  };
  check_in_books("order-late", cases);
  constexpr std::string_view late =
      "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {received_at: 2025-03-14 09:00,"
      " due: 2025-03-20, replied_at: 2025-03-21 00:10}}\n";
  CHECK(said("order-late", late, Language::english) ==
        "`replied_at` 2025-03-21 is 1 day after the limit 2025-03-20");
  CHECK(said("order-late", late, Language::chinese) ==
        "“答复时间” 2025-03-21 比时限 2025-03-20 晚 1 天");
  constexpr std::string_view open =
      "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {due: 2025-03-20}}\n";
  CHECK(said("order-late", open, Language::english, "", day22) ==
        "the order was to be answered by 2025-03-20 and on 2025-03-22 is not: 2 days late");
  constexpr std::string_view counted =
      "form: intake\ndate: 2025-03-14\nissues: {title: b, source: {received_at: 2025-03-14 09:00,"
      " due: {working_days: 5}}}\n";
  CHECK(said("order-late", counted, Language::english, "", day22) ==
        "the order was to be answered by 2025-03-21, 5 working days after 2025-03-14, and on "
        "2025-03-22 is not: 1 day late");
  CHECK(said("order-late", counted, Language::chinese, "", day22) ==
        "工单应在 2025-03-21 前答复（从 2025-03-14 起 5 个工作日），到 2025-03-22 还没有答复，晚了 "
        "1 天");
}
