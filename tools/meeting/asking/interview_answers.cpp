// SPDX-License-Identifier: Apache-2.0

// One question with one answer: what is suggested, what is understood, what is said about it.

#include <algorithm>
#include <meeting/calendar.hpp>
#include <meeting/field_input.hpp>
#include <meeting/text.hpp>

#include "adding/spoken_items.hpp"
#include "asking/interview.hpp"
#include "run/near_date.hpp"

namespace meeting::tool {
namespace {

bool is_party(const Field& field) {
  return field.type == FieldType::party || field.type == FieldType::who;
}

/// Parties, and other names, are said in one line.
std::vector<std::string_view> names_in(std::string_view text) {
  std::vector<std::string_view> names;
  while (!text.empty()) {
    std::size_t end = text.size();
    std::size_t next = text.size();
    for (const std::string_view separator : {"、", "，", "；", ",", ";"}) {
      const std::size_t at = text.find(separator);
      if (at < end) {
        end = at;
        next = at + separator.size();
      }
    }
    if (const std::string_view name = trim(text.substr(0, end)); !name.empty()) {
      names.push_back(name);
    }
    text.remove_prefix(next);
  }
  return names;
}

}  // namespace

std::optional<Date> Interview::meeting_day() const {
  return parse_date(text_at(record_, "date")).value;
}

bool Interview::is_planned() const {
  const std::optional<Date> day = meeting_day();
  return day && *day > context_.today;
}

std::string Interview::joined(const std::vector<std::string>& texts) const {
  std::string all;
  for (const std::string& text : texts) {
    if (!all.empty()) all += say("ask.and"_msg);
    all += text;
  }
  return all;
}

std::string Interview::shown(const AskedField& asked, const Draft& value) const {
  if (value.kind == Draft::Kind::mapping) return say("ask.as-it-is"_msg);
  if (value.kind == Draft::Kind::list) {
    std::vector<std::string> texts;
    for (const Draft& one : value.values) texts.push_back(shown(asked, one));
    return joined(texts);
  }
  if (asked.field().type != FieldType::word) return value.text;
  const auto index = find_word(asked.field().vocabulary, value.text);
  return index ? std::string(word_label(asked.field().vocabulary, *index, context_.language))
               : value.text;
}

std::string Interview::file_word(const AskedField& asked, std::string_view key) const {
  const auto index = find_word(asked.field().vocabulary, key);
  const Language language = file_language(context_, book_);
  return std::string(index ? word_label(asked.field().vocabulary, *index, language) : key);
}

std::vector<std::string> Interview::candidates(const AskedField& asked) const {
  const Field& field = asked.field();
  std::vector<std::string> all;
  if (field.type == FieldType::word) {
    if (book_ != nullptr) {
      const Registers& own = book_->registers();
      const bool forms = field.vocabulary == VocabularyId::form;
      if (forms || field.vocabulary == VocabularyId::category) {
        for (const OwnWord* word : forms ? own.forms : own.categories) {
          all.emplace_back(*word->name);
        }
      }
    }
    const Vocabulary& known = vocabulary(field.vocabulary);
    for (std::size_t i = 0; i < known.words.size(); ++i) {
      all.emplace_back(word_label(known.id, static_cast<std::uint16_t>(i), context_.language));
    }
  } else if (is_party(field)) {
    all = party_names();
  } else if (asked.flag == &flag::compound && book_ != nullptr) {
    for (const Compound* one : book_->registers().compounds) all.emplace_back(*one->name);
  } else if (asked.flag == &flag::series && book_ != nullptr) {
    for (const Series* one : book_->registers().series) all.emplace_back(*one->name);
  } else {
    all = earlier(asked);
    std::ranges::reverse(all);
  }
  return all;
}

std::vector<std::string> Interview::earlier(const AskedField& asked) const {
  if (asked.flag == &flag::issue) return earlier_.issue_titles();
  if (asked.field().type == FieldType::word) return {};
  if (asked.place == Place::record || asked.place == Place::area) {
    return earlier_.texts(asked.key());
  }
  return {};
}

void Interview::explain(const AskedField& asked) {
  prompt_.tell(std::string(asked.field().meaning(context_.language)));
  std::string list = joined(candidates(asked));
  if (asked.field().type == FieldType::word || is_party(asked.field())) prompt_.tell(list);
  if (asked.flag->value == Value::date) tell("usage.date-help"_msg);
  if (asked.flag->value == Value::time) tell("usage.time-help"_msg);
}

bool Interview::understand(const AskedField& asked, const std::string& text, Draft& value) {
  const Field& field = asked.field();
  if (is_party(field)) {
    const bool anybody = field.type == FieldType::who;
    Draft list = Draft::list();
    for (const std::string_view name : names_in(text)) {
      const std::optional<std::string> party = party_meant(std::string(name), anybody);
      if (!party) return false;
      list.add(*party);
    }
    if (list.values.empty()) return false;
    value = field.list ? list : list.values.front();
    // What a number stood for is shown, too.
    if (const std::string meant = shown(asked, value); meant != text)
      tell("ask.meant"_msg, {meant});
    return true;
  }
  InputContext input{.today = context_.today,
                     .language = context_.language,
                     .registers = book_ == nullptr ? nullptr : &book_->registers()};
  const std::optional<Date> anchor =
      asked.flag->anchor == &flag::date ? meeting_day() : std::nullopt;
  if (anchor) {
    input.day = [&](std::string_view said) -> std::optional<Date> {
      const auto day = parse_spoken_date(said, context_.today, Calendar::standard()).value;
      if (!day) return std::nullopt;
      return near_date(said, context_.today, *anchor, asked.flag->side);
    };
  }
  Draft list = Draft::list();
  const std::vector<std::string_view> parts =
      field.list ? split_field_input(field, text) : std::vector<std::string_view>{text};
  for (const std::string_view part : parts) {
    const WordRow* word =
        field.type == FieldType::word ? word_said(field.vocabulary, part) : nullptr;
    if (word != nullptr) {
      list.add(word->key);
      continue;
    }
    const FieldInput read = read_field_input(field, part, input);
    if (!read) {
      prompt_.tell(context_.say(read.fault));
      if (!read.help.empty()) prompt_.tell(context_.say("advice"_msg, {context_.say(read.help)}));
      return false;
    }
    list.add(read.value);
  }
  value = field.list ? list : list.values.front();
  // A day that was said is shown as it was understood.
  if (asked.flag->value == Value::date && value.text != text) {
    if (const std::optional<Date> day = parse_date(value.text).value) {
      tell("ask.understood"_msg, {value.text, Argument(std::string(english_weekday(*day)),
                                                       std::string(chinese_weekday(*day)))});
    }
  }
  return true;
}

Interview::Outcome Interview::ask_field(Draft& holder, const AskedField& asked,
                                        std::string suggested) {
  const std::string key = asked.key();
  const Draft* known = holder.find(key);
  const bool has_old = known != nullptr && !known->empty();
  const Draft old = has_old ? *known : Draft();
  if (has_old) suggested = shown(asked, old);
  Question question{.text = say(asked.text),
                    .suggested = suggested,
                    .completions =
                        [this, &asked](std::string_view typed) {
                          return Prompt::fitting(typed, candidates(asked));
                        },
                    .earlier = earlier(asked)};
  while (true) {
    const Answer answer = prompt_.ask(question);
    if (answer.back) return Outcome::back;
    if (answer.text == "?" || answer.text == "？") {
      explain(asked);
      continue;
    }
    const bool nothing = answer.text.empty() || answer.text == "-" || answer.text == "－";
    if (nothing && asked.needed) {
      tell("ask.needed"_msg);
      continue;
    }
    if (nothing) {
      holder.set(key, Draft());
      return Outcome::answered;
    }
    if (has_old && answer.text == suggested) return Outcome::answered;
    Draft value;
    if (!understand(asked, answer.text, value)) continue;
    holder.set(key, std::move(value));
    return Outcome::answered;
  }
}

Interview::Outcome Interview::ask_row(Draft& holder, std::span<const Option* const> flags) {
  for (std::size_t i = 0; i < flags.size();) {
    if (ask_field(holder, asked_by(*flags[i])) == Outcome::answered) {
      ++i;
    } else if (i == 0) {
      return Outcome::back;
    } else {
      --i;
    }
  }
  return Outcome::answered;
}

std::optional<bool> Interview::ask_yes(const std::string& text, bool suggested) {
  const std::string word = say(suggested ? "prompt.yes"_msg : "prompt.no"_msg);
  while (true) {
    const Answer answer = prompt_.ask({.text = text, .suggested = word});
    if (answer.back) return std::nullopt;
    if (const std::optional<bool> yes = Prompt::yes_or_no(answer.text)) return yes;
    tell("prompt.yes-or-no"_msg);
  }
}

}  // namespace meeting::tool
