// SPDX-License-Identifier: Apache-2.0

#include "yaml/model_reader.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <meeting/text.hpp>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/advice.hpp"
#include "model/binding.hpp"
#include "yaml/key_words.hpp"
#include "yaml/scalar_values.hpp"

namespace meeting {
namespace {

bool is_chinese(std::string_view key) {
  return !key.empty() && static_cast<unsigned char>(key.front()) >= 0x80;
}

bool is_users_own(std::string_view key) { return key.starts_with("x_"); }

class ModelReader {
 public:
  ModelReader(const Tree& tree, const ModelOptions& options, Findings& findings)
      : tree_(tree), options_(options), findings_(findings) {}

  void read_map(NodeId id, BlockId block, void* object) {
    const Node& map = tree_[id];
    static_cast<Block*>(object)->at = map.at;
    const BlockReading& table = block_reading(block);
    const std::span<const Field> fields = table.fields;
    const std::span<const Binding> bound = table.bindings;
    Seen seen;
    std::optional<FirstPlaces> unknown;  // kept to tell repeated ones
    std::vector<MeantKey> meant;
    for (NodeId key = map.first_child; key != no_node;) {
      const NodeId value = tree_[key].next;
      if (value == no_node || findings_.full()) break;
      const std::string_view name = tree_[key].text;
      if (const Field* field = table.find(name)) {
        const auto index = static_cast<std::size_t>(field - fields.data());
        if (seen.has(index)) {
          report_duplicate(key, seen.keys[index]);
        } else {
          seen.note(index, key, tree_[value]);
          read_field(*field, bound[index], key, value, object);
        }
      } else if (tree_[key].kind == NodeKind::scalar) {
        if (!unknown) unknown.emplace();
        check_unknown(key, value, block, *unknown, meant);
      }
      key = tree_[value].next;
    }
    for (const MeantKey& one : meant) {
      if (findings_.full()) break;
      const auto index = static_cast<std::size_t>(one.field - fields.data());
      const bool alone = std::ranges::count(meant, one.field, &MeantKey::field) == 1;
      const bool certain = alone && !seen.has(index);
      report_unknown(one.key, block).fix = Fix{tree_[one.key].at, std::string(one.name), certain};
      if (!certain) continue;
      seen.note(index, one.key, tree_[one.value]);
      read_field(*one.field, bound[index], one.key, one.value, object);
    }
    const std::uint64_t missing = table.required & ~seen.written;
    if (missing != 0 && !options_.lines_lost) check_required(id, block, fields, seen, missing);
  }

 private:
  /// Keys by their text, each with the node where it stands first.
  using FirstPlaces = std::unordered_map<std::string_view, NodeId>;

  /// The keys of one mapping that name fields of its block.
  struct Seen {
    std::array<NodeId, most_fields> keys;  ///< the one that named each field that was named
    std::uint64_t named = 0;               ///< a bit for each field
    std::uint64_t written = 0;             ///< those that have a value

    [[nodiscard]] bool has(std::size_t field) const { return (named >> field & 1U) != 0; }
    void note(std::size_t field, NodeId key, const Node& value) {
      const std::uint64_t bit = std::uint64_t{1} << field;
      keys[field] = key;
      named |= bit;
      if (value.kind != NodeKind::null) written |= bit;
    }
  };

  /// A key in another case or width than ours. Where nothing else names its field it is read as
  /// that, so that all that is wrong below it is told at once.
  struct MeantKey {
    NodeId key;
    NodeId value;
    const Field* field;
    std::string_view name;
  };

  // ---- keys ----

  void report_duplicate(NodeId key, NodeId first) {
    const Node& node = tree_[key];
    Diagnostic& one =
        tree_[first].text == node.text
            ? findings_.error("duplicate-key", node.at, {"duplicate-key"_msg, {node.text}},
                              {"duplicate-key.help"_msg, {}})
            : findings_.error("duplicate-key", node.at,
                              {"duplicate-key.languages"_msg, {node.text, tree_[first].text}},
                              {"duplicate-key.help"_msg, {}});
    one.notes.push_back({{"note.first-here"_msg, {}}, tree_[first].at});
  }

