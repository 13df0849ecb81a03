// SPDX-License-Identifier: Apache-2.0

#include "add_fields.hpp"

#include <algorithm>
#include <meeting/decimal.hpp>
#include <meeting/fields.hpp>
#include <meeting/text.hpp>

#include "parse.hpp"

namespace meeting::tool {
namespace {

// ---- the flags: each the key of a field, with dashes ---------------------------------------

constexpr Option flag(std::string_view name, std::string_view chinese, std::string_view help,
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
  Option option = flag(name, chinese, help, Value::word, repeat);
  option.vocabulary = vocabulary;
  return option;
}

constexpr auto many = Repeat::many;

constexpr Option title = flag("title", "标题", "add.option.title"_msg);
constexpr Option form =
    word("form", "形式", "add.option.form"_msg, VocabularyId::form, Repeat::once);
constexpr Option date = flag("date", "日期", "add.option.date"_msg, Value::date);
constexpr Option start = flag("start", "开始", "add.option.start"_msg, Value::time);
constexpr Option end = flag("end", "结束", "add.option.end"_msg, Value::time);
constexpr Option place = flag("place", "地点", "add.option.place"_msg);
constexpr Option compound = flag("compound", "小区", "add.option.compound"_msg);
constexpr Option platform = flag("platform", "平台", "add.option.platform"_msg);
constexpr Option level =
    word("level", "层级", "add.option.level"_msg, VocabularyId::level, Repeat::once);
constexpr Option series = flag("series", "例会", "add.option.series"_msg);
constexpr Option convener = flag("convener", "召集单位", "add.option.convener"_msg);
constexpr Option chair = flag("chair", "主持人", "add.option.chair"_msg);
constexpr Option recorder = flag("recorder", "记录人", "add.option.recorder"_msg);
constexpr Option expected =
    flag("expected", "应到", "add.option.expected"_msg, Value::text, Repeat::once, "value.number"_msg);
constexpr Option present =
    flag("present", "实到", "add.option.present"_msg, Value::text, Repeat::once, "value.number"_msg);
constexpr Option party = flag("party", "参与方", "add.option.party"_msg, Value::text, many,
                              "add.value.party"_msg);
constexpr Option number = flag("number", "编号", "add.option.number"_msg);
constexpr Option note = flag("note", "备注", "add.option.note"_msg);

constexpr Option issue =
    flag("issue", "议题", "add.option.issue"_msg, Value::text, many, "add.value.title"_msg);
constexpr Option category =
    word("category", "类别", "add.option.category"_msg, VocabularyId::category, many);
constexpr Option tier =
    word("tier", "诉求分级", "add.option.tier"_msg, VocabularyId::tier, many);
constexpr Option raised_by =
    flag("raised-by", "提出方", "add.option.raised-by"_msg, Value::text, many, "value.party"_msg);
constexpr Option raised_on =
    flag("raised-on", "提出日期", "add.option.raised-on"_msg, Value::date, many);
constexpr Option cause = flag("cause", "原因", "add.option.cause"_msg, Value::text, many);
constexpr Option position = flag("position", "意见", "add.option.position"_msg, Value::text, many,
                                 "add.value.position"_msg);

constexpr Option resolution =
    flag("resolution", "决议", "add.option.resolution"_msg, Value::text, many);
constexpr Option type =
    word("type", "类型", "add.option.type"_msg, VocabularyId::resolution_type, many);
constexpr Option basis =
    word("basis", "形成方式", "add.option.basis"_msg, VocabularyId::basis, many);
constexpr Option condition = flag("conditions", "条件", "add.option.conditions"_msg, Value::text, many);
constexpr Option responsible = flag("responsible", "责任单位", "add.option.responsible"_msg,
                                    Value::text, many, "value.party"_msg);
constexpr Option due = flag("due", "完成时限", "add.option.due"_msg, Value::date, many);

constexpr Option task = flag("task", "事项", "add.option.task"_msg, Value::text, many);
constexpr Option lead =
    flag("lead", "主办", "add.option.lead"_msg, Value::text, many, "value.party"_msg);
constexpr Option person = flag("person", "责任人", "add.option.person"_msg, Value::text, many);
constexpr Option assisting =
    flag("assisting", "配合单位", "add.option.assisting"_msg, Value::text, many, "value.party"_msg);

constexpr const Option* of_meeting[] = {
    &title,    &form,   &date,     &start,    &end,      &place,   &compound, &platform, &level,
    &series,   &convener, &chair,  &recorder, &expected, &present, &party,    &number,   &note};
constexpr const Option* of_issue[] = {&issue,     &category, &tier,    &raised_by,
                                      &raised_on, &cause,    &position};
constexpr const Option* of_resolution[] = {&resolution, &type,        &basis,
                                           &condition,  &responsible, &due};
constexpr const Option* of_follow_up[] = {&task, &lead, &person, &assisting};

// ---- where a flag's value goes --------------------------------------------------------------

enum class Place : std::uint8_t {
  record,
  area,
  attendance,
  last_issue,
  last_resolution,
  last_follow_up,
};

struct Destination {
  const Option* option;
  Place place;
  bool list = false;
};

constexpr Destination destinations[] = {
    {&title, Place::record},         {&form, Place::record},
    {&date, Place::record},          {&start, Place::record},
    {&end, Place::record},           {&place, Place::record},
    {&compound, Place::area},        {&platform, Place::record},
    {&level, Place::record},         {&series, Place::record},
    {&convener, Place::record},      {&chair, Place::record},
    {&recorder, Place::record},      {&expected, Place::attendance},
    {&present, Place::attendance},   {&number, Place::record},
    {&note, Place::record},          {&category, Place::last_issue},
    {&tier, Place::last_issue},           {&raised_by, Place::last_issue, true},
    {&raised_on, Place::last_issue},      {&cause, Place::last_issue},
    {&type, Place::last_resolution},      {&basis, Place::last_resolution},
    {&condition, Place::last_resolution, true}, {&responsible, Place::last_resolution, true},
    {&due, Place::last_resolution},       {&lead, Place::last_follow_up},
    {&person, Place::last_follow_up},     {&assisting, Place::last_follow_up, true},
};

std::string long_name(const Option& option) {
  return "--" + std::string(option.name);
}

std::string key_of(const Option& option) {
  std::string key(option.name);
  std::ranges::replace(key, '-', '_');
  return key;
}

/// A number as people say it, written as the format has it: 12人 is 12, 约5 is ~5. What is
/// not understood stays, and the reader of the record will say so.
std::string plain_number(std::string_view written) {
  const ParsedQuantity parsed = parse_quantity(trim(written));
  return parsed.correction.empty() ? std::string(trim(written)) : parsed.correction;
}

std::string written_value(const Given& given) {
  if (given.option->value == Value::date) return to_string(given.date);
  if (given.option->value == Value::time) return to_string(given.time);
  if (given.option == &expected || given.option == &present) return plain_number(given.text);
  return given.text;
}

/// `text` cut at colons, the full-width one included.
std::vector<std::string_view> cut_at_colons(std::string_view text, std::size_t most) {
  constexpr std::string_view wide = "：";
  std::vector<std::string_view> parts;
  while (parts.size() + 1 < most) {
    const std::size_t narrow_at = text.find(':');
    const std::size_t wide_at = text.find(wide);
    const std::size_t at = std::min(narrow_at, wide_at);
    if (at == std::string_view::npos) break;
    parts.push_back(trim(text.substr(0, at)));
    text.remove_prefix(at + (at == wide_at ? wide.size() : 1));
  }
  parts.push_back(trim(text));
  return parts;
}

bool is_number(std::string_view text) {
  const ParsedQuantity parsed = parse_quantity(text);
  return parsed.value.has_value() || !parsed.correction.empty();
}

/// KIND[:NAME][:COUNT], or an organisation of the book's register in the place of the kind.
class PartyFlag {
 public:
  PartyFlag(std::string_view written, const Registers* registers)
      : written_(written), registers_(registers) {}

