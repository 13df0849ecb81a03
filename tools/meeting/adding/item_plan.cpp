// SPDX-License-Identifier: Apache-2.0

#include "adding/item_plan.hpp"

#include <algorithm>
#include <map>
#include <meeting/field_place.hpp>
#include <meeting/items.hpp>
#include <meeting/reference_uses.hpp>
#include <meeting/text.hpp>
#include <utility>

#include "adding/item_draft.hpp"

namespace meeting::tool {
namespace {

// ---- what it goes into --------------------

/// The block that gets the item, and what it is called.
struct Holder {
  FieldOwner owner;
  ByteRange at;
  std::string id;  ///< empty: the record
};

template <class Item>
Holder holder(const Item& item) {
  return {item, item.at, item_id(item)};
}

Holder holder_of(const Record& record, const Match& match) {
  if (match.follow_up != nullptr) return holder(*match.follow_up);
  if (match.kind == ItemKind::follow_up) {
    throw Refused{{"item.derived"_msg, {visible(match.id)}},
                  {"item.derived.help"_msg, {visible(match.id)}}};
  }
  if (match.resolution != nullptr) return holder(*match.resolution);
  if (match.issue != nullptr) return holder(*match.issue);
  return {record, record.at, {}};
}

/// By id, or by the title or text.
bool is_called(std::string_view id, const Text& text, const std::string& wanted) {
  return id == wanted || comparison_key(*text) == comparison_key(wanted);
}

template <class List>
std::string ids_of(const List& list) {
  std::string all;
  for (const auto& one : list) all += (all.empty() ? "" : ", ") + item_id(one);
  return all;
}

/// What the fields of a row or flags say it goes into; they are taken out of the item.
Holder picked_holder(const Record& record, Draft& item) {
  const auto taken = [&](std::string_view key) {
    const Draft* value = item.find(key);
    std::string text = value == nullptr ? std::string() : value->text;
    if (value != nullptr) item.set(key, Draft());
    return text;
  };
  const std::string resolution = taken("resolution");
  const std::string issue = taken("issue");
  const Issue* within = nullptr;
  if (!issue.empty()) {
    for (const Issue& one : record.issues) {
      if (is_called(item_id(one), one.title, issue)) within = &one;
    }
    if (within == nullptr) {
      throw Refused{{"unknown-reference"_msg, {visible(issue)}},
                    {"item.issues-here"_msg, {ids_of(record.issues)}}};
    }
  }
  if (resolution.empty()) return holder(*within);
  std::string known;
  for (const ResolutionPlace& one : all_resolutions(record)) {
    if (within != nullptr && one.issue != within) continue;
    if (is_called(item_id(*one.resolution), one.resolution->text, resolution)) {
      return holder(*one.resolution);
    }
    known += (known.empty() ? "" : ", ") + item_id(*one.resolution);
  }
  throw Refused{{"unknown-reference"_msg, {visible(resolution)}},
                {"item.resolutions-here"_msg, {known}}};
}

// ---- what items are called --------------------

/// Where the items of a kind stand, with the ids they have.
struct Counted {
  ByteRange at;
  bool stated;
  std::string id;
};

std::vector<Counted> counted(const Record& record, BlockId block) {
  std::vector<Counted> all;
  const auto add = [&](const auto& item) {
    all.push_back({item.at, static_cast<bool>(item.id), item_id(item)});
  };
  if (block == BlockId::issue) {
    for_each_issue(record, add);
  } else if (block == BlockId::resolution) {
    for_each_resolution(record, [&](const Issue*, const Resolution& one) { add(one); });
  } else if (block == BlockId::follow_up) {
    for_each_follow_up(record,
                       [&](const Issue*, const Resolution*, const FollowUp& one) { add(one); });
  } else if (block == BlockId::party) {
    for (const Party& one : record.parties) {
      all.push_back({one.at, static_cast<bool>(one.id), item_id(record, one)});
    }
  }
  std::ranges::sort(all, {}, [](const Counted& one) { return one.at.begin; });
  return all;
}

char letter_of(BlockId block) {
  switch (block) {
    case BlockId::issue:
      return 'i';
    case BlockId::party:
      return 'p';
    case BlockId::resolution:
      return 'r';
    case BlockId::follow_up:
      return 'f';
    default:
      return 0;
  }
}

/// Items are counted in the order of the file, so those behind a new one would get other names.
/// Whoever is called by counting, and is called at all, gets that name for good.
class Naming {
 public:
  Naming(const Record& record, BlockId block, const std::vector<Holder>& holders)
      : record_(record),
        letter_(letter_of(block)),
        items_(counted(record, block)),
        holders_(holders) {}

