// SPDX-License-Identifier: Apache-2.0

#include "changing/field_edits.hpp"

#include <algorithm>
#include <map>
#include <meeting/text.hpp>
#include <span>
#include <utility>

#include "changing/changing.hpp"
#include "changing/field_wish.hpp"
#include "changing/shown_field.hpp"
#include "changing/uses.hpp"

namespace meeting::tool {
namespace {

/// The lists of things that have a name of their own and are referred to.
bool holds_items(const Field& field) {
  return field.type == FieldType::block &&
         (field.block == BlockId::party || field.block == BlockId::issue ||
          field.block == BlockId::resolution || field.block == BlockId::follow_up);
}

bool is_plain_list(const Field& field) { return field.list && field.type != FieldType::block; }

class Planning {
 public:
  Planning(Context& context, const RecordFile& file, const Match& match)
      : context_(context), file_(file), match_(match), owner_(owner_of(file, match)) {}

  void set(const FieldWish& wish) {
    check_id(wish.path);
    const FieldPlace place = placed(wish.path.steps, wish.named);
    const std::vector<Draft> values = read_values(context_, file_, match_, wish);
    if (place.step + 1 < wish.path.steps.size()) {
      if (wish.sign == Sign::take_out) throw no_such_value(wish, wish.values.front(), {});
      return make(wish, place, values);
    }
    const Field* field = wish.path.field();
    if (wish.sign != Sign::set && (field == nullptr || !field->list)) {
      throw UsageError{{"set.one-value"_msg, {visible(wish.named)}},
                       {"set.one-value.help"_msg, {visible(wish.named)}}};
    }
    if (wish.sign == Sign::append) return append(wish, place, values);
    if (wish.sign == Sign::take_out) return take_out(wish, place, values);
    if (field == nullptr) return set_own_key(wish, place);
    if (!field->list) return set_one(wish, place, values.front());
    if (wish.path.steps.back().item != 0) return set_item(wish, place, values);
    set_list(wish, place, values);
  }

  void unset(const FieldWish& wish) {
    check_id(wish.path);
    const FieldPlace place = placed(wish.path.steps, wish.named);
    const FieldStep& step = wish.path.steps.back();
    if (step.field != nullptr && holds_items(*step.field)) {
      throw UsageError{{"unset.items"_msg, {visible(wish.named)}}, {"unset.items.help"_msg, {}}};
    }
    if (place.step + 1 < wish.path.steps.size()) return nothing_there(wish);
    if (step.field == nullptr) {
      const std::string_view text = file_.document.source->text(place.block);
      if (text.find(step.key + ":") == std::string_view::npos) return nothing_there(wish);
      done_.edits.push_back(Edit::remove(place.block, step.key));
      done_.changes.push_back({"unset.own-key"_msg, {step.key}});
      return;
    }
    if (place.values.empty()) return nothing_there(wish);
    told(wish, old_values(wish, place), {});
    if (step.item == 0 || place.count == 1) {
      done_.edits.push_back(Edit::remove(place.block, step.key));
    } else if (step.field->type == FieldType::block) {
      done_.edits.push_back(Edit::remove(place.values.front().at));
    } else {
      const std::size_t gone = step.item - 1;
      const std::vector<PlacedValue> all = all_values(wish);
      Draft rest = Draft::list();
      for (std::size_t i = 0; i < all.size(); ++i) {
        if (i != gone) rest.add(all[i].text);
      }
      done_.edits.push_back(Edit::set(place.block, step.key, std::move(rest)));
    }
  }

  FieldEdits finish() {
    for (auto& [block, made] : made_) {
      for (std::size_t i = 0; i < made.draft.keys.size(); ++i) {
        Draft& value = made.draft.values[i];
        const Field* field = find_field(made.kind, made.draft.keys[i]);
        if (field == nullptr || !field->list) {
          done_.edits.push_back(Edit::set(made.at, made.draft.keys[i], std::move(value)));
          continue;
        }
        for (Draft& item : value.values) {
          done_.edits.push_back(Edit::append(made.at, made.draft.keys[i], std::move(item)));
        }
      }
    }
    return std::move(done_);
  }

