// SPDX-License-Identifier: Apache-2.0

// Every value comes out by one walk over the table of fields; only what makes the two shapes
// differ (ids, references, places) is said here field by field.

#include <meeting/record_draft.hpp>

#include <algorithm>
#include <meeting/items.hpp>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/field_value.hpp"
#include "model/stated.hpp"

namespace meeting {
namespace {

// ---- values ----------------------------------------------------------------------------

Draft block_draft(BlockId block, const void* object);

Draft value_draft(const Field& field, const void* value) {
  FieldValue content = field_value(field, value, ValueForm::written, Language::english);
  if (content.kind == FieldValue::Kind::block) return block_draft(field.block, value);
  return content.text;
}

Draft word_map_draft(const std::vector<const void*>& values) {
  Draft map = Draft::mapping();
  for (const void* value : values) {
    const RuleSetting& setting = *static_cast<const RuleSetting*>(value);
    map.set(*setting.rule, setting.severity.key());
  }
  return map;
}

Draft block_draft(BlockId block, const void* object) {
  Draft draft = Draft::mapping();
  for_each_stated(block, object, [&](const Field& field, const std::vector<const void*>& values) {
    if (field.type == FieldType::word_map) {
      draft.set(field.key, word_map_draft(values));
    } else if (field.list) {
      Draft& list = draft.set(field.key, Draft::list());
      for (const void* value : values) list.add(value_draft(field, value));
    } else {
      draft.set(field.key, value_draft(field, values.front()));
    }
  });
  return draft;
}

// ---- keys of a draft -------------------------------------------------------------------

/// Takes a key out and returns its value, empty where there was none.
Draft take(Draft& draft, std::string_view key) {
  const auto found = std::ranges::find(draft.keys, key);
  if (found == draft.keys.end()) return {};
  const auto value = draft.values.begin() + (found - draft.keys.begin());
  Draft taken = std::move(*value);
  draft.values.erase(value);
  draft.keys.erase(found);
  return taken;
}

/// Sets a key at its place in the order of the table.
void put(Draft& draft, BlockId block, std::string_view key, Draft value) {
  take(draft, key);
  const Field* field = find_field(block, key);
  const auto behind = std::ranges::find_if(
      draft.keys, [&](const std::string& other) { return find_field(block, other) > field; });
  draft.values.insert(draft.values.begin() + (behind - draft.keys.begin()), std::move(value));
  draft.keys.insert(behind, std::string(key));
}

// ---- names of items --------------------------------------------------------------------

/// The name of every issue, resolution and follow-up, whether stated or counted.
class Names {
 public:
  explicit Names(const Record& record) {
    for (const Party& one : record.parties) keep_stated(one.id);
    for (const Issue& one : record.issues) keep_stated(one.id);
    for (const ResolutionPlace& at : all_resolutions(record)) keep_stated(at.resolution->id);
    for (const FollowUpPlace& at : all_follow_ups(record)) keep_stated(at.follow_up->id);

    std::uint32_t count = 0;
    for (const Issue& one : record.issues) add(one, ++count, 'i');
    count = 0;
    for (const ResolutionPlace& at : all_resolutions(record)) add(*at.resolution, ++count, 'r');
    count = 0;
    for (const FollowUpPlace& at : all_follow_ups(record)) add(*at.follow_up, ++count, 'f');
  }

  [[nodiscard]] const std::string& of(const void* item) const { return names_.at(item); }

 private:
  void keep_stated(const ItemId& id) {
    if (id) taken_.emplace(*id);
  }

  template <class Item>
  void add(const Item& item, std::uint32_t count, char letter) {
    if (item.id) {
      names_.emplace(&item, *item.id);
      return;
    }
    // What was not read from a file has no number of its own.
    const std::string counted = letter + std::to_string(item.ordinal == 0 ? count : item.ordinal);
    std::string name = counted;
    for (int n = 2; !taken_.insert(name).second; ++n) name = counted + "-" + std::to_string(n);
    names_.emplace(&item, std::move(name));
  }

  std::set<std::string> taken_;
  std::unordered_map<const void*, std::string> names_;
};

// ---- the nested shape --------------------------------------------------------------------

/// Gives the items ids where counting in the new file would call them otherwise, and leaves
/// out references to what they stand in.
class Nesting {
 public:
  explicit Nesting(const Names& names) : names_(names) {}

  void block(Draft& draft, const Record& record) {
    for (std::size_t i = 0; i < draft.keys.size(); ++i) {
      if (draft.keys[i] == "issues") items(draft.values[i], record.issues);
      if (draft.keys[i] == "resolutions") items(draft.values[i], record.resolutions);
      if (draft.keys[i] == "follow_ups") items(draft.values[i], record.follow_ups);
    }
  }

 private:
  template <class Item>
  void items(Draft& list, const std::vector<Item>& from) {
    for (std::size_t i = 0; i < from.size(); ++i) item(list.values[i], from[i]);
  }

