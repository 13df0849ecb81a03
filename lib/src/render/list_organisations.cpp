// SPDX-License-Identifier: Apache-2.0

// The register of organisations (单位名册).

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

const Organisation& organisation(const ListRow& row) { return *row.as<const Organisation*>(); }

std::string name(ListRow& row) { return text_of(organisation(row).name); }
std::string id(ListRow& row) { return text_of(organisation(row).id); }
std::string kind(ListRow& row) { return row.word(organisation(row).kind); }
std::string aliases(ListRow& row) { return row.joined(organisation(row).aliases); }
std::string former_names(ListRow& row) { return row.joined(organisation(row).former_names); }
std::string compounds(ListRow& row) { return row.joined(organisation(row).compounds); }
std::string members(ListRow& row) { return number_of(organisation(row).members); }
std::string contact(ListRow& row) { return text_of(organisation(row).contact); }
std::string tags(ListRow& row) { return row.joined(organisation(row).tags); }

constexpr BoundColumn columns[] = {
    {{"name", "head-name"_msg, CellType::text, true, true}, name},
    {{"code", "head-code"_msg, CellType::text, false, false}, id},
    {{"kind", "head-kind"_msg, CellType::word, true, false}, kind},
    {{"aliases", "head-aliases"_msg, CellType::text, true, true, 1}, aliases},
    {{"former_names", "head-former-names"_msg, CellType::text, true, true, 3}, former_names},
    {{"compounds", "head-serves"_msg, CellType::text, true, true, 2}, compounds},
    {{"members", "head-member-count"_msg, CellType::number, true, false, 4}, members},
    {{"contact", "head-contact"_msg, CellType::text, true, true, 5}, contact},
    {{"tags", "head-tags"_msg, CellType::text, false, true}, tags},
    column::book,
    column::district,
    column::street,
    column::community,
    column::path,
};

}  // namespace

constexpr ListDefinition organisations_list{
    .info = {.kind = ListKind::organisations,
             .name = "organisations",
             .chinese = {"单位名册", "单位"},
             .about = "list-about-organisations"_msg,
             .inherited = true},
    .columns = columns,
    .of_book = [](ListItems& items) { items.add_all(&BookSettings::organisations); },
    .involves = [](ListRow& row, const PartyWish& wish) { return wish.means(organisation(row)); },
    .takes_as_of = false,
    .add_texts =
        [](ListRow& row, ListTexts& texts) {
          const Organisation& one = organisation(row);
          texts.add({one.id, one.name, one.contact});
          for (const Texts* all : {&one.aliases, &one.former_names, &one.compounds, &one.tags}) {
            texts.add(*all);
          }
        },
    .add_places = [](ListRow& row, ListTexts& texts) { texts.add(organisation(row).compounds); },
};

}  // namespace meeting
