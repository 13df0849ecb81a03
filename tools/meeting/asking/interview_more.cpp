// SPDX-License-Identifier: Apache-2.0

// What is asked on request only.

#include <algorithm>
#include <meeting/text.hpp>

#include "adding/spoken_items.hpp"
#include "asking/interview.hpp"

namespace meeting::tool {
namespace {

struct MoreRow {
  std::string_view what;
  std::string_view text;  ///< message id
  bool of_issue;
  bool of_result;  ///< a meeting that is still to come has none
};

constexpr MoreRow rows[] = {
    {"positions", "ask.more.positions"_msg, true, true},
    {"resolution", "ask.more.resolution"_msg, true, true},
    {"another", "ask.more.another"_msg, true, true},
    {"tasks", "ask.more.tasks"_msg, true, true},
    {"money", "ask.more.money"_msg, true, true},
    {"issue", "ask.more.issue"_msg, true, false},
    {"facts", "ask.more.facts"_msg, true, false},
    {"notice", "ask.more.notice"_msg, false, true},
    {"meeting", "ask.more.meeting"_msg, false, false},
};

constexpr const Option* of_resolution[] = {&flag::type, &flag::basis, &flag::condition};
constexpr const Option* of_another[] = {&flag::resolution, &flag::responsible, &flag::due};
constexpr const Option* of_issue[] = {&flag::tier, &flag::raised_on, &flag::cause};
constexpr const Option* of_notice[] = {&flag::notice, &flag::notice_until};
constexpr const Option* of_meeting[] = {&flag::platform, &flag::level,  &flag::series,
                                        &flag::convener, &flag::number, &flag::note};
constexpr const Option* of_task[] = {&flag::lead, &flag::person, &flag::assisting, &flag::due};

}  // namespace

Interview::Outcome Interview::ask_more() {
  while (true) {
    context_.err << "\n";
    std::vector<const MoreRow*> offered;
    std::vector<std::string> texts;
    for (const MoreRow& row : rows) {
      if ((row.of_issue && issue_count() == 0) || (row.of_result && is_planned())) continue;
      offered.push_back(&row);
      texts.push_back(say(row.text));
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
      prompt_.tell(pad(std::to_string(i + 1), 3, Align::right) + "  " + texts[i]);
    }
    const Answer answer = prompt_.ask(
        {.text = say("ask.more"_msg), .suggested = {}, .completions = [&](std::string_view typed) {
           return Prompt::fitting(typed, texts);
         }});
    if (answer.back) return Outcome::back;
    if (answer.text.empty()) return Outcome::answered;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (answer.text == std::to_string(i + 1) || answer.text == texts[i]) chosen = i;
    }
    if (!chosen) {
      tell("prompt.no-such-number"_msg, {texts.size()});
      continue;
    }
    more_of(offered[*chosen]->what);
    keep_draft();
  }
}

std::optional<std::size_t> Interview::pick_issue() {
  if (issue_count() == 1) return 0;
  std::vector<std::string> titles;
  for (std::size_t i = 0; i < issue_count(); ++i) titles.push_back(text_at(issue(i), "title"));
  return prompt_.pick(say("ask.which-issue"_msg), titles);
}

Draft* Interview::pick_resolution() {
  const std::optional<std::size_t> index = pick_issue();
  if (!index) return nullptr;
  if (!has_agreement(*index)) {
    tell("ask.no-resolution"_msg);
    return nullptr;
  }
  Draft& list = issue(*index).list_at("resolutions");
  if (list.values.size() == 1) return &list.values.front();
  std::vector<std::string> texts;
  for (const Draft& one : list.values) texts.push_back(text_at(one, "text"));
  const std::optional<std::size_t> chosen = prompt_.pick(say("ask.which-resolution"_msg), texts);
  return chosen ? &list.values[*chosen] : nullptr;
}

void Interview::more_of(std::string_view what) {
  if (what == "meeting") {
    ask_row(record_, of_meeting);
  } else if (what == "notice") {
    Draft& list = record_.list_at("public_notices");
    if (list.values.empty()) list.add(Draft::mapping());
    ask_row(list.values.front(), of_notice);
  } else if (what == "resolution" || what == "money" || what == "tasks") {
    Draft* one = pick_resolution();
    if (one == nullptr) return;
    if (what == "resolution") ask_row(*one, of_resolution);
    else if (what == "tasks") ask_tasks(*one);
    else ask_lines(*one, asked_by(flag::money), "money", read_money, "add.money-help"_msg);
  } else {
    const std::optional<std::size_t> index = pick_issue();
    if (!index) return;
    if (what == "positions") {
      ask_positions(issue(*index));
    } else if (what == "issue") {
      ask_row(issue(*index), of_issue);
    } else if (what == "facts") {
      ask_lines(issue(*index), asked_by(flag::fact), "facts", read_fact, "add.fact-help"_msg);
    } else if (what == "another") {
      Draft one = Draft::mapping();
      if (ask_row(one, of_another) == Outcome::back || text_at(one, "text").empty()) return;
      one.set("type", "agreement");
      issue(*index).list_at("resolutions").add(std::move(one));
    }
  }
}

void Interview::ask_positions(Draft& holder) {
  while (true) {
    const Answer who = prompt_.ask({.text = say("ask.position"_msg),
                                    .suggested = {},
                                    .completions = [&](std::string_view typed) {
                                      return Prompt::fitting(typed, party_names());
                                    }});
    if (who.back || who.text.empty()) return;
    const std::optional<std::string> party = party_meant(who.text, false);
    if (!party) continue;
    const Answer text = prompt_.ask({.text = say("ask.position-text"_msg), .suggested = {}});
    if (text.back || text.text.empty()) continue;
    Draft position = Draft::mapping();
    position.set("party", *party);
    position.set("text", text.text);
    holder.list_at("positions").add(std::move(position));
    keep_draft();
  }
}

void Interview::ask_tasks(Draft& holder) {
  while (true) {
    const Answer task = prompt_.ask({.text = say("ask.task"_msg), .suggested = {}});
    if (task.back || task.text.empty()) return;
    Draft made = Draft::mapping();
    made.set("task", task.text);
    if (ask_row(made, of_task) == Outcome::back) continue;
    holder.list_at("follow_ups").add(std::move(made));
    keep_draft();
  }
}

void Interview::ask_lines(Draft& holder, const AskedField& asked, std::string_view list,
                          const std::function<std::optional<Draft>(const std::string&)>& read,
                          std::string_view help) {
  while (true) {
    const Answer answer = prompt_.ask({.text = say(asked.text), .suggested = {}});
    if (answer.back || answer.text.empty()) return;
    const std::optional<Draft> made = read(answer.text);
    if (!made) {
      tell(help);
      continue;
    }
    holder.list_at(list).add(*made);
    keep_draft();
  }
}

}  // namespace meeting::tool
