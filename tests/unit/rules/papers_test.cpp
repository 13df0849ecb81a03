// SPDX-License-Identifier: Apache-2.0

// The rules about public notices and filing, at their edges.

#include <doctest/doctest.h>

#include <meeting/words.hpp>
#include <string>

#include "book_cases.hpp"

namespace {

using meeting::Date;
using meeting::Language;

struct Case {
  std::string_view what;
  std::string_view yaml;    ///< below format and title (lines 1 and 2)
  std::string_view marked;  ///< what the rule marks
  std::string_view book = "";
  Date as_of{2026, 12, 31};
};

std::string said(std::string_view rule, std::string_view yaml, Language language,
                 std::string_view book = "", Date as_of = {2026, 12, 31}) {
  return said_in_book(rule, yaml, language, book, as_of);
}

}  // namespace

TEST_CASE("not-published: by law") {
  constexpr Case cases[] = {
      {"30 days after the meeting",
       "form: deliberation\ndate: 2026-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n",
       "",
       "",
       {2026, 4, 13}},
      {"31 days after it",
       "form: deliberation\ndate: 2026-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n",
       "Lamps",
       "",
       {2026, 4, 14}},
      {"in Chinese", "形式: 议事会\n日期: 2026-03-14\n议题: {标题: b, 决议: {内容: 修路灯}}\n",
       "修路灯"},
      {"before the law",
       "form: deliberation\ndate: 2025-12-31\nissues: {title: b, resolutions: {text: Lamps}}\n",
       ""},
      {"from its first day",
       "form: deliberation\ndate: 2026-01-01\nissues: {title: b, resolutions: {text: Lamps}}\n",
       "Lamps"},
      {"owners' decisions",
       "form: owners_assembly\ndate: 2026-01-01\nissues: {title: b, resolutions: {text: Lamps}}\n",
       "Lamps"},
      {"old decisions of owners are left alone",
       "form: owners_assembly\ndate: 2025-12-31\nissues: {title: b, resolutions: {text: Lamps}}\n",
       ""},
      {"published, however late",
       "form: deliberation\ndate: 2026-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n"
       "public_notices: {date: 2026-06-01}\n",
       ""},
      {"published on the day of the meeting",
       "form: deliberation\ndate: 2026-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n"
       "public_notices: {date: 2026-03-14}\n",
       ""},
      {"the plan was shown before",
       "form: deliberation\ndate: 2026-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n"
       "public_notices: {date: 2026-03-13}\n",
       "Lamps"},
      {"a notice without a day",
       "form: deliberation\ndate: 2026-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n"
       "public_notices: {channels: board}\n",
       ""},
      {"of one only",
       "form: deliberation\ndate: 2026-03-14\nissues: [{title: b, resolutions: {text: Lamps}},"
       " {title: c, resolutions: [{text: Road}, {text: Trees}]}]\n"
       "public_notices: {date: 2026-03-16, covers: r1}\n",
       "Road"},
      {"of an issue",
       "form: deliberation\ndate: 2026-03-14\nissues: [{title: b, resolutions: {text: Lamps}},"
       " {title: c, resolutions: [{text: Road}, {text: Trees}]}]\n"
       "public_notices: {date: 2026-03-16, covers: i2}\n",
       "Lamps"},
      {"of ids that are stated",
       "form: deliberation\ndate: 2026-03-14\nissues: {title: b, id: dark, resolutions: {id: lamps,"
       " text: Lamps}}\npublic_notices: {date: 2026-03-16, covers: lamps}\n",
       ""},
      {"of one of two with ids and numbers",
       "form: deliberation\ndate: 2026-03-14\nissues: [{title: b, id: dark, resolutions: {id: "
       "lamps, number: \"3-1\", text: Lamps}}, {title: c, id: holes, resolutions: {id: road,"
       " number: \"3-2\", text: Road}}]\npublic_notices: {date: 2026-03-16, covers: lamps}\n",
       "Road"},
      {"of one of two with numbers",
       "form: deliberation\ndate: 2026-03-14\nissues: [{title: b, resolutions: {number: \"3-1\","
       " text: Lamps}}, {title: c, resolutions: {number: \"3-2\", text: Road}}]\n"
       "public_notices: {date: 2026-03-16, covers: \"3-1\"}\n",
       "Road"},
      {"by the record's name",
       "form: deliberation\ndate: 2026-03-14\nissues: [{title: b, resolutions: {text: Lamps}},"
       " {title: c, resolutions: {text: Road}}]\n"
       "public_notices: {date: 2026-03-16, covers: \"2026-03-14-a:r2\"}\n",
       "Lamps"},
      {"by a title",
       "form: deliberation\ndate: 2026-03-14\nissues: [{title: Dark stairs, resolutions: {text: "
       "Lamps}}, {title: c, resolutions: {text: Road}}]\n"
       "public_notices: {date: 2026-03-16, covers: Dark stairs}\n",
       "Road"},
      {"by a number",
       "form: deliberation\ndate: 2026-03-14\nissues: [{title: b, resolutions: {number: \"3-1\","
       " text: Lamps}}, {title: c, resolutions: {text: Road}}]\n"
       "public_notices: {date: 2026-03-16, covers: \"3-1\"}\n",
       "Road"},
      {"by words that are found nowhere",
       "form: deliberation\ndate: 2026-03-14\nissues: [{title: b, resolutions: {text: Lamps}},"
       " {title: c, resolutions: {text: Road}}]\n"
       "public_notices: {date: 2026-03-16, covers: everything agreed}\n",
       ""},
      {"two notices",
       "form: deliberation\ndate: 2026-03-14\nissues: [{title: b, resolutions: {text: Lamps}},"
       " {title: c, resolutions: {text: Road}}]\n"
       "public_notices: [{date: 2026-03-16, covers: r1}, {date: 2026-03-18, covers: r2}]\n",
       ""},
      {"nothing agreed",
       "form: deliberation\ndate: 2026-03-14\nissues: {title: b, resolutions: [{type: deferral,"
       " text: Lamps}, {type: no_agreement, text: Road}, {type: referral, text: Trees},"
       " {type: information, text: Bins}]}\n",
       ""},
      {"a vote that failed",
       "form: residents_assembly\ndate: 2026-03-14\nissues: {title: b, resolutions: {text: Lamps,"
       " vote: {claimed: failed}}}\n",
       ""},
      {"a private issue",
       "form: deliberation\ndate: 2026-03-14\nissues: {title: b, private: yes, resolutions: {text: "
       "Lamps}}\n",
       ""},
      {"an issue that is said not to be private",
       "form: deliberation\ndate: 2026-03-14\nissues: {title: b, private: no, resolutions: {text: "
       "Lamps}}\n",
       "Lamps"},
      {"a private record",
       "form: deliberation\ndate: 2026-03-14\nprivate: yes\n"
       "issues: {title: b, resolutions: {text: Lamps}}\n",
       ""},
      {"a record that is said not to be private",
       "form: deliberation\ndate: 2026-03-14\nprivate: no\n"
       "issues: {title: b, resolutions: {text: Lamps}}\n",
       "Lamps"},
      {"a mediation",
       "form: mediation\ndate: 2026-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n", ""},
      {"a mediation of another form",
       "form: deliberation\ndate: 2026-03-14\nmediation: {agreement: oral}\n"
       "issues: {title: b, resolutions: {text: Lamps}}\n",
       ""},
      {"a visit at home",
       "form: home_visit\ndate: 2026-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n", ""},
      {"a street office",
       "form: joint_meeting\nlevel: street\ndate: 2026-03-14\n"
       "issues: {title: b, resolutions: {text: Lamps}}\n",
       ""},
      {"a district",
       "form: joint_meeting\nlevel: district\ndate: 2026-03-14\n"
       "issues: {title: b, resolutions: {text: Lamps}}\n",
       ""},
      {"a community",
       "form: joint_meeting\nlevel: community\ndate: 2026-03-14\n"
       "issues: {title: b, resolutions: {text: Lamps}}\n",
       "Lamps"},
      {"cancelled",
       "form: deliberation\ndate: 2026-03-14\ncancelled: {date: 2026-03-14}\n"
       "issues: {title: b, resolutions: {text: Lamps}}\n",
       ""},
      {"planned",
       "form: deliberation\ndate: 2027-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n",
       ""},
      {"no date", "form: deliberation\nissues: {title: b, resolutions: {text: Lamps}}\n", ""},
      {"put off: counted from the new day",
       "form: deliberation\ndate: 2026-03-20\nissues: {title: b, resolutions: {text: Lamps}}\n"
       "postponed: {date: 2026-03-13, from: 2026-03-14, to: 2026-03-20}\n",
       "",
       "",
       {2026, 4, 19}},
      {"rejected by the body that was asked",
       "form: deliberation\ndate: 2026-03-14\nissues: {title: b, resolutions: {text: Lamps,"
       " ratification: {body: owners_assembly, rejected_on: 2026-03-20}}}\n",
       ""},
      {"what could not be read",
       "form: deliberation\ndate: 2026-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n"
       "public_notice: {date: 2026-03-16}\n",
       ""},
  };
  check_in_books("not-published", cases);
}

