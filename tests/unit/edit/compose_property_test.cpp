// SPDX-License-Identifier: Apache-2.0

// Whatever is composed reads back as what was put in: every field of the table, every type,
// texts made to trip up a writer of YAML.

#include <doctest/doctest.h>

#include <array>
#include <meeting/compose.hpp>
#include <meeting/read.hpp>
#include <meeting/text.hpp>
#include <random>

#include "model/binding.hpp"

using namespace meeting;

namespace {

constexpr std::array<std::string_view, 44> hostile{"停车费按每车每月100元收取",
                                                   "近日,针对停车难",
                                                   "a: b",
                                                   "a:",
                                                   "- a",
                                                   "-",
                                                   "# a",
                                                   "a #b",
                                                   "[a]",
                                                   "{a: b}",
                                                   "a, b",
                                                   "why?",
                                                   "? a",
                                                   "*a",
                                                   "&a",
                                                   "!a",
                                                   "|",
                                                   ">",
                                                   "%a",
                                                   "@a",
                                                   "`a",
                                                   "'a'",
                                                   "\"a\"",
                                                   "a\\b",
                                                   "no",
                                                   "Yes",
                                                   "on",
                                                   "null",
                                                   "~",
                                                   "0123",
                                                   "12:30",
                                                   "1e3",
                                                   "0x1F",
                                                   "2025-03-14",
                                                   "031116",
                                                   "<<",
                                                   "=",
                                                   "...",
                                                   "---",
                                                   "标题：会议",
                                                   "a\nb",
                                                   "a\nb\n",
                                                   "\nb",
                                                   "  a\n b\n\n"};

constexpr std::array<std::string_view, 24> pieces{"停", "车", "a", "B",  "1",  " ",    ":",  ": ",
                                                  " #", ",",  "?", "-",  "\n", "\n\n", "  ", "[",
                                                  "]",  "{",  "}", "\"", "'",  "\\",   "，", "é"};

class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}

  std::size_t below(std::size_t end) { return engine_() % end; }
  bool once_in(std::size_t n) { return below(n) == 0; }

  /// Never blank: a blank text is no value.
  std::string text() {
    if (once_in(3)) return std::string(hostile[below(hostile.size())]);
    std::string all;
    for (std::size_t i = 1 + below(8); i > 0; --i) all += pieces[below(pieces.size())];
    return trim(all).empty() ? "停" : all;
  }

  std::string date() {
    return "2025-0" + std::to_string(1 + below(9)) + "-1" + std::to_string(below(10));
  }

  std::string time() { return "1" + std::to_string(below(10)) + ":0" + std::to_string(below(10)); }

  std::string number() {
    constexpr std::array<std::string_view, 4> forms{"", "~", "≤", "近"};
    return std::string(forms[below(4)]) + std::to_string(below(500));
  }

 private:
  std::mt19937 engine_;
};

/// Reading moves the items of the flat shape into what they belong to: those that name it,
/// and resolutions of a record with only one issue.
bool moves_its_item(BlockId block, std::string_view key) {
  return (block == BlockId::record && key == "resolutions") ||
         (block == BlockId::resolution && key == "issue") ||
         (block == BlockId::follow_up && (key == "issue" || key == "resolution"));
}

Draft random_block(Random& random, BlockId id, int depth);

Draft random_value(Random& random, const Field& field, int depth) {
  switch (field.type) {
    case FieldType::item_id:
      return "x" + std::to_string(random.below(1'000'000));
    case FieldType::item_ref:
      return "2025-03-14-停车:f" + std::to_string(random.below(9));
    case FieldType::flag:
      return random.once_in(2) ? "true" : "false";
    case FieldType::date:
      return random.date();
    case FieldType::partial_date:
      return random.date().substr(0, std::array<std::size_t, 3>{4, 7, 10}[random.below(3)]);
    case FieldType::time:
      return (random.once_in(3) ? "~" : "") + random.time();
    case FieldType::date_time:
      return random.date() + (random.once_in(3) ? "" : " " + random.time());
    case FieldType::due: {
      if (random.once_in(2)) return random.date();
      Draft due;
      due.set("working_days", "5");
      return due;
    }
    case FieldType::count:
    case FieldType::number:
      return random.number();
    case FieldType::percent:
      return std::to_string(random.below(101));
    case FieldType::format:
      return "1";
    case FieldType::vote_count: {
      if (random.once_in(2)) return std::to_string(random.below(500));
      Draft count;
      count.set("floor_area", "123.50");
      return count;
    }
    case FieldType::word: {
      const auto words = vocabulary(field.vocabulary).words;
      return words[random.below(words.size())].key;
    }
    case FieldType::officer: {
      if (random.once_in(2)) return random.text();
      Draft officer;
      officer.set("role", random.text());
      return officer;
    }
    case FieldType::block:
      return random_block(random, field.block, depth + 1);
    case FieldType::word_map: {
      Draft rules;
      rules.set("late-visit", "off");
      rules.set("no-chair", "warning");
      return rules;
    }
    case FieldType::text:
    case FieldType::party:
    case FieldType::who:
      return random.text();
  }
  return {};
}

