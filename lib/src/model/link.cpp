// SPDX-License-Identifier: Apache-2.0

#include "model/link.hpp"

#include <algorithm>
#include <meeting/read.hpp>
#include <meeting/text.hpp>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace meeting {
namespace {

bool is_local_id(std::string_view text) {
  if (text.size() < 2 || text.size() > 6) return false;
  if (std::string_view("pirf").find(text.front()) == std::string_view::npos) return false;
  return std::ranges::all_of(text.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

/// Items of one kind by the names that fields may use for them: the id, or where the item
/// has none its kind's letter and its number. An id that is written wins.
template <class Item>
class ItemIndex {
 public:
  explicit ItemIndex(char letter) : letter_(letter) {}

  [[nodiscard]] bool made() const { return made_; }
  /// Nothing is added afterwards.
  void set_made() { made_ = true; }

  void add(Item& item) {
    if (item.id) by_id_.try_emplace(item.id.value, &item);
    else by_number_.try_emplace(item.ordinal, &item);
  }
  Item* find(std::string_view text) const {
    if (const auto found = by_id_.find(text); found != by_id_.end()) return found->second;
    if (!is_local_id(text) || text.front() != letter_ || text[1] == '0') return nullptr;
    std::uint32_t number = 0;
    for (char digit : text.substr(1))
      number = number * 10 + static_cast<std::uint32_t>(digit - '0');
    const auto found = by_number_.find(number);
    return found == by_number_.end() ? nullptr : found->second;
  }

 private:
  char letter_;
  bool made_ = false;
  std::unordered_map<std::string_view, Item*> by_id_;
  std::unordered_map<std::uint32_t, Item*> by_number_;
};

/// "i1, i2, i3, …" for a help text.
class ShortList {
 public:
  void add(std::string_view word) {
    if (count_ == most) text_ += ", …";
    if (count_++ >= most) return;
    if (!text_.empty()) text_ += ", ";
    text_ += word;
  }
  [[nodiscard]] bool full() const { return count_ > most; }
  [[nodiscard]] std::string text() const { return text_.empty() ? "-" : text_; }

 private:
  static constexpr int most = 12;
  std::string text_;
  int count_ = 0;
};

template <class Item>
std::string item_name(const Item& item, char letter) {
  return item.id ? std::string(item.id.value) : letter + std::to_string(item.ordinal);
}

class Linker {
 public:
  Linker(Record& record, const Registers* registers, bool lines_lost)
      : record_(record), registers_(registers), lines_lost_(lines_lost) {}

  std::vector<Diagnostic> run() {
    count_items();
    check_ids();
    place_resolutions();
    place_follow_ups();
    check_item_references();
    find_parties();
    return std::move(findings_);
  }

 private:
  Diagnostic& error(std::string_view rule, ByteRange at, Message text, Message help) {
    if (full()) findings_.pop_back();  // nobody keeps more
    return findings_.emplace_back(
        Diagnostic{rule, Severity::error, std::move(text), std::move(help), at, {}, std::nullopt});
  }
  [[nodiscard]] bool full() const { return findings_.size() > limits::findings; }

  // ---- counting ----

  /// Numbers items of one kind as they come, which nearly always is the order of the document.
  template <class Item>
  class Counter {
   public:
    void add(Item& item) {
      in_order_ = in_order_ && item.at.begin >= last_;
      last_ = item.at.begin;
      item.ordinal = ++count_;
    }
    [[nodiscard]] bool in_order() const { return in_order_; }

   private:
    std::uint32_t count_ = 0;
    std::uint32_t last_ = 0;
    bool in_order_ = true;
  };

  template <class Item>
  static void number(std::vector<Item*>& items) {
    std::ranges::sort(items, {}, [](const Item* item) { return item->at.begin; });
    for (std::size_t i = 0; i < items.size(); ++i) {
      items[i]->ordinal = static_cast<std::uint32_t>(i + 1);
    }
  }

  void count_items() {
    Counter<Issue> issues;
    Counter<Resolution> resolutions;
    Counter<FollowUp> follow_ups;
    for_each_item([&](Issue& one) { issues.add(one); },
                  [&](Resolution& one) { resolutions.add(one); },
                  [&](FollowUp& one) { follow_ups.add(one); });
    if (!issues.in_order() || !resolutions.in_order() || !follow_ups.in_order()) sort_items();
  }

  void sort_items() {
    std::vector<Issue*> issues;
    std::vector<Resolution*> resolutions;
    std::vector<FollowUp*> follow_ups;
    for_each_item([&](Issue& one) { issues.push_back(&one); },
                  [&](Resolution& one) { resolutions.push_back(&one); },
                  [&](FollowUp& one) { follow_ups.push_back(&one); });
    number(issues);
    number(resolutions);
    number(follow_ups);
  }

  /// Issues, resolutions and follow-ups as they stand inside each other.
  template <class OfIssue, class OfResolution, class OfFollowUp>
  void for_each_item(const OfIssue& of_issue, const OfResolution& of_resolution,
                     const OfFollowUp& of_follow_up) {
    const auto visit_resolutions = [&](std::vector<Resolution>& list) {
      for (Resolution& one : list) {
        of_resolution(one);
        for (FollowUp& follow_up : one.follow_ups) of_follow_up(follow_up);
      }
    };
    for (Issue& issue : record_.issues) {
      of_issue(issue);
      visit_resolutions(issue.resolutions);
      for (FollowUp& follow_up : issue.follow_ups) of_follow_up(follow_up);
    }
    visit_resolutions(record_.resolutions);
    for (FollowUp& follow_up : record_.follow_ups) of_follow_up(follow_up);
  }

  // ---- ids ----

  void check_ids() {
    std::vector<const ItemId*> ids;
    const auto add = [&](const ItemId& id) {
      if (id) ids.push_back(&id);
    };
    const auto add_follow_ups = [&](const std::vector<FollowUp>& list) {
      for (const FollowUp& one : list) add(one.id);
    };
    const auto add_resolutions = [&](const std::vector<Resolution>& list) {
      for (const Resolution& one : list) {
        add(one.id);
        add_follow_ups(one.follow_ups);
      }
    };
    for (const Party& party : record_.parties) add(party.id);
    for (const Issue& issue : record_.issues) {
      add(issue.id);
      add_resolutions(issue.resolutions);
      add_follow_ups(issue.follow_ups);
    }
    add_resolutions(record_.resolutions);
    add_follow_ups(record_.follow_ups);
    if (ids.size() < 2) return;
    std::ranges::sort(ids, [](const ItemId* left, const ItemId* right) {
      return std::pair(left->value, left->at.begin) < std::pair(right->value, right->at.begin);
    });
    for (std::size_t i = 1; i < ids.size(); ++i) {
      if (ids[i]->value != ids[i - 1]->value) continue;
      error("duplicate-id", ids[i]->at, {"duplicate-id"_msg, {ids[i]->value}},
            {"duplicate-id.help"_msg, {}})
          .notes.push_back({{"note.first-here"_msg, {}}, ids[i - 1]->at});
    }
  }

  // ---- the flat shape ----

  /// By id or by title, where only one issue has it.
  Issue* find_issue(std::string_view text) {
    if (Issue* const found = issue_named(text)) return found;
    if (titles_.empty()) {
      for (Issue& issue : record_.issues) {
        const auto [place, is_new] = titles_.try_emplace(comparison_key(issue.title.value), &issue);
        if (!is_new) place->second = nullptr;
      }
    }
    const auto found = titles_.find(comparison_key(text));
    return found == titles_.end() ? nullptr : found->second;
  }

  // The items of a kind are indexed when one of them is first asked for: after all resolutions,
  // or all follow-ups, have come to their place.
  Issue* issue_named(std::string_view text) {
    if (!issues_.made()) {
      for (Issue& issue : record_.issues) issues_.add(issue);
      issues_.set_made();
    }
    return issues_.find(text);
  }
  Resolution* resolution_named(std::string_view text) {
    if (!resolutions_.made()) {
      for (Issue& issue : record_.issues) {
        for (Resolution& one : issue.resolutions) resolutions_.add(one);
      }
      for (Resolution& one : record_.resolutions) resolutions_.add(one);
      resolutions_.set_made();
    }
    return resolutions_.find(text);
  }
  FollowUp* follow_up_named(std::string_view text) {
    if (!follow_ups_.made()) {
      const auto add = [&](std::vector<FollowUp>& list) {
        for (FollowUp& one : list) follow_ups_.add(one);
      };
      for (Issue& issue : record_.issues) {
        add(issue.follow_ups);
        for (Resolution& one : issue.resolutions) add(one.follow_ups);
      }
      for (Resolution& one : record_.resolutions) add(one.follow_ups);
      add(record_.follow_ups);
      follow_ups_.set_made();
    }
    return follow_ups_.find(text);
  }

  void report_unknown(const ItemRef& ref, std::string_view help) {
    if (lines_lost_ || full()) return;
    error("unknown-reference", ref.at, {"unknown-reference"_msg, {ref.value}},
          {help, {issue_ids(), resolution_ids()}});
  }

  std::string issue_ids() const {
    ShortList list;
    for (const Issue& issue : record_.issues) {
      if (list.full()) break;
      list.add(item_name(issue, 'i'));
    }
    return list.text();
  }
  std::string resolution_ids() const {
    ShortList list;
    const auto add = [&](const std::vector<Resolution>& resolutions) {
      for (const Resolution& one : resolutions) {
        if (list.full()) break;
        list.add(item_name(one, 'r'));
      }
    };
    for (const Issue& issue : record_.issues) {
      if (list.full()) break;
      add(issue.resolutions);
    }
    add(record_.resolutions);
    return list.text();
  }

  void place_resolutions() {
    if (record_.resolutions.empty()) return;
    std::vector<Resolution> lost;
    for (Resolution& one : record_.resolutions) {
      Issue* issue = nullptr;
      if (one.issue) {
        issue = find_issue(one.issue.value);
        if (issue == nullptr) report_unknown(one.issue, "unknown-issue.help"_msg);
      } else if (record_.issues.size() == 1) {
        issue = &record_.issues.front();  // it can mean no other
      } else if (!lines_lost_ && !full()) {
        error("resolution-without-issue", one.text.given ? one.text.at : one.at,
              {"resolution-without-issue"_msg, {}},
              {"resolution-without-issue.help"_msg, {issue_ids()}});
      }
      if (issue != nullptr) issue->resolutions.push_back(std::move(one));
      else lost.push_back(std::move(one));
    }
    record_.resolutions = std::move(lost);
  }

  void place_follow_ups() {
    if (record_.follow_ups.empty()) return;
    std::vector<FollowUp> rest;
    for (FollowUp& one : record_.follow_ups) {
      if (one.resolution) {
        if (Resolution* resolution = resolution_named(one.resolution.value)) {
          resolution->follow_ups.push_back(std::move(one));
          continue;
        }
        report_unknown(one.resolution, "unknown-resolution.help"_msg);
      } else if (one.issue) {
        if (Issue* issue = find_issue(one.issue.value)) {
          issue->follow_ups.push_back(std::move(one));
          continue;
        }
        report_unknown(one.issue, "unknown-issue.help"_msg);
      }
      rest.push_back(std::move(one));
    }
    record_.follow_ups = std::move(rest);
  }

  // ---- references to items of this record ----

  bool has_item(std::string_view text) {
    return issue_named(text) != nullptr || resolution_named(text) != nullptr ||
           follow_up_named(text) != nullptr;
  }

  /// `i9` where there is no i9. Texts of another form are titles or items of other
  /// records, which are looked up where those are at hand.
  void check_local(const ItemRef& ref) {
    if (!ref || !is_local_id(ref.value) || has_item(ref.value)) return;
    report_unknown(ref, "unknown-item.help"_msg);
  }

  void check_item_references() {
    const auto check_follow_up = [&](const FollowUp& one) { check_local(one.continues); };
    for (const Issue& issue : record_.issues) {
      check_local(issue.parent);
      check_local(issue.continues);
      if (issue.screened) check_local(issue.screened->into);
      for (const Resolution& one : issue.resolutions) {
        check_local(one.supersedes);
        if (one.ratification) check_local(one.ratification->ratified_in);
        for (const FollowUp& follow_up : one.follow_ups) check_follow_up(follow_up);
      }
      for (const FollowUp& follow_up : issue.follow_ups) check_follow_up(follow_up);
    }
    for (const FollowUp& follow_up : record_.follow_ups) check_follow_up(follow_up);
    for (const PublicNotice& notice : record_.public_notices) {
      for (const ItemRef& ref : notice.covers) check_local(ref);
    }
    if (record_.announcement) {
      for (const ItemRef& ref : record_.announcement->issues) check_local(ref);
    }
  }

  // ---- parties ----

  using PartyIndex = std::unordered_map<std::string_view, std::int32_t>;

  struct Found {
    std::int32_t index = -1;
    std::vector<std::int32_t> several;  ///< parties of one kind, where a kind was written
  };

  /// The first party whose text of this kind, its id or its name, is `text`; -1 where none is.
  template <class Value>
  std::int32_t find_stated(Value Party::*member, std::string_view text, PartyIndex& index) {
    constexpr std::size_t few = 24;  // as many are looked through sooner than indexed
    const std::vector<Party>& parties = record_.parties;
    if (parties.size() <= few) {
      for (std::size_t i = 0; i < parties.size(); ++i) {
        const Text& stated = parties[i].*member;
        if (stated && stated.value == text) return static_cast<std::int32_t>(i);
      }
      return -1;
    }
    if (index.empty()) {
      for (std::size_t i = 0; i < parties.size(); ++i) {
        const Text& stated = parties[i].*member;
        if (stated) index.try_emplace(stated.value, static_cast<std::int32_t>(i));
      }
      index.try_emplace(std::string_view(), -1);  // so that it is made once; no text is empty
    }
    const auto found = index.find(text);
    return found == index.end() ? -1 : found->second;
  }

  const std::vector<std::int32_t>& parties_of_kind(std::uint16_t kind) {
    if (parties_of_kind_.empty()) {
      for (std::size_t i = 0; i < record_.parties.size(); ++i) {
        const Party& party = record_.parties[i];
        if (party.kind) parties_of_kind_[party.kind.index].push_back(static_cast<std::int32_t>(i));
      }
    }
    return parties_of_kind_[kind];
  }

  /// A name written a little differently.
  std::int32_t find_similar_name(std::string_view text) {
    if (party_keys_.empty()) {
      for (std::size_t i = 0; i < record_.parties.size(); ++i) {
        const Text& name = record_.parties[i].name;
        if (name) party_keys_.try_emplace(comparison_key(name.value), static_cast<std::int32_t>(i));
      }
    }
    const auto found = party_keys_.find(comparison_key(text));
    return found == party_keys_.end() ? -1 : found->second;
  }

  Found find_party(std::string_view text) {
    Found found;
    if (const std::int32_t id = find_stated(&Party::id, text, party_ids_); id >= 0) {
      found.index = id;
    } else if (const std::int32_t name = find_stated(&Party::name, text, party_names_); name >= 0) {
      found.index = name;
    } else if (const std::int32_t similar = find_similar_name(text); similar >= 0) {
      found.index = similar;
    } else if (const auto kind = find_word(VocabularyId::party_kind, text)) {
      found.several = parties_of_kind(*kind);
      if (found.several.size() == 1) found.index = found.several.front();
    }
    return found;
  }

  /// Also where several organisations share the name: which is meant does not matter here.
  bool is_registered(std::string_view text) const {
    if (registers_ == nullptr) return false;
    const Registered found = find_registered(*registers_, text);
    return found.organisation != nullptr || found.shared;
  }

  void resolve(Who& who) {
    if (who) who.index = find_party(who.value).index;
  }

  void resolve(PartyRef& ref) {
    if (!ref) return;
    const Found found = find_party(ref.value);
    ref.index = found.index;
    if (found.index >= 0 || lines_lost_ || is_registered(ref.value)) return;
    if (full()) return;
    if (found.several.size() > 1) return report_ambiguous(ref, found.several);
    const std::optional<std::string_view> near = nearest_party(ref.value);
    error("unknown-party", ref.at, {"unknown-party"_msg, {ref.value}},
          near ? Message{"unknown-party.near.help"_msg, {*near, ref.value}}
               : Message{"unknown-party.help"_msg, {ref.value}});
  }

  void report_ambiguous(const PartyRef& ref, const std::vector<std::int32_t>& several) {
    ShortList names;
    for (std::int32_t index : several) {
      if (names.full()) break;
      const Party& one = record_.parties[static_cast<std::size_t>(index)];
      names.add(one.name ? one.name.value : one.id ? one.id.value : std::string_view("?"));
    }
    error("ambiguous-party", ref.at, {"ambiguous-party"_msg, {ref.value, several.size()}},
          {"ambiguous-party.help"_msg, {names.text()}});
  }

  std::optional<std::string_view> nearest_party(std::string_view text) const {
    constexpr std::size_t most_parties = 100;  // looking through more takes too long
    if (record_.parties.size() > most_parties) return std::nullopt;
    std::vector<std::string_view> names;
    for (const Party& one : record_.parties) {
      if (one.name) names.push_back(one.name.value);
      if (one.id) names.push_back(one.id.value);
      if (!one.kind || one.kind.index == WordValue::own_word) continue;
      for (std::string_view word :
           vocabulary(VocabularyId::party_kind).words[one.kind.index].chinese) {
        if (!word.empty()) names.push_back(word);
      }
    }
    const std::vector<std::string_view> near = nearest(text, names, 1);
    if (!near.empty()) return near.front();
    if (registers_ == nullptr) return std::nullopt;
    const SimilarName similar = similar_organisation(*registers_, text);
    return similar.name.empty() ? std::nullopt : std::optional(similar.name);
  }

  template <class Ref>
  void resolve(std::vector<Ref>& refs) {
    for (Ref& ref : refs) resolve(ref);
  }

  void resolve(FollowUp& one) {
    resolve(one.lead);
    resolve(one.assisting);
    for (Escalation& escalation : one.escalated) resolve(escalation.to);
    for (Rectification& notice : one.rectification) {
      resolve(notice.by);
      resolve(notice.to);
    }
    for (Visit& visit : one.visits) {
      resolve(visit.by);
      resolve(visit.of);
    }
  }

  void resolve(Resolution& one) {
    resolve(one.responsible);
    for (Money& money : one.money) {
      resolve(money.payer);
      resolve(money.payee);
    }
    resolve(one.follow_ups);
  }

  void find_parties() {
    resolve(record_.convener);
    resolve(record_.chair.party);
    resolve(record_.recorder.party);
    for (Report& report : record_.reports) resolve(report.by);
    for (Event& event : record_.events) resolve(event.by);
    for (Party& party : record_.parties) {
      for (Person& person : party.people) resolve(person.also_in);
    }
    for (Inspection& inspection : record_.inspections) {
      resolve(inspection.by);
      resolve(inspection.of);
    }
    if (record_.mediation) resolve(record_.mediation->mediators);
    for (Issue& issue : record_.issues) {
      resolve(issue.raised_by);
      resolve(issue.about);
      for (Position& position : issue.positions) resolve(position.party);
      resolve(issue.resolutions);
      resolve(issue.follow_ups);
    }
    resolve(record_.resolutions);
    resolve(record_.follow_ups);
  }

  Record& record_;
  const Registers* registers_;
  bool lines_lost_;
  std::vector<Diagnostic> findings_;

  ItemIndex<Issue> issues_{'i'};
  ItemIndex<Resolution> resolutions_{'r'};
  ItemIndex<FollowUp> follow_ups_{'f'};
  std::unordered_map<std::string, Issue*> titles_;  ///< null: several have it
  PartyIndex party_ids_;
  PartyIndex party_names_;
  std::unordered_map<std::uint16_t, std::vector<std::int32_t>> parties_of_kind_;
  std::unordered_map<std::string, std::int32_t> party_keys_;
};

}  // namespace

std::vector<Diagnostic> link_record(Record& record, const Registers* registers, bool lines_lost) {
  return Linker(record, registers, lines_lost).run();
}

}  // namespace meeting