TEST_CASE("not-published: by the book") {
  constexpr std::string_view five = "limits: {publish_days: 5}\n";
  constexpr Case cases[] = {
      {"on the fifth day",
       "form: deliberation\ndate: 2025-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n"
       "public_notices: {date: 2025-03-19}\n",
       "", five},
      {"on the sixth",
       "form: deliberation\ndate: 2025-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n"
       "public_notices: {date: 2025-03-20}\n",
       "2025-03-20", five},
      {"the first notice counts",
       "form: deliberation\ndate: 2025-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n"
       "public_notices: [{date: 2025-03-20}, {date: 2025-03-18}]\n",
       "", five},
      {"of two late notices of one day the first",
       "form: deliberation\ndate: 2025-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n"
       "public_notices: [{date: 2025-03-20}, {date: \"2025-03-20\"}]\n",
       "2025-03-20", five},
      {"two late notices of several matters",
       "form: deliberation\ndate: 2025-03-14\nissues: {title: b, resolutions: [{text: Lamps},"
       " {text: Road}, {text: Trees}]}\n"
       "public_notices: [{date: 2025-03-25, covers: [r1, r2]}, {date: 2025-03-26, covers: r3}]\n",
       "2025-03-25 | 2025-03-26", five},
      {"not yet",
       "form: deliberation\ndate: 2025-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n",
       "",
       five,
       {2025, 3, 19}},
      {"not at all",
       "form: deliberation\ndate: 2025-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n",
       "Lamps",
       five,
       {2025, 3, 20}},
      {"forms that the law does not ask",
       "form: key_consultation\nlevel: district\ndate: 2025-03-14\n"
       "issues: {title: b, resolutions: {text: Lamps}}\n",
       "Lamps", five},
      {"forms that need no resolution",
       "form: project\ndate: 2025-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n", "",
       five},
      {"a mediation even then",
       "form: mediation\ndate: 2025-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n", "",
       five},
      {"a visit at home even then",
       "form: home_visit\ndate: 2025-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n", "",
       five},
      {"a private record even then",
       "form: deliberation\ndate: 2025-03-14\nprivate: yes\n"
       "issues: {title: b, resolutions: {text: Lamps}}\n",
       "", five},
      {"a limit that holds no date",
       "form: deliberation\ndate: 2200-12-30\nissues: {title: b, resolutions: {text: Lamps}}\n",
       "",
       five,
       {2200, 12, 31}},
  };
  check_in_books("not-published", cases);

  constexpr std::string_view two =
      "form: deliberation\ndate: 2025-03-14\nissues: {title: b, resolutions: [{text: Lamps},"
      " {text: Road}]}\n";
  CHECK(said("not-published", two, Language::english, five, {2025, 3, 20}) ==
        "2 agreed matters are not published 6 days after the meeting on 2025-03-14; at most 5");
  CHECK(said("not-published", two, Language::chinese, five, {2025, 3, 20}) ==
        "2025-03-14 议定的事项有 2 项没有公示，已过 6 天，最多 5 天");
  constexpr std::string_view late =
      "form: deliberation\ndate: 2025-03-14\nissues: {title: b, resolutions: {text: Lamps}}\n"
      "public_notices: {date: 2025-03-20}\n";
  CHECK(said("not-published", late, Language::english, five) ==
        "published on 2025-03-20, 6 days after the meeting on 2025-03-14; at most 5");
}