  Draft read() {
    std::vector<std::string_view> parts = cut_at_colons(written_, 4);
    Draft made = Draft::mapping();
    std::string_view count;
    if (parts.size() > 1 && is_number(parts.back())) {
      count = parts.back();
      parts.pop_back();
    }
    if (parts.size() > 2 || parts.front().empty()) throw misunderstood({});
    if (const auto kind = find_word(VocabularyId::party_kind, parts.front())) {
      made.set("kind", vocabulary(VocabularyId::party_kind).words[*kind].key);
      if (parts.size() == 2) made.set("name", parts.back());
    } else if (const Organisation* known = organisation(parts.front()); known && parts.size() == 1) {
      made.set("kind", known->kind.key());
      made.set("name", *known->name);
    } else {
      throw misunderstood(did_you_mean(parts.front(), kinds()));
    }
    if (!count.empty()) made.set("count", plain_number(count));
    return made;
  }

 private:
  [[nodiscard]] const Organisation* organisation(std::string_view name) const {
    if (registers_ == nullptr) return nullptr;
    const std::string wanted = comparison_key(name);
    for (const Organisation* one : registers_->organisations) {
      const auto same = [&](const Text& text) { return comparison_key(*text) == wanted; };
      if (one->kind && (same(one->name) || std::ranges::any_of(one->aliases, same))) return one;
    }
    return nullptr;
  }