  void check_unknown(NodeId key, NodeId value, BlockId block, FirstPlaces& unknown,
                     std::vector<MeantKey>& meant) {
    const Node& node = tree_[key];
    const std::string_view name = node.text;
    const auto [first, is_new] = unknown.try_emplace(name, key);
    if (!is_new) return report_duplicate(key, first->second);
    if (is_users_own(name) || name.empty()) return;  // an empty one is told already
    if (name == "<<") {
      findings_.error("no-aliases", node.at, {"no-merge"_msg, {}}, {"no-aliases.help"_msg, {}});
      return;
    }
    // A key without a value in brackets is a text cut by a comma, and told already.
    if (tree_[value].kind == NodeKind::null &&
        std::ranges::any_of(findings_.all(),
                            [&](const Diagnostic& one) { return one.at == node.at; })) {
      return;
    }
    const std::string_view near = near_key(name, block);
    if (!near.empty() && comparison_key(near) == comparison_key(name)) {
      meant.push_back({key, value, find_field(block, near), near});
      return;
    }
    report_unknown(key, block);
  }

  Diagnostic& report_unknown(NodeId key, BlockId block) {
    const Node& node = tree_[key];
    return findings_.error("unknown-key", node.at,
                           {"unknown-key"_msg, {node.text, block_name(block)}},
                           key_advice(node.text, block, options_.language));
  }

  void check_required(NodeId id, BlockId block, std::span<const Field> fields, const Seen& seen,
                      std::uint64_t missing) {
    const Node& map = tree_[id];
    for (; missing != 0; missing &= missing - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(missing));
      const Field& field = fields[i];
      const std::string key(field.name(options_.language));
      const ByteRange at = seen.has(i) ? tree_[seen.keys[i]].at : head_of(map);
      const Argument name(key);
      findings_.error(
          "missing-key", at, {"missing-key"_msg, {block_name(block), name}},
          {"missing-key.help"_msg,
           {name, Argument(std::string(field.meaning_en), std::string(field.meaning_zh))}});
    }
  }

  /// The place that stands for a whole mapping: its first key, or its opening bracket.
  ByteRange head_of(const Node& map) const {
    if (map.style == NodeStyle::flow) return {map.at.begin, std::min(map.at.begin + 1, map.at.end)};
    if (map.first_child == no_node) return map.at;
    return tree_[map.first_child].at;
  }

  // ---- values ----

  void read_field(const Field& field, const Binding& binding, NodeId key, NodeId value,
                  void* object) {
    const Node& node = tree_[value];
    if (node.kind == NodeKind::null) return;
    if (field.type == FieldType::word_map) return read_word_map(field, binding, key, value, object);
    if (node.kind != NodeKind::list) {
      read_value(field, binding.add(object), key, value);
      return;
    }
    if (!field.list) {
      findings_.error("one-value", head_of_list(node), {"one-value"_msg, {tree_[key].text}},
                      {"one-value.help"_msg, {tree_[key].text}});
      return;
    }
    binding.reserve(object, few_children(node));
    for (NodeId item = node.first_child; item != no_node; item = tree_[item].next) {
      if (findings_.full()) return;
      if (tree_[item].kind == NodeKind::null) {
        findings_.warning("empty-item", tree_[item].at, {"empty-item"_msg, {tree_[key].text}},
                          {"empty-item.help"_msg, {}});
        continue;
      }
      read_value(field, binding.add(object), key, item);
    }
    check_wide_separators(field, node, key);
  }

  /// How many children a list has, but no more than memory is taken for in advance: not all of
  /// them need become values.
  std::size_t few_children(const Node& list) const {
    constexpr std::size_t most = 64;
    std::size_t count = 0;
    for (NodeId item = list.first_child; item != no_node && count < most; item = tree_[item].next) {
      ++count;
    }
    return count;
  }

  ByteRange head_of_list(const Node& node) const {
    return {node.at.begin, std::min(node.at.begin + 1, node.at.end)};
  }

