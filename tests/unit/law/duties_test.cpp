// SPDX-License-Identifier: Apache-2.0

// Days that statutes ask for: which statute holds on which day.

#include <doctest/doctest.h>

#include <meeting/vocabulary.hpp>
#include <meeting/words.hpp>
#include <string>

#include "law/filing.hpp"
#include "law/notice_periods.hpp"
#include "law/publication.hpp"

using namespace meeting;

TEST_CASE("how long before an assembly its members are told") {
  struct Case {
    std::string_view form;
    Date day;
    int days;  ///< 0: the law asks for nothing
    std::string_view source;
  };
  constexpr Case cases[] = {
      {"owners_assembly", {2003, 8, 31}, 0, ""},
      {"owners_assembly", {2003, 9, 1}, 15, "law.property-regulations-14"},
      {"owners_assembly", {2026, 1, 1}, 15, "law.property-regulations-14"},
      {"residents_assembly", {2025, 12, 31}, 0, ""},
      {"residents_assembly", {2026, 1, 1}, 10, "law.residents-committees-26"},
      {"villagers_assembly", {2010, 10, 27}, 0, ""},
      {"villagers_assembly", {2010, 10, 28}, 10, "law.villagers-committees-21"},
      {"villagers_assembly", {2025, 12, 31}, 10, "law.villagers-committees-21"},
      {"villagers_assembly", {2026, 1, 1}, 10, "law.villagers-committees-25"},
      {"residents_representatives_assembly", {2026, 5, 1}, 0, ""},
      {"villagers_representatives_assembly", {2026, 5, 1}, 0, ""},
      {"owners_committee_meeting", {2026, 5, 1}, 0, ""},
      {"deliberation", {2026, 5, 1}, 0, ""},
      {"", {2026, 5, 1}, 0, ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.form);
    CAPTURE(to_string(one.day));
    const NoticePeriod* period = notice_period(one.form, one.day);
    CHECK((period != nullptr ? period->days : 0) == one.days);
    CHECK((period != nullptr ? period->source : "") == one.source);
  }
}

TEST_CASE("which results are published, and how long they are displayed") {
  struct Case {
    std::string_view form;
    Date day;
    int display_days;  ///< -1: nothing has to be published
    std::string_view source;
  };
  constexpr Case cases[] = {
      {"deliberation", {2025, 12, 31}, -1, ""},
      {"deliberation", {2026, 1, 1}, 15, "law.committees-publish"},
      {"villagers_deliberation", {2026, 1, 1}, 15, "law.committees-publish"},
      {"residents_assembly", {2026, 1, 1}, 15, "law.committees-publish"},
      {"villagers_representatives_assembly", {2026, 1, 1}, 15, "law.committees-publish"},
      {"owners_assembly", {2009, 12, 31}, -1, ""},
      {"owners_assembly", {2010, 1, 1}, 0, "law.owners-publish"},
      {"owners_assembly", {2026, 1, 1}, 0, "law.owners-publish"},
      {"mediation", {2026, 1, 1}, -1, ""},
      {"home_visit", {2026, 1, 1}, -1, ""},
      {"owners_committee_meeting", {2026, 1, 1}, -1, ""},
      {"key_consultation", {2026, 1, 1}, -1, ""},
      {"listening_session", {2026, 1, 1}, -1, ""},
      {"intake", {2026, 1, 1}, -1, ""},
      {"", {2026, 1, 1}, -1, ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.form);
    CAPTURE(to_string(one.day));
    const PublicationDuty* duty = publication_duty(one.form, one.day);
    CHECK((duty != nullptr ? duty->display_days : -1) == one.display_days);
    CHECK((duty != nullptr ? duty->source : "") == one.source);
  }
  CHECK(in_time_days == 30);
  CHECK(asked_for_since == Date{2026, 1, 1});
}

TEST_CASE("by when papers are filed") {
  CHECK_FALSE(filing_day(2014));
  CHECK(filing_day(2015) == Date{2016, 6, 30});
  CHECK(filing_day(2025) == Date{2026, 6, 30});
  CHECK(filing_day(2199) == Date{2200, 6, 30});
  CHECK_FALSE(filing_day(2200));
  CHECK_FALSE(filing_day(1899));
}

TEST_CASE("statutes: each row has its source in both languages, and names forms that exist") {
  const auto is_form = [](std::string_view key) {
    for (const WordRow& row : vocabulary(VocabularyId::form).words) {
      if (row.key == key) return true;
    }
    return false;
  };
  for (const NoticePeriod& one : notice_periods()) {
    CAPTURE(one.form);
    CHECK(is_form(one.form));
    CHECK(valid(one.since));
    CHECK(has_message(one.source));
    CHECK(say(Language::chinese, one.source).find("《") != std::string::npos);
  }
  for (const PublicationDuty& one : publication_duties()) {
    CHECK(valid(one.since));
    CHECK(has_message(one.source));
    for (const std::string_view form : one.forms) {
      CAPTURE(form);
      CHECK(is_form(form));
    }
  }
}