  static std::vector<std::string_view> kinds() {
    std::vector<std::string_view> names;
    for (const WordRow& row : vocabulary(VocabularyId::party_kind).words) {
      names.push_back(row.key);
      for (const std::string_view chinese : row.chinese) {
        if (!chinese.empty()) names.push_back(chinese);
      }
    }
    return names;
  }

  [[nodiscard]] UsageError misunderstood(Message help) const {
    if (help.empty()) help = {"add.party-help"_msg, {}};
    return {{"usage.unknown-choice"_msg, {visible(written_), long_name(party)}}, std::move(help)};
  }

  std::string_view written_;
  const Registers* registers_;
};

/// PARTY:TEXT
Draft read_position(const Given& given) {
  const std::vector<std::string_view> parts = cut_at_colons(given.text, 2);
  if (parts.size() != 2 || parts[0].empty() || parts[1].empty()) {
    throw UsageError{{"usage.unknown-choice"_msg, {visible(given.text), long_name(position)}},
                     {"add.position-help"_msg, {}}};
  }
  Draft made = Draft::mapping();
  made.set("party", parts[0]);
  made.set("text", parts[1]);
  return made;
}

/// Builds the record flag by flag.
class RecordBuilder {
 public:
  explicit RecordBuilder(const Registers* registers) : registers_(registers) {
    record_.set("format", "1");
  }

  void take(const Given& given) {
    if (given.option == &party) {
      record_.list_at("parties").add(PartyFlag(given.text, registers_).read());
    } else if (given.option == &issue) {
      begin(record_, "issues", "title", given.text);
      last_ = Place::last_issue;
    } else if (given.option == &position) {
      at(Place::last_issue, given).list_at("positions").add(read_position(given));
    } else if (given.option == &resolution) {
      begin(at(Place::last_issue, given), "resolutions", "text", given.text);
      last_ = Place::last_resolution;
    } else if (given.option == &task) {
      begin(holder_of_follow_up(), "follow_ups", "task", given.text);
      last_ = Place::last_follow_up;
    } else {
      const auto known = std::ranges::find(destinations, given.option, &Destination::option);
      if (known != std::end(destinations)) set(*known, given);
    }
  }

  Draft finish() { return std::move(record_); }

