// SPDX-License-Identifier: Apache-2.0

// The list of events (大事记): what records say of it by the clock, and what follows from
// rectification notices.

#include <meeting/events.hpp>

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

const TimedEvent& event(const ListRow& row) { return row.as<TimedEvent>(); }

std::string time(ListRow& row) { return to_string(event(row).time); }
std::string kind(ListRow& row) { return row.word(event(row).kind()); }

/// Of a notice: what it was about, unless the event has a text of its own.
std::string what(ListRow& row) {
  const TimedEvent& one = event(row);
  switch (one.origin) {
    case EventOrigin::stated:
      return text_of(one.what());
    case EventOrigin::rectification_issued:
      return row.tell("event-notice-issued"_msg, {*one.follow_up->task});
    case EventOrigin::rectification_due:
      return row.tell("event-notice-due"_msg, {*one.follow_up->task});
    case EventOrigin::rectification_checked:
      break;
  }
  const std::string_view result = one.what() ? *one.what() : *one.follow_up->task;
  return row.tell("event-notice-checked"_msg, {result});
}
std::string by(ListRow& row) { return event(row).by != nullptr ? row.party(*event(row).by) : ""; }
std::string notice(ListRow& row) {
  return event(row).notice != nullptr ? text_of(event(row).notice->number) : "";
}
std::string origin(ListRow& row) {
  switch (event(row).origin) {
    case EventOrigin::stated:
      break;
    case EventOrigin::rectification_issued:
      return row.say("rectification_issued", "event-origin-issued"_msg);
    case EventOrigin::rectification_due:
      return row.say("rectification_due", "event-origin-due"_msg);
    case EventOrigin::rectification_checked:
      return row.say("rectification_checked", "event-origin-checked"_msg);
  }
  return row.say("stated", "origin-stated"_msg);
}

constexpr BoundColumn columns[] = {
    column::reference,
    column::record,
    column::record_title,
    column::district,
    column::street,
    column::community,
    column::compound,
    {{"time", "head-time"_msg, CellType::text, true, false}, time},
    {{"kind", "head-event-kind"_msg, CellType::word, true, false, 1}, kind},
    {{"what", "head-what"_msg, CellType::text, true, true}, what},
    {{"by", "head-by"_msg, CellType::text, true, true, 2}, by},
    {{"origin", "head-origin"_msg, CellType::word, false, false}, origin},
    {{"notice", "head-notice-number"_msg, CellType::text, false, true}, notice},
    column::not_public,
    column::path,
};

}  // namespace

constexpr ListDefinition events_list{
    .info = {.kind = ListKind::events,
             .name = "events",
             .chinese = {"大事记", "经过"},
             .about = "list-about-events"_msg},
    .columns = columns,
    .of_record =
        [](ListItems& items) {
          for (const TimedEvent& one : all_events(items.record(), items.style().as_of)) {
            items.add(one);
          }
        },
    .days = [](ListRow& row) -> std::optional<Period> {
      const Date day = event(row).time.date;
      return valid(day) ? std::optional(Period{day, day}) : std::nullopt;
    },
    .form = record_form,
    .is_about = some_issue_is_about,
    .involves =
        [](ListRow& row, const PartyWish& wish) {
          return event(row).by != nullptr && wish.means(*row.item().placed, *event(row).by);
        },
    .add_texts =
        [](ListRow& row, ListTexts& texts) {
          texts.add(what(row));
          texts.add(*row.record().title);
        },
};

}  // namespace meeting
