// SPDX-License-Identifier: Apache-2.0

// What is written of a follow-up, beside the day on which something happened.

#include <algorithm>
#include <iterator>
#include <meeting/text.hpp>
#include <utility>

#include "changing/happening.hpp"

namespace meeting::tool {

std::string remark_of(const Arguments& arguments, const Item& item) {
  const Language language = item.file->document.language;
  std::string text(trim(arguments.text(given::reason)));
  const std::string note(trim(arguments.text(given::note)));
  if (text.empty()) text = note;
  else if (!note.empty()) text = say(language, "happening.two-remarks"_msg, {text, note});
  const std::string by(trim(arguments.text(given::by)));
  if (by.empty()) return text;
  if (text.empty()) return say(language, "happening.by"_msg, {by});
  return say(language, "happening.remark-by"_msg, {text, by});
}

void add_progress(Outcome& outcome, const Item& item, Date day, const std::string& remark,
                  std::string_view percent) {
  if (remark.empty()) return;
  Draft entry = Draft::mapping();
  entry.set("date", to_string(day));
  if (!percent.empty()) entry.set("percent", percent);
  entry.set("note", remark);
  outcome.edits.push_back(Edit::append(item.follow_up().at, "progress", std::move(entry)));
}

void keep_former_round(Outcome& outcome, const Item& item, bool done_again) {
  const FollowUp& one = item.follow_up();
  if (!item.state.is_open() || (!one.done_on && !one.closed_on)) return;
  const Visit* visit = item.state.last_visit;
  if (visit == nullptr || !visit->date) return;
  Draft entry = Draft::mapping();
  entry.set("date", to_string(*visit->date));
  if (one.done_on) entry.set("done_on", to_string(*one.done_on));
  if (one.closed_on) entry.set("closed_on", to_string(*one.closed_on));
  outcome.edits.push_back(Edit::append(one.at, "reopened", std::move(entry)));
  if (one.done_on && !done_again) outcome.edits.push_back(Edit::remove(one.at, "done_on"));
  if (one.closed_on) outcome.edits.push_back(Edit::remove(one.at, "closed_on"));
  if (one.closing) outcome.edits.push_back(Edit::remove(one.at, "closing"));
}

void resume_suspended(Outcome& outcome, const Item& item, Date day) {
  if (!item.state.suspended) return;
  const Suspension* open = open_suspension(item, day);
  if (open == nullptr) return;
  outcome.edits.push_back(Edit::set(open->at, "resumed_on", to_string(day)));
  outcome.done.push_back({"happening.resumed"_msg, named(item, {to_string(day)})});
}

bool is_party(const Item& item, const PartyRef& party, std::string_view written) {
  const std::string wanted = comparison_key(written);
  std::vector<std::string_view> names{*party};
  if (party.index >= 0) {
    const Party& one = item.record().parties[static_cast<std::size_t>(party.index)];
    for (const std::string_view name :
         {*one.id, *one.name, one.kind.key(), one.kind.label(Language::english),
          one.kind.label(Language::chinese)}) {
      names.push_back(name);
    }
  }
  return std::ranges::any_of(names,
                             [&](std::string_view name) { return comparison_key(name) == wanted; });
}

std::vector<Argument> named(const Item& item, std::vector<Argument> more) {
  std::vector<Argument> all{visible(item.id), item.label};
  std::ranges::move(more, std::back_inserter(all));
  return all;
}

const Suspension* open_suspension(const Item& item, Date day) {
  if (item.place.follow_up == nullptr) return nullptr;
  const Suspension* open = nullptr;
  for (const Suspension& one : item.follow_up().suspended) {
    if (one.resumed_on && *one.resumed_on <= day) continue;
    open = &one;
  }
  return open;
}

}  // namespace meeting::tool
