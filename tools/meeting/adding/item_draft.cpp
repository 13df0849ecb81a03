// SPDX-License-Identifier: Apache-2.0

#include "adding/item_draft.hpp"

#include <algorithm>
#include <meeting/decimal.hpp>
#include <meeting/text.hpp>
#include <utility>

#include "adding/spoken_items.hpp"
#include "changing/shown_field.hpp"
#include "terminal/prompt.hpp"

namespace meeting::tool {
namespace {

/// `--raised-by` for raised_by.
std::string flag_of(const Field& field) {
  std::string name(field.key);
  std::ranges::replace(name, '_', '-');
  return "--" + name;
}

void put_values(const Context& context, const FieldPath& path, std::string_view written,
                const InputPlace& place, std::string_view named, Draft& item) {
  const Field* field = path.field();
  if (field == nullptr) {
    put_field(item, path.steps, Draft(written));
    return;
  }
  std::vector<std::string_view> values = split_field_input(*field, written);
  if (values.empty()) values.emplace_back();  // which the reader refuses in its own words
  for (const std::string_view one : values) {
    put_field(item, path.steps, input_value(context, *field, one, place, named));
  }
}

void merge(Draft& item, const Draft& more) {
  for (std::size_t i = 0; i < more.keys.size(); ++i) {
    if (item.find(more.keys[i]) == nullptr && !more.values[i].empty()) {
      item.set(more.keys[i], more.values[i]);
    }
  }
}

UsageError not_understood(const ItemType& type, std::string_view text, Message help) {
  return {{"item.not-understood"_msg,
           {visible(text),
            Argument(say(Language::english, type.label), say(Language::chinese, type.label))}},
          std::move(help)};
}

void take_party(const ItemType& type, std::string_view text, const InputPlace& place, Draft& item) {
  if (item.find("kind") != nullptr) {
    item.set("name", text);
    return;
  }
  ReadParty read = read_party(text, place.registers);
  if (!read.party) {
    throw not_understood(type, text,
                         read.help.empty() ? Message{"add.party-help"_msg, {}} : read.help);
  }
  merge(item, *read.party);
}

void take_position(const ItemType& type, std::string_view text, Draft& item) {
  if (item.find("party") != nullptr) {
    item.set("text", text);
    return;
  }
  const std::vector<std::string_view> parts = cut_at_colons(text, 2);
  if (parts.size() != 2 || parts[0].empty() || parts[1].empty()) {
    throw not_understood(type, text, {"add.position-help"_msg, {}});
  }
  item.set("party", parts[0]);
  item.set("text", parts[1]);
}

void take_progress(std::string_view text, Draft& item) {
  std::string_view number = text;
  for (const std::string_view sign : {"%", "％"}) {
    if (number.ends_with(sign)) number.remove_suffix(sign.size());
  }
  const bool is_percent = parse_quantity(trim(number)).value.has_value();
  item.set(is_percent ? "percent" : "note", is_percent ? trim(number) : text);
}

}  // namespace

Draft given_fields(const Context& context, const Arguments& arguments, BlockId block,
                   const InputPlace& place) {
  Draft item = Draft::mapping();
  for (const Given& given : arguments.given) {
    const Option& option = *given.option;
    if (&option == &item_option::set) {
      const Assignment one = parse_assignment(context, given.text, block);
      put_values(context, one.path, one.value, place, one.named, item);
    } else if (option.field != nullptr && find_field(block, option.field->key) == option.field) {
      FieldPath path;
      path.steps.push_back({option.field, std::string(option.field->key), 0});
      const std::string_view text =
          option.value == Value::flag ? std::string_view("true") : std::string_view(given.text);
      put_values(context, path, text, place, long_name(option), item);
    }
  }
  return item;
}

void take_main_text(const Context& context, const ItemType& type, std::string_view text,
                    const InputPlace& place, Draft& item) {
  if (find_invalid_utf8(text)) {
    throw UsageError{{"usage.not-utf8"_msg, {visible(text), std::string(type.name)}},
                     {"usage.not-utf8-help"_msg, {}}};
  }
  if (type.block == BlockId::party) return take_party(type, text, place, item);
  if (type.block == BlockId::position) return take_position(type, text, item);
  if (type.block == BlockId::progress) return take_progress(text, item);
  if (type.block == BlockId::indicator) {
    if (const std::optional<Draft> fact = read_fact(text)) return merge(item, *fact);
  }
  const Field& field = *find_field(type.block, type.main);
  item.set(type.main, input_value(context, field, text, place, field.name(context.language)));
}

void take_today(const Context& context, const ItemType& type, Draft& item) {
  if (type.today.empty() || item.find(type.today) != nullptr) return;
  const Field& field = *find_field(type.block, type.today);
  item.set(type.today, field.type == FieldType::date_time ? context.now : to_string(context.today));
}

void demand_required(Context& context, const Arguments& arguments, BlockId block,
                     const InputPlace& place, Draft& item) {
  std::vector<const Field*> missing;
  for (const Field& field : block_info(block).fields) {
    if (field.required && item.find(field.key) == nullptr) missing.push_back(&field);
  }
  if (missing.empty()) return;
  if (!Prompt::possible(context, arguments)) {
    std::string flags;
    for (const Field* field : missing) {
      flags += (flags.empty() ? "" : ", ") + flag_of(*field);
    }
    throw UsageError{{"add.missing"_msg, {flags}}, {"item.missing-help"_msg, {}}};
  }
  Prompt prompt(context);
  for (std::size_t at = 0; at < missing.size();) {
    const Field& field = *missing[at];
    const std::string meaning(field.meaning(context.language));
    const std::string name(field.name(context.language));
    std::string text = name;
    text += " (";
    text += meaning;
    text += ')';
    const Answer answer = prompt.ask({.text = std::move(text), .suggested = {}});
    if (answer.back) {
      at -= at > 0 ? 1 : 0;
      continue;
    }
    try {
      item.set(field.key, input_value(context, field, answer.text, place, name));
      ++at;
    } catch (const UsageError& error) {
      prompt.tell(context.say(error.text));
      if (!error.help.empty()) prompt.tell(context.say("advice"_msg, {context.say(error.help)}));
    }
  }
}

std::string item_in_words(const Draft& item, BlockId block, Language language) {
  const bool chinese = language == Language::chinese;
  std::string text;
  for (const Field& field : block_info(block).fields) {
    const Draft* value = item.find(field.key);
    if (value == nullptr || value->empty()) continue;
    if (!text.empty()) text += chinese ? "；" : "; ";
    // The first text of an item is what it is about and needs no name.
    const bool main = field.required && field.type == FieldType::text;
    if (!main) {
      std::string name(field.name(language));
      std::ranges::replace(name, '_', ' ');
      text += name + " ";
    }
    if (value->kind == Draft::Kind::list) {
      bool first = true;
      for (const Draft& one : value->values) {
        if (!std::exchange(first, false)) text += chinese ? "、" : ", ";
        text += shown_draft(field, one, language);
      }
    } else {
      text += shown_draft(field, *value, language);
    }
  }
  return text;
}

}  // namespace meeting::tool
