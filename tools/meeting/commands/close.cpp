// SPDX-License-Identifier: Apache-2.0

// meeting close: a follow-up is struck off.

#include <meeting/text.hpp>
#include <utility>

#include "changing/closing.hpp"
#include "changing/happening_state.hpp"
#include "changing/happening_walk.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

constexpr Option closing{.name = "closing",
                         .chinese = "销号方式",
                         .help = "close.option.closing"_msg,
                         .value = Value::word,
                         .vocabulary = VocabularyId::closing};

constexpr const Option* facts[] = {&given::on, &closing, &given::by, &given::note};
constexpr OptionGroup facts_group{"help.group.happening"_msg, facts};
constexpr const OptionGroup* groups[] = {&facts_group, &walk_filters, &option::changes};

constexpr Example examples[] = {
    {"meeting close drain", "meeting 销号 充电桩", "close.example.one"_msg},
    {"meeting close drain --closing not_feasible --note 'no money this year'",
     "meeting 销号 充电桩 --销号方式 无法办理 --备注 没有增容条件", "close.example.undone"_msg},
};

std::string closing_key(const Arguments& arguments) {
  const auto index = find_word(VocabularyId::closing, arguments.text(closing));
  return index ? std::string(vocabulary(VocabularyId::closing).words[*index].key) : std::string();
}

/// The last that happened to it so far.
std::optional<Date> last_day(const Item& item) {
  const Visit* visit = item.state.last_visit;
  if (visit != nullptr && visit->date) return *visit->date;
  return item.state.done_on ? item.state.done_on : item.begin();
}

Outcome strike_off(const Context& context, const Arguments& arguments, const Item& item) {
  const std::string how = closing_key(arguments);
  const bool as_fixed = how.empty() || how == "fixed";
  demand_possible(as_fixed ? HappeningKind::close : HappeningKind::close_undone, item);
  const Date day = day_on(context, arguments, item, last_day(item));
  demand_begun(item, day);
  demand_not_before(item, day, item.state.done_on, "happening.before-done"_msg);
  Outcome outcome;
  keep_former_round(outcome, item, false);
  resume_suspended(outcome, item, day);
  add_progress(outcome, item, day, remark_of(arguments, item));
  add_closing(outcome, item, day, how);
  return outcome;
}

Happening happening(Context& context, const Arguments& arguments) {
  return {.fits =
              [&arguments](const Item& item) {
                const std::string how = closing_key(arguments);
                if (item.place.follow_up == nullptr) return false;
                return is_possible(how.empty() || how == "fixed" ? HappeningKind::close
                                                                 : HappeningKind::close_undone,
                                   item);
              },
          .outcome = [&context, &arguments](
                         const Item& item) { return strike_off(context, arguments, item); }};
}

/// Visited, or rated in a survey: nobody has to be asked any more.
bool is_ready(const Item& item) {
  if (item.place.follow_up == nullptr) return false;
  return item.state.stage == FollowUpStage::visited ||
         (item.state.stage == FollowUpStage::done && item.follow_up().survey.has_value());
}

std::string since_visit(const Item& item) {
  const std::optional<Date> day = last_day(item);
  return day ? to_string(*day) : std::string();
}

StepAnswer ask(Context& context, Prompt& prompt, const Item& item, Arguments& said) {
  if (const Visit* visit = item.state.last_visit) {
    std::string found(visit->result.label(context.language));
    if (visit->rating) {
      found += (found.empty() ? "" : context.say("visit.and"_msg)) +
               std::string(visit->rating.label(context.language));
    }
    prompt.tell(context.say("walk.visited"_msg, {to_string(*visit->date), found}));
  }
  return ask_day(context, prompt, "close.walk.question"_msg, item, said);
}

Exit run(Context& context, const Arguments& arguments) {
  if (!arguments.operands.empty()) {
    return record_happening(context, arguments, arguments.operands, happening(context, arguments));
  }
  return walk(context, arguments,
              {.wanted = is_ready, .rank = since_visit, .ask = ask, .happening = happening});
}

}  // namespace

void add_closing(Outcome& outcome, const Item& item, Date day, std::string_view how) {
  const FollowUp& one = item.follow_up();
  outcome.edits.push_back(Edit::set(one.at, "closed_on", to_string(day)));
  if (!how.empty()) outcome.edits.push_back(Edit::set(one.at, "closing", how));
  if (how.empty() || how == "fixed") {
    outcome.done.push_back({"happening.closed"_msg, named(item, {to_string(day)})});
    return;
  }
  const std::uint16_t index = *find_word(VocabularyId::closing, how);
  outcome.done.push_back(
      {"happening.closed-as"_msg,
       named(
           item,
           {to_string(day),
            Argument(std::string(word_label(VocabularyId::closing, index, Language::english)),
                     std::string(word_label(VocabularyId::closing, index, Language::chinese)))})});
}

Happening closing_on(Context& context, const Arguments& arguments) {
  return {.fits = [](const Item&) { return true; },
          .outcome =
              [&context, &arguments](const Item& item) {
                demand_possible(HappeningKind::close, item);
                const Date day = day_on(context, arguments, item, last_day(item));
                Outcome outcome;
                add_closing(outcome, item, day, {});
                return outcome;
              }};
}

extern const Command close_command;
constexpr Command close_command{
    .name = "close",
    .chinese = "销号",
    .task = Task::record,
    .summary = "close.summary"_msg,
    .operands = {.synopsis = "happening.operands-or-none"_msg, .most = any_number},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