Draft random_block(Random& random, BlockId id, int depth) {
  Draft block = Draft::mapping();
  for (const Field& field : block_info(id).fields) {
    if (moves_its_item(id, field.key) || !random.once_in(depth == 0 ? 2 : 3)) continue;
    if (field.list && field.type != FieldType::word_map) {
      Draft list = Draft::list();
      for (std::size_t i = 1 + random.below(3); i > 0; --i) {
        Draft item = random_value(random, field, depth);
        if (!item.empty()) list.add(std::move(item));
      }
      if (!list.empty()) block.set(field.key, std::move(list));
    } else {
      Draft value = random_value(random, field, depth);
      if (!value.empty()) block.set(field.key, std::move(value));
    }
  }
  return block;
}

// ---- what was read, as a draft ---------------------------------------------------------

Draft read_block(const void* object, BlockId id);

template <class T>
const T& as(const void* value) {
  return *static_cast<const T*>(value);
}

Draft read_value(const void* value, const Field& field) {
  switch (field.type) {
    case FieldType::text:
    case FieldType::item_id:
    case FieldType::item_ref:
    case FieldType::party:
    case FieldType::who:
      return *as<Text>(value);
    case FieldType::flag:
      return *as<Flag>(value) ? "true" : "false";
    case FieldType::date:
      return to_string(*as<Stated<Date>>(value));
    case FieldType::partial_date:
      return to_string(*as<Stated<PartialDate>>(value));
    case FieldType::time:
      return to_string(*as<Stated<TimeOfDay>>(value));
    case FieldType::date_time:
      return to_string(*as<Stated<DateTime>>(value));
    case FieldType::count:
    case FieldType::number:
    case FieldType::percent:
      return to_string(*as<Stated<Quantity>>(value));
    case FieldType::format:
      return std::to_string(*as<FormatNumber>(value));
    case FieldType::word: {
      const WordValue& word = as<WordValue>(value);
      return vocabulary(field.vocabulary).words[word.index].key;
    }
    case FieldType::due: {
      const Due& due = as<Due>(value);
      return due.date ? Draft(to_string(*due.date)) : read_block(value, BlockId::due);
    }
    case FieldType::vote_count: {
      const VoteCount& count = as<VoteCount>(value);
      return count.persons ? Draft(to_string(*count.persons))
                           : read_block(value, BlockId::vote_count);
    }
    case FieldType::officer: {
      const Officer& officer = as<Officer>(value);
      return officer.text ? Draft(*officer.text) : read_block(value, BlockId::officer);
    }
    case FieldType::block:
      return read_block(value, field.block);
    case FieldType::word_map: {
      const RuleSetting& rule = as<RuleSetting>(value);
      Draft entry;
      entry.set(*rule.rule, vocabulary(field.vocabulary).words[rule.severity.index].key);
      return entry;
    }
  }
  return {};
}

Draft read_block(const void* object, BlockId id) {
  Draft block = Draft::mapping();
  const auto fields = block_info(id).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Binding& binding = bindings(id)[i];
    const std::size_t count = binding.count(object);
    for (std::size_t at = 0; at < count; ++at) {
      Draft value = read_value(binding.get(object, at), fields[i]);
      if (fields[i].type == FieldType::word_map) {
        block.mapping_at(fields[i].key).set(value.keys.front(), value.values.front());
      } else if (fields[i].list) {
        block.list_at(fields[i].key).add(std::move(value));
      } else {
        block.set(fields[i].key, std::move(value));
      }
    }
  }
  return block;
}

/// Where two drafts differ first; empty where they are the same.
std::string difference(const Draft& put, const Draft& got, const std::string& path) {
  if (put == got) return {};
  if (put.kind == Draft::Kind::text || put.kind != got.kind) {
    return path + ": put <" + put.text + ">, got <" + got.text + ">";
  }
  for (const std::string& key : put.keys) {
    const Draft* other = got.find(key);
    if (other == nullptr) return path + "/" + key + ": lost";
    const std::string inside = difference(*put.find(key), *other, path + "/" + key);
    if (!inside.empty()) return inside;
  }
  if (put.keys != got.keys) return path + ": other keys";
  if (put.values.size() != got.values.size()) return path + ": another number of items";
  for (std::size_t i = 0; i < put.values.size(); ++i) {
    const std::string at = path + "[" + std::to_string(i) + "]";
    const std::string inside = difference(put.values[i], got.values[i], at);
    if (!inside.empty()) return inside;
  }
  return {};
}

}  // namespace

TEST_CASE("a composed record reads back as it was put in") {
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Draft draft = random_block(random, BlockId::record, 0);
    const Language language = seed % 2 == 0 ? Language::chinese : Language::english;
    const std::string text = compose_record(draft, language);
    const Document document = read_record(std::make_unique<const Source>("-", text));
    CHECK(document.state == ReadState::whole);
    CHECK(difference(draft, read_block(&document.value, BlockId::record), "") == "");
  }
}

TEST_CASE("a composed book reads back as it was put in") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Draft draft = random_block(random, BlockId::book, 0);
    const Language language = seed % 2 == 0 ? Language::chinese : Language::english;
    const std::string text = compose_book(draft, language);
    const SettingsDocument document = read_book_settings(std::make_unique<const Source>("-", text));
    CHECK(document.state == ReadState::whole);
    CHECK(difference(draft, read_block(&document.value, BlockId::book), "") == "");
  }
}
