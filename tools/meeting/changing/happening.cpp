// SPDX-License-Identifier: Apache-2.0

#include "changing/happening.hpp"

#include <algorithm>
#include <meeting/calendar.hpp>
#include <meeting/text.hpp>
#include <optional>
#include <utility>

#include "run/near_date.hpp"
#include "run/options.hpp"
#include "terminal/prompt.hpp"

namespace meeting::tool {

namespace given {
extern constexpr Option on{
    .name = "on", .chinese = "日期", .help = "happening.option.on"_msg, .value = Value::date};
extern constexpr Option by{.name = "by",
                           .chinese = "经办",
                           .help = "happening.option.by"_msg,
                           .value = Value::text,
                           .placeholder = "value.party"_msg};
extern constexpr Option note{
    .name = "note", .chinese = "备注", .help = "happening.option.note"_msg, .value = Value::text};
extern constexpr Option reason{.name = "reason",
                               .chinese = "原因",
                               .help = "happening.option.reason"_msg,
                               .value = Value::text};
}  // namespace given

namespace {

/// The items of one record that are meant.
struct Group {
  Found found;
  std::string written;           ///< means exactly the first of them
  std::vector<std::string> ids;  ///< of the items in the record; empty: the record itself
};

std::string own_id(const Item& item) { return item.is_record() ? "" : item_id(item.place); }

FollowUpPlace place_called(const Record& record, const std::string& id) {
  for (const FollowUpPlace& place : every_follow_up(record)) {
    if (item_id(place) == id) return place;
  }
  return {};
}

/// The items of a group in the record as it was read last.
std::vector<Item> items_of(const Context& context, const RecordFile& file, const Group& group) {
  const std::string record(group.written.substr(0, group.written.rfind(':')));
  std::vector<Item> items;
  if (group.ids.empty()) {
    items.push_back(item_at(context, file, {}, group.written));
    return items;
  }
  for (const std::string& id : group.ids) {
    const FollowUpPlace place = place_called(file.record(), id);
    if (place.follow_up == nullptr && place.resolution == nullptr) {
      throw Error(ErrorKind::busy, {"book.changed-under-us"_msg, {visible(file.shown)}});
    }
    items.push_back(item_at(context, file, place, full_id(record, id)));
  }
  return items;
}

/// Looks up everything before anything is written; nothing where something cannot be used.
std::vector<Group> find_all(Context& context, const Arguments& arguments,
                            std::span<const std::string> references, const Happening& happening,
                            Exit& exit) {
  const Choosing choosing{
      .fits = [&](const RecordFile& file,
                  const Match& match) { return happening.fits(item_of(context, file, match)); },
      .ask = Prompt::possible(context, arguments),
  };
  std::vector<Group> groups;
  bool usable = true;
  for (const std::string& written : references) {
    Found found = find_one(context, written, happening.wanted, {}, choosing);
    exit = graver(exit, found.exit);
    usable = usable && found.usable;
    if (!found.usable) continue;
    if (found.file.path.empty()) throw Refused{{"change.from-input"_msg, {}}, {}};
    const Item item = item_of(context, found.file, found.match);
    const std::string id = own_id(item);
    const auto same = std::ranges::find_if(groups, [&](const Group& one) {
      return one.found.file.path == found.file.path && one.ids.empty() == id.empty();
    });
    if (same == groups.end()) {
      Group& group = groups.emplace_back();
      group.written = item.id;
      if (!id.empty()) group.ids.push_back(id);
      group.found = std::move(found);
    } else if (std::ranges::find(same->ids, id) == same->ids.end()) {
      if (!id.empty()) same->ids.push_back(id);
    }
  }
  if (!usable) groups.clear();
  return groups;
}

/// Says of each item why it cannot be done; true where there is one.
bool refuse_any(Context& context, const std::vector<Group>& groups, const Happening& happening) {
  std::vector<Refused> refusals;
  std::size_t items = 0;
  for (const Group& group : groups) {
    for (const Item& item : items_of(context, group.found.file, group)) {
      ++items;
      try {
        happening.outcome(item);
      } catch (const Refused& refused) {
        refusals.push_back(refused);
      }
    }
  }
  for (const Refused& refused : refusals) {
    context.complain(refused.text);
    if (!refused.help.empty()) context.advise(refused.help);
  }
  if (!refusals.empty() && items > refusals.size()) {
    context.err << context.say("happening.all-or-nothing"_msg) << "\n";
  }
  return !refusals.empty();
}

}  // namespace

const Calendar& Item::calendar() const {
  return file->book == nullptr ? Calendar::standard() : file->book->calendar();
}

std::optional<Date> Item::begin() const {
  if (place.follow_up != nullptr && place.follow_up->since) return *place.follow_up->since;
  // In a list of requests each begins when it is raised.
  if (!record().form.is("intake")) return meeting_state(record(), today).date;
  if (place.issue == nullptr || !place.issue->raised_on) return std::nullopt;
  return whole_date(*place.issue->raised_on);
}

Item item_at(const Context& context, const RecordFile& file, const FollowUpPlace& place,
             std::string id) {
  Item item;
  item.file = &file;
  item.place = place;
  item.id = std::move(id);
  item.today = context.today;
  std::string_view text = *file.record().title;
  if (place.follow_up != nullptr) text = *place.follow_up->task;
  else if (place.resolution != nullptr) text = *place.resolution->text;
  item.label = visible(text);
  if (!item.is_record()) {
    item.state = follow_up_state(place, file.record(), context.today, item.calendar());
  }
  return item;
}

Item item_of(const Context& context, const RecordFile& file, const Match& match) {
  const bool is_record = match.kind == ItemKind::record;
  const std::string id = match.id.empty() ? file.id : match.id;
  return item_at(context, file, is_record ? FollowUpPlace{} : match.place(), id);
}

Exit record_happening(Context& context, const Arguments& arguments,
                      std::span<const std::string> references, const Happening& happening,
                      std::vector<std::string>* changed) {
  Exit exit = Exit::fine;
  std::vector<Group> groups = find_all(context, arguments, references, happening, exit);
  if (groups.empty()) return exit;
  if (refuse_any(context, groups, happening)) return graver(exit, Exit::findings);
  for (Group& group : groups) {
    std::vector<Message> next;
    std::vector<std::string> ids;
    const auto plan = [&](const RecordFile& file, const Match&) {
      Plan all;
      next.clear();
      ids.clear();
      for (const Item& item : items_of(context, file, group)) {
        Outcome one = happening.outcome(item);
        std::ranges::move(one.edits, std::back_inserter(all.edits));
        std::ranges::move(one.done, std::back_inserter(all.done));
        if (!one.next.empty()) next.push_back(std::move(one.next));
        ids.push_back(item.id);
      }
      return all;
    };
    const Exit outcome = change_record(context, arguments, group.written, happening.wanted,
                                       std::move(group.found), plan);
    exit = graver(exit, outcome);
    if (outcome == Exit::findings || arguments.has(option::dry_run)) continue;
    if (changed != nullptr) changed->insert(changed->end(), ids.begin(), ids.end());
    if (!context.can_ask || !happening.advises) continue;
    context.out.flush();
    for (const Message& one : next) context.advise(one);
  }
  return exit;
}

// ---- days ------------------------------------------------------------------------------

Date day_of(const Context& context, const Arguments& arguments, const Option& option,
            const Item& item, std::optional<Date> from) {
  const std::string_view text = arguments.text(option);
  const Date said = *arguments.date(option);
  if (from) {
    const Date after = near_date(text, context.today, *from, Side::after);
    const Date before = near_date(text, context.today, *from, Side::before);
    // A little too early is a slip, not a day of the next year.
    constexpr int slip = 60;
    const bool early = before < *from && days_between(before, *from) <= slip;
    const Date near = early || (after > context.today && after != said) ? before : after;
    if (near != said) return near;
  }
  // Working days are those of the book.
  return parse_spoken_date(text, context.today, item.calendar()).value.value_or(said);
}

Date day_on(const Context& context, const Arguments& arguments, const Item& item,
            std::optional<Date> from) {
  if (!arguments.has(given::on)) return context.today;
  const Date day = day_of(context, arguments, given::on, item, from);
  if (day > context.today) {
    throw Refused{{"happening.lies-ahead"_msg, {to_string(day), to_string(context.today)}},
                  {"happening.lies-ahead.help"_msg, {}}};
  }
  return day;
}

void demand_begun(const Item& item, Date day) {
  const std::optional<Date> begin = item.begin();
  if (!begin || day >= *begin) return;
  if (begin == meeting_state(item.record(), item.today).date) {
    throw Refused{
        {"happening.before-meeting"_msg, {to_string(day), to_string(*begin), visible(item.id)}},
        item.is_derived() ? Message{}
                          : Message{"happening.before-meeting.help"_msg, {visible(item.id)}}};
  }
  throw Refused{
      {"happening.before-begin"_msg, {to_string(day), to_string(*begin), visible(item.id)}}, {}};
}

void demand_not_before(const Item& item, Date day, std::optional<Date> other,
                       std::string_view text) {
  if (!other || day >= *other) return;
  throw Refused{{text, {to_string(day), to_string(*other), visible(item.id)}}, {}};
}

}  // namespace meeting::tool
