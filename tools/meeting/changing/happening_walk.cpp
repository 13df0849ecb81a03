// SPDX-License-Identifier: Apache-2.0

#include "changing/happening_walk.hpp"

#include <algorithm>
#include <meeting/calendar.hpp>
#include <meeting/text.hpp>
#include <utility>
#include <variant>

#include "records/filter.hpp"
#include "records/selection.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

constexpr const Option* filter_list[] = {&option::area, &option::party, &option::category};

/// One that is gone through.
struct Stop {
  std::string reference;
  std::string rank;
  bool recorded = false;
};

std::vector<Stop> stops_of(Context& context, const Arguments& arguments, const Walk& walk,
                           Exit& exit) {
  std::vector<Stop> stops;
  Selection selection(context, {});
  selection.meet_books();
  const ListFilter filter = asked_filter(context, arguments, ListKind::follow_ups);
  selection.for_each([&](const RecordFile& file, const PlacedRecord& placed) {
    const Calendar& calendar = file.book == nullptr ? Calendar::standard() : file.book->calendar();
    const ListStyle style{
        .as_of = context.today, .calendar = &calendar, .language = context.language};
    for (const ListItem& row : list_items(ListKind::follow_ups, placed, style)) {
      const auto* place = std::get_if<FollowUpPlace>(&row.subject);
      if (place == nullptr || !fits(filter, row, style)) continue;
      const Item item = item_at(context, file, *place, row.reference());
      if (walk.wanted(item)) stops.push_back({.reference = item.id, .rank = walk.rank(item)});
    }
  });
  exit = graver(exit, selection.exit());
  std::ranges::stable_sort(stops, {}, &Stop::rank);
  return stops;
}

/// Telephone numbers of a party, with the post or the name in front.
void add_contacts(std::string& list, const Record& record, const PartyRef& party) {
  if (party.index < 0) return;
  for (const Person& person : record.parties[static_cast<std::size_t>(party.index)].people) {
    if (!person.phone) continue;
    std::string who(*person.name);
    if (who.empty() && !person.roles.empty()) who = *person.roles.front();
    list +=
        (list.empty() ? "" : ", ") + who + (who.empty() ? "" : " ") + std::string(*person.phone);
  }
}

/// A party as people call it, where the record calls it by an id or by its kind.
std::string_view called(const Record& record, const PartyRef& party, Language language) {
  if (party.index < 0) return *party;
  const Party& one = record.parties[static_cast<std::size_t>(party.index)];
  return one.name ? *one.name : one.kind.label(language);
}

std::string contacts_of(const Item& item) {
  std::string list;
  if (item.place.issue != nullptr) {
    for (const Who& who : item.place.issue->raised_by) add_contacts(list, item.record(), who);
  }
  if (const PartyRef* lead = lead_of(item.place)) add_contacts(list, item.record(), *lead);
  return list;
}

void introduce(Context& context, Prompt& prompt, const Item& item, std::size_t number,
               std::size_t count) {
  const auto line = [&](std::string_view id, std::string_view text) {
    if (!text.empty()) prompt.tell(context.say(id, {visible(text)}));
  };
  prompt.tell("");
  prompt.tell(context.say("walk.item"_msg, {number, count, item.label, visible(item.id)}));
  if (item.place.issue != nullptr) line("walk.issue"_msg, *item.place.issue->title);
  if (const PartyRef* lead = lead_of(item.place)) {
    line("walk.lead"_msg, called(item.record(), *lead, context.language));
  }
  if (item.state.done_on) line("walk.done-on"_msg, to_string(*item.state.done_on));
  line("walk.contact"_msg, contacts_of(item));
}

class Tour {
 public:
  Tour(Context& context, const Arguments& arguments, const Walk& walk, std::vector<Stop> stops)
      : context_(context),
        arguments_(arguments),
        walk_(walk),
        stops_(std::move(stops)),
        prompt_(context) {}

  Exit run() {
    prompt_.tell(context_.say("walk.begin"_msg, {stops_.size()}));
    try {
      while (at_ < stops_.size() && step()) {
      }
    } catch (const Interrupted&) {
      context_.err << "\n";
      summarize();
      throw;
    }
    summarize();
    return exit_;
  }

