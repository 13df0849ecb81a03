// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/list_filter.hpp>
#include <meeting/text.hpp>

#include "render/list_definition.hpp"

namespace meeting {
namespace {

bool in_days(const ListFilter& filter, const ListDefinition& list, ListRow& row) {
  if (!filter.since && !filter.until && !filter.period) return true;
  const std::optional<Period> days = list.days(row);
  if (!days) return false;
  return (!filter.since || days->first >= *filter.since) &&
         (!filter.until || days->last <= *filter.until) &&
         (!filter.period ||
          (contains(*filter.period, days->first) && contains(*filter.period, days->last)));
}

bool is_there(const ListFilter& filter, const ListDefinition& list, ListRow& row) {
  const Area& area = row.area();
  ListTexts names;
  if (list.add_places != nullptr) list.add_places(row, names);
  if (const Issue* issue = row.issue(); issue != nullptr && !issue->compound.empty()) {
    names.add(issue->compound);
  } else {
    names.add(*area.compound);
  }
  names.add({area.province, area.city, area.district, area.street, area.community, area.alley});
  names.add(area.grid);
  const std::string& key = names.key();
  return std::ranges::any_of(filter.areas, [&](const std::string& wanted) {
    return key.find(wanted) != std::string::npos;
  });
}

bool has_state(const ListFilter& filter, const ListDefinition& list, ListRow& row) {
  std::vector<std::string_view> has;
  list.add_states(row, has);
  return std::ranges::any_of(filter.states, [&](const std::string& state) {
    return std::ranges::find(has, state) != has.end();
  });
}

bool has_texts(const ListFilter& filter, const ListDefinition& list, ListRow& row) {
  ListTexts texts;
  list.add_texts(row, texts);
  const std::string& key = texts.key();
  return std::ranges::all_of(filter.texts, [&](const std::string& wanted) {
    return key.find(wanted) != std::string::npos;
  });
}

bool involves_any(const ListFilter& filter, const ListDefinition& list, ListRow& row) {
  return std::ranges::any_of(filter.parties,
                             [&](const PartyWish& wish) { return list.involves(row, wish); });
}

}  // namespace

void ListTexts::add(std::string_view text) {
  if (text.empty()) return;
  key_ += comparison_key(text);
  key_ += '\n';
}

bool WordWish::means(const WordValue& word) const {
  if (!word.given) return false;
  if (word.index != WordValue::own_word) return index == word.index;
  return std::ranges::find(own_keys, comparison_key(word.own)) != own_keys.end();
}

bool PartyWish::means_name(std::string_view name) const {
  return !name.empty() && comparison_key(name).find(key) != std::string::npos;
}

bool PartyWish::means(const PlacedRecord& placed, const Party& party) const {
  if ((kind && party.kind.given && party.kind.index == *kind) || means_name(*party.name)) {
    return true;
  }
  const Organisation* organisation = registered(placed, party);
  return organisation != nullptr && means(*organisation);
}

bool PartyWish::means(const PlacedRecord& placed, const PartyRef& party, const Issue* issue) const {
  if (!party) return false;
  const std::vector<Party>& parties = placed.record->parties;
  if (party.index >= 0 && static_cast<std::size_t>(party.index) < parties.size()) {
    return means(placed, parties[static_cast<std::size_t>(party.index)]);
  }
  if (kind && find_word(VocabularyId::party_kind, *party) == kind) return true;
  if (means_name(*party)) return true;
  const Organisation* organisation = registered(placed, party, issue);
  return organisation != nullptr && means(*organisation);
}

bool PartyWish::means(const Organisation& organisation) const {
  const auto called = [this](std::string_view name) { return means_name(name); };
  return (kind && organisation.kind.given && organisation.kind.index == *kind) ||
         std::ranges::any_of(names_of(organisation), called);
}

bool takes(ListKind kind, ListFilterPart part) {
  const ListDefinition& list = list_definition(kind);
  switch (part) {
    case ListFilterPart::days:
      return list.days != nullptr || list.counts_in_days;
    case ListFilterPart::form:
      return list.form != nullptr;
    case ListFilterPart::category:
      return list.is_about != nullptr;
    case ListFilterPart::party:
      return list.involves != nullptr;
    case ListFilterPart::state:
      return list.states != nullptr;
    case ListFilterPart::as_of:
      return list.takes_as_of;
  }
  return false;
}

std::vector<ListStateName> list_states(ListKind kind) {
  const ListDefinition& list = list_definition(kind);
  return list.states != nullptr ? list.states() : std::vector<ListStateName>();
}

bool fits(const ListFilter& filter, const ListItem& item, const ListStyle& style) {
  const ListDefinition& list = list_definition(item.kind);
  ListRow row(item, style);
  if (list.days != nullptr && !in_days(filter, list, row)) return false;
  if (filter.looks_back && list.begun != nullptr && !list.begun(row)) return false;
  if (!filter.forms.empty() && list.form != nullptr && !any_means(filter.forms, list.form(row))) {
    return false;
  }
  if (!filter.categories.empty() && list.is_about != nullptr &&
      !list.is_about(row, filter.categories)) {
    return false;
  }
  if (!filter.parties.empty() && list.involves != nullptr && !involves_any(filter, list, row)) {
    return false;
  }
  if (!filter.areas.empty() && !is_there(filter, list, row)) return false;
  if (!filter.states.empty() && list.states != nullptr && !has_state(filter, list, row)) {
    return false;
  }
  return filter.texts.empty() || has_texts(filter, list, row);
}

}  // namespace meeting
