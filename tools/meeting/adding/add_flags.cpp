// SPDX-License-Identifier: Apache-2.0

#include "adding/add_flags.hpp"

#include <algorithm>

#include "run/options.hpp"

namespace meeting::tool {
namespace {

constexpr Option field(std::string_view name, std::string_view chinese, std::string_view help,
                       Value value = Value::text, Repeat repeat = Repeat::once,
                       std::string_view placeholder = {}) {
  Option option;
  option.name = name;
  option.chinese = chinese;
  option.help = help;
  option.value = value;
  option.repeat = repeat;
  option.placeholder = placeholder;
  return option;
}

constexpr Option word(std::string_view name, std::string_view chinese, std::string_view help,
                      VocabularyId vocabulary, Repeat repeat) {
  Option option = field(name, chinese, help, Value::word, repeat);
  option.vocabulary = vocabulary;
  return option;
}

constexpr Option beside(const Option& anchor, Side side, Option option) {
  option.anchor = &anchor;
  option.side = side;
  return option;
}

}  // namespace

namespace flag {

constexpr auto many = Repeat::many;

constexpr Option title = field("title", "标题", "add.option.title"_msg);
constexpr Option form =
    word("form", "形式", "add.option.form"_msg, VocabularyId::form, Repeat::once);
constexpr Option date = field("date", "日期", "add.option.date"_msg, Value::date);
constexpr Option start = field("start", "开始", "add.option.start"_msg, Value::time);
constexpr Option end = field("end", "结束", "add.option.end"_msg, Value::time);
constexpr Option place = field("place", "地点", "add.option.place"_msg);
constexpr Option compound = field("compound", "小区", "add.option.compound"_msg);
constexpr Option platform = field("platform", "平台", "add.option.platform"_msg);
constexpr Option level =
    word("level", "层级", "add.option.level"_msg, VocabularyId::level, Repeat::once);
constexpr Option series = field("series", "例会", "add.option.series"_msg);
constexpr Option convener = field("convener", "召集单位", "add.option.convener"_msg);
constexpr Option chair = field("chair", "主持人", "add.option.chair"_msg);
constexpr Option recorder = field("recorder", "记录人", "add.option.recorder"_msg);
constexpr Option number = field("number", "编号", "add.option.number"_msg);
constexpr Option note = field("note", "备注", "add.option.note"_msg);
constexpr Option category =
    word("category", "类别", "add.option.category"_msg, VocabularyId::category, many);
constexpr Option tier = word("tier", "诉求分级", "add.option.tier"_msg, VocabularyId::tier, many);
constexpr Option raised_by =
    field("raised-by", "提出方", "add.option.raised-by"_msg, Value::text, many, "value.party"_msg);
constexpr Option raised_on =
    beside(date, Side::before,
           field("raised-on", "提出日期", "add.option.raised-on"_msg, Value::date, many));
constexpr Option cause = field("cause", "原因", "add.option.cause"_msg, Value::text, many);
constexpr Option type =
    word("type", "类型", "add.option.type"_msg, VocabularyId::resolution_type, many);
constexpr Option basis =
    word("basis", "形成方式", "add.option.basis"_msg, VocabularyId::basis, many);
constexpr Option condition =
    field("conditions", "条件", "add.option.conditions"_msg, Value::text, many);
constexpr Option lead =
    field("lead", "主办", "add.option.lead"_msg, Value::text, many, "value.party"_msg);
constexpr Option person = field("person", "责任人", "add.option.person"_msg, Value::text, many);
constexpr Option assisting = field("assisting", "配合单位", "add.option.assisting"_msg, Value::text,
                                   many, "value.party"_msg);
constexpr Option expected = field("expected", "应到", "add.option.expected"_msg, Value::text,
                                  Repeat::once, "value.number"_msg);
constexpr Option present = field("present", "实到", "add.option.present"_msg, Value::text,
                                 Repeat::once, "value.number"_msg);
constexpr Option party =
    field("party", "参与方", "add.option.party"_msg, Value::text, many, "add.value.party"_msg);
constexpr Option issue =
    field("issue", "议题", "add.option.issue"_msg, Value::text, many, "add.value.title"_msg);
constexpr Option position = field("position", "意见", "add.option.position"_msg, Value::text, many,
                                  "add.value.position"_msg);
constexpr Option resolution =
    field("resolution", "决议", "add.option.resolution"_msg, Value::text, many);
constexpr Option responsible = field("responsible", "责任单位", "add.option.responsible"_msg,
                                     Value::text, many, "value.party"_msg);
constexpr Option due =
    beside(date, Side::after, field("due", "完成时限", "add.option.due"_msg, Value::date, many));
constexpr Option task = field("task", "事项", "add.option.task"_msg, Value::text, many);
constexpr Option fact =
    field("fact", "情况", "add.option.fact"_msg, Value::text, many, "add.value.fact"_msg);
constexpr Option money =
    field("money", "资金", "add.option.money"_msg, Value::text, many, "add.value.money"_msg);
constexpr Option notice =
    beside(date, Side::after, field("notice", "公示", "add.option.notice"_msg, Value::date, many));
constexpr Option notice_until =
    beside(date, Side::after,
           field("notice-until", "公示截止", "add.option.notice-until"_msg, Value::date, many));

constexpr Option from{.name = "from",
                      .chinese = "来自",
                      .help = "add.option.from"_msg,
                      .value = Value::file,
                      .placeholder = "add.value.from"_msg};
constexpr Option id{
    .name = "id", .chinese = "标识", .help = "add.option.id"_msg, .value = Value::text};
constexpr Option draft{.name = "draft", .chinese = "草稿", .help = "add.option.draft"_msg};
constexpr Option print{.name = "print", .chinese = "打印", .help = "add.option.print"_msg};
constexpr Option resume{.name = "resume", .chinese = "接着填", .help = "add.option.resume"_msg};

namespace {

constexpr const Option* of_meeting[] = {&title,    &form,     &date,     &start,        &end,
                                        &place,    &compound, &platform, &level,        &series,
                                        &convener, &chair,    &recorder, &expected,     &present,
                                        &party,    &number,   &notice,   &notice_until, &note};
constexpr const Option* of_issue[] = {&issue,     &category, &tier, &raised_by,
                                      &raised_on, &cause,    &fact, &position};
constexpr const Option* of_resolution[] = {&resolution,  &type, &basis, &condition,
                                           &responsible, &due,  &money};
constexpr const Option* of_follow_up[] = {&task, &lead, &person, &assisting};

constexpr const Option* of_writing[] = {&from,
                                        &resume,
                                        &id,
                                        &draft,
                                        &option::dry_run,
                                        &print,
                                        &option::no_input,
                                        &option::lock_timeout};

constexpr Destination destinations[] = {
    {&title, Place::record},
    {&form, Place::record},
    {&date, Place::record},
    {&start, Place::record},
    {&end, Place::record},
    {&place, Place::record},
    {&compound, Place::area},
    {&platform, Place::record},
    {&level, Place::record},
    {&series, Place::record},
    {&convener, Place::record},
    {&chair, Place::record},
    {&recorder, Place::record},
    {&expected, Place::attendance},
    {&present, Place::attendance},
    {&number, Place::record},
    {&note, Place::record},
    {&category, Place::last_issue},
    {&tier, Place::last_issue},
    {&raised_by, Place::last_issue, true},
    {&raised_on, Place::last_issue},
    {&cause, Place::last_issue},
    {&type, Place::last_resolution},
    {&basis, Place::last_resolution},
    {&condition, Place::last_resolution, true},
    {&responsible, Place::last_resolution, true},
    {&due, Place::last_resolution},
    {&lead, Place::last_follow_up},
    {&person, Place::last_follow_up},
    {&assisting, Place::last_follow_up, true},
};

}  // namespace
}  // namespace flag

constexpr OptionGroup add_meeting_group{"add.group.meeting"_msg, flag::of_meeting};
constexpr OptionGroup add_issue_group{"add.group.issues"_msg, flag::of_issue};
constexpr OptionGroup add_resolution_group{"add.group.resolutions"_msg, flag::of_resolution};
constexpr OptionGroup add_follow_up_group{"add.group.follow-ups"_msg, flag::of_follow_up};
constexpr OptionGroup add_ways_group{"add.group.ways"_msg, flag::of_writing};

const Destination* destination_of(const Option& option) {
  const auto* found = std::ranges::find(flag::destinations, &option, &Destination::option);
  return found == std::end(flag::destinations) ? nullptr : found;
}

bool is_field(const Option& option) {
  for (const OptionGroup* group :
       {&add_meeting_group, &add_issue_group, &add_resolution_group, &add_follow_up_group}) {
    if (std::ranges::find(group->options, &option) != group->options.end()) return true;
  }
  return false;
}

}  // namespace meeting::tool
