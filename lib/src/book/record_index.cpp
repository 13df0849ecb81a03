// SPDX-License-Identifier: Apache-2.0
#include "book/record_index.hpp"

#include <meeting/text.hpp>
#include <unordered_map>

namespace meeting {
namespace {

void append_line(std::string& text, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += '\n';
  text += more;
}

/// The item that stands in `above`.
IndexedItem below(const IndexedItem& above, ItemKind kind) {
  IndexedItem item;
  item.match = above.match;
  item.match.kind = kind;
  item.around = above.around;
  append_line(item.around, above.own);
  return item;
}

class Indexing {
 public:
  Indexing(std::size_t place, const RecordFile& file, Detail detail)
      : record_(file.record()), with_words_(detail == Detail::words) {
    IndexedItem whole;
    whole.match.record = place;
    append_key(whole.own, file.id);
    append_key(whole.own, *record_.title);
    append_key(whole.own, *record_.number);
    items_.push_back(std::move(whole));
  }

  std::vector<IndexedItem> run() {
    const IndexedItem whole = items_.front();
    take_parties(whole);
    take_issues(whole);
    take_resolutions(whole);
    take_follow_ups(whole);
    take_derived_follow_ups(whole);
    return std::move(items_);
  }

 private:
  void take_parties(const IndexedItem& whole) {
    for (const Party& party : record_.parties) {
      IndexedItem item = below(whole, ItemKind::party);
      item.match.party = &party;
      append_key(item.own, *party.name);
      append_key(item.own, party.kind.label(Language::chinese));
      append_key(item.own, party.kind.label(Language::english));
      items_.push_back(std::move(item));
    }
  }

  void take_issues(const IndexedItem& whole) {
    for (const Issue& issue : record_.issues) {
      IndexedItem item = below(whole, ItemKind::issue);
      item.match.issue = &issue;
      append_key(item.own, *issue.title);
      for (const Text& compound : issue.compound) append_key(item.around, *compound);
      places_.emplace(&issue, items_.size());
      items_.push_back(std::move(item));
    }
  }

  void take_resolutions(const IndexedItem& whole) {
    for (const ResolutionPlace& at : all_resolutions(record_)) {
      IndexedItem item = below(above(at.issue, nullptr, whole), ItemKind::resolution);
      item.match.resolution = at.resolution;
      append_key(item.own, *at.resolution->text);
      append_key(item.own, *at.resolution->number);
      for (const PartyRef& party : at.resolution->responsible) append_key(item.around, *party);
      places_.emplace(at.resolution, items_.size());
      items_.push_back(std::move(item));
    }
  }

  void take_follow_ups(const IndexedItem& whole) {
    for (const FollowUpPlace& at : all_follow_ups(record_)) {
      IndexedItem item = below(above(at.issue, at.resolution, whole), ItemKind::follow_up);
      item.match.follow_up = at.follow_up;
      append_key(item.own, *at.follow_up->task);
      append_key(item.around, *at.follow_up->lead);
      append_key(item.around, *at.follow_up->person);
      items_.push_back(std::move(item));
    }
  }

  /// What follows from payments and ratifications: nobody gave it words of its own, so it is found
  /// by those of its resolution and of who has to see to it.
  void take_derived_follow_ups(const IndexedItem& whole) {
    for (const FollowUpPlace& at : derived_follow_ups(record_)) {
      IndexedItem item = below(above(at.issue, at.resolution, whole), ItemKind::follow_up);
      item.match.payment = at.payment;
      item.match.ratification = at.ratification;
      if (at.ratification != nullptr) append_key(item.around, *at.ratification->matter);
      if (const PartyRef* lead = lead_of(at)) append_key(item.around, **lead);
      items_.push_back(std::move(item));
    }
  }

  /// The innermost item that these stand for.
  const IndexedItem& above(const Issue* issue, const Resolution* resolution,
                           const IndexedItem& whole) const {
    if (resolution != nullptr) return items_[places_.at(resolution)];
    if (issue != nullptr) return items_[places_.at(issue)];
    return whole;
  }

  void append_key(std::string& text, std::string_view words) const {
    if (with_words_ && !words.empty()) append_line(text, comparison_key(words));
  }

  const Record& record_;
  bool with_words_;
  std::vector<IndexedItem> items_;
  std::unordered_map<const void*, std::size_t> places_;  // of issues and resolutions in items_
};

}  // namespace

std::vector<IndexedItem> index_record(std::size_t place, const RecordFile& file, Detail detail) {
  return Indexing(place, file, detail).run();
}

bool stands_in(const Match& inner, const Match& outer) {
  switch (outer.kind) {
    case ItemKind::record:
      return true;
    case ItemKind::party:
      return inner.party == outer.party;
    case ItemKind::issue:
      return inner.issue == outer.issue;
    case ItemKind::resolution:
      return inner.resolution == outer.resolution;
    case ItemKind::follow_up:
      return inner.follow_up == outer.follow_up && inner.payment == outer.payment &&
             inner.ratification == outer.ratification;
  }
  return false;
}

std::string item_id_of(const Match& match, const Record& record) {
  switch (match.kind) {
    case ItemKind::record:
      break;
    case ItemKind::party:
      return item_id(record, *match.party);
    case ItemKind::issue:
      return item_id(*match.issue);
    case ItemKind::resolution:
      return item_id(*match.resolution);
    case ItemKind::follow_up:
      return item_id(match.place());
  }
  return {};
}

std::string label_of(const Match& match, const Record& record) {
  std::string_view text;
  switch (match.kind) {
    case ItemKind::record:
      text = *record.title;
      break;
    case ItemKind::party:
      text = match.party->name ? *match.party->name : match.party->kind.key();
      break;
    case ItemKind::issue:
      text = *match.issue->title;
      break;
    case ItemKind::resolution:
      text = *match.resolution->text;
      break;
    case ItemKind::follow_up:
      text = match.follow_up != nullptr ? *match.follow_up->task : *match.resolution->text;
      break;
  }
  return single_line(text);
}

}  // namespace meeting
