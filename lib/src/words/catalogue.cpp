// SPDX-License-Identifier: Apache-2.0

#include <cassert>
#include <meeting/words.hpp>

#include "text/word_table.hpp"

namespace meeting {
namespace {

#define MESSAGE(id, en, zh) CatalogueRow{id, en, zh},
constexpr CatalogueRow rows[] = {
#include "words/asking.def"
#include "words/book.def"
#include "words/changes.def"
#include "words/commands.def"
#include "words/field_changes.def"
#include "words/figures.def"
#include "words/findings.def"
#include "words/happenings.def"
#include "words/import.def"
#include "words/labels.def"
#include "words/lists.def"
#include "words/matter.def"
#include "words/reader.def"
#include "words/render.def"
#include "words/rules.def"
#include "words/rules_books.def"
#include "words/rules_follow_ups.def"
#include "words/rules_matters.def"
#include "words/rules_papers.def"
#include "words/rules_parties.def"
#include "words/rules_times.def"
#include "words/rules_votes.def"
#include "words/search.def"
#include "words/states.def"
#include "words/undo.def"
};
#undef MESSAGE

const CatalogueRow* find_row(std::string_view id) {
  static const WordTable<const CatalogueRow*> by_id = [] {
    WordTable<const CatalogueRow*> table;
    for (const CatalogueRow& row : rows) table.add(row.id, &row);
    return table;
  }();
  const CatalogueRow* const* const found = by_id.find(id);
  return found == nullptr ? nullptr : *found;
}

/// Fills one placeholder, whose inside is `0` or `0:day|days`.
void append_placeholder(std::string& text, std::string_view inside, Language language,
                        std::span<const Argument> args) {
  std::size_t index = 0;
  std::size_t at = 0;
  for (; at < inside.size() && inside[at] >= '0' && inside[at] <= '9'; ++at) {
    index = index * 10 + static_cast<std::size_t>(inside[at] - '0');
  }
  assert(at > 0 && index < args.size() && "a message lacks an argument");
  if (index >= args.size()) return;
  const std::string& value = args[index].in(language);
  if (at == inside.size()) {
    text += value;
    return;
  }
  const std::string_view forms = inside.substr(at + 1);
  const std::size_t bar = forms.find('|');
  assert(inside[at] == ':' && bar != std::string_view::npos);
  text += value == "1" ? forms.substr(0, bar) : forms.substr(bar + 1);
}

std::string fill(std::string_view pattern, Language language, std::span<const Argument> args) {
  std::string text;
  text.reserve(pattern.size() + 32);
  for (std::size_t at = 0; at < pattern.size();) {
    if (pattern.compare(at, 2, "{{") == 0 || pattern.compare(at, 2, "}}") == 0) {
      text += pattern[at];
      at += 2;
    } else if (pattern[at] == '{') {
      const std::size_t end = pattern.find('}', at);
      assert(end != std::string_view::npos);
      append_placeholder(text, pattern.substr(at + 1, end - at - 1), language, args);
      at = end + 1;
    } else {
      text += pattern[at++];
    }
  }
  return text;
}

std::string say(Language language, std::string_view id, std::span<const Argument> args) {
  const CatalogueRow* row = find_row(id);
  assert(row != nullptr && "no such message");
  if (row == nullptr) return std::string(id);
  return fill(language == Language::chinese ? row->zh : row->en, language, args);
}

}  // namespace

std::string say(Language language, const Message& message) {
  return say(language, message.id, std::span<const Argument>(message.args));
}

std::string say(Language language, std::string_view id, std::initializer_list<Argument> args) {
  return say(language, id, std::span<const Argument>(args.begin(), args.size()));
}

std::span<const CatalogueRow> catalogue() { return rows; }

bool has_message(std::string_view id) { return find_row(id) != nullptr; }

}  // namespace meeting
