// SPDX-License-Identifier: Apache-2.0

#include "records/filter.hpp"

#include <algorithm>
#include <meeting/text.hpp>

#include "run/options.hpp"
#include "run/parse.hpp"

namespace meeting::tool {
namespace {

// ---- words -----------------------------------------------------------------------------

const std::vector<const OwnWord*>& own_words(const Book& book, const Option& option) {
  return option.vocabulary == VocabularyId::form ? book.registers().forms
                                                 : book.registers().categories;
}

/// A word of ours, or of any book met.
WordWish word_wish(const Context& context, const Option& option, std::string_view written) {
  WordWish wish;
  wish.index = find_word(option.vocabulary, written);
  const std::string wanted = comparison_key(written);
  std::vector<std::string_view> known;
  for (const Book* book : context.books.met()) {
    for (const OwnWord* word : own_words(*book, option)) {
      known.push_back(*word->name);
      if (word->english) known.push_back(*word->english);
      if (comparison_key(*word->name) != wanted && comparison_key(*word->english) != wanted)
        continue;
      wish.own_keys.push_back(comparison_key(*word->name));
      wish.own_keys.push_back(comparison_key(*word->english));
    }
  }
  if (wish.index || !wish.own_keys.empty()) return wish;
  for (const WordRow& row : vocabulary(option.vocabulary).words) {
    known.push_back(row.key);
    for (const std::string_view chinese : row.chinese) {
      if (!chinese.empty()) known.push_back(chinese);
    }
  }
  Message help = did_you_mean(written, known);
  if (help.empty()) help = {"usage.words"_msg, {}};
  throw UsageError{{"usage.unknown-choice"_msg, {visible(written), long_name(option)}},
                   std::move(help)};
}

std::vector<WordWish> word_wishes(const Context& context, const Arguments& arguments,
                                  const Option& option) {
  std::vector<WordWish> wishes;
  for (const std::string_view text : arguments.texts(option)) {
    wishes.push_back(word_wish(context, option, text));
  }
  return wishes;
}

// ---- states ----------------------------------------------------------------------------

std::string with_underscores(std::string_view text) {
  std::string result(text);
  std::ranges::replace(result, '-', '_');
  return result;
}

std::string known_state(const Context& context, std::string_view written, ListKind kind) {
  std::vector<std::string> known;
  std::string list;
  for (const ListStateName& name : list_states(kind)) {
    const std::string chinese = say(Language::chinese, name.label);
    if (with_underscores(written) == name.key || written == chinese) return std::string(name.key);
    known.emplace_back(name.key);
    known.push_back(chinese);
    list += (list.empty() ? "" : ", ");
    list += context.language == Language::chinese ? chinese : name.key;
  }
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  Message help = did_you_mean(written, candidates);
  if (help.empty()) help = {"usage.choices"_msg, {list}};
  throw UsageError{{"usage.unknown-choice"_msg, {visible(written), "--state"}}, std::move(help)};
}

// ---- which options go with which list ------------------------------------------------------

struct PartOption {
  ListFilterPart part;
  const Option* option;
};

constexpr PartOption parts[] = {
    {ListFilterPart::days, &option::period}, {ListFilterPart::days, &option::since},
    {ListFilterPart::days, &option::until},  {ListFilterPart::form, &option::form},
    {ListFilterPart::party, &option::party}, {ListFilterPart::category, &option::category},
    {ListFilterPart::state, &option::state}, {ListFilterPart::as_of, &option::as_of},
};

void require_taken(const Context& context, const Arguments& arguments, ListKind kind) {
  std::string taken = "--area, --text";
  const Option* wrong = nullptr;
  for (const PartOption& one : parts) {
    if (takes(kind, one.part)) taken += ", --" + std::string(one.option->name);
    else if (wrong == nullptr && arguments.has(*one.option)) wrong = one.option;
  }
  if (wrong == nullptr) return;
  throw UsageError{
      {"usage.not-for-list"_msg, {long_name(*wrong), list_info(kind).title(context.language)}},
      {"usage.list-takes"_msg, {taken}}};
}

}  // namespace

Date asked_day(const Context& context, const Arguments& arguments) {
  return arguments.date(option::as_of).value_or(context.today);
}

ListFilter asked_filter(const Context& context, const Arguments& arguments, ListKind kind) {
  require_taken(context, arguments, kind);
  ListFilter filter;
  filter.since = arguments.date(option::since);
  filter.until = arguments.date(option::until);
  filter.period = arguments.period(option::period);
  filter.forms = word_wishes(context, arguments, option::form);
  filter.categories = word_wishes(context, arguments, option::category);
  for (const std::string_view text : arguments.texts(option::party)) {
    filter.parties.push_back({find_word(VocabularyId::party_kind, text), comparison_key(text)});
  }
  for (const std::string_view text : arguments.texts(option::area)) {
    filter.areas.push_back(comparison_key(text));
  }
  for (const std::string_view text : arguments.texts(option::state)) {
    filter.states.push_back(known_state(context, text, kind));
  }
  for (const std::string_view text : arguments.texts(option::text)) {
    filter.texts.push_back(comparison_key(text));
  }
  filter.looks_back = arguments.has(option::as_of);
  return filter;
}

std::optional<Period> asked_days(const ListFilter& filter, Date as_of) {
  if (!filter.since && !filter.until && !filter.period) return std::nullopt;
  const Period year = period_of(as_of, PeriodUnit::year);
  Period days = filter.period.value_or(year);
  if (!filter.period && filter.since && *filter.since > days.last) {
    days.last = period_of(*filter.since, PeriodUnit::year).last;
  }
  if (!filter.period && filter.until && *filter.until < days.first) {
    days.first = period_of(*filter.until, PeriodUnit::year).first;
  }
  if (filter.since)
    days.first = filter.period ? std::max(days.first, *filter.since) : *filter.since;
  if (filter.until) days.last = filter.period ? std::min(days.last, *filter.until) : *filter.until;
  return days;
}

}  // namespace meeting::tool