  void item(Draft& draft, const Issue& issue) {
    name(draft, BlockId::issue, issue, 'i', issues_);
    for (std::size_t i = 0; i < draft.keys.size(); ++i) {
      if (draft.keys[i] == "resolutions") {
        for (Draft& inner : draft.values[i].values) take(inner, "issue");
        items(draft.values[i], issue.resolutions);
      } else if (draft.keys[i] == "follow_ups") {
        follow_ups(draft.values[i], issue.follow_ups);
      }
    }
  }

  void item(Draft& draft, const Resolution& resolution) {
    name(draft, BlockId::resolution, resolution, 'r', resolutions_);
    if (Draft* list = draft.find("follow_ups")) follow_ups(*list, resolution.follow_ups);
  }

  void item(Draft& draft, const FollowUp& follow_up) {
    name(draft, BlockId::follow_up, follow_up, 'f', follow_ups_);
  }

  void follow_ups(Draft& list, const std::vector<FollowUp>& from) {
    for (Draft& inner : list.values) {
      take(inner, "resolution");
      take(inner, "issue");
    }
    items(list, from);
  }

  template <class Item>
  void name(Draft& draft, BlockId block, const Item& item, char letter, std::uint32_t& count) {
    const std::string counted = letter + std::to_string(++count);
    if (!item.id && names_.of(&item) != counted) put(draft, block, "id", names_.of(&item));
  }

  const Names& names_;
  std::uint32_t issues_ = 0;
  std::uint32_t resolutions_ = 0;
  std::uint32_t follow_ups_ = 0;
};

// ---- the flat shape ----------------------------------------------------------------------

class Flattening {
 public:
  explicit Flattening(const Names& names) : names_(names) {}

  void block(Draft& draft, const Record& record) {
    if (Draft* list = draft.find("issues")) {
      for (std::size_t i = 0; i < record.issues.size(); ++i)
        issue(list->values[i], record.issues[i]);
    }
    Draft resolutions = take(draft, "resolutions");
    for (std::size_t i = 0; i < record.resolutions.size(); ++i) {
      resolution(std::move(resolutions.values[i]), record.resolutions[i], nullptr);
    }
    Draft follow_ups = take(draft, "follow_ups");
    for (std::size_t i = 0; i < record.follow_ups.size(); ++i) {
      follow_up(std::move(follow_ups.values[i]), record.follow_ups[i]);
    }
    put_items(draft, "resolutions", resolutions_);
    put_items(draft, "follow_ups", follow_ups_);
  }

 private:
  struct Loose {
    std::uint32_t ordinal;
    Draft draft;
  };

  void issue(Draft& draft, const Issue& issue) {
    put(draft, BlockId::issue, "id", names_.of(&issue));
    Draft resolutions = take(draft, "resolutions");
    for (std::size_t i = 0; i < issue.resolutions.size(); ++i) {
      resolution(std::move(resolutions.values[i]), issue.resolutions[i], &issue);
    }
    Draft follow_ups = take(draft, "follow_ups");
    for (std::size_t i = 0; i < issue.follow_ups.size(); ++i) {
      Draft& one = follow_ups.values[i];
      take(one, "resolution");
      put(one, BlockId::follow_up, "issue", names_.of(&issue));
      follow_up(std::move(one), issue.follow_ups[i]);
    }
  }

  /// `issue` is null where the one that it names could not be found: then it keeps its words.
  void resolution(Draft&& draft, const Resolution& resolution, const Issue* issue) {
    put(draft, BlockId::resolution, "id", names_.of(&resolution));
    if (issue != nullptr) put(draft, BlockId::resolution, "issue", names_.of(issue));
    Draft follow_ups = take(draft, "follow_ups");
    for (std::size_t i = 0; i < resolution.follow_ups.size(); ++i) {
      Draft& one = follow_ups.values[i];
      take(one, "issue");
      put(one, BlockId::follow_up, "resolution", names_.of(&resolution));
      follow_up(std::move(one), resolution.follow_ups[i]);
    }
    resolutions_.push_back({resolution.ordinal, std::move(draft)});
  }

  void follow_up(Draft&& draft, const FollowUp& follow_up) {
    put(draft, BlockId::follow_up, "id", names_.of(&follow_up));
    follow_ups_.push_back({follow_up.ordinal, std::move(draft)});
  }

  static void put_items(Draft& draft, std::string_view key, std::vector<Loose>& items) {
    if (items.empty()) return;
    std::ranges::stable_sort(items, {}, &Loose::ordinal);
    Draft list = Draft::list();
    for (Loose& one : items) list.add(std::move(one.draft));
    put(draft, BlockId::record, key, std::move(list));
  }

  const Names& names_;
  std::vector<Loose> resolutions_;
  std::vector<Loose> follow_ups_;
};

}  // namespace

Draft record_draft(const Record& record, RecordShape shape) {
  Draft draft = block_draft(BlockId::record, &record);
  const Names names(record);
  if (shape == RecordShape::nested) Nesting(names).block(draft, record);
  else Flattening(names).block(draft, record);
  return draft;
}

Draft settings_draft(const BookSettings& settings) { return block_draft(BlockId::book, &settings); }

}  // namespace meeting
