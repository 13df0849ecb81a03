// SPDX-License-Identifier: Apache-2.0

#include "random_draft.hpp"

#include <array>
#include <meeting/text.hpp>
#include <random>
#include <string>

namespace edit_tests {

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
  Random(std::uint32_t seed, bool complete) : engine_(seed), complete_(complete) {}

  /// Whether a block gets a field.
  bool wants(const Field& field, int depth) {
    const bool drawn = once_in(depth == 0 ? 2 : 3);
    return drawn || (complete_ && field.required);
  }

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
  bool complete_;
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
    if (moves_its_item(id, field.key) || !random.wants(field, depth)) continue;
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

}  // namespace

Draft random_record(std::uint32_t seed, bool complete) {
  Random random(seed, complete);
  return random_block(random, BlockId::record, 0);
}

Draft random_book(std::uint32_t seed, bool complete) {
  Random random(seed, complete);
  return random_block(random, BlockId::book, 0);
}

Draft random_field_value(std::uint32_t seed, const Field& field) {
  Random random(seed, true);
  return random_value(random, field, 2);
}

}  // namespace edit_tests
