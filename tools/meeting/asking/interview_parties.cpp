// SPDX-License-Identifier: Apache-2.0

// Who sat at the table.

#include <algorithm>
#include <charconv>
#include <meeting/decimal.hpp>
#include <meeting/forms.hpp>
#include <meeting/text.hpp>

#include "adding/spoken_items.hpp"
#include "asking/interview.hpp"

namespace meeting::tool {
namespace {

const WordRow* kind_row(std::string_view said) { return word_said(VocabularyId::party_kind, said); }

/// The kind whose name stands in the name of a party: 丽园小区物业 is a property company.
std::string kind_in(std::string_view name) {
  std::string kind;
  std::size_t longest = 0;
  for (const WordRow& row : vocabulary(VocabularyId::party_kind).words) {
    for (const std::string_view word : row.chinese) {
      if (word.size() > longest && name.find(word) != std::string_view::npos) {
        longest = word.size();
        kind = row.key;
      }
    }
  }
  return kind;
}

/// `业委会 2人` is `业委会:2`: what stands behind the last blank is a number of people.
std::string with_colons(std::string_view said) {
  std::string text(trim(said));
  if (text.find(':') != std::string::npos || text.find("：") != std::string::npos) return text;
  std::size_t at = text.size();
  for (const std::string_view blank : {" ", "　", "，", ","}) {
    const std::size_t found = text.rfind(blank);
    if (found == std::string::npos || (at != text.size() && found < at)) continue;
    const ParsedQuantity count =
        parse_quantity(trim(std::string_view(text).substr(found + blank.size())));
    if (!count.value && count.correction.empty()) continue;
    std::string joined(trim(std::string_view(text).substr(0, found)));
    joined += ':';
    joined += trim(std::string_view(text).substr(found + blank.size()));
    return joined;
  }
  // 业委会2人: the number sticks to the name.
  const auto digit = std::ranges::find_if(text, [](char c) { return c >= '0' && c <= '9'; });
  if (digit != text.end() && digit != text.begin()) {
    const auto place = static_cast<std::size_t>(digit - text.begin());
    const std::string_view number = std::string_view(text).substr(place);
    const ParsedQuantity count = parse_quantity(number);
    // 3号楼 is no number of people.
    if (count.value || number.ends_with("人") || number.ends_with("名")) {
      return text.substr(0, place) + ":" + std::string(number);
    }
  }
  return text;
}

std::optional<std::size_t> whole_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return number;
}

}  // namespace

const Draft& Interview::parties() const {
  static const Draft none = Draft::list();
  const Draft* list = record_.find("parties");
  return list == nullptr ? none : *list;
}

std::string Interview::party_name(const Draft& party) const {
  if (std::string name = text_at(party, "name"); !name.empty()) return name;
  // As the file will call it.
  const auto kind = find_word(VocabularyId::party_kind, text_at(party, "kind"));
  return kind ? std::string(
                    word_label(VocabularyId::party_kind, *kind, file_language(context_, book_)))
              : text_at(party, "kind");
}

std::string Interview::party_line(const Draft& party) const {
  std::string line = party_name(party);
  const auto kind = find_word(VocabularyId::party_kind, text_at(party, "kind"));
  const std::string label(kind ? word_label(VocabularyId::party_kind, *kind, context_.language)
                               : "");
  if (!label.empty() && label != line) line = say("ask.party-of-kind"_msg, {line, label});
  const std::string count = text_at(party, "count");
  return count.empty() ? line : say("ask.party-count"_msg, {line, count});
}

std::vector<std::string> Interview::party_names() const {
  std::vector<std::string> names;
  for (const Draft& party : parties().values) names.push_back(party_name(party));
  return names;
}

std::vector<std::string> Interview::missing_parties() const {
  std::vector<std::string> missing;
  for (const std::string_view kind :
       required_parties(text_at(record_, "form"), book_ ? &book_->registers() : nullptr)) {
    const bool present = std::ranges::any_of(
        parties().values, [&](const Draft& party) { return text_at(party, "kind") == kind; });
    const auto index = find_word(VocabularyId::party_kind, kind);
    if (!present && index) {
      missing.emplace_back(word_label(VocabularyId::party_kind, *index, context_.language));
    }
  }
  return missing;
}

