// SPDX-License-Identifier: Apache-2.0

// meeting add issue|party|position|…: an item goes into a record that is there.

#include "adding/add_item.hpp"

#include <algorithm>
#include <meeting/items.hpp>
#include <meeting/text.hpp>
#include <utility>

#include "adding/intake.hpp"
#include "adding/item_draft.hpp"
#include "adding/item_plan.hpp"
#include "changing/changing.hpp"
#include "records/operands.hpp"
#include "run/options.hpp"
#include "terminal/prompt.hpp"

namespace meeting::tool {
namespace {

/// The operands: what the item goes into, and what it says.
struct Words {
  std::string reference;
  std::string text;
};

bool says_main(const Arguments& arguments, const ItemType& type) {
  return std::ranges::any_of(arguments.given, [&](const Given& given) {
    return given.option->field != nullptr && given.option->field->key == type.main &&
           find_field(type.block, type.main) == given.option->field;
  });
}

/// The id or the path of a record that is there.
bool names_a_record(const Context& context, const std::string& word) {
  if (is_there(context.books.base() / word)) return true;
  const Book* book = context.books.around(context.books.base());
  if (book == nullptr || word.size() < 5 || !is_record_id(word)) return false;
  return is_there(book->folder() / word.substr(0, 4) / (word + ".yaml"));
}

/// A single operand is the record, but of an issue, which may go to the month's requests, the
/// title.
Words words_of(const Context& context, const Arguments& arguments, const ItemType& type) {
  const std::vector<std::string>& operands = arguments.operands;
  if (operands.empty()) return {};
  if (operands.size() == 2) return {operands[0], operands[1]};
  const bool is_text = type.block == BlockId::issue && !says_main(arguments, type) &&
                       !arguments.has(item_option::from_csv) &&
                       !names_a_record(context, operands[0]);
  return is_text ? Words{{}, operands[0]} : Words{operands[0], {}};
}

// ---- finding what it goes into ------------------------------------------------------------------

Found find_place(Context& context, const Arguments& arguments, const std::string& written,
                 ItemKinds wanted) {
  return find_one(context, written, wanted, {}, {.ask = Prompt::possible(context, arguments)});
}

bool names_item(const std::string& written, std::string_view id) {
  return split_item_address(written).item == id || written == id;
}

struct Target {
  Found found;
  std::string written;
  ItemKinds wanted{ItemKind::record};
};

std::size_t count_resolutions(const Record& record, const Issue* issue) {
  return static_cast<std::size_t>(std::ranges::count_if(
      all_resolutions(record),
      [&](const ResolutionPlace& one) { return issue == nullptr || one.issue == issue; }));
}

/// A follow-up goes into a resolution where there is one, else into an issue, else into the
/// record; an issue that is named by its id is meant itself.
Target target_of_follow_up(Context& context, const Arguments& arguments,
                           const std::string& written) {
  Target target{find_place(context, arguments, written,
                           {ItemKind::record, ItemKind::issue, ItemKind::resolution}),
                written,
                {ItemKind::record, ItemKind::issue, ItemKind::resolution}};
  const Found& found = target.found;
  if (!found.usable || found.match.kind == ItemKind::resolution) return target;
  const Record& record = found.file.record();
  const Issue* issue = found.match.issue;
  if (issue != nullptr && names_item(written, item_id(*issue))) return target;
  const std::string within = found.match.id.empty() ? written : found.match.id;
  if (count_resolutions(record, issue) > 0) {
    return {find_place(context, arguments, within, {ItemKind::resolution}),
            within,
            {ItemKind::resolution}};
  }
  if (issue == nullptr && !record.issues.empty()) {
    return {find_place(context, arguments, within, {ItemKind::issue}), within, {ItemKind::issue}};
  }
  return target;
}

Target find_target(Context& context, const Arguments& arguments, const ItemType& type,
                   const std::string& written, bool picked_by_items) {
  if (picked_by_items) {
    return {
        find_place(context, arguments, written, {ItemKind::record}), written, {ItemKind::record}};
  }
  if (type.block == BlockId::follow_up) return target_of_follow_up(context, arguments, written);
  return {find_place(context, arguments, written, type.holders), written, type.holders};
}

// ---- the whole --------------------

InputPlace place_of(const RecordFile& file) {
  return {.registers = file.book == nullptr ? nullptr : &file.book->registers(),
          .day = file.record().date ? *file.record().date : Date{}};
}

/// Empty where the table was refused, and that was said.
std::vector<Draft> read_wishes(Context& context, const Arguments& arguments, const ItemType& type,
                               const std::string& text, const InputPlace& place) {
  Draft item = given_fields(context, arguments, type.block, place);
  if (arguments.has(item_option::from_csv)) {
    if (!text.empty()) throw UsageError{{"item.text-and-table"_msg, {visible(text)}}, {}};
    take_today(context, type, item);
    return items_from_table(context, arguments, type, place, item);
  }
  if (!text.empty()) take_main_text(context, type, text, place, item);
  take_today(context, type, item);
  demand_required(context, arguments, type.block, place, item);
  return {std::move(item)};
}

bool names_parties(const std::vector<Draft>& items, BlockId block) {
  return std::ranges::any_of(items, [&](const Draft& item) {
    return std::ranges::any_of(block_info(block).fields, [&](const Field& field) {
      return field.type == FieldType::party && item.find(field.key) != nullptr;
    });
  });
}

Exit add_to_intake(Context& context, const Arguments& arguments, const ItemType& type,
                   const Words& words) {
  const Book* book = context.books.around(context.books.base());
  const InputPlace place{.registers = book == nullptr ? nullptr : &book->registers(),
                         .day = context.today};
  std::vector<Draft> items = read_wishes(context, arguments, type, words.text, place);
  if (items.empty()) return Exit::findings;
  Intake intake;
  for (Draft& item : items) {
    const Draft* raised_on = item.find("raised_on");
    const ParsedDate day = parse_date(raised_on == nullptr ? std::string_view() : raised_on->text);
    intake.issues.push_back({std::move(item), day.value.value_or(context.today), {}});
  }
  return add_to_intakes(context, arguments, std::move(intake));
}

}  // namespace

Exit add_item(Context& context, const Arguments& arguments, const ItemType& type) {
  const Words words = words_of(context, arguments, type);
  if (words.reference.empty()) {
    if (type.block == BlockId::issue) return add_to_intake(context, arguments, type, words);
    throw UsageError{{"usage.operand-missing"_msg, {}}, {"reference.which"_msg, {}}};
  }
  if (words.reference == "-") throw Refused{{"change.from-input"_msg, {}}, {}};
  // Without a table it is known before the record is whether the item says where it goes.
  const bool from_table = may_pick(type) && arguments.has(item_option::from_csv);
  bool picked = std::ranges::any_of(arguments.given, [](const Given& given) {
    return given.option->help == "item.option.within"_msg;
  });
  Target target = find_target(context, arguments, type, words.reference, picked || from_table);
  if (!target.found.usable) return target.found.exit;
  const std::vector<Draft> items =
      read_wishes(context, arguments, type, words.text, place_of(target.found.file));
  if (items.empty()) return graver(target.found.exit, Exit::findings);
  // A table that does not say where its rows go: all go where a single one would.
  if (from_table && !picked && !std::ranges::all_of(items, picks)) {
    target = find_target(context, arguments, type, words.reference, false);
    if (!target.found.usable) return target.found.exit;
  }
  const Exit exit =
      change_record(context, arguments, target.written, target.wanted, std::move(target.found),
                    [&](const RecordFile& file, const Match& match) {
                      return plan_items(file, match, type, items);
                    });
  if (exit == Exit::findings && names_parties(items, type.block)) {
    context.advise({"item.party-help"_msg, {visible(words.reference)}});
  }
  return exit;
}

}  // namespace meeting::tool