 private:
  /// What is new in a block that is there.
  struct Made {
    ByteRange at;
    BlockId kind = BlockId::record;
    Draft draft = Draft::mapping();
  };

  FieldPlace placed(std::span<const FieldStep> steps, const std::string& named) {
    FieldPlace place = find_place(owner_, steps);
    const FieldStep& step = steps[place.step];
    if (place.several) {
      const std::string one = std::string(step.field->name(context_.language));
      throw UsageError{{"set.which-one"_msg, {visible(named), place.count, one}},
                       {"set.which-one.help"_msg, {one}}};
    }
    const bool last = place.step + 1 == steps.size();
    if (step.item > place.count + (last ? 0 : made_so_far(place, step.key)) + 1) {
      throw UsageError{
          {"set.no-such-item"_msg, {std::string(step.field->name(context_.language)), place.count}},
          {}};
    }
    return place;
  }

  /// The name by which others refer to it is not for the taking.
  void check_id(const FieldPath& path) {
    if (path.field() == nullptr || path.field()->type != FieldType::item_id) return;
    if (path.steps.size() == 1 && match_.kind == ItemKind::record) {
      throw Refused{{"set.record-id"_msg, {}}, {"set.record-id.help"_msg, {visible(file_.id)}}};
    }
    if (path.steps.size() > 1) {
      throw UsageError{{"set.id-of-other"_msg, {}}, {"set.id-of-other.help"_msg, {}}};
    }
    refuse_if_referred(context_, file_, match_);
  }

  // ---- fields in blocks that are not there yet ----

  void make(const FieldWish& wish, const FieldPlace& place, const std::vector<Draft>& values) {
    std::vector<FieldStep> steps(wish.path.steps.begin() + static_cast<std::ptrdiff_t>(place.step),
                                 wish.path.steps.end());
    FieldStep& first = steps.front();
    Made& made = made_in(place);
    if (first.field->list) {
      // The draft holds only what is new: its first item is the one behind the last.
      if (first.item != 0) first.item -= std::min(first.item - 1, place.count);
    } else if (place.count == 1 && made.draft.find(first.key) == nullptr) {
      const auto way = std::span<const FieldStep>(wish.path.steps).first(place.step + 1);
      take_over_plain(first, find_place(owner_, way).values.front(), made.draft);
    }
    for (const Draft& value : values) put_field(made.draft, steps, value);
    told(wish, {}, values);
  }

  /// How many entries of a list this command has begun already.
  std::size_t made_so_far(const FieldPlace& place, const std::string& key) {
    const auto made = made_.find(place.block.begin);
    const Draft* list = made == made_.end() ? nullptr : made->second.draft.find(key);
    return list == nullptr ? 0 : list->values.size();
  }

  Made& made_in(const FieldPlace& place) {
    Made& made = made_[place.block.begin];
    made.at = place.block;
    made.kind = place.kind;
    return made;
  }

  /// A plain value stands where a mapping shall be: a number of votes is one of persons; a day
  /// gives way to so many working days; of a chair nobody knows what the text is.
  void take_over_plain(const FieldStep& step, const PlacedValue& old, Draft& draft) {
    if (step.field->type == FieldType::vote_count) {
      draft.mapping_at(step.key).set("persons", old.text);
    } else if (step.field->type == FieldType::officer) {
      const std::string name(step.field->name(context_.language));
      throw UsageError{{"set.is-text"_msg, {name, visible(old.text)}},
                       {"set.is-text.help"_msg, {name}}};
    }
  }

  // ---- fields in blocks that are there ----

  void set_own_key(const FieldWish& wish, const FieldPlace& place) {
    done_.edits.push_back(
        Edit::set(place.block, wish.path.steps.back().key, Draft(wish.values.front())));
    told(wish, {}, {Draft(wish.values.front())});
  }

