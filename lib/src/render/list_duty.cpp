// SPDX-License-Identifier: Apache-2.0

// The rota (轮值): who is on duty, when and where.

#include <meeting/date.hpp>

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

const Duty& duty(const ListRow& row) { return *row.as<const Duty*>(); }

std::string who(ListRow& row) { return row.joined(duty(row).who); }
std::string place(ListRow& row) { return text_of(duty(row).place); }
std::string date(ListRow& row) { return date_of(duty(row).date); }
std::string weekday_cell(ListRow& row) { return row.word(duty(row).weekday); }

/// The day asked about, or the first after it.
std::string next(ListRow& row) {
  const Duty& turn = duty(row);
  if (turn.date) return *turn.date >= row.as_of() ? to_string(*turn.date) : "";
  if (!turn.weekday) return {};
  // The words of the vocabulary run from Monday to Sunday.
  const int wanted = static_cast<int>(turn.weekday.index) + 1;
  return to_string(add_days(row.as_of(), (wanted - weekday(row.as_of()) + 7) % 7));
}

constexpr BoundColumn columns[] = {
    {{"who", "head-on-duty"_msg, CellType::text, true, true}, who},
    {{"place", "head-place"_msg, CellType::text, true, true, 1}, place},
    {{"date", "head-duty-date"_msg, CellType::date, true, false, 3}, date},
    {{"weekday", "head-weekday"_msg, CellType::word, true, false, 2}, weekday_cell},
    {{"next", "head-next"_msg, CellType::date, true, false}, next},
    column::book,
    column::district,
    column::street,
    column::community,
    column::path,
};

}  // namespace

constexpr ListDefinition duty_list{
    .info = {.kind = ListKind::duty,
             .name = "duty",
             .chinese = {"轮值"},
             .about = "list-about-duty"_msg},
    .columns = columns,
    .of_book = [](ListItems& items) { items.add_all(&BookSettings::duty); },
    .involves =
        [](ListRow& row, const PartyWish& wish) {
          for (const Text& one : duty(row).who) {
            if (wish.means_name(*one)) return true;
          }
          return false;
        },
    .add_texts =
        [](ListRow& row, ListTexts& texts) {
          texts.add(duty(row).who);
          texts.add(*duty(row).place);
        },
};

}  // namespace meeting
