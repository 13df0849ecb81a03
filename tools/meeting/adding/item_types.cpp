// SPDX-License-Identifier: Apache-2.0

#include "adding/item_types.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

#include "adding/add_item.hpp"
#include "adding/add_order.hpp"
#include "run/options.hpp"

namespace meeting::tool {
namespace {

constexpr ItemKinds in_record{ItemKind::record};
constexpr ItemKinds in_issue{ItemKind::issue};
constexpr ItemKinds in_follow_up{ItemKind::follow_up};
constexpr ItemKinds in_any{ItemKind::record, ItemKind::issue, ItemKind::resolution};

constexpr ItemType types[] = {
    {BlockId::issue,
     "add issue",
     "新增 议题",
     "issues",
     "title",
     {},
     in_record,
     "item.issue.summary"_msg,
     "item.issue.operands"_msg,
     "item.issue"_msg},
    {BlockId::party,
     "add party",
     "新增 参与方",
     "parties",
     "name",
     {},
     in_record,
     "item.party.summary"_msg,
     "item.party.operands"_msg,
     "item.party"_msg},
    {BlockId::position,
     "add position",
     "新增 意见",
     "positions",
     "text",
     {},
     in_issue,
     "item.position.summary"_msg,
     "item.position.operands"_msg,
     "item.position"_msg},
    {BlockId::resolution,
     "add resolution",
     "新增 决议",
     "resolutions",
     "text",
     {},
     in_issue,
     "item.resolution.summary"_msg,
     "item.resolution.operands"_msg,
     "item.resolution"_msg},
    {BlockId::follow_up,
     "add follow-up",
     "新增 跟进事项",
     "follow_ups",
     "task",
     {},
     in_any,
     "item.follow-up.summary"_msg,
     "item.follow-up.operands"_msg,
     "item.follow-up"_msg},
    {BlockId::progress, "add progress", "新增 进展", "progress", "note", "date", in_follow_up,
     "item.progress.summary"_msg, "item.progress.operands"_msg, "item.progress"_msg},
    {BlockId::public_notice, "add notice", "新增 公示", "public_notices", "date", "date", in_record,
     "item.notice.summary"_msg, "item.notice.operands"_msg, "item.notice"_msg},
    {BlockId::event, "add event", "新增 事件", "events", "what", "at", in_record,
     "item.event.summary"_msg, "item.event.operands"_msg, "item.event"_msg},
    {BlockId::indicator, "add indicator", "新增 指标", "indicators", "name", "date", in_record,
     "item.indicator.summary"_msg, "item.indicator.operands"_msg, "item.indicator"_msg},
    {BlockId::feedback, "add feedback", "新增 反馈", "feedback", "text", "date", in_record,
     "item.feedback.summary"_msg, "item.feedback.operands"_msg, "item.feedback"_msg},
};

constexpr Example issue_examples[] = {
    {"meeting add issue \"Street lamps are out\" --category stair_lighting --raised-by residents",
     "meeting 新增 议题 楼道灯不亮 --类别 楼道照明 --提出方 居民", "item.example.intake"_msg},
    {"meeting add issue 2025-03-14-gate \"Too few spaces\" --tier complex",
     "meeting 新增 议题 2025-03-14-丽园停车难 车位不足 --诉求分级 复杂", "item.example.issue"_msg},
};
constexpr Example party_examples[] = {
    {"meeting add party 2025-03-14-gate residents:\"People of block 3\":12",
     "meeting 新增 参与方 丽园停车难 居民:三号楼居民:12", "item.example.party"_msg},
};
constexpr Example position_examples[] = {
    {"meeting add position 2025-03-14-gate:i1 \"residents:no space in the evening\"",
     "meeting 新增 意见 丽园停车难:i1 居民代表:晚归无处停车", "item.example.position"_msg},
};
constexpr Example resolution_examples[] = {
    {"meeting add resolution 2025-03-14-gate:i1 \"Mark the spaces anew\" --type agreement",
     "meeting 新增 决议 丽园停车难:i1 重新划线 --类型 达成一致 --责任单位 小区物业",
     "item.example.resolution"_msg},
};
constexpr Example follow_up_examples[] = {
    {"meeting add follow-up 2025-03-14-gate:r1 \"Measure the yard\" --lead property_company "
     "--due 2025-07-15",
     "meeting 新增 跟进事项 停车:r1 测量空地 --责任单位 小区物业 --完成时限 7月15日",
     "item.example.follow-up"_msg},
    {"meeting add follow-up 2025-03-14-gate --from-csv sites.csv",
     "meeting 新增 跟进事项 丽园停车难 --来自表格 一户一策.csv", "item.example.csv"_msg},
};
constexpr Example progress_examples[] = {
    {"meeting add progress 2025-03-14-gate:f1 60 --note \"32 of 50 households\"",
     "meeting 新增 进展 丽园停车难:f1 60 --说明 已走访32户", "item.example.progress"_msg},
};
constexpr Example notice_examples[] = {
    {"meeting add notice 2025-03-14-gate --until 2025-03-25 --channels board",
     "meeting 新增 公示 丽园停车难 --截止 3月25日 --渠道 公告栏", "item.example.notice"_msg},
};
constexpr Example event_examples[] = {
    {R"(meeting add event 2024-11-20-wall "Cars moved" --at "2024-11-20 21:30")",
     R"(meeting 新增 事件 围挡砸车 联系车主挪车 --时间 "2024-11-20 21:30")",
     "item.example.event"_msg},
};
constexpr Example indicator_examples[] = {
    {"meeting add indicator 2025-03-14-gate \"satisfaction:96:%\" --sample 120",
     "meeting 新增 指标 丽园停车难 满意率:96:% --样本数 120", "item.example.indicator"_msg},
};
constexpr Example feedback_examples[] = {
    {"meeting add feedback 2025-03-14-gate \"A letter of thanks\" --date 2025-07-01",
     "meeting 新增 反馈 丽园停车难 居民送来感谢信 --日期 7月1日", "item.example.feedback"_msg},
};
constexpr std::array<std::span<const Example>, std::size(types)> examples{
    issue_examples,    party_examples,  position_examples, resolution_examples, follow_up_examples,
    progress_examples, notice_examples, event_examples,    indicator_examples,  feedback_examples};

// ---- options from the table of fields -----------------------------------------------------------

std::string_view placeholder(const Field& field) {
  switch (field.type) {
    case FieldType::date:
    case FieldType::partial_date:
    case FieldType::due:
      return "value.date"_msg;
    case FieldType::time:
      return "value.time"_msg;
    case FieldType::date_time:
      return "item.value.moment"_msg;
    case FieldType::count:
    case FieldType::number:
    case FieldType::percent:
    case FieldType::vote_count:
      return "value.number"_msg;
    case FieldType::word:
      return "value.word"_msg;
    case FieldType::party:
    case FieldType::who:
      return "value.party"_msg;
    case FieldType::item_id:
    case FieldType::item_ref:
      return "item.value.item"_msg;
    case FieldType::block:
    case FieldType::word_map:
      return "item.value.fields"_msg;
    default:
      return "value.text"_msg;
  }
}

/// The fields by which an item of the flat shape says where it belongs pick its holder here.
bool picks_holder(BlockId block, const Field& field) {
  return field.type == FieldType::item_ref &&
         ((block == BlockId::follow_up && (field.key == "resolution" || field.key == "issue")) ||
          (block == BlockId::resolution && field.key == "issue"));
}

/// Keeps the names and rows that spans lead to.
struct OptionStore {
  std::deque<std::string> names;
  std::deque<Option> options;
  std::deque<std::vector<const Option*>> lists;
};

OptionStore& store() {
  static OptionStore kept;
  return kept;
}

Option option_for(BlockId block, const Field& field) {
  std::string name(field.key);
  std::ranges::replace(name, '_', '-');
  Option option;
  option.name = store().names.emplace_back(std::move(name));
  option.chinese = field.chinese[0];
  option.field = &field;
  if (picks_holder(block, field)) option.help = "item.option.within"_msg;
  option.value = field.type == FieldType::flag ? Value::flag : Value::text;
  option.placeholder = field.type == FieldType::flag ? std::string_view() : placeholder(field);
  option.repeat = field.list ? Repeat::many : Repeat::once;
  return option;
}

constexpr std::string_view page = "meeting-add-item";

template <std::size_t... Index>
constexpr auto runners(std::index_sequence<Index...>) {
  return std::array{+[](Context& context, const Arguments& arguments) {
    return add_item(context, arguments, types[Index]);
  }...};
}

}  // namespace

namespace item_option {
constexpr Option set{.name = "set",
                     .chinese = "项目",
                     .help = "item.option.set"_msg,
                     .value = Value::text,
                     .repeat = Repeat::many,
                     .placeholder = "item.value.assignment"_msg};
constexpr Option from_csv{.name = "from-csv",
                          .chinese = "来自表格",
                          .help = "item.option.from-csv"_msg,
                          .value = Value::file};
constexpr Option ignore_unknown{
    .name = "ignore-unknown", .chinese = "忽略未知栏", .help = "item.option.ignore-unknown"_msg};
}  // namespace item_option

namespace {

constexpr const Option* way_list[] = {
    &item_option::set, &item_option::from_csv, &item_option::ignore_unknown,
    &option::dry_run,  &option::no_input,      &option::lock_timeout};
constexpr OptionGroup ways{"add.group.ways"_msg, way_list};

std::vector<const Command*> make_commands() {
  static std::deque<Command> made;
  static std::deque<OptionGroup> groups;
  static std::deque<std::array<const OptionGroup*, 2>> group_lists;
  constexpr auto run = runners(std::make_index_sequence<std::size(types)>{});
  std::vector<const Command*> all;
  for (std::size_t i = 0; i < std::size(types); ++i) {
    const ItemType& type = types[i];
    const OptionGroup& fields = groups.emplace_back(
        OptionGroup{"item.group.fields"_msg, field_options({type.block}).options});
    const auto& list = group_lists.emplace_back(std::array<const OptionGroup*, 2>{&fields, &ways});
    Command command;
    command.name = type.name;
    command.chinese = type.chinese;
    command.task = Task::record;
    command.summary = type.summary;
    command.operands.synopsis = type.synopsis;
    command.operands.most = 2;
    command.options = list;
    command.examples = examples[i];
    command.run = run[i];
    command.page = page;
    all.push_back(&made.emplace_back(command));
  }
  all.push_back(&add_order_command());
  return all;
}

}  // namespace

std::span<const ItemType> item_types() { return types; }

FieldOptions field_options(std::initializer_list<BlockId> blocks, std::string_view except) {
  std::vector<const Option*>& list = store().lists.emplace_back();
  for (const BlockId block : blocks) {
    for (const Field& field : block_info(block).fields) {
      const auto taken = [&](const Option* one) { return one->field->key == field.key; };
      if (field.key == except || std::ranges::any_of(list, taken)) continue;
      list.push_back(&store().options.emplace_back(option_for(block, field)));
    }
  }
  return {list};
}

std::span<const Command* const> item_commands() {
  static const std::vector<const Command*> all = make_commands();
  return all;
}

}  // namespace meeting::tool
