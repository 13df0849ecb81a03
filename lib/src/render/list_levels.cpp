// SPDX-License-Identifier: Apache-2.0

// The levels of the organisation tree (组织体系), counted.

#include <meeting/organisation_levels.hpp>

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

const OrganisationLevel& level(const ListRow& row) { return row.as<OrganisationLevel>(); }

std::string name(ListRow& row) { return std::string(level(row).name); }
std::string depth(ListRow& row) { return std::to_string(level(row).depth + 1); }
std::string nodes(ListRow& row) { return std::to_string(level(row).nodes); }
std::string count(ListRow& row) {
  const Total& total = level(row).count;
  Quantity number{Decimal(total.value)};
  if (total.at_least) number.qualifier = Qualifier::at_least;
  else if (total.approximate) number.qualifier = Qualifier::about;
  return to_string(number);
}

constexpr BoundColumn columns[] = {
    {{"level", "head-level"_msg, CellType::text, true, true}, name},
    {{"depth", "head-depth"_msg, CellType::number, true, false}, depth},
    {{"count", "head-node-count"_msg, CellType::number, true, false}, count},
    {{"nodes", "head-nodes"_msg, CellType::number, false, false}, nodes},
    column::book,
    column::district,
    column::street,
    column::community,
    column::path,
};

}  // namespace

constexpr ListDefinition levels_list{
    .info = {.kind = ListKind::levels,
             .name = "levels",
             .chinese = {"组织体系"},
             .about = "list-about-levels"_msg},
    .columns = columns,
    .of_book =
        [](ListItems& items) {
          std::vector<const OrganisationNode*> tree;
          for (const BookSettings* settings : items.settings()) {
            for (const OrganisationNode& one : settings->organisation_tree) tree.push_back(&one);
          }
          for (const OrganisationLevel& one : organisation_levels(tree)) items.add(one);
        },
    .takes_as_of = false,
    .add_texts = [](ListRow& row, ListTexts& texts) { texts.add(level(row).name); },
};

}  // namespace meeting
