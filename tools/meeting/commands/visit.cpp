// SPDX-License-Identifier: Apache-2.0

// meeting visit: somebody was asked whether what was done solves the matter.

#include <algorithm>
#include <iterator>
#include <meeting/text.hpp>
#include <set>

#include "asking/visit_questions.hpp"
#include "changing/closing.hpp"
#include "changing/happening.hpp"
#include "changing/happening_state.hpp"
#include "changing/happening_walk.hpp"
#include "changing/visit_words.hpp"
#include "run/options.hpp"
#include "terminal/prompt.hpp"

namespace meeting::tool {
namespace {

constexpr Option by{.name = "by",
                    .chinese = "回访人",
                    .help = "visit.option.by"_msg,
                    .value = Value::text,
                    .placeholder = "value.party"_msg};
constexpr Option of{.name = "of",
                    .chinese = "回访对象",
                    .help = "visit.option.of"_msg,
                    .value = Value::text,
                    .placeholder = "value.party"_msg};
constexpr Option method{.name = "method",
                        .chinese = "回访方式",
                        .help = "visit.option.method"_msg,
                        .value = Value::word,
                        .vocabulary = VocabularyId::visit_method};
constexpr Option result{.name = "result",
                        .chinese = "结果",
                        .help = "visit.option.result"_msg,
                        .value = Value::word,
                        .vocabulary = VocabularyId::visit_result};
constexpr Option rating{.name = "rating",
                        .chinese = "评价",
                        .help = "visit.option.rating"_msg,
                        .value = Value::word,
                        .vocabulary = VocabularyId::rating};
constexpr Option close{.name = "close", .chinese = "销号", .help = "visit.option.close"_msg};

constexpr const Option* facts[] = {&given::on, &method, &result,      &rating,
                                   &by,        &of,     &given::note, &close};
constexpr OptionGroup facts_group{"help.group.happening"_msg, facts};
constexpr const OptionGroup* groups[] = {&facts_group, &walk_filters, &option::changes};

constexpr Example examples[] = {
    {"meeting visit gazebo satisfied", "meeting 回访 充电桩 满意", "visit.example.words"_msg},
    {"meeting visit gazebo unsolved --note 'still no roof' --method home",
     "meeting 回访 充电桩 未解决 --备注 数量仍不够 --回访方式 上门", "visit.example.unsolved"_msg},
};

/// What was found, by words and by options.
VisitWords said_words(const Arguments& arguments, VisitWords words) {
  for (const Option* option : {&method, &result, &rating}) {
    if (!arguments.has(*option)) continue;
    words.take(arguments.text(*option));
  }
  return words;
}

std::string label(const Context& context, VocabularyId kind, std::string_view key) {
  const auto index = find_word(kind, key);
  return index ? std::string(word_label(kind, *index, context.language)) : std::string();
}

std::string found_text(const Context& context, const VisitWords& words) {
  std::string text = label(context, VocabularyId::visit_result, words.result);
  const std::string rated = label(context, VocabularyId::rating, words.rating);
  if (!rated.empty()) text += context.say("visit.and"_msg) + rated;
  return text;
}

Draft entry_of(const Arguments& arguments, const VisitWords& words, Date day) {
  Draft entry = Draft::mapping();
  entry.set("date", to_string(day));
  entry.set("method", words.method);
  const auto text = [&](std::string_view key, const Option& option) {
    const std::string_view value = trim(arguments.text(option));
    if (!value.empty()) entry.set(key, value);
  };
  text("by", by);
  text("of", of);
  entry.set("result", words.result);
  if (!words.rating.empty()) entry.set("rating", words.rating);
  text("note", given::note);
  return entry;
}

Outcome write_down(const Context& context, const Arguments& arguments, const VisitWords& words,
                   const Item& item) {
  demand_possible(HappeningKind::visit, item);
  const FollowUpState& state = item.state;
  const std::optional<Date> from = state.done_on ? state.done_on : state.closed_on;
  const Date day = day_on(context, arguments, item, from);
  demand_not_before(item, day, from, "happening.before-done"_msg);
  const bool was_closed = state.stage == FollowUpStage::closed;
  if (arguments.has(close)) {
    if (was_closed) demand_possible(HappeningKind::close, item);
    if (words.opens_again() || !words.reached()) {
      throw Refused{{"visit.not-to-close"_msg, {visible(item.id), found_text(context, words)}}, {}};
    }
  }
  Outcome outcome;
  outcome.edits.push_back(
      Edit::append(item.follow_up().at, "visits", entry_of(arguments, words, day)));
  const bool opened = words.opens_again() && (!state.closed_on || *state.closed_on != day);
  outcome.done.push_back({opened ? "happening.visited-open"_msg : "happening.visited"_msg,
                          named(item, {to_string(day), found_text(context, words)})});
  if (opened) outcome.next = {"happening.next-done-again"_msg, {visible(item.id)}};
  else if (!words.reached()) outcome.next = {"happening.next-visit"_msg, {visible(item.id)}};
  if (arguments.has(close)) add_closing(outcome, item, day, {});
  return outcome;
}

Happening happening_with(Context& context, const Arguments& arguments, const VisitWords& words) {
  return {.fits =
              [](const Item& item) {
                return item.place.follow_up != nullptr && item.state.stage == FollowUpStage::done;
              },
          .outcome = [&context, &arguments, words](
                         const Item& item) { return write_down(context, arguments, words, item); }};
}

Happening happening(Context& context, const Arguments& arguments) {
  return happening_with(context, arguments, said_words(arguments, {}).completed());
}

// ---- on a terminal -----------------------------------------------------------------------

/// What can be struck off at once is asked about.
Exit offer_to_close(Context& context, const Arguments& arguments, const VisitWords& words,
                    const std::vector<std::string>& ids) {
  Exit exit = Exit::fine;
  Prompt prompt(context);
  for (const std::string& id : ids) {
    const std::string question = ids.size() == 1
                                     ? context.say("visit.close-question"_msg)
                                     : context.say("visit.close-which"_msg, {visible(id)});
    if (!prompt.confirm(question, words.result == "solved")) {
      context.advise({"happening.next-close"_msg, {visible(id)}});
      continue;
    }
    const std::string references[] = {id};
    exit = graver(exit,
                  record_happening(context, arguments, references, closing_on(context, arguments)));
  }
  return exit;
}

StepAnswer ask(Context& context, Prompt& prompt, const Item&, Arguments& said) {
  VisitAnswers answers;
  const StepAnswer step = ask_visit(context, prompt, answers);
  const auto add = [&](const Option& option, const std::string& text) {
    if (!text.empty()) said.given.push_back({.option = &option, .text = text});
  };
  add(method, answers.words.method);
  add(result, answers.words.result);
  add(rating, answers.words.rating);
  add(given::note, answers.note);
  if (answers.close) said.given.push_back({.option = &close});
  return step;
}

/// What has waited longest comes first.
std::string since_done(const Item& item) {
  return item.state.done_on ? to_string(*item.state.done_on) : std::string();
}

/// What stands last and means nothing may be a word of a visit, not quite right, or without what
/// was visited.
void advise_word(Context& context, const std::vector<std::string>& references) {
  if (references.size() == 1) {
    VisitWords words;
    if (words.take(references.front())) context.advise({"happening.which"_msg, {}});
    return;
  }
  std::vector<std::string> labels = visit_word_labels(true);
  std::ranges::move(visit_word_labels(false), std::back_inserter(labels));
  const std::vector<std::string_view> words(labels.begin(), labels.end());
  const std::vector<std::string_view> near = nearest(references.back(), words, 1);
  if (!near.empty()) context.advise({"usage.did-you-mean"_msg, {near.front()}});
}

Exit run(Context& context, const Arguments& arguments) {
  if (arguments.operands.empty()) {
    return walk(context, arguments,
                {.wanted =
                     [](const Item& item) {
                       return item.place.follow_up != nullptr &&
                              item.state.stage == FollowUpStage::done;
                     },
                 .rank = since_done,
                 .ask = ask,
                 .happening = happening});
  }
  std::vector<std::string> references = arguments.operands;
  const VisitWords words = said_words(arguments, take_visit_words(references)).completed();
  std::vector<std::string> changed;
  // Whoever looks back at what is struck off is not asked to strike it off.
  std::set<std::string> closed;
  Happening happening = happening_with(context, arguments, words);
  happening.outcome = [&, write = happening.outcome](const Item& item) {
    if (item.state.stage == FollowUpStage::closed) closed.insert(item.id);
    return write(item);
  };
  const Exit exit = record_happening(context, arguments, references, happening, &changed);
  std::erase_if(changed, [&](const std::string& id) { return closed.contains(id); });
  if (exit == Exit::no_such_file) advise_word(context, references);
  const bool may_close = words.reached() && !words.opens_again() && !arguments.has(close);
  if (!may_close || changed.empty() || !Prompt::possible(context, arguments)) return exit;
  context.out.flush();
  return graver(exit, offer_to_close(context, arguments, words, changed));
}

}  // namespace

extern const Command visit_command;
constexpr Command visit_command{
    .name = "visit",
    .chinese = "回访",
    .task = Task::record,
    .summary = "visit.summary"_msg,
    .operands = {.synopsis = "visit.operands"_msg, .most = any_number},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
