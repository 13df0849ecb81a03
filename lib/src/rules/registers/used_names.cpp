// SPDX-License-Identifier: Apache-2.0

#include "rules/registers/used_names.hpp"

#include "model/stated.hpp"

namespace meeting {
namespace {

void add_parties(std::vector<UsedName>& names, BlockId block, const void* object) {
  for_each_stated(block, object, [&](const Field& field, const std::vector<const void*>& values) {
    for (const void* value : values) {
      if (field.type == FieldType::party || field.type == FieldType::who) {
        const auto* party = static_cast<const PartyRef*>(value);
        if (party->index >= 0) continue;  // the party's own name is looked at
        const UsedAs as = field.type == FieldType::party ? UsedAs::named : UsedAs::mentioned;
        names.push_back({as, party});
      } else if (field.type == FieldType::block) {
        add_parties(names, field.block, value);
      }
    }
  });
}

}  // namespace

std::vector<UsedName> used_names(const Record& record) {
  std::vector<UsedName> names;
  if (record.area) {
    if (record.area->community) names.push_back({UsedAs::community, &record.area->community});
    if (record.area->compound) names.push_back({UsedAs::compound, &record.area->compound});
  }
  for (const Issue& issue : record.issues) {
    for (const Text& compound : issue.compound) {
      if (compound) names.push_back({UsedAs::compound, &compound});
    }
  }
  for (const Party& party : record.parties) {
    if (party.name) names.push_back({UsedAs::party, &party.name, &party});
  }
  add_parties(names, BlockId::record, &record);
  return names;
}

}  // namespace meeting
