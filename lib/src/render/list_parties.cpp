// SPDX-License-Identifier: Apache-2.0

// The list of parties: who sat at the table.

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

const Party& party(const ListRow& row) { return *row.as<const Party*>(); }

std::string kind(ListRow& row) { return row.word(party(row).kind); }
std::string name(ListRow& row) { return text_of(party(row).name); }
std::string count(ListRow& row) { return number_of(party(row).count); }
std::string attendance(ListRow& row) {
  const auto& stated = party(row).attendance;
  if (stated) return row.word(stated);
  // Whoever is listed without a word about it came.
  Word<VocabularyId::attendance> present;
  present.given = true;
  return row.word(present);
}
std::string standing(ListRow& row) { return row.word(party(row).standing); }
std::string reason(ListRow& row) { return text_of(party(row).reason); }

std::string roles(ListRow& row) { return row.joined(party(row).roles); }
std::string members(ListRow& row) { return row.joined(party(row).members); }
std::string offers(ListRow& row) { return row.joined(party(row).offers); }

std::string organisation(ListRow& row) {
  const Organisation* one = registered(*row.item().placed, party(row));
  return one != nullptr ? text_of(one->name) : "";
}

constexpr BoundColumn columns[] = {
    {{"id", "head-id"_msg, CellType::text, false, false}, cell_reference},
    {{"record", "head-record"_msg, CellType::text, true, false}, cell_record},
    {{"date", "head-date"_msg, CellType::date, true, false, 3}, cell_date},
    column::meeting,
    column::district,
    column::street,
    {{"community", "head-community"_msg, CellType::text, true, true, 4}, cell_community},
    column::compound,
    {{"kind", "head-kind"_msg, CellType::word, true, false}, kind},
    {{"name", "head-name"_msg, CellType::text, true, true}, name},
    {{"organisation", "head-organisation"_msg, CellType::text, false, true}, organisation},
    {{"count", "head-persons"_msg, CellType::number, true, false, 1}, count},
    {{"roles", "head-roles"_msg, CellType::text, false, true}, roles},
    {{"attendance", "head-attendance"_msg, CellType::word, true, false, 2}, attendance},
    {{"reason", "head-reason"_msg, CellType::text, false, true}, reason},
    {{"standing", "head-standing"_msg, CellType::word, false, false}, standing},
    {{"members", "head-members"_msg, CellType::text, false, true}, members},
    {{"offers", "head-offers"_msg, CellType::text, false, true}, offers},
    column::path,
};

void add_texts(ListRow& row, ListTexts& texts) {
  texts.add(*party(row).name);
  texts.add(party(row).members);
}

}  // namespace

constexpr ListDefinition parties_list{
    .info = {.kind = ListKind::parties,
             .name = "parties",
             .chinese = {"参与方"},
             .about = "list-about-parties"_msg},
    .columns = columns,
    .of_record = [](ListItems& items) { items.add_all(items.record().parties); },
    .days = meeting_day,
    .form = record_form,
    .is_about = some_issue_is_about,
    .involves = [](ListRow& row,
                   const PartyWish& wish) { return wish.means(*row.item().placed, party(row)); },
    .add_texts = add_texts,
};

}  // namespace meeting