  /// `[甲，乙]` is one item: a full-width comma separates nothing.
  void check_wide_separators(const Field& field, const Node& list, NodeId key) {
    if (list.style != NodeStyle::flow || list.first_child == no_node) return;
    const Node& only = tree_[list.first_child];
    if (only.next != no_node || only.kind != NodeKind::scalar || only.style != NodeStyle::plain)
      return;
    if (field.type == FieldType::block) return;
    for (std::string_view mark : {std::string_view("，"), std::string_view("、")}) {
      const std::size_t found = only.text.find(mark);
      if (found == std::string_view::npos) continue;
      const auto begin = only.at.begin + static_cast<std::uint32_t>(found);
      findings_.warning("wide-comma", {begin, begin + 3},
                        {"wide-comma.list"_msg, {tree_[key].text}},
                        {"wide-comma.list.help"_msg, {}});
      return;
    }
  }

  void read_value(const Field& field, void* slot, NodeId key, NodeId value) {
    const Node& node = tree_[value];
    if (field.type == FieldType::block) {
      if (node.kind == NodeKind::map) return read_map(value, field.block, slot);
      return report_shape(field, key, value, "wants-mapping"_msg, wants_mapping_help(field));
    }
    if (node.kind == NodeKind::map) {
      switch (field.type) {
        case FieldType::due: {
          Due& due = *static_cast<Due*>(slot);
          due.given = true;
          return read_map(value, BlockId::due, &due);
        }
        case FieldType::officer: {
          Officer& officer = *static_cast<Officer*>(slot);
          officer.given = true;
          return read_map(value, BlockId::officer, &officer);
        }
        case FieldType::vote_count: {
          VoteCount& count = *static_cast<VoteCount*>(slot);
          count.given = true;
          return read_map(value, BlockId::vote_count, &count);
        }
        default:
          return report_shape(field, key, value, "wants-text"_msg, {"wants-text.help"_msg, {}});
      }
    }
    if (node.kind == NodeKind::list) {
      return report_shape(field, key, value, "list-in-list"_msg, {"list-in-list.help"_msg, {}});
    }
    if (node.kind == NodeKind::scalar) read_scalar_value(field, slot, key, node);
  }

  void report_shape(const Field&, NodeId key, NodeId value, std::string_view id, Message help) {
    findings_.error("wrong-shape", head_range(tree_[value]), {id, {tree_[key].text}},
                    std::move(help));
  }
  ByteRange head_range(const Node& node) const {
    if (node.kind == NodeKind::map) return head_of(node);
    if (node.kind == NodeKind::list) return head_of_list(node);
    return node.at;
  }

  /// Shows one line of the mapping that is wanted: its required keys, or its first ones.
  Message wants_mapping_help(const Field& field) const {
    std::string keys;
    std::size_t shown = 0;
    for (const Field& inner : block_info(field.block).fields) {
      if (!inner.required && shown >= 2) continue;
      if (inner.key == "id") continue;
      keys += (shown == 0 ? "" : ", ") + std::string(inner.name(options_.language)) + ": …";
      if (++shown == 3) break;
    }
    return {"wants-mapping.help"_msg,
            {std::string(field.name(options_.language)) + ": {" + keys + "}"}};
  }

  template <class Value>
  void typed(const Field& field, void* slot, NodeId key, const Node& node) {
    const bool block_text = node.style == NodeStyle::literal || node.style == NodeStyle::folded;
    read_scalar(
        {field, tree_[key].text, options_.language, options_.registers, findings_, block_text},
        trim(node.text), node.at, *static_cast<Value*>(slot));
  }

