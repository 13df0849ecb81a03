// SPDX-License-Identifier: Apache-2.0

// meeting show: one record; one matter through all its meetings; one follow-up, resolution or
// party with everything that is known of it.

#include <algorithm>
#include <meeting/listing.hpp>
#include <meeting/show.hpp>
#include <meeting/state.hpp>
#include <meeting/text.hpp>
#include <set>

#include "records/matter_source.hpp"
#include "records/one_record.hpp"
#include "records/selection.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

constexpr const Option* outputs[] = {&option::json, &option::as_of};
constexpr OptionGroup output_group{"help.group.output"_msg, outputs};
constexpr const OptionGroup* groups[] = {&output_group};

constexpr Example examples[] = {
    {"meeting show 停车", "meeting 查看 停车", "show.example.words"_msg},
    {"meeting show 停车:i1", "meeting 查看 停车:i1", "show.example.matter"_msg},
    {"meeting show 停车:f1", "meeting 查看 停车:f1", "show.example.item"_msg},
    {"meeting show 2025-03-14 --json", "meeting 查看 2025-03-14 --json", "show.example.json"_msg},
};

std::size_t index_of(const Record& record, const Issue& issue) {
  return static_cast<std::size_t>(&issue - record.issues.data());
}
std::size_t index_of(const Record& record, const Resolution& resolution) {
  const std::vector<ResolutionPlace> all = all_resolutions(record);
  const auto at = std::ranges::find(all, &resolution, &ResolutionPlace::resolution);
  return static_cast<std::size_t>(at - all.begin());
}
std::size_t index_of(const Record& record, const FollowUp& follow_up) {
  const std::vector<FollowUpPlace> all = all_follow_ups(record);
  const auto at = std::ranges::find(all, &follow_up, &FollowUpPlace::follow_up);
  return static_cast<std::size_t>(at - all.begin());
}

/// What one call of the command works on.
class Show {
 public:
  Show(Context& context, const Arguments& arguments, Found& found, MatterSources& matters)
      : context_(context),
        json_(arguments.has(option::json)),
        found_(found),
        matters_(matters),
        record_(found.file.record()),
        placed_(placed(found.file, area_)),
        style_{.as_of = arguments.date(option::as_of).value_or(context.today),
               .calendar = found.file.book == nullptr ? nullptr : &found.file.book->calendar(),
               .language = context.language} {}

  void run() {
    switch (found_.match.kind) {
      case ItemKind::record:
        return record();
      case ItemKind::issue:
        return issue();
      case ItemKind::follow_up:
        return follow_up();
      case ItemKind::resolution:
        return resolution();
      case ItemKind::party:
        return party();
    }
  }

 private:
  // ---- a record ----

  void record() {
    if (json_) {
      context_.out << record_json(record_);
      return;
    }
    if (!found_.file.path.empty()) {
      context_.out << visible(found_.file.id) << "  (" << visible(found_.file.shown) << ")\n\n";
    }
    context_.out << record_text(record_, context_.language);
    matters_.complete(found_.file);
    std::vector<MatterStep> steps;
    const auto add = [&](ItemKind kind, std::size_t count) {
      for (std::size_t i = 0; i < count; ++i) {
        for (MatterStep& step : matters_.steps(kind, i)) steps.push_back(std::move(step));
      }
    };
    add(ItemKind::issue, record_.issues.size());
    add(ItemKind::resolution, all_resolutions(record_).size());
    add(ItemKind::follow_up, all_follow_ups(record_).size());
    const std::string links = steps_text(record_, steps, context_.language, context_.table_width());
    if (!links.empty()) context_.out << "\n" << links;
  }

  // ---- an issue, a follow-up ----

  Matter trace(ItemKind kind, std::size_t index) {
    matters_.complete(found_.file);
    return matters_.trace(kind, index, style_.as_of);
  }

  void issue() {
    const Matter matter = trace(ItemKind::issue, index_of(record_, *found_.match.issue));
    if (json_) return write(ListKind::issues, &matter);
    context_.out << matter_text(matter, context_.language, context_.table_width());
  }

  void follow_up() {
    const FollowUp* stated = found_.match.follow_up;
    if (stated == nullptr) {
      if (json_) write(ListKind::follow_ups, nullptr);
      else context_.out << facts(ListKind::follow_ups);
      return;
    }
    const Matter matter = trace(ItemKind::follow_up, index_of(record_, *stated));
    if (json_) return write(ListKind::follow_ups, &matter);
    context_.out << facts(ListKind::follow_ups) << "\n"
                 << matter_text(matter, context_.language, context_.table_width());
  }

  // ---- a resolution, a party ----

  void resolution() {
    const Resolution* meant = found_.match.resolution;
    const std::set<std::string> ids =
        follow_ups([&](const FollowUpPlace& one) { return one.resolution == meant; });
    if (json_) return write(ListKind::resolutions, nullptr, "follow_ups", &ids);
    context_.out << facts(ListKind::resolutions);
    matters_.complete(found_.file);
    const std::vector<MatterStep> steps =
        matters_.steps(ItemKind::resolution, index_of(record_, *meant));
    if (!steps.empty()) {
      context_.out << "\n" << steps_text(record_, steps, context_.language, context_.table_width());
    }
    print_follow_ups("matter-follow-ups"_msg, ids);
  }

