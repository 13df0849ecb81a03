// SPDX-License-Identifier: Apache-2.0

#include "record_builder.hpp"

#include <algorithm>
#include <meeting/decimal.hpp>
#include <meeting/fields.hpp>
#include <meeting/text.hpp>

#include "add_flags.hpp"
#include "parse.hpp"

namespace meeting::tool {
namespace {

std::string long_name(const Option& option) { return "--" + std::string(option.name); }

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
  if (given.option == &flag::expected || given.option == &flag::present)
    return plain_number(given.text);
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
    } else if (const Organisation* known = organisation(parts.front());
               known && parts.size() == 1) {
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
    return {{"usage.unknown-choice"_msg, {visible(written_), long_name(flag::party)}},
            std::move(help)};
  }

  std::string_view written_;
  const Registers* registers_;
};

/// PARTY:TEXT
Draft read_position(const Given& given) {
  const std::vector<std::string_view> parts = cut_at_colons(given.text, 2);
  if (parts.size() != 2 || parts[0].empty() || parts[1].empty()) {
    throw UsageError{{"usage.unknown-choice"_msg, {visible(given.text), long_name(flag::position)}},
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
    if (given.option == &flag::party) {
      record_.list_at("parties").add(PartyFlag(given.text, registers_).read());
    } else if (given.option == &flag::issue) {
      begin(record_, "issues", "title", given.text);
      last_ = Place::last_issue;
    } else if (given.option == &flag::position) {
      at(Place::last_issue, given).list_at("positions").add(read_position(given));
    } else if (given.option == &flag::resolution) {
      begin(at(Place::last_issue, given), "resolutions", "text", given.text);
      last_ = Place::last_resolution;
    } else if (given.option == &flag::task) {
      begin(holder_of_follow_up(), "follow_ups", "task", given.text);
      last_ = Place::last_follow_up;
    } else {
      const Destination* known = destination_of(*given.option);
      if (known != nullptr) set(*known, given);
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
      case Place::record:
        return record_;
      case Place::area:
        return record_.mapping_at("area");
      case Place::attendance:
        return record_.mapping_at("attendance");
      case Place::last_issue:
        if (record_.find("issues") == nullptr) throw stands_alone(given, flag::issue);
        return last_of(record_, "issues");
      case Place::last_resolution: {
        Draft& in = at(Place::last_issue, given);
        if (in.find("resolutions") == nullptr) throw stands_alone(given, flag::resolution);
        return last_of(in, "resolutions");
      }
      case Place::last_follow_up: {
        Draft& holder = holder_of_follow_up();
        if (last_ != Place::last_follow_up || holder.find("follow_ups") == nullptr) {
          throw stands_alone(given, flag::task);
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
    if (last_ == Place::last_follow_up &&
        (given.option == &flag::due || given.option == &flag::responsible)) {
      to.place = Place::last_follow_up;
      to.list = false;
      if (given.option == &flag::responsible) key = "lead";
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

}  // namespace

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
