// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What one book.yaml states. A book inside another inherits: see book.hpp.
/// Texts live as long as the Document that holds these settings.

#include <meeting/record.hpp>

namespace meeting {

/// A form or category of the book's own.
struct OwnWord : Block {
  Text name;
  Text english;
  std::vector<Word<VocabularyId::party_kind>> parties;  ///< that a form requires
};

/// Time limits in days; working days where the name says so.
struct Limits : Block {
  Count notice_days;         ///< a notice goes out so many days before the meeting
  Count publish_days;        ///< agreed matters are published within
  Count display_days;        ///< a public notice is displayed at least
  Count screening_days;      ///< an issue is screened within
  Count visit_days;          ///< a finished follow-up is visited within
  Count order_working_days;  ///< a hotline order is finished within
  Count due_soon_days;       ///< from when on a due day counts as near
  Count silent_months;       ///< an open issue nobody has touched for so long
};

struct Organisation : Block {
  ItemId id;
  Text name;
  Word<VocabularyId::party_kind> kind;
  Texts aliases;
  Texts former_names;
  Text contact;
  Texts compounds;
  Count members;
  Texts tags;
};

struct Compound : Block {
  Text name;
  Texts aliases;
  Count households;
  Number floor_area;  ///< square metres
  Count buildings;
  Count built_year;
  Text property_company;  ///< empty: not known; 无 or none: it has none
  Text responsible;
  Texts tags;
};

struct Resource : Block {
  Text name;
  Text owner;
  Text what;
  Text contact;
};

struct OrganisationNode : Block {
  Text name;
  Text level;
  Text parent;
  Count count;
};

struct Series : Block {
  Text name;
  Word<VocabularyId::form> form;
  std::vector<Count> days;  ///< of the month
  Word<VocabularyId::weekday> weekday;
  Word<VocabularyId::series_period> per;
  Stated<Date> since;
};

/// A day off or a shifted working day that the built-in calendar does not hold.
struct CalendarEntry : Block {
  Stated<Date> date;
  Word<VocabularyId::day_kind> kind;
};

/// `rules: {late-follow-up: off}`.
struct RuleSetting : Block {
  Text rule;
  Word<VocabularyId::rule_severity> severity;
};

/// One turn of a rota.
struct Duty : Block {
  Stated<Date> date;
  Word<VocabularyId::weekday> weekday;
  Texts who;
  Text place;
};

/// A column in which a hotline's table of orders has something for a field of an issue.
struct OrderColumn : Block {
  Text heading;
  Text field;  ///< a path of fields: title, source.received_at; none or 无: it is left out
};

struct BookSettings : Block {
  FormatNumber format;
  Text name;
  std::optional<Area> area;
  Word<VocabularyId::language> language;
  Text numbering;  ///< "安居苑纪〔{year}〕{n}号"
  Text contact;
  std::optional<Limits> limits;
  std::vector<RuleSetting> rules;
  Word<VocabularyId::profile> profile;
  std::vector<OwnWord> forms, categories;
  std::vector<Series> series;
  Word<VocabularyId::satisfaction> satisfaction;
  Texts privacy;  ///< keys of fields that may be published
  std::vector<CalendarEntry> calendar;
  std::vector<Organisation> organisations;
  std::vector<Compound> compounds;
  std::vector<Resource> resources;
  std::vector<OrganisationNode> organisation_tree;
  Texts ledger_columns;
  std::vector<Claim> claims;
  std::vector<Duty> duty;
  std::vector<Inspection> inspections;
  Texts templates;
  std::vector<OrderColumn> order_columns;
};

}  // namespace meeting