TEST_CASE("not-published: one finding with the others beside it, and whose limit it is") {
  const std::string yaml = titled(
      "form: deliberation\ndate: 2026-03-14\nissues: {title: b, resolutions: [{text: Lamps},"
      " {text: Road}]}\n");
  const auto found = [&](std::string_view book_yaml) {
    const CaseBook book(book_yaml);
    for (const meeting::Diagnostic& one : check_text(yaml, book.options({2026, 12, 31})).findings) {
      if (one.rule == "not-published") return one;
    }
    return meeting::Diagnostic{};
  };
  const meeting::Diagnostic by_law = found("");
  REQUIRE(by_law.notes.size() == 2);
  CHECK(by_law.notes[0].has_place);
  CHECK(say(Language::english, by_law.notes[1].text).ends_with("the 30 days are a limit of ours"));
  CHECK(found("limits: {publish_days: 5}\n").notes.size() == 1);
}

TEST_CASE("display-short") {
  constexpr std::string_view seven = "limits: {display_days: 7}\n";
  constexpr std::string_view thirty = "limits: {display_days: 30}\n";
  constexpr Case cases[] = {
      {"15 days",
       "form: deliberation\ndate: 2026-03-14\npublic_notices: {date: 2026-03-16, until: "
       "2026-03-31}\n",
       ""},
      {"14 days",
       "form: deliberation\ndate: 2026-03-14\npublic_notices: {date: 2026-03-16, until: "
       "2026-03-30}\n",
       "2026-03-30"},
      {"in Chinese", "形式: 议事会\n日期: 2026-03-14\n公示: {日期: 2026-03-16, 截止: 2026-03-30}\n",
       "2026-03-30"},
      {"before the law",
       "form: deliberation\ndate: 2025-12-20\npublic_notices: {date: 2025-12-31, until: "
       "2026-01-05}\n",
       ""},
      {"put up on its first day",
       "form: deliberation\ndate: 2025-12-20\npublic_notices: {date: 2026-01-01, until: "
       "2026-01-05}\n",
       "2026-01-05"},
      {"put up on the day of the meeting",
       "form: deliberation\ndate: 2026-03-14\npublic_notices: {date: 2026-03-14, until: "
       "2026-03-16}\n",
       "2026-03-16"},
      {"a plan shown before the meeting",
       "form: deliberation\ndate: 2026-03-14\npublic_notices: {date: 2026-03-13, until: "
       "2026-03-16}\n",
       ""},
      {"by the book, 7 days",
       "form: deliberation\ndate: 2025-03-14\npublic_notices: {date: 2025-03-16, until: "
       "2025-03-23}\n",
       "", seven},
      {"by the book, 6 days",
       "form: deliberation\ndate: 2025-03-14\npublic_notices: {date: 2025-03-16, until: "
       "2025-03-22}\n",
       "2025-03-22", seven},
      {"by the book, a plan too",
       "form: deliberation\ndate: 2025-03-14\npublic_notices: {date: 2025-03-06, until: "
       "2025-03-08}\n",
       "2025-03-08", seven},
      {"a book cannot ask for less than the law",
       "form: deliberation\ndate: 2026-03-14\npublic_notices: {date: 2026-03-16, until: "
       "2026-03-24}\n",
       "2026-03-24", seven},
      {"a book may ask for more",
       "form: deliberation\ndate: 2026-03-14\npublic_notices: {date: 2026-03-16, until: "
       "2026-04-14}\n",
       "2026-04-14", thirty},
      {"and has got it",
       "form: deliberation\ndate: 2026-03-14\npublic_notices: {date: 2026-03-16, until: "
       "2026-04-15}\n",
       "", thirty},
      {"shown for a day",
       "form: deliberation\ndate: 2026-03-14\npublic_notices: {date: 2026-03-16, until: "
       "2026-03-16}\n",
       "2026-03-16"},
      {"shown for a day, and nobody asks for more",
       "form: deliberation\ndate: 2025-03-14\npublic_notices: {date: 2025-03-16, until: "
       "2025-03-16}\n",
       ""},
      {"owners: the law names no days",
       "form: owners_assembly\ndate: 2026-03-14\npublic_notices: {date: 2026-03-16, until: "
       "2026-03-17}\n",
       ""},
      {"private",
       "form: deliberation\ndate: 2026-03-14\nprivate: yes\npublic_notices: {date: 2026-03-16, "
       "until: 2026-03-17}\n",
       ""},
      {"a district",
       "form: joint_meeting\nlevel: district\ndate: 2026-03-14\n"
       "public_notices: {date: 2026-03-16, until: 2026-03-17}\n",
       ""},
      {"no end", "form: deliberation\ndate: 2026-03-14\npublic_notices: {date: 2026-03-16}\n", "",
       thirty},
      {"no beginning",
       "form: deliberation\ndate: 2026-03-14\npublic_notices: {until: 2026-03-16}\n", "", thirty},
      {"ends before it begins: another rule",
       "form: deliberation\ndate: 2026-03-14\npublic_notices: {date: 2026-03-16, until: "
       "2026-03-15}\n",
       "", thirty},
      {"no date of the meeting",
       "form: deliberation\npublic_notices: {date: 2026-03-16, until: 2026-03-17}\n", ""},
      {"each by itself",
       "form: deliberation\ndate: 2026-03-14\npublic_notices: [{date: 2026-03-16, until: "
       "2026-03-17}, {date: 2026-03-16, until: 2026-04-16}, {date: 2026-05-01, until: "
       "2026-05-02}]\n",
       "2026-03-17 | 2026-05-02"},
  };
  check_in_books("display-short", cases);
  constexpr std::string_view brief =
      "form: deliberation\ndate: 2026-03-14\npublic_notices: {date: 2026-03-16, until: "
      "2026-03-30}\n";
  CHECK(said("display-short", brief, Language::english) ==
        "displayed from 2026-03-16 to 2026-03-30: 14 days, at least 15");
  CHECK(said("display-short", brief, Language::chinese) ==
        "2026-03-16 公示到 2026-03-30，共 14 天，至少要 15 天");
}