 private:
  static void begin(Draft& holder, std::string_view list, std::string_view key,
                    const std::string& text) {
    Draft item = Draft::mapping();
    item.set(key, text);
    holder.list_at(list).add(std::move(item));
  }

  static Draft& last_of(Draft& holder, std::string_view list) {
    return holder.list_at(list).values.back();
  }

  /// A task belongs to the last resolution, without one to the last issue, else to the record.
  Draft& holder_of_follow_up() {
    if (record_.find("issues") == nullptr) return record_;
    Draft& in = last_of(record_, "issues");
    return in.find("resolutions") == nullptr ? in : last_of(in, "resolutions");
  }

  /// What was begun last of this kind. Throws where nothing was.
  Draft& at(Place where, const Given& given) {
    switch (where) {
      case Place::record: return record_;
      case Place::area: return record_.mapping_at("area");
      case Place::attendance: return record_.mapping_at("attendance");
      case Place::last_issue:
        if (record_.find("issues") == nullptr) throw stands_alone(given, issue);
        return last_of(record_, "issues");
      case Place::last_resolution: {
        Draft& in = at(Place::last_issue, given);
        if (in.find("resolutions") == nullptr) throw stands_alone(given, resolution);
        return last_of(in, "resolutions");
      }
      case Place::last_follow_up: {
        Draft& holder = holder_of_follow_up();
        if (last_ != Place::last_follow_up || holder.find("follow_ups") == nullptr) {
          throw stands_alone(given, task);
        }
        return last_of(holder, "follow_ups");
      }
    }
    return record_;
  }

  static UsageError stands_alone(const Given& given, const Option& needed) {
    return {{"add.stands-alone"_msg, {long_name(*given.option), long_name(needed)}}, {}};
  }

  void set(Destination to, const Given& given) {
    std::string key = key_of(*given.option);
    // Behind a task these two are the follow-up's.
    if (last_ == Place::last_follow_up && (given.option == &due || given.option == &responsible)) {
      to.place = Place::last_follow_up;
      to.list = false;
      if (given.option == &responsible) key = "lead";
    }
    Draft& block = at(to.place, given);
    if (to.list) {
      block.list_at(key).add(written_value(given));
    } else if (block.find(key) != nullptr) {
      throw UsageError{{"usage.given-twice"_msg, {long_name(*given.option)}}, {}};
    } else {
      block.set(key, written_value(given));
    }
  }

  Draft record_ = Draft::mapping();
  const Registers* registers_;
  Place last_ = Place::record;
};

bool is_field(const Option& option) {
  for (const OptionGroup* group : {&add_meeting_group, &add_issue_group, &add_resolution_group,
                                   &add_follow_up_group}) {
    if (std::ranges::find(group->options, &option) != group->options.end()) return true;
  }
  return false;
}

}  // namespace

constexpr OptionGroup add_meeting_group{"add.group.meeting"_msg, of_meeting};
constexpr OptionGroup add_issue_group{"add.group.issues"_msg, of_issue};
constexpr OptionGroup add_resolution_group{"add.group.resolutions"_msg, of_resolution};
constexpr OptionGroup add_follow_up_group{"add.group.follow-ups"_msg, of_follow_up};

bool gives_fields(const Arguments& arguments) {
  return std::ranges::any_of(arguments.given,
                             [](const Given& given) { return is_field(*given.option); });
}

Draft draft_of(const Arguments& arguments, const Registers* registers) {
  RecordBuilder builder(registers);
  for (const Given& given : arguments.given) builder.take(given);
  return builder.finish();
}

std::vector<std::string> missing_fields(const Draft& draft) {
  std::vector<std::string> missing;
  for (const Field& field : block_info(BlockId::record).fields) {
    const Draft* value = draft.find(field.key);
    if (!field.required || (value != nullptr && !value->empty())) continue;
    missing.push_back("--" + std::string(field.key));
  }
  return missing;
}

}  // namespace meeting::tool
