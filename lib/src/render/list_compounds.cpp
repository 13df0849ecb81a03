// SPDX-License-Identifier: Apache-2.0

// The register of compounds (小区名册).

#include <meeting/registers.hpp>

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

const Compound& compound(const ListRow& row) { return *row.as<const Compound*>(); }

std::string name(ListRow& row) { return text_of(compound(row).name); }
std::string aliases(ListRow& row) { return row.joined(compound(row).aliases); }
std::string households(ListRow& row) { return number_of(compound(row).households); }
std::string floor_area(ListRow& row) { return number_of(compound(row).floor_area); }
std::string buildings(ListRow& row) { return number_of(compound(row).buildings); }
std::string built_year(ListRow& row) { return number_of(compound(row).built_year); }
std::string property_company(ListRow& row) {
  if (has_no_property_company(compound(row))) return row.say("none", "no-property-company"_msg);
  return text_of(compound(row).property_company);
}
std::string responsible(ListRow& row) { return text_of(compound(row).responsible); }
std::string tags(ListRow& row) { return row.joined(compound(row).tags); }

constexpr BoundColumn columns[] = {
    {{"name", "head-compound"_msg, CellType::text, true, true}, name},
    {{"aliases", "head-aliases"_msg, CellType::text, true, true, 3}, aliases},
    {{"households", "head-household-count"_msg, CellType::number, true, false, 1}, households},
    {{"buildings", "head-buildings"_msg, CellType::number, true, false, 4}, buildings},
    {{"floor_area", "head-floor-area"_msg, CellType::number, true, false, 5}, floor_area},
    {{"built_year", "head-built-year"_msg, CellType::number, true, false, 6}, built_year},
    {{"property_company", "head-property-company"_msg, CellType::text, true, true},
     property_company},
    {{"responsible", "head-compound-responsible"_msg, CellType::text, true, true, 2}, responsible},
    {{"tags", "head-tags"_msg, CellType::text, false, true}, tags},
    column::book,
    column::district,
    column::street,
    column::community,
    column::path,
};

void add_names(ListRow& row, ListTexts& texts) {
  texts.add(*compound(row).name);
  texts.add(compound(row).aliases);
}

}  // namespace

constexpr ListDefinition compounds_list{
    .info = {.kind = ListKind::compounds,
             .name = "compounds",
             .chinese = {"小区名册", "小区"},
             .about = "list-about-compounds"_msg,
             .inherited = true},
    .columns = columns,
    .of_book = [](ListItems& items) { items.add_all(&BookSettings::compounds); },
    .involves =
        [](ListRow& row, const PartyWish& wish) {
          return wish.means_name(*compound(row).property_company) ||
                 wish.means_name(*compound(row).responsible);
        },
    .takes_as_of = false,
    .add_texts =
        [](ListRow& row, ListTexts& texts) {
          add_names(row, texts);
          texts.add({compound(row).property_company, compound(row).responsible});
          texts.add(compound(row).tags);
        },
    .add_places = add_names,
};

}  // namespace meeting