TEST_CASE("display-short: where the law asks for as much as the book, the law is shown") {
  const std::string yaml = titled(
      "form: deliberation\ndate: 2026-03-14\npublic_notices: {date: 2026-03-16, until: "
      "2026-03-20}\n");
  const auto notes = [&](std::string_view book_yaml) {
    const CaseBook book(book_yaml);
    for (const meeting::Diagnostic& one : check_text(yaml, book.options({2026, 12, 31})).findings) {
      if (one.rule == "display-short") return one.notes.size();
    }
    return std::size_t{9};
  };
  CHECK(notes("limits: {display_days: 14}\n") == 1);
  CHECK(notes("limits: {display_days: 15}\n") == 1);
  CHECK(notes("limits: {display_days: 16}\n") == 0);
}

TEST_CASE("archive-overdue and archive-missing") {
  constexpr Date in_time{2026, 6, 30};
  constexpr Date late{2026, 7, 1};
  constexpr Case begun[] = {
      {"on the last day",
       "form: campaign\ndate: 2025-12-31\nissues: {title: b}\narchive: {number: 2025-1}\n", "", "",
       in_time},
      {"a day later",
       "form: campaign\ndate: 2025-12-31\nissues: {title: b}\narchive: {number: 2025-1}\n",
       "2025-1", "", late},
      {"of the year after",
       "form: campaign\ndate: 2026-01-01\nissues: {title: b}\narchive: {number: 2025-1}\n", "", "",
       late},
      {"filed",
       "form: campaign\ndate: 2025-12-31\nissues: {title: b}\n"
       "archive: {number: 2025-1, filed_on: 2026-06-01}\n",
       "", "", late},
      {"filed late",
       "form: campaign\ndate: 2024-12-31\nissues: {title: b}\n"
       "archive: {number: 2025-1, filed_on: 2026-06-01}\n",
       "", "", late},
      {"without a number",
       "form: campaign\ndate: 2025-12-31\nissues: {title: b}\narchive: {retention: permanent}\n",
       "?", "", late},
      {"no entry", "form: campaign\ndate: 2025-12-31\nissues: {title: b}\n", "", "", late},
      {"before there was a rule",
       "form: campaign\ndate: 2014-12-31\nissues: {title: b}\narchive: {number: 2014-1}\n", "", "",
       late},
      {"cancelled",
       "form: deliberation\ndate: 2025-12-31\ncancelled: {date: 2025-12-30}\n"
       "archive: {number: 2025-1}\n",
       "", "", late},
      {"nothing recorded", "form: deliberation\ndate: 2025-12-31\narchive: {number: 2025-1}\n", "",
       "", late},
      {"what could not be read",
       "form: campaign\ndate: 2025-12-31\nissues: {title: b}\n"
       "archive: {number: 2025-1, filed_on: 2026/6/1}\n",
       "", "", late},
  };
  check_in_books("archive-overdue", begun);
  constexpr std::string_view strict = "profile: strict\n";
  constexpr Case not_begun[] = {
      {"on the last day", "form: campaign\ndate: 2025-12-31\nissues: {title: b}\n", "", strict,
       in_time},
      {"a day later", "form: campaign\ndate: 2025-12-31\nissues: {title: b}\n", "2025-12-31",
       strict, late},
      {"not asked for", "form: campaign\ndate: 2025-12-31\nissues: {title: b}\n", "",
       "profile: standard\n", late},
      {"of the year after", "form: campaign\ndate: 2026-01-01\nissues: {title: b}\n", "", strict,
       late},
      {"begun", "form: campaign\ndate: 2025-12-31\nissues: {title: b}\narchive: {number: 2025-1}\n",
       "", strict, late},
      {"nothing recorded", "form: deliberation\ndate: 2025-12-31\n", "", strict, late},
      {"before there was a rule", "form: campaign\ndate: 2014-12-31\nissues: {title: b}\n", "",
       strict, late},
      {"what could not be read",
       "form: campaign\ndate: 2025-12-31\nissues: {title: b}\narchve: {filed_on: 2026-06-01}\n", "",
       strict, late},
  };
  check_in_books("archive-missing", not_begun);
  constexpr std::string_view open =
      "form: campaign\ndate: 2025-12-31\nissues: {title: b}\narchive: {number: 2025-1}\n";
  CHECK(said("archive-overdue", open, Language::english, "", {2026, 7, 2}) ==
        "the papers of 2025 are filed by 2026-06-30; on 2026-07-02, 2 days later, this record is "
        "not");
  CHECK(said("archive-overdue", open, Language::chinese, "", {2026, 7, 2}) ==
        "2025 年的材料应在 2026-06-30 前归档，到 2026-07-02 已过 2 天，这份记录还没有归档");
}