void Interview::show_parties() {
  std::size_t number = 0;
  for (const Draft& party : parties().values) {
    prompt_.tell(pad(std::to_string(++number), 3, Align::right) + "  " +
                 visible(party_line(party)));
  }
  const auto required =
      required_parties(text_at(record_, "form"), book_ ? &book_->registers() : nullptr);
  if (required.empty()) return;
  const std::vector<std::string> missing = missing_parties();
  std::string list;
  for (const std::string_view kind : required) {
    const std::string label(word_label(
        VocabularyId::party_kind, *find_word(VocabularyId::party_kind, kind), context_.language));
    const bool lacks = std::ranges::find(missing, label) != missing.end();
    list += (list.empty() ? "" : "  ") + std::string(lacks ? "✗ " : "✓ ") + label;
  }
  tell("ask.required"_msg, {shown(asked_by(flag::form), text_at(record_, "form")), list});
}

Interview::Outcome Interview::offer_parties() {
  const RecordFile* similar = earlier_.most_similar(record_);
  if (!parties().values.empty() || similar == nullptr || similar->record().parties.empty()) {
    return Outcome::answered;
  }
  Draft offered = Draft::list();
  for (const Party& one : similar->record().parties) {
    if (!one.kind) continue;
    Draft party = Draft::mapping();
    party.set("kind", one.kind.key());
    if (one.name) party.set("name", *one.name);
    if (one.count) party.set("count", plain_number(meeting::to_string(*one.count)));
    offered.add(std::move(party));
  }
  tell("ask.parties-before"_msg,
       {visible(*similar->record().title), meeting::to_string(*similar->record().date)});
  record_.set("parties", std::move(offered));
  show_parties();
  const std::optional<bool> take = ask_yes(say("ask.take-parties"_msg), true);
  if (take.value_or(false)) return Outcome::answered;
  record_.set("parties", Draft::list());
  return take ? Outcome::answered : Outcome::back;
}

Interview::Outcome Interview::ask_parties() {
  // What is offered is shown with the offer.
  const bool were_none = parties().values.empty();
  if (offer_parties() == Outcome::back) return Outcome::back;
  const bool shown_already = were_none && !parties().values.empty();
  if (!parties().values.empty()) tell("ask.parties-help"_msg);
  Question question{.text = say("ask.party"_msg), .suggested = {}};
  question.completions = [this](std::string_view typed) {
    std::vector<std::string> all = earlier_.party_names();
    if (book_ != nullptr) {
      for (const Organisation* one : book_->registers().organisations) all.emplace_back(*one->name);
    }
    for (const WordRow& row : vocabulary(VocabularyId::party_kind).words) {
      if (context_.language == Language::english) {
        all.emplace_back(row.key);
        continue;
      }
      for (const std::string_view word : row.chinese) {
        if (!word.empty()) all.emplace_back(word);
      }
    }
    return Prompt::fitting(typed, all);
  };
  bool warned = false;
  bool changed = !shown_already;
  while (true) {
    if (changed) show_parties();
    changed = true;
    const Answer answer = prompt_.ask(question);
    if (answer.back) return Outcome::back;
    if (answer.text.empty()) {
      const std::vector<std::string> missing = missing_parties();
      if (missing.empty() || warned) return Outcome::answered;
      tell("ask.still-missing"_msg, {joined(missing)});
      warned = true;
      changed = false;
      continue;
    }
    if (answer.text == "?" || answer.text == "？") {
      tell("ask.party-help"_msg);
      changed = false;
      continue;
    }
    const bool removes = answer.text.starts_with('-') && answer.text.size() > 1;
    const auto number = whole_number(std::string_view(answer.text).substr(removes ? 1 : 0));
    if (number) {
      Draft& list = record_.list_at("parties");
      if (*number == 0 || *number > list.values.size()) {
        tell("prompt.no-such-number"_msg, {list.values.size()});
        changed = false;
      } else if (removes) {
        list.values.erase(list.values.begin() + static_cast<std::ptrdiff_t>(*number - 1));
      } else {
        const Draft& old = list.values[*number - 1];
        const std::string count = text_at(old, "count");
        const Answer other =
            prompt_.ask({.text = say("ask.party-instead"_msg, {*number}),
                         .suggested = party_name(old) + (count.empty() ? "" : " " + count)});
        if (!other.back && !other.text.empty()) add_party(other.text, *number - 1);
      }
    } else {
      changed = add_party(answer.text);
    }
    keep_draft();
  }
}

