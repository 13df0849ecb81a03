// SPDX-License-Identifier: Apache-2.0

// The organisations and compounds of a book's registers by their names.

#include <meeting/registers.hpp>

#include <algorithm>
#include <functional>
#include <meeting/placed_record.hpp>
#include <meeting/text.hpp>
#include <utility>

#include "model/similar_names.hpp"

namespace meeting {
namespace {

using OrganisationName = RegisterNames::OrganisationName;

void index(RegisterNames& names, const Organisation& one) {
  const auto add = [&](const Text& text, NameKind kind) {
    if (!text) return;
    std::vector<OrganisationName>& same = names.organisations[comparison_key(*text)];
    const bool known = std::ranges::any_of(
        same, [&](const OrganisationName& other) { return other.organisation == &one; });
    if (!known) same.push_back({&one, kind});  // of its own names the strongest, which comes first
  };
  if (one.id) add(Text{*one.id, true, one.id.at}, NameKind::id);
  add(one.name, NameKind::name);
  for (const Text& alias : one.aliases) add(alias, NameKind::alias);
  for (const Text& former : one.former_names) add(former, NameKind::former_name);
}

void index(RegisterNames& names, const Compound& one) {
  for (const std::string_view name : names_of(one)) {
    std::vector<const Compound*>& same = names.compounds[comparison_key(name)];
    if (std::ranges::find(same, &one) == same.end()) same.push_back(&one);
  }
}

/// True where the text is one of the organisation's names.
bool is_called(const Organisation& organisation, const std::string& key) {
  if (organisation.id && comparison_key(*organisation.id) == key) return true;
  return std::ranges::any_of(names_of(organisation),
                             [&](std::string_view name) { return comparison_key(name) == key; });
}

/// True where organisation or compound says that the one serves the other.
bool serves(const Registers& registers, const Organisation& organisation,
            std::string_view compound) {
  const Compound* entry = registered_compound(registers, compound);
  const std::string key = comparison_key(compound);
  for (const Text& served : organisation.compounds) {
    if (comparison_key(*served) == key) return true;
    if (entry != nullptr && registered_compound(registers, *served) == entry) return true;
  }
  return entry != nullptr && entry->property_company && !has_no_property_company(*entry) &&
         is_called(organisation, comparison_key(*entry->property_company));
}

/// The one of them that is meant; null where that cannot be told.
const OrganisationName* one_of(const Registers& registers, std::span<const OrganisationName> same,
                               std::span<const std::string_view> compounds) {
  const NameKind strongest = std::ranges::min_element(same, {}, &OrganisationName::kind)->kind;
  const OrganisationName* only = nullptr;
  const OrganisationName* serving = nullptr;
  std::size_t candidates = 0;
  std::size_t servants = 0;
  for (const OrganisationName& one : same) {
    if (one.kind != strongest) continue;
    only = &one;
    ++candidates;
    if (std::ranges::any_of(compounds, [&](std::string_view compound) {
          return serves(registers, *one.organisation, compound);
        })) {
      serving = &one;
      ++servants;
    }
  }
  if (candidates == 1) return only;
  return servants == 1 ? serving : nullptr;
}

void add(std::vector<std::string_view>& compounds, const Text& compound) {
  if (compound) compounds.push_back(*compound);
}

void add(std::vector<std::string_view>& compounds, const Issue& issue) {
  for (const Text& compound : issue.compound) add(compounds, compound);
}

/// The compounds that a record speaks of; of one issue, where it states its own.
std::vector<std::string_view> compounds_of(const Record& record, const Area* area,
                                           const Issue* issue) {
  std::vector<std::string_view> compounds;
  if (issue != nullptr) add(compounds, *issue);
  if (!compounds.empty()) return compounds;
  if (area == nullptr && record.area) area = &*record.area;
  if (area != nullptr) add(compounds, area->compound);
  if (issue == nullptr) {
    for (const Issue& one : record.issues) add(compounds, one);
  }
  return compounds;
}

/// What a field calls a party: the name of the record's party, else the text itself.
std::string_view name_of(const Record& record, const PartyRef& party) {
  const auto index = static_cast<std::size_t>(party.index);
  if (party.index < 0 || index >= record.parties.size()) return *party;
  return *record.parties[index].name;
}

/// Over the books from the nearest outwards; a nearer one wins where both are as like.
SimilarName most_similar(const RegisterNames* names, std::string_view name,
                         SimilarNames::Match (SimilarNames::*find)(std::string_view)) {
  SimilarNames::Match best;
  for (; names != nullptr; names = names->around.get()) {
    const SimilarNames::Match match = (names->similar.get()->*find)(name);
    if (match.distance < best.distance) best = match;
  }
  return best.name;
}

/// Whether `entry` is one of `all`, which are in one piece of memory.
template <class Entry>
bool holds(const std::vector<Entry>& all, const Entry& entry) {
  const std::less<const Entry*> before;
  return !all.empty() && !before(&entry, all.data()) && before(&entry, all.data() + all.size());
}

template <class Entry>
std::string stands_at(const Registers& registers, const Entry& entry,
                      std::vector<Entry> BookSettings::*list) {
  for (const RegisterNames* names = registers.names.get(); names != nullptr;
       names = names->around.get()) {
    for (const RegisterFile& file : names->files) {
      if (file.source == nullptr || !holds(file.settings->*list, entry)) continue;
      const std::uint32_t offset = entry.name ? entry.name.at.begin : entry.at.begin;
      return file.source->path() + ':' + std::to_string(file.source->position(offset).line);
    }
  }
  return {};
}

}  // namespace

std::shared_ptr<const RegisterNames> register_names(std::span<const RegisterFile> files,
                                                    std::string place,
                                                    std::shared_ptr<const RegisterNames> around) {
  const bool states_any = std::ranges::any_of(files, [](const RegisterFile& file) {
    return !file.settings->organisations.empty() || !file.settings->compounds.empty();
  });
  if (!states_any) return around;
  auto names = std::make_shared<RegisterNames>();
  for (const RegisterFile& file : files) {
    for (const Organisation& one : file.settings->organisations) index(*names, one);
    for (const Compound& one : file.settings->compounds) index(*names, one);
  }
  names->files.assign(files.begin(), files.end());
  names->place = std::move(place);
  names->around = std::move(around);
  names->similar = std::make_shared<SimilarNames>(names->files);
  return names;
}

Registered find_registered(const Registers& registers, std::string_view name,
                           std::span<const std::string_view> compounds) {
  if (registers.names == nullptr || name.empty()) return {};
  const std::string key = comparison_key(name);
  for (const RegisterNames* names = registers.names.get(); names != nullptr;
       names = names->around.get()) {
    const auto found = names->organisations.find(key);
    if (found == names->organisations.end()) continue;
    const OrganisationName* meant = one_of(registers, found->second, compounds);
    if (meant == nullptr) return {.shared = true};
    return {.organisation = meant->organisation, .kind = meant->kind};
  }
  return {};
}

const Organisation* registered(const Registers& registers, std::string_view name) {
  return find_registered(registers, name).organisation;
}

const Organisation* registered(const Registers& registers, const Record& record,
                               const Party& party) {
  if (registers.names == nullptr || !party.name) return nullptr;
  return find_registered(registers, *party.name, compounds_of(record, nullptr, nullptr))
      .organisation;
}

const Organisation* registered(const Registers& registers, const Record& record,
                               const PartyRef& party) {
  if (registers.names == nullptr || !party) return nullptr;
  return find_registered(registers, name_of(record, party), compounds_of(record, nullptr, nullptr))
      .organisation;
}

const Organisation* registered(const PlacedRecord& placed, const Party& party, const Issue* issue) {
  if (placed.registers == nullptr || placed.registers->names == nullptr || !party.name) {
    return nullptr;
  }
  return find_registered(*placed.registers, *party.name,
                         compounds_of(*placed.record, placed.area, issue))
      .organisation;
}

const Organisation* registered(const PlacedRecord& placed, const PartyRef& party,
                               const Issue* issue) {
  if (placed.registers == nullptr || placed.registers->names == nullptr || !party) return nullptr;
  return find_registered(*placed.registers, name_of(*placed.record, party),
                         compounds_of(*placed.record, placed.area, issue))
      .organisation;
}

const Compound* registered_compound(const Registers& registers, std::string_view name) {
  if (registers.names == nullptr || name.empty()) return nullptr;
  const std::string key = comparison_key(name);
  for (const RegisterNames* names = registers.names.get(); names != nullptr;
       names = names->around.get()) {
    const auto found = names->compounds.find(key);
    if (found == names->compounds.end()) continue;
    return found->second.size() == 1 ? found->second.front() : nullptr;
  }
  return nullptr;
}

bool has_no_property_company(const Compound& compound) {
  static constexpr std::string_view none[] = {"无", "没有", "none", "no", "无物业", "无物业公司"};
  return compound.property_company &&
         std::ranges::find(none, comparison_key(*compound.property_company)) != std::end(none);
}

SimilarName similar_organisation(const Registers& registers, std::string_view name) {
  return most_similar(registers.names.get(), name, &SimilarNames::organisation);
}

SimilarName similar_compound(const Registers& registers, std::string_view name) {
  return most_similar(registers.names.get(), name, &SimilarNames::compound);
}

std::vector<std::string_view> names_of(const Organisation& organisation) {
  std::vector<std::string_view> names;
  if (organisation.name) names.push_back(*organisation.name);
  for (const Texts* more : {&organisation.aliases, &organisation.former_names}) {
    for (const Text& one : *more) {
      if (one) names.push_back(*one);
    }
  }
  return names;
}

std::vector<std::string_view> names_of(const Compound& compound) {
  std::vector<std::string_view> names;
  if (compound.name) names.push_back(*compound.name);
  for (const Text& alias : compound.aliases) {
    if (alias) names.push_back(*alias);
  }
  return names;
}

std::string registered_at(const Registers& registers, const Organisation& entry) {
  return stands_at(registers, entry, &BookSettings::organisations);
}

std::string registered_at(const Registers& registers, const Compound& entry) {
  return stands_at(registers, entry, &BookSettings::compounds);
}

std::string_view registered_in(const Registers& registers, const Organisation& entry) {
  for (const RegisterNames* names = registers.names.get(); names != nullptr;
       names = names->around.get()) {
    for (const RegisterFile& file : names->files) {
      if (holds(file.settings->organisations, entry)) return names->place;
    }
  }
  return {};
}

}  // namespace meeting
