// SPDX-License-Identifier: Apache-2.0

// meeting show: one record, or one item of it, with everything that is known of it.

#include <meeting/listing.hpp>
#include <meeting/show.hpp>
#include <meeting/text.hpp>

#include "one_record.hpp"
#include "options.hpp"
#include "rows.hpp"
#include "selection.hpp"

namespace meeting::tool {
namespace {

constexpr const Option* outputs[] = {&option::json, &option::as_of};
constexpr OptionGroup output_group{"help.group.output"_msg, outputs};
constexpr const OptionGroup* groups[] = {&output_group};

constexpr Example examples[] = {
    {"meeting show 停车", "meeting 查看 停车", "show.example.words"_msg},
    {"meeting show 停车:f1", "meeting 查看 停车:f1", "show.example.item"_msg},
    {"meeting show 2025-03-14 --json", "meeting 查看 2025-03-14 --json", "show.example.json"_msg},
};

ListKind list_of(ItemKind kind) {
  switch (kind) {
    case ItemKind::issue:
      return ListKind::issues;
    case ItemKind::resolution:
      return ListKind::resolutions;
    case ItemKind::follow_up:
      return ListKind::follow_ups;
    case ItemKind::party:
      return ListKind::parties;
    case ItemKind::record:
      break;
  }
  return ListKind::meetings;
}

bool is_meant(const ListItem& item, const Match& match) {
  switch (match.kind) {
    case ItemKind::issue:
      return item.issue == match.issue;
    case ItemKind::resolution:
      return item.resolution == match.resolution;
    case ItemKind::follow_up:
      return item.follow_up == match.follow_up;
    case ItemKind::party:
      return item.party == match.party;
    case ItemKind::record:
      break;
  }
  return true;
}

/// The row of a list stood on end.
std::string item_text(const ListItem& item, const ListStyle& style) {
  const std::vector<const ListColumn*> columns = all_list_columns(item.kind);
  const std::vector<std::string> headings = list_headings(columns, style.language);
  std::size_t widest = 0;
  for (const std::string& heading : headings) widest = std::max(widest, display_width(heading));
  const std::vector<std::string> cells = list_row(columns, item, style);
  std::string text;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    text += pad(headings[i], widest) + "  " + visible(cells[i]) + "\n";
  }
  return text;
}

Exit run(Context& context, const Arguments& arguments) {
  const Found found = find_one(context, arguments.operands.front(),
                               {ItemKind::record, ItemKind::party, ItemKind::issue,
                                ItemKind::resolution, ItemKind::follow_up});
  if (!found.usable) return found.exit;
  if (found.match.kind == ItemKind::record) {
    const Record& record = found.file.record();
    if (arguments.has(option::json)) {
      context.out << record_json(record);
    } else {
      if (!found.file.path.empty()) {
        context.out << visible(found.file.id) << "  (" << visible(found.file.shown) << ")\n\n";
      }
      context.out << record_text(record, context.language);
    }
    return found.exit;
  }
  Area area;
  const PlacedRecord record = placed(found.file, area);
  const ListStyle style{
      .as_of = arguments.date(option::as_of).value_or(context.today),
      .calendar = found.file.book == nullptr ? nullptr : &found.file.book->calendar(),
      .language = context.language};
  const ListKind kind = list_of(found.match.kind);
  for (const ListItem& item : list_items(kind, record)) {
    if (!is_meant(item, found.match)) continue;
    context.out << (arguments.has(option::json)
                        ? list_json_line(all_list_columns(kind), item, style)
                        : item_text(item, style));
  }
  return found.exit;
}

}  // namespace

extern const Command show_command;
constexpr Command show_command{
    .name = "show",
    .chinese = "查看",
    .task = Task::look,
    .summary = "show.summary"_msg,
    .operands = {.synopsis = "value.reference"_msg,
                 .least = 1,
                 .most = 1,
                 .missing = "reference.which"_msg},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
