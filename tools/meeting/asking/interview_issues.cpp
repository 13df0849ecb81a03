// SPDX-License-Identifier: Apache-2.0

// What was talked about, and what came of it: six questions an issue.

#include <algorithm>
#include <charconv>
#include <meeting/text.hpp>

#include "asking/interview.hpp"

namespace meeting::tool {
namespace {

/// What an issue may have come to where nothing was agreed.
constexpr std::string_view outcomes[] = {"no_agreement", "deferral", "referral", "information"};

std::optional<std::size_t> whole_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return number;
}

bool is_outcome(std::string_view type) {
  return std::ranges::find(outcomes, type) != std::end(outcomes);
}

}  // namespace

Draft& Interview::issue(std::size_t index) {
  Draft& list = record_.list_at("issues");
  while (list.values.size() <= index) list.add(Draft::mapping());
  return list.values[index];
}

std::size_t Interview::issue_count() const {
  const Draft* list = record_.find("issues");
  return list == nullptr ? 0 : list->values.size();
}

Draft& Interview::resolution(std::size_t index) {
  Draft& list = issue(index).list_at("resolutions");
  if (list.values.empty()) list.add(Draft::mapping());
  return list.values.front();
}

bool Interview::has_agreement(std::size_t index) const {
  const Draft* list = record_.find("issues");
  if (list == nullptr || index >= list->values.size()) return false;
  const Draft* resolutions = list->values[index].find("resolutions");
  if (resolutions == nullptr || resolutions->values.empty()) return false;
  const Draft& one = resolutions->values.front();
  return !text_at(one, "text").empty() && !is_outcome(text_at(one, "type"));
}

void Interview::show_issues() {
  for (std::size_t i = 0; i < issue_count(); ++i) {
    prompt_.tell(pad(std::to_string(i + 1), 3, Align::right) + "  " +
                 visible(text_at(issue(i), "title")));
  }
}

Interview::Outcome Interview::ask_title(std::size_t index) {
  const AskedField& asked = asked_by(flag::issue);
  if (index == 0 && issue_count() == 0) {
    context_.err << "\n";
    tell(is_planned() ? "ask.issues-planned"_msg : "ask.issues-intro"_msg);
    if (!parties().values.empty()) {
      std::vector<std::string> numbered;
      std::size_t number = 0;
      for (const std::string& name : party_names()) {
        numbered.push_back(std::to_string(++number) + " " + visible(name));
      }
      tell("ask.parties-by-number"_msg, {joined(numbered)});
    }
  }
  const std::string old = index < issue_count() ? text_at(issue(index), "title") : std::string();
  while (true) {
    const Answer answer = prompt_.ask(
        {.text = say(asked.text, {index + 1}),
         .suggested = old,
         .completions =
             [&](std::string_view typed) { return Prompt::fitting(typed, candidates(asked)); },
         .earlier = earlier(asked)});
    if (answer.back) return Outcome::back;
    if (answer.text == "?" || answer.text == "？") {
      tell("ask.issues-help"_msg);
      show_issues();
      continue;
    }
    if (answer.text.empty()) return Outcome::answered;  // the list ends here
    const bool removes = answer.text.starts_with('-') && answer.text.size() > 1;
    if (const auto number = whole_number(std::string_view(answer.text).substr(removes ? 1 : 0))) {
      if (*number == 0 || *number > issue_count()) {
        tell("ask.issues-help"_msg);
        continue;
      }
      if (removes) {
        Draft& list = record_.list_at("issues");
        list.values.erase(list.values.begin() + static_cast<std::ptrdiff_t>(*number - 1));
        path_.erase(std::remove_if(path_.begin(), path_.end(),
                                   [](const Step& step) {
                                     return step.stage >= Stage::issue && step.stage <= Stage::due;
                                   }),
                    path_.end());
        next_ = {Stage::issue, issue_count()};
      } else {
        next_ = {Stage::issue, *number - 1};
      }
      return Outcome::answered;
    }
    if (answer.text == "-") {
      tell("ask.issue-remove-help"_msg);
      continue;
    }
    issue(index).set("title", answer.text);
    return Outcome::answered;
  }
}

Interview::Outcome Interview::ask_resolution(std::size_t index) {
  const AskedField& asked = asked_by(flag::resolution);
  Draft& one = resolution(index);
  const bool had = has_agreement(index);
  Draft answer = Draft::mapping();
  if (had) answer.set("text", text_at(one, "text"));
  if (ask_field(answer, asked) == Outcome::back) return Outcome::back;
  const std::string text = text_at(answer, "text");
  if (!text.empty()) {
    one.set("text", text);
    if (const std::string type = text_at(one, "type"); type.empty() || is_outcome(type)) {
      one.set("type", "agreement");
    }
  } else if (had) {
    // Nothing was agreed after all: who and until when go with it.
    one = Draft::mapping();
  }
  return Outcome::answered;
}

Interview::Outcome Interview::ask_outcome(std::size_t index) {
  Draft& one = resolution(index);
  const AskedField& asked = asked_by(flag::type);
  std::vector<std::string> rows;
  for (const std::string_view key : outcomes) rows.push_back(shown(asked, Draft(key)));
  std::string list;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    list += (i == 0 ? "" : "  ") + std::to_string(i + 1) + " " + rows[i];
  }
  prompt_.tell(list);
  const std::string old = text_at(one, "type");
  while (true) {
    const Answer answer = prompt_.ask(
        {.text = say("ask.outcome"_msg),
         .suggested = old.empty() ? std::string() : shown(asked, Draft(old)),
         .completions = [&](std::string_view typed) { return Prompt::fitting(typed, rows); }});
    if (answer.back) return Outcome::back;
    if (answer.text.empty() || answer.text == "-") {
      one = Draft::mapping();
      return Outcome::answered;
    }
    Draft value;
    const auto number = whole_number(answer.text);
    if (number && *number >= 1 && *number <= std::size(outcomes)) {
      value = Draft(outcomes[*number - 1]);
    } else if (!understand(asked, answer.text, value)) {
      continue;
    }
    if (!is_outcome(value.text)) {
      prompt_.tell(list);
      continue;
    }
    // What was said of it; at least the word for it.
    const Answer words =
        prompt_.ask({.text = say("ask.outcome-text"_msg),
                     .suggested = old == value.text && !text_at(one, "text").empty()
                                      ? text_at(one, "text")
                                      : file_word(asked, value.text)});
    if (words.back) continue;
    one.set("type", value);
    one.set("text", words.text);
    return Outcome::answered;
  }
}

}  // namespace meeting::tool
