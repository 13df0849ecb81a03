// SPDX-License-Identifier: Apache-2.0

#include "filter.hpp"

#include <algorithm>
#include <initializer_list>
#include <meeting/state.hpp>
#include <meeting/text.hpp>

#include "item_states.hpp"
#include "options.hpp"
#include "parse.hpp"

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
  throw UsageError{
      {"usage.unknown-choice"_msg, {visible(written), "--" + std::string(option.name)}},
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

bool any_means(const std::vector<WordWish>& wishes, const WordValue& word) {
  return std::ranges::any_of(wishes, [&](const WordWish& wish) { return wish.means(word); });
}

// ---- states ----------------------------------------------------------------------------

std::string with_underscores(std::string_view text) {
  std::string result(text);
  std::ranges::replace(result, '-', '_');
  return result;
}

std::string known_state(const Context& context, std::string_view written, ListKind kind) {
  const std::vector<StateName> names = state_names(kind);
  if (names.empty()) throw UsageError{{"usage.no-states"_msg, {}}, {}};
  std::vector<std::string> known;
  std::string list;
  for (const StateName& name : names) {
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

// ---- what an item is about ---------------------------------------------------------------

/// Gathers texts, one a line, so that words of different fields do not run together.
class Gathered {
 public:
  void add(std::string_view text) {
    all_ += text;
    all_ += '\n';
  }
  void add(std::initializer_list<Text> texts) {
    for (const Text& text : texts) add(*text);
  }
  [[nodiscard]] std::string key() const { return comparison_key(all_); }

 private:
  std::string all_;
};

void gather(Gathered& texts, const Issue& issue) {
  texts.add({issue.title, issue.cause});
  for (const Text& compound : issue.compound) texts.add(*compound);
  for (const Position& position : issue.positions) texts.add({position.text, position.response});
}

std::string text_key(const ListItem& item) {
  const Record& record = *item.placed->record;
  Gathered texts;
  switch (item.kind) {
    case ListKind::meetings:
      texts.add(item.placed->id);
      texts.add({record.title, record.number, record.place, record.platform, record.note});
      for (const Issue& issue : record.issues) gather(texts, issue);
      break;
    case ListKind::issues:
      gather(texts, *item.issue);
      break;
    case ListKind::resolutions:
      texts.add({item.resolution->text, item.resolution->number});
      if (item.issue != nullptr) texts.add(*item.issue->title);
      break;
    case ListKind::follow_ups:
      texts.add({item.follow_up->task, item.follow_up->person});
      if (item.resolution != nullptr) texts.add(*item.resolution->text);
      if (item.issue != nullptr) texts.add(*item.issue->title);
      break;
    case ListKind::parties:
      texts.add(*item.party->name);
      for (const Text& member : item.party->members) texts.add(*member);
      break;
  }
  return texts.key();
}

bool issue_involves(const PartyWish& wish, const Record& record, const Issue& issue) {
  const auto means = [&](const PartyRef& party) { return wish.means(record, party); };
  if (std::ranges::any_of(issue.raised_by, means) || std::ranges::any_of(issue.about, means)) {
    return true;
  }
  for (const Position& position : issue.positions) {
    if (means(position.party)) return true;
  }
  for (const Resolution& resolution : issue.resolutions) {
    if (std::ranges::any_of(resolution.responsible, means)) return true;
    for (const FollowUp& one : resolution.follow_ups) {
      if (means(one.lead)) return true;
    }
  }
  return std::ranges::any_of(issue.follow_ups,
                             [&](const FollowUp& one) { return means(one.lead); });
}

bool involves(const PartyWish& wish, const ListItem& item) {
  const Record& record = *item.placed->record;
  const auto means = [&](const PartyRef& party) { return wish.means(record, party); };
  switch (item.kind) {
    case ListKind::meetings:
      return std::ranges::any_of(record.parties, [&](const Party& one) { return wish.means(one); });
    case ListKind::issues:
      return issue_involves(wish, record, *item.issue);
    case ListKind::resolutions:
      return std::ranges::any_of(item.resolution->responsible, means);
    case ListKind::follow_ups:
      return means(item.follow_up->lead) || std::ranges::any_of(item.follow_up->assisting, means);
    case ListKind::parties:
      return wish.means(*item.party);
  }
  return false;
}

bool is_about(const std::vector<WordWish>& categories, const ListItem& item) {
  if (item.issue != nullptr) return any_means(categories, item.issue->category);
  if (item.kind != ListKind::meetings && item.kind != ListKind::parties) return false;
  return std::ranges::any_of(item.placed->record->issues, [&](const Issue& issue) {
    return any_means(categories, issue.category);
  });
}

}  // namespace

bool WordWish::means(const WordValue& word) const {
  if (!word.given) return false;
  if (word.index != WordValue::own_word) return index == word.index;
  return std::ranges::find(own_keys, comparison_key(word.own)) != own_keys.end();
}

bool PartyWish::means(const Party& party) const {
  if (kind && party.kind.given && party.kind.index == *kind) return true;
  return party.name && comparison_key(*party.name).find(key) != std::string::npos;
}

bool PartyWish::means(const Record& record, const PartyRef& party) const {
  if (!party) return false;
  if (party.index >= 0) return means(record.parties[static_cast<std::size_t>(party.index)]);
  if (kind && find_word(VocabularyId::party_kind, *party) == kind) return true;
  return comparison_key(*party).find(key) != std::string::npos;
}

Filter::Filter(const Context& context, const Arguments& arguments, ListKind kind)
    : as_of_(arguments.date(option::as_of).value_or(context.today)),
      looks_back_(arguments.has(option::as_of)),
      since_(arguments.date(option::since)),
      until_(arguments.date(option::until)),
      period_(arguments.period(option::period)),
      forms_(word_wishes(context, arguments, option::form)),
      categories_(word_wishes(context, arguments, option::category)) {
  for (const std::string_view text : arguments.texts(option::party)) {
    parties_.push_back({find_word(VocabularyId::party_kind, text), comparison_key(text)});
  }
  for (const std::string_view text : arguments.texts(option::state)) {
    states_.push_back(known_state(context, text, kind));
  }
  for (const std::string_view text : arguments.texts(option::text)) {
    texts_.push_back(comparison_key(text));
  }
}

bool Filter::fits_day(const Record& record) const {
  if (!since_ && !until_ && !period_) return true;
  const std::optional<Date> day = meeting_state(record, as_of_).date;
  if (!day) return false;
  return (!since_ || *day >= *since_) && (!until_ || *day <= *until_) &&
         (!period_ || contains(*period_, *day));
}

bool Filter::fits(const ListItem& item, const Calendar& calendar) const {
  const Record& record = *item.placed->record;
  if (!fits_day(record)) return false;
  if (looks_back_ && !begun(item, as_of_, calendar)) return false;
  if (!forms_.empty() && !any_means(forms_, record.form)) return false;
  if (!categories_.empty() && !is_about(categories_, item)) return false;
  if (!parties_.empty() &&
      std::ranges::none_of(parties_, [&](const PartyWish& wish) { return involves(wish, item); })) {
    return false;
  }
  if (!states_.empty()) {
    const std::vector<std::string_view> has = states_of(item, as_of_, calendar);
    if (std::ranges::none_of(states_, [&](const std::string& state) {
          return std::ranges::find(has, state) != has.end();
        })) {
      return false;
    }
  }
  if (texts_.empty()) return true;
  const std::string key = text_key(item);
  return std::ranges::all_of(
      texts_, [&](const std::string& text) { return key.find(text) != std::string::npos; });
}

}  // namespace meeting::tool