  void set_one(const FieldWish& wish, const FieldPlace& place, const Draft& value) {
    const std::string old = old_values(wish, place);
    if (!place.values.empty() && !place.values.front().is_block &&
        value == Draft(place.values.front().text)) {
      return;
    }
    const bool is_day = match_.kind == ItemKind::record && wish.path.steps.size() == 1 &&
                        wish.path.field()->key == "date";
    if (is_day) done_.moves_date = true;
    done_.edits.push_back(Edit::set(place.block, wish.path.steps.back().key, value));
    told(wish, old, {value});
  }

  void set_item(const FieldWish& wish, const FieldPlace& place, const std::vector<Draft>& values) {
    const FieldStep& step = wish.path.steps.back();
    if (values.size() > 1) throw UsageError{{"set.one-value"_msg, {visible(wish.named)}}, {}};
    if (place.values.empty()) return append(wish, place, values);
    if (step.field->type == FieldType::block) {
      throw UsageError{{"set.replaces-block"_msg, {visible(wish.named)}},
                       {"set.replaces-block.help"_msg, {visible(wish.named)}}};
    }
    if (place.values.front().text == values.front().text) return;
    told(wish, old_values(wish, place), values);
    done_.edits.push_back(
        Edit::rewrite(place.values.front().at,
                      in_language(values.front().text, *step.field, file_.document.language)));
  }

  void set_list(const FieldWish& wish, const FieldPlace& place, const std::vector<Draft>& values) {
    const Field& field = *wish.path.field();
    if (field.type == FieldType::block && place.count > 0) {
      throw UsageError{{"set.replaces-list"_msg, {visible(wish.named), place.count}},
                       {"set.replaces-list.help"_msg, {visible(wish.named)}}};
    }
    const bool same =
        std::ranges::equal(place.values, values, [](const PlacedValue& old, const Draft& value) {
          return !old.is_block && Draft(old.text) == value;
        });
    if (same) return;
    told(wish, old_values(wish, place), values);
    Draft list = Draft::list();
    for (const Draft& value : values) list.add(value);
    done_.edits.push_back(Edit::set(place.block, field.key, std::move(list)));
  }

  void append(const FieldWish& wish, const FieldPlace& place, const std::vector<Draft>& values) {
    std::vector<Draft> fresh;
    for (const Draft& value : values) {
      const bool known =
          value.kind == Draft::Kind::text &&
          std::ranges::find(place.values, value.text, &PlacedValue::text) != place.values.end();
      if (known) continue;
      done_.edits.push_back(Edit::append(place.block, wish.path.steps.back().key, value));
      fresh.push_back(value);
    }
    if (!fresh.empty()) {
      done_.changes.push_back({"set.appended"_msg, {shown_path(wish), shown_all(wish, fresh)}});
    }
  }

  void take_out(const FieldWish& wish, const FieldPlace& place, const std::vector<Draft>& values) {
    const Field& field = *wish.path.field();
    if (!is_plain_list(field)) {
      throw UsageError{{"set.replaces-list"_msg, {visible(wish.named), place.count}},
                       {"set.takes-number.help"_msg, {visible(wish.named)}}};
    }
    std::vector<PlacedValue> rest = place.values;
    for (const Draft& value : values) {
      const std::string wanted = comparison_key(value.text);
      const auto found = std::ranges::find_if(
          rest, [&](const PlacedValue& one) { return comparison_key(one.text) == wanted; });
      if (found == rest.end()) throw no_such_value(wish, value.text, place.values);
      rest.erase(found);
    }
    done_.changes.push_back({"set.taken-out"_msg, {shown_path(wish), shown_all(wish, values)}});
    if (rest.empty()) {
      done_.edits.push_back(Edit::remove(place.block, field.key));
      return;
    }
    Draft list = Draft::list();
    for (const PlacedValue& one : rest) list.add(one.text);
    done_.edits.push_back(Edit::set(place.block, field.key, std::move(list)));
  }