  void read_scalar_value(const Field& field, void* slot, NodeId key, const Node& node) {
    switch (field.type) {
      case FieldType::text:
        return set_text(*static_cast<Text*>(slot), node);
      case FieldType::party:
        return set_text(*static_cast<PartyRef*>(slot), node);
      case FieldType::who:
        return set_text(*static_cast<Who*>(slot), node);
      case FieldType::item_ref:
        return set_text(*static_cast<ItemRef*>(slot), node);
      case FieldType::officer: {
        Officer& officer = *static_cast<Officer*>(slot);
        officer.at = node.at;
        set_text(officer.text, node);
        officer.given = officer.text.given;
        return;
      }
      case FieldType::due: {
        Due& due = *static_cast<Due*>(slot);
        due.at = node.at;
        typed<Stated<Date>>(field, &due.date, key, node);
        due.given = due.date.given;
        return;
      }
      case FieldType::vote_count: {
        VoteCount& count = *static_cast<VoteCount*>(slot);
        count.at = node.at;
        typed<Count>(field, &count.persons, key, node);
        count.given = count.persons.given;
        return;
      }
      case FieldType::item_id:
        return typed<ItemId>(field, slot, key, node);
      case FieldType::flag:
        return typed<Flag>(field, slot, key, node);
      case FieldType::date:
        return typed<Stated<Date>>(field, slot, key, node);
      case FieldType::partial_date:
        return typed<Stated<PartialDate>>(field, slot, key, node);
      case FieldType::time:
        return typed<Stated<TimeOfDay>>(field, slot, key, node);
      case FieldType::date_time:
        return typed<Stated<DateTime>>(field, slot, key, node);
      case FieldType::count:
        return typed<Count>(field, slot, key, node);
      case FieldType::number:
        return typed<Number>(field, slot, key, node);
      case FieldType::percent:
        return typed<Percent>(field, slot, key, node);
      case FieldType::format:
        return typed<FormatNumber>(field, slot, key, node);
      case FieldType::word:
        return typed<WordValue>(field, slot, key, node);
      case FieldType::block:
      case FieldType::word_map:
        return;  // handled by the callers
    }
  }

  static void set_text(Text& text, const Node& node) {
    if (trim(node.text).empty()) return;
    text.value = node.text;
    text.given = true;
    text.at = node.at;
  }

  void read_word_map(const Field& field, const Binding& binding, NodeId key, NodeId value,
                     void* object) {
    if (tree_[value].kind != NodeKind::map) {
      return report_shape(field, key, value, "wants-mapping"_msg,
                          {"wants-word-map.help"_msg, {tree_[key].text}});
    }
    FirstPlaces seen;
    for (NodeId name = tree_[value].first_child; name != no_node;) {
      const NodeId word = tree_[name].next;
      if (word == no_node || findings_.full()) break;
      const auto [first, is_new] = seen.try_emplace(tree_[name].text, name);
      if (!is_new) {
        report_duplicate(name, first->second);
      } else if (tree_[word].kind == NodeKind::scalar) {
        RuleSetting& setting = *static_cast<RuleSetting*>(binding.add(object));
        setting.at = tree_[name].at;
        set_text(setting.rule, tree_[name]);
        read_scalar({field, tree_[name].text, options_.language, options_.registers, findings_},
                    trim(tree_[word].text), tree_[word].at,
                    static_cast<WordValue&>(setting.severity));
      } else {
        report_shape(field, name, word, "wants-text"_msg, {"wants-text.help"_msg, {}});
      }
      name = tree_[word].next;
    }
  }

  const Tree& tree_;
  const ModelOptions& options_;
  Findings& findings_;
};

}  // namespace

Language language_of_keys(const Tree& tree) {
  std::int64_t balance = 0;
  // Keys to come, at most: each has a value.
  auto left = static_cast<std::int64_t>(tree.nodes.size() / 2);
  for (const Node& map : tree.nodes) {
    if (std::abs(balance) > left) break;
    if (map.kind != NodeKind::map) continue;
    for (NodeId key = map.first_child; key != no_node;) {
      const std::string_view name = tree[key].text;
      --left;
      // Names of rules and keys of the user's own tell nothing.
      if (is_chinese(name)) ++balance;
      else if (known_key(name)) --balance;
      const NodeId value = tree[key].next;
      key = value == no_node ? no_node : tree[value].next;
    }
  }
  return balance > 0 ? Language::chinese : Language::english;
}

void read_block(const Tree& tree, BlockId block, void* object, const ModelOptions& options,
                Findings& findings) {
  ModelReader(tree, options, findings).read_map(0, block, object);
}

}  // namespace meeting
