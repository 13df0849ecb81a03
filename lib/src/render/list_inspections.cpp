// SPDX-License-Identifier: Apache-2.0

// The list of inspections (督查): looks at how deliberation is carried out, kept in records and in
// books.

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

const Inspection& inspection(const ListRow& row) { return *row.as<const Inspection*>(); }

std::string inspected_on(ListRow& row) { return date_of(inspection(row).date); }
std::string method(ListRow& row) { return row.word(inspection(row).method); }
std::string by(ListRow& row) { return row.party(inspection(row).by); }
std::string of(ListRow& row) { return row.party(inspection(row).of); }
std::string finding(ListRow& row) { return text_of(inspection(row).finding); }
std::string assessed(ListRow& row) { return row.flag(*inspection(row).assessed); }

constexpr BoundColumn columns[] = {
    {{"id", "head-stated-in"_msg, CellType::text, true, false}, cell_reference},
    column::record,
    column::book,
    column::district,
    column::street,
    column::community,
    {{"inspected_on", "head-inspected-on"_msg, CellType::date, true, false}, inspected_on},
    {{"method", "head-inspection-method"_msg, CellType::word, true, false, 3}, method},
    {{"by", "head-inspected-by"_msg, CellType::text, true, true, 2}, by},
    {{"of", "head-inspected"_msg, CellType::text, true, true, 1}, of},
    {{"finding", "head-finding"_msg, CellType::text, true, true}, finding},
    {{"assessed", "head-assessed"_msg, CellType::flag, true, false, 4}, assessed},
    column::path,
};

bool means(ListRow& row, const PartyWish& wish, const Who& who) {
  if (row.item().placed != nullptr) return wish.means(*row.item().placed, who);
  return (wish.kind && find_word(VocabularyId::party_kind, *who) == wish.kind) ||
         wish.means_name(*who);
}

}  // namespace

constexpr ListDefinition inspections_list{
    .info = {.kind = ListKind::inspections,
             .name = "inspections",
             .chinese = {"督查"},
             .about = "list-about-inspections"_msg},
    .columns = columns,
    .of_record = [](ListItems& items) { items.add_all(items.record().inspections); },
    .of_book = [](ListItems& items) { items.add_all(&BookSettings::inspections); },
    .begun =
        [](ListRow& row) { return !inspection(row).date || *inspection(row).date <= row.as_of(); },
    .days = [](ListRow& row) -> std::optional<Period> {
      const auto& day = inspection(row).date;
      return day ? std::optional(Period{*day, *day}) : std::nullopt;
    },
    .involves =
        [](ListRow& row, const PartyWish& wish) {
          return means(row, wish, inspection(row).by) || means(row, wish, inspection(row).of);
        },
    .add_texts =
        [](ListRow& row, ListTexts& texts) {
          const Inspection& one = inspection(row);
          for (const Text* text : {&one.finding, static_cast<const Text*>(&one.by),
                                   static_cast<const Text*>(&one.of)}) {
            texts.add({*text});
          }
        },
};

}  // namespace meeting