  Refused no_such_value(const FieldWish& wish, const std::string& value,
                        const std::vector<PlacedValue>& values) {
    std::vector<Draft> all;
    all.reserve(values.size());
    for (const PlacedValue& one : values) all.emplace_back(one.text);
    const std::string name = shown_path(wish);
    if (all.empty()) return {{"set.not-there"_msg, {name}}, {}};
    return {{"set.no-such-value"_msg, {name, visible(value)}},
            {"set.values-there"_msg, {shown_all(wish, all)}}};
  }

  // ---- what is said of it ----

  std::vector<PlacedValue> all_values(const FieldWish& wish) {
    std::vector<FieldStep> steps = wish.path.steps;
    steps.back().item = 0;
    return find_place(owner_, steps).values;
  }

  void nothing_there(const FieldWish& wish) {
    context_.err << context_.say("unset.not-there"_msg, {shown_path(wish)}) << "\n";
  }

  std::string shown_path(const FieldWish& wish) {
    return meeting::tool::shown_path(wish.path.steps, context_.language);
  }

  std::string old_values(const FieldWish& wish, const FieldPlace& place) {
    std::string text;
    for (const PlacedValue& one : place.values) {
      if (!text.empty()) text += context_.language == Language::chinese ? "、" : ", ";
      text += one.is_block ? on_one_line(file_.document.source->text(one.at))
                           : shown_value(*wish.path.field(), one.text, context_.language);
    }
    return text;
  }

  std::string shown_all(const FieldWish& wish, const std::vector<Draft>& values) {
    std::string text;
    for (const Draft& one : values) {
      if (!text.empty()) text += context_.language == Language::chinese ? "、" : ", ";
      text += wish.path.field() == nullptr
                  ? visible(one.text)
                  : shown_draft(*wish.path.field(), one, context_.language);
    }
    return text;
  }

  void told(const FieldWish& wish, const std::string& old, const std::vector<Draft>& values) {
    const std::string name = shown_path(wish);
    if (values.empty()) done_.changes.push_back({"set.gone"_msg, {name, old}});
    else if (old.empty()) done_.changes.push_back({"set.new"_msg, {name, shown_all(wish, values)}});
    else done_.changes.push_back({"set.changed"_msg, {name, old, shown_all(wish, values)}});
  }

  Context& context_;
  const RecordFile& file_;
  const Match& match_;
  FieldOwner owner_;
  std::map<std::uint32_t, Made> made_;  ///< by where the block begins
  FieldEdits done_;
};

}  // namespace

FieldOwner owner_of(const RecordFile& file, const Match& match) {
  switch (match.kind) {
    case ItemKind::record:
      break;
    case ItemKind::party:
      return *match.party;
    case ItemKind::issue:
      return *match.issue;
    case ItemKind::resolution:
      return *match.resolution;
    case ItemKind::follow_up:
      if (match.payment != nullptr) return *match.payment;
      if (match.ratification != nullptr) return *match.ratification;
      return *match.follow_up;
  }
  return file.record();
}

Message heading(const RecordFile& file, const Match& match) {
  const std::string_view label =
      match.kind == ItemKind::record ? *file.record().title : std::string_view(match.label);
  const std::string name = visible(name_of(file, match));
  return {"change.of"_msg, {label.empty() ? name : name + "  " + on_one_line(label)}};
}

std::string name_of(const RecordFile& file, const Match& match) {
  return match.id.empty() ? file.id : match.id;
}

FieldEdits set_fields(Context& context, const RecordFile& file, const Match& match,
                      const std::vector<std::string>& assignments) {
  Planning planning(context, file, match);
  const BlockId block = owner_of(file, match).block();
  for (const FieldWish& wish : read_wishes(context, assignments, block)) planning.set(wish);
  return planning.finish();
}

FieldEdits unset_fields(Context& context, const RecordFile& file, const Match& match,
                        const std::vector<std::string>& fields) {
  Planning planning(context, file, match);
  const BlockId block = owner_of(file, match).block();
  for (const FieldWish& wish : read_fields(context, fields, block)) planning.unset(wish);
  return planning.finish();
}

}  // namespace meeting::tool