std::optional<std::string> Interview::ask_kind(const std::string& name) {
  std::string guess = earlier_.kind_of_party(name);
  if (guess.empty()) guess = kind_in(name);
  const auto index = find_word(VocabularyId::party_kind, guess);
  Question question{.text = say("ask.kind"_msg, {visible(name)}),
                    .suggested = index ? std::string(word_label(VocabularyId::party_kind, *index,
                                                                context_.language))
                                       : std::string()};
  std::vector<std::string> kinds;
  for (std::size_t i = 0; i < vocabulary(VocabularyId::party_kind).words.size(); ++i) {
    kinds.emplace_back(
        word_label(VocabularyId::party_kind, static_cast<std::uint16_t>(i), context_.language));
  }
  question.completions = [&](std::string_view typed) { return Prompt::fitting(typed, kinds); };
  while (true) {
    const Answer answer = prompt_.ask(question);
    if (answer.back || answer.text.empty()) return std::nullopt;
    if (const WordRow* row = kind_row(answer.text)) return std::string(row->key);
    tell("ask.unknown-kind"_msg, {visible(answer.text)});
    prompt_.tell(joined(kinds));
  }
}

bool Interview::add_party(const std::string& said, std::optional<std::size_t> instead) {
  const std::string text = with_colons(said);
  ReadParty read = read_party(text, book_ == nullptr ? nullptr : &book_->registers());
  Draft party = Draft::mapping();
  if (read.party) {
    party = *read.party;
    // 居民代表 is a word for residents, and what people call them.
    const std::string first(cut_at_colons(text, 2).front());
    const WordRow* row = kind_row(first);
    if (row != nullptr && text_at(party, "name").empty() && first != row->key &&
        first != row->chinese[0] && static_cast<unsigned char>(first.front()) >= 0x80) {
      party.set("name", first);
    }
  } else if (!read.name.empty()) {
    const std::string known = earlier_.kind_of_party(read.name);
    const std::optional<std::string> kind = known.empty() ? ask_kind(read.name) : known;
    if (!kind) return false;
    party.set("kind", *kind);
    party.set("name", read.name);
    if (!read.count.empty()) party.set("count", read.count);
  } else {
    tell("ask.party-help"_msg);
    return false;
  }
  Draft& list = record_.list_at("parties");
  const std::string name = comparison_key(party_name(party));
  if (!instead) {
    for (std::size_t i = 0; i < list.values.size(); ++i) {
      if (comparison_key(party_name(list.values[i])) == name) instead = i;
    }
  }
  if (!instead) {
    list.add(std::move(party));
    return true;
  }
  if (text_at(party, "count").empty()) {
    const Draft& old = list.values[*instead];
    if (comparison_key(party_name(old)) == name) party.set("count", text_at(old, "count"));
  }
  list.values[*instead] = std::move(party);
  return true;
}

std::optional<std::string> Interview::party_meant(const std::string& said, bool anybody) {
  const std::vector<std::string> names = party_names();
  if (const auto number = whole_number(said)) {
    if (*number >= 1 && *number <= names.size()) return names[*number - 1];
    tell("prompt.no-such-number"_msg, {names.size()});
    return std::nullopt;
  }
  const std::string wanted = comparison_key(said);
  const WordRow* kind = kind_row(said);
  std::vector<std::string> fit;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string name = comparison_key(names[i]);
    if (name == wanted) return names[i];
    const bool of_kind = kind != nullptr && text_at(parties().values[i], "kind") == kind->key;
    if (of_kind || name.find(wanted) != std::string::npos) fit.push_back(names[i]);
  }
  if (fit.size() == 1) return fit.front();
  if (fit.size() > 1) {
    tell("ask.several-parties"_msg, {visible(said), joined(fit)});
    return std::nullopt;
  }
  const std::optional<bool> add =
      ask_yes(say("ask.add-party"_msg, {visible(said)}), kind != nullptr || !anybody);
  if (!add) return std::nullopt;
  if (!*add) {
    if (anybody) return said;
    tell("ask.only-parties"_msg, {joined(names)});
    return std::nullopt;
  }
  if (!add_party(said)) return std::nullopt;
  return party_name(parties().values.back());
}

}  // namespace meeting::tool