 private:
  /// False where the user has had enough.
  bool step() {
    Stop& stop = stops_[at_];
    if (stop.recorded) {  // before somebody went back
      ++at_;
      return true;
    }
    const Found found = find_one(context_, stop.reference, {ItemKind::follow_up});
    if (!found.usable) {
      exit_ = graver(exit_, found.exit);
      ++at_;
      return true;
    }
    const Item item = item_of(context_, found.file, found.match);
    introduce(context_, prompt_, item, at_ + 1, stops_.size());
    Arguments said = arguments_;
    switch (walk_.ask(context_, prompt_, item, said)) {
      case StepAnswer::end:
        return false;
      case StepAnswer::back:
        go_back();
        return true;
      case StepAnswer::skip:
        ++at_;
        return true;
      case StepAnswer::record:
        break;
    }
    stop.recorded = record(stop, said);
    if (stop.recorded) ++at_;
    context_.out.flush();
    return true;
  }

  /// What was recorded already is not asked about again.
  void go_back() {
    for (std::size_t before = at_; before > 0; --before) {
      if (stops_[before - 1].recorded) continue;
      at_ = before - 1;
      return;
    }
    prompt_.tell(context_.say("walk.first"_msg));
  }

  bool record(const Stop& stop, const Arguments& said) {
    try {
      const std::string references[] = {stop.reference};
      Happening happening = walk_.happening(context_, said);
      happening.advises = false;  // what comes next is the next one
      const Exit exit = record_happening(context_, said, references, happening);
      return exit == Exit::fine || exit == Exit::not_a_record || exit == Exit::bad_book;
    } catch (const Refused& refused) {
      context_.complain(refused.text);
    } catch (const UsageError& error) {
      context_.complain(error.text);
    }
    return false;
  }

  void summarize() {
    const auto recorded =
        static_cast<std::size_t>(std::ranges::count(stops_, true, &Stop::recorded));
    prompt_.tell(context_.say("walk.summary"_msg, {recorded, stops_.size() - recorded}));
  }

  Context& context_;
  const Arguments& arguments_;
  const Walk& walk_;
  std::vector<Stop> stops_;
  Prompt prompt_;
  std::size_t at_ = 0;
  Exit exit_ = Exit::fine;
};

/// --on as an answer gives it.
std::optional<Given> said_day(const Context& context, const Item& item, std::string_view answer) {
  constexpr std::string_view words[] = {"y", "yes", "是"};
  if (std::ranges::find(words, answer) != std::end(words)) {
    return Given{.option = &given::on, .text = to_string(context.today), .date = context.today};
  }
  const std::optional<Date> day = parse_spoken_date(answer, context.today, item.calendar()).value;
  if (!day) return std::nullopt;
  return Given{.option = &given::on, .text = std::string(answer), .date = *day};
}

}  // namespace

extern constexpr OptionGroup walk_filters{"help.group.walk"_msg, filter_list};

bool is_end(std::string_view answer) {
  constexpr std::string_view words[] = {"end", "quit", "q", "结束", "退出"};
  return std::ranges::find(words, answer) != std::end(words);
}

StepAnswer ask_day(Context& context, Prompt& prompt, std::string_view question, const Item& item,
                   Arguments& said) {
  while (true) {
    const Answer answer = prompt.ask({.text = context.say(question), .suggested = {}});
    if (answer.back) return StepAnswer::back;
    if (answer.text.empty()) return StepAnswer::skip;
    if (is_end(answer.text)) return StepAnswer::end;
    if (std::optional<Given> day = said_day(context, item, answer.text)) {
      said.given.push_back(std::move(*day));
      return StepAnswer::record;
    }
    prompt.tell(context.say("usage.date-help"_msg));
  }
}

Exit walk(Context& context, const Arguments& arguments, const Walk& walk) {
  if (!Prompt::possible(context, arguments)) {
    throw UsageError{{"usage.operand-missing"_msg, {}}, {"happening.which"_msg, {}}};
  }
  Exit exit = Exit::fine;
  std::vector<Stop> stops = stops_of(context, arguments, walk, exit);
  if (stops.empty()) {
    context.err << context.say("walk.nothing"_msg) << "\n";
    return exit;
  }
  return graver(exit, Tour(context, arguments, walk, std::move(stops)).run());
}

}  // namespace meeting::tool