  void party() {
    const auto index = found_.match.party - record_.parties.data();
    const std::set<std::string> ids = follow_ups([&](const FollowUpPlace& one) {
      const PartyRef* lead = lead_of(one);
      const Calendar& calendar =
          style_.calendar != nullptr ? *style_.calendar : Calendar::standard();
      const FollowUpState state = follow_up_state(one, record_, style_.as_of, calendar);
      return lead != nullptr && lead->index == index && state.begun && state.is_open();
    });
    if (json_) return write(ListKind::parties, nullptr, "leads", &ids);
    context_.out << facts(ListKind::parties);
    print_follow_ups("matter-leads"_msg, ids);
  }

  /// The references of the follow-ups, stated and derived, that `is_meant` holds for.
  template <class Predicate>
  std::set<std::string> follow_ups(Predicate is_meant) const {
    std::set<std::string> ids;
    for (const FollowUpPlace& one : every_follow_up(record_)) {
      if (is_meant(one)) ids.insert(full_id(placed_.id, item_id(one)));
    }
    return ids;
  }

  std::vector<ListItem> rows_of(const std::set<std::string>& ids) const {
    std::vector<ListItem> rows;
    for (const ListItem& item : list_items(ListKind::follow_ups, placed_, style_)) {
      if (ids.contains(item.reference())) rows.push_back(item);
    }
    return rows;
  }

  void print_follow_ups(std::string_view heading, const std::set<std::string>& ids) {
    const std::vector<ListItem> rows = rows_of(ids);
    if (rows.empty()) return;
    std::vector<const ListColumn*> columns;
    for (const std::string_view key : {"id", "task", "lead", "effective_due", "stage", "overdue"}) {
      columns.push_back(find_list_column(ListKind::follow_ups, key));
    }
    Table table = list_table(columns, rows, style_);
    // They all stand in the record that was named above.
    for (std::vector<std::string>& row : table.rows) row[0].erase(0, row[0].rfind(':') + 1);
    context_.out << "\n"
                 << context_.say(heading) << "\n"
                 << to_text(table, {.width = context_.table_width(), .fit = Fit::wrap});
  }

  // ---- the facts of an item ----

  std::optional<ListItem> row(ListKind kind) const {
    const std::string id = full_id(placed_.id, split_item_address(found_.match.id).item);
    for (const ListItem& item : list_items(kind, placed_, style_)) {
      if (item.reference() == id) return item;
    }
    return std::nullopt;
  }

  /// The row of a list stood on end.
  std::string facts(ListKind kind) const {
    const std::optional<ListItem> item = row(kind);
    if (!item) return {};
    const std::vector<const ListColumn*> columns = all_list_columns(kind);
    const std::vector<std::string> headings = list_headings(columns, style_.language);
    const std::vector<std::string> cells = list_row(columns, *item, style_);
    Table table;
    table.columns.resize(2);
    table.columns[1].flexible = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!cells[i].empty()) table.rows.push_back({headings[i], cells[i]});
    }
    return to_text(table, {.width = context_.table_width(), .fit = Fit::wrap, .headings = false});
  }

  /// `{"format": 1, "list": …, "item": {…}, "matter": {…}}`
  void write(ListKind kind, const Matter* matter, std::string_view rows_name = {},
             const std::set<std::string>* rows = nullptr) {
    const auto add_row = [this](JsonWriter& json, const ListItem& item) {
      const std::string line = list_json_line(all_list_columns(item.kind), item, style_);
      json.raw(trim(line));
    };
    JsonWriter json;
    json.begin_object();
    json.member("format", 1);
    json.member("list", list_info(kind).name);
    if (const std::optional<ListItem> item = row(kind)) {
      json.key("item");
      add_row(json, *item);
    }
    if (rows != nullptr) {
      json.key(rows_name);
      json.begin_array();
      for (const ListItem& item : rows_of(*rows)) add_row(json, item);
      json.end_array();
    }
    if (matter != nullptr) {
      json.key("matter");
      write_matter(json, *matter);
    }
    json.end_object();
    context_.out << json.take();
  }

  Context& context_;
  bool json_;
  Found& found_;
  MatterSources& matters_;
  const Record& record_;
  Area area_;
  PlacedRecord placed_;
  ListStyle style_;
};

Exit run(Context& context, const Arguments& arguments) {
  MatterSources matters(context);
  Found found = find_one(context, arguments.operands.front(),
                         {ItemKind::record, ItemKind::party, ItemKind::issue, ItemKind::resolution,
                          ItemKind::follow_up},
                         [&](const RecordFile& file) { matters.see(file); });
  if (!found.usable) return found.exit;
  Show(context, arguments, found, matters).run();
  return graver(found.exit, matters.exit());
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