  /// The name of the new item in holders[index]; of one that has none, that of its holder.
  [[nodiscard]] std::string name(std::size_t index) const {
    const Holder& holder = holders_[index];
    if (letter_ == 0) return holder.id;
    std::size_t before = 0;
    for (const Counted& one : items_) before += one.at.begin < holder.at.end ? 1 : 0;
    for (std::size_t i = 0; i < holders_.size(); ++i) {
      const std::uint32_t end = holders_[i].at.end;
      before += end < holder.at.end || (end == holder.at.end && i < index) ? 1 : 0;
    }
    return letter_ + std::to_string(before + 1);
  }

  /// Ids for items that others in the record call by a name they would lose.
  void keep_names(std::vector<Edit>& edits) const {
    if (letter_ == 0 || letter_ == 'p') return;
    for (const Counted& one : items_) {
      const bool moves = std::ranges::any_of(
          holders_, [&](const Holder& holder) { return holder.at.end <= one.at.begin; });
      if (moves && !one.stated && is_referred_to(one.id)) {
        edits.push_back(Edit::set(one.at, "id", one.id));
      }
    }
  }

 private:
  [[nodiscard]] bool is_referred_to(const std::string& id) const {
    return std::ranges::any_of(item_references(record_), [&](const ReferenceUse& use) {
      return local_item(record_, **use.reference) == id;
    });
  }

  const Record& record_;
  char letter_;
  std::vector<Counted> items_;
  const std::vector<Holder>& holders_;
};

Message done_line(const RecordFile& file, const ItemType& type, const Draft& item,
                  const std::string& id) {
  const auto in = [&](Language language) {
    return visible(item_in_words(item, type.block, language));
  };
  return {"item.added"_msg,
          {visible(id.empty() ? file.id : full_id(file.id, id)),
           Argument(say(Language::english, type.label), say(Language::chinese, type.label)),
           Argument(in(Language::english), in(Language::chinese))}};
}

/// One more item for a list that an edit makes.
void append_to(Edit& edit, Draft item) {
  if (edit.kind == Edit::Kind::append) {
    Draft list = Draft::list();
    list.add(std::move(edit.value));
    edit = Edit::set(edit.at, edit.key, std::move(list));
  }
  edit.value.add(std::move(item));
}

/// Where a block has no such list yet it gets all of its items at once: every edit reads the file
/// again.
std::vector<Edit> edits_for(const ItemType& type, const std::vector<Holder>& holders,
                            std::vector<Draft> items) {
  std::vector<Edit> edits;
  std::map<std::uint32_t, std::size_t> made;  // by where the holder begins: the edit
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Holder& to = holders[i];
    const FieldStep list[] = {{find_field(to.owner.block(), type.list), std::string(type.list), 0}};
    const bool is_there = find_place(to.owner, list).count > 0;
    const auto known = made.find(to.at.begin);
    if (!is_there && known != made.end()) {
      append_to(edits[known->second], std::move(items[i]));
      continue;
    }
    made.try_emplace(to.at.begin, edits.size());
    edits.push_back(Edit::append(to.at, type.list, std::move(items[i])));
  }
  return edits;
}

}  // namespace

bool picks(const Draft& item) {
  return item.find("resolution") != nullptr || item.find("issue") != nullptr;
}

bool may_pick(const ItemType& type) {
  return type.block == BlockId::follow_up || type.block == BlockId::resolution;
}

Plan plan_items(const RecordFile& file, const Match& match, const ItemType& type,
                std::vector<Draft> items) {
  const Record& record = file.record();
  std::vector<Holder> holders;
  holders.reserve(items.size());
  for (Draft& item : items) {
    holders.push_back(may_pick(type) && picks(item) ? picked_holder(record, item)
                                                    : holder_of(record, match));
  }
  Plan made;
  const Naming naming(record, type.block, holders);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Draft* stated = items[i].find("id");
    const std::string id = stated != nullptr && !stated->empty() ? stated->text : naming.name(i);
    made.done.push_back(done_line(file, type, items[i], id));
  }
  made.edits = edits_for(type, holders, std::move(items));
  naming.keep_names(made.edits);
  return made;
}

}  // namespace meeting::tool
