// SPDX-License-Identifier: Apache-2.0

#include "adding/record_builder.hpp"

#include <algorithm>
#include <meeting/fields.hpp>
#include <meeting/text.hpp>

#include "adding/add_flags.hpp"
#include "adding/spoken_items.hpp"
#include "run/parse.hpp"

namespace meeting::tool {
namespace {

std::string key_of(const Option& option) {
  std::string key(option.name);
  std::ranges::replace(key, '-', '_');
  return key;
}

std::string written_value(const Given& given) {
  if (given.option->value == Value::date) return to_string(given.date);
  if (given.option->value == Value::time) return to_string(given.time);
  if (given.option == &flag::expected || given.option == &flag::present)
    return plain_number(given.text);
  return given.text;
}

UsageError misunderstood(const Given& given, Message help) {
  return {{"usage.unknown-choice"_msg, {visible(given.text), long_name(*given.option)}},
          std::move(help)};
}

Draft party_of(const Given& given, const Registers* registers) {
  const ReadParty read = read_party(given.text, registers);
  if (read.party) return *read.party;
  throw misunderstood(given, read.help.empty() ? Message{"add.party-help"_msg, {}} : read.help);
}

/// NAME:VALUE[:UNIT]
Draft fact_of(const Given& given) {
  const std::optional<Draft> fact = read_fact(given.text);
  if (!fact) throw misunderstood(given, {"add.fact-help"_msg, {}});
  return *fact;
}

/// KIND:AMOUNT[:UNIT]
Draft money_of(const Given& given) {
  const std::optional<Draft> money = read_money(given.text);
  if (!money) throw misunderstood(given, {"add.money-help"_msg, {}});
  return *money;
}

/// PARTY:TEXT
Draft read_position(const Given& given) {
  const std::vector<std::string_view> parts = cut_at_colons(given.text, 2);
  if (parts.size() != 2 || parts[0].empty() || parts[1].empty()) {
    throw misunderstood(given, {"add.position-help"_msg, {}});
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
      record_.list_at("parties").add(party_of(given, registers_));
    } else if (given.option == &flag::issue) {
      begin(record_, "issues", "title", given.text);
      last_ = Place::last_issue;
    } else if (given.option == &flag::fact) {
      at(Place::last_issue, given).list_at("facts").add(fact_of(given));
    } else if (given.option == &flag::money) {
      at(Place::last_resolution, given).list_at("money").add(money_of(given));
    } else if (given.option == &flag::notice) {
      begin(record_, "public_notices", "date", to_string(given.date));
    } else if (given.option == &flag::notice_until) {
      at(Place::last_notice, given).set("until", to_string(given.date));
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
      case Place::last_notice:
        if (record_.find("public_notices") == nullptr) throw stands_alone(given, flag::notice);
        return last_of(record_, "public_notices");
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
