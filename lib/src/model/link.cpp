// SPDX-License-Identifier: Apache-2.0

#include "model/link.hpp"

#include <algorithm>
#include <meeting/text.hpp>
#include <string>
#include <utility>

namespace meeting {
namespace {

bool is_local_id(std::string_view text) {
  if (text.size() < 2 || text.size() > 6) return false;
  if (std::string_view("pirf").find(text.front()) == std::string_view::npos) return false;
  return std::ranges::all_of(text.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

/// True where `text` names the item: its id, or its kind's letter and its number.
template <class Item>
bool is_named(const Item& item, char letter, std::string_view text) {
  if (item.id) return item.id.value == text;
  return is_local_id(text) && text.front() == letter &&
         text.substr(1) == std::to_string(item.ordinal);
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
    return findings_.emplace_back(
        Diagnostic{rule, Severity::error, std::move(text), std::move(help), at, {}, std::nullopt});
  }

  // ---- counting ----

  template <class Item>
  static void number(std::vector<Item*>& items) {
    std::ranges::sort(items, {}, [](const Item* item) { return item->at.begin; });
    for (std::size_t i = 0; i < items.size(); ++i) {
      items[i]->ordinal = static_cast<std::uint32_t>(i + 1);
    }
  }

  void count_items() {
    std::vector<Issue*> issues;
    std::vector<Resolution*> resolutions;
    std::vector<FollowUp*> follow_ups;
    const auto add_follow_ups = [&](std::vector<FollowUp>& list) {
      for (FollowUp& one : list) follow_ups.push_back(&one);
    };
    const auto add_resolutions = [&](std::vector<Resolution>& list) {
      for (Resolution& one : list) {
        resolutions.push_back(&one);
        add_follow_ups(one.follow_ups);
      }
    };
    for (Issue& issue : record_.issues) {
      issues.push_back(&issue);
      add_resolutions(issue.resolutions);
      add_follow_ups(issue.follow_ups);
    }
    add_resolutions(record_.resolutions);
    add_follow_ups(record_.follow_ups);
    number(issues);
    number(resolutions);
    number(follow_ups);
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

  Issue* find_issue(std::string_view text) {
    for (Issue& issue : record_.issues) {
      if (is_named(issue, 'i', text)) return &issue;
    }
    const std::string wanted = comparison_key(text);
    Issue* found = nullptr;
    for (Issue& issue : record_.issues) {
      if (comparison_key(issue.title.value) != wanted) continue;
      if (found != nullptr) return nullptr;
      found = &issue;
    }
    return found;
  }

  Resolution* find_resolution(std::string_view text) {
    const auto in = [&](std::vector<Resolution>& list) -> Resolution* {
      for (Resolution& one : list) {
        if (is_named(one, 'r', text)) return &one;
      }
      return nullptr;
    };
    for (Issue& issue : record_.issues) {
      if (Resolution* found = in(issue.resolutions)) return found;
    }
    return in(record_.resolutions);
  }

  void report_unknown(const ItemRef& ref, std::string_view help) {
    if (lines_lost_) return;
    error("unknown-reference", ref.at, {"unknown-reference"_msg, {ref.value}},
          {help, {issue_ids(), resolution_ids()}});
  }

  std::string issue_ids() const {
    std::string list;
    for (const Issue& issue : record_.issues) {
      if (!list.empty()) list += ", ";
      list += issue.id ? std::string(issue.id.value) : "i" + std::to_string(issue.ordinal);
    }
    return list.empty() ? "-" : list;
  }
  std::string resolution_ids() const {
    std::string list;
    const auto add = [&](const Resolution& one) {
      if (!list.empty()) list += ", ";
      list += one.id ? std::string(one.id.value) : "r" + std::to_string(one.ordinal);
    };
    for (const Issue& issue : record_.issues) {
      for (const Resolution& one : issue.resolutions) add(one);
    }
    for (const Resolution& one : record_.resolutions) add(one);
    return list.empty() ? "-" : list;
  }

  void place_resolutions() {
    std::vector<Resolution> lost;
    for (Resolution& one : record_.resolutions) {
      Issue* issue = nullptr;
      if (one.issue) {
        issue = find_issue(one.issue.value);
        if (issue == nullptr) report_unknown(one.issue, "unknown-issue.help"_msg);
      } else if (record_.issues.size() == 1) {
        issue = &record_.issues.front();  // it can mean no other
      } else if (!lines_lost_) {
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
    std::vector<FollowUp> rest;
    for (FollowUp& one : record_.follow_ups) {
      if (one.resolution) {
        if (Resolution* resolution = find_resolution(one.resolution.value)) {
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
    if (find_issue(text) != nullptr || find_resolution(text) != nullptr) return true;
    const auto in = [&](const std::vector<FollowUp>& list) {
      return std::ranges::any_of(list, [&](const FollowUp& one) { return is_named(one, 'f', text); });
    };
    for (const Issue& issue : record_.issues) {
      if (in(issue.follow_ups)) return true;
      for (const Resolution& one : issue.resolutions) {
        if (in(one.follow_ups)) return true;
      }
    }
    return in(record_.follow_ups);
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

  struct Found {
    std::int32_t index = -1;
    std::vector<std::int32_t> several;  ///< parties of one kind, where a kind was written
  };

  Found find_party(std::string_view text) {
    const std::vector<Party>& parties = record_.parties;
    const auto by = [&](auto&& matches) {
      for (std::size_t i = 0; i < parties.size(); ++i) {
        if (matches(parties[i])) return static_cast<std::int32_t>(i);
      }
      return std::int32_t{-1};
    };
    Found found;
    found.index = by([&](const Party& one) { return one.id && one.id.value == text; });
    if (found.index >= 0) return found;
    found.index = by([&](const Party& one) { return one.name && one.name.value == text; });
    if (found.index >= 0) return found;
    const std::string wanted = comparison_key(text);
    found.index = by([&](const Party& one) { return one.name && comparison_key(one.name.value) == wanted; });
    if (found.index >= 0) return found;
    if (const auto kind = find_word(VocabularyId::party_kind, text)) {
      for (std::size_t i = 0; i < parties.size(); ++i) {
        if (parties[i].kind && parties[i].kind.index == *kind) {
          found.several.push_back(static_cast<std::int32_t>(i));
        }
      }
      if (found.several.size() == 1) found.index = found.several.front();
    }
    return found;
  }

  bool is_registered(std::string_view text) const {
    if (registers_ == nullptr) return false;
    const auto named = [&](const Text& name) { return name && name.value == text; };
    return std::ranges::any_of(registers_->organisations, [&](const Organisation* one) {
      return named(one->name) || (one->id && one->id.value == text) ||
             std::ranges::any_of(one->aliases, named) || std::ranges::any_of(one->former_names, named);
    });
  }

  void resolve(Who& who) {
    if (who) who.index = find_party(who.value).index;
  }

  void resolve(PartyRef& ref) {
    if (!ref) return;
    const Found found = find_party(ref.value);
    ref.index = found.index;
    if (found.index >= 0 || lines_lost_ || is_registered(ref.value)) return;
    if (found.several.size() > 1) {
      std::string names;
      for (std::int32_t index : found.several) {
        const Party& one = record_.parties[static_cast<std::size_t>(index)];
        if (!names.empty()) names += ", ";
        names += one.name ? one.name.value : one.id ? one.id.value : std::string_view("?");
      }
      error("ambiguous-party", ref.at, {"ambiguous-party"_msg, {ref.value, found.several.size()}},
            {"ambiguous-party.help"_msg, {names}});
      return;
    }
    std::vector<std::string_view> names;
    for (const Party& one : record_.parties) {
      if (one.name) names.push_back(one.name.value);
      if (one.id) names.push_back(one.id.value);
      if (one.kind) {
        for (std::string_view word : vocabulary(VocabularyId::party_kind).words[one.kind.index].chinese) {
          if (!word.empty()) names.push_back(word);
        }
      }
    }
    const std::vector<std::string_view> near = nearest(ref.value, names, 1);
    error("unknown-party", ref.at, {"unknown-party"_msg, {ref.value}},
          near.empty() ? Message{"unknown-party.help"_msg, {ref.value}}
                       : Message{"unknown-party.near.help"_msg, {near.front(), ref.value}});
  }

  template <class Ref>
  void resolve(std::vector<Ref>& refs) {
    for (Ref& ref : refs) resolve(ref);
  }

  void resolve(FollowUp& one) {
    resolve(one.lead);
    resolve(one.assisting);
    for (Escalation& escalation : one.escalated) resolve(escalation.to);
    for (Rectification& notice : one.rectification) resolve(notice.to);
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
};

}  // namespace

std::vector<Diagnostic> link_record(Record& record, const Registers* registers, bool lines_lost) {
  return Linker(record, registers, lines_lost).run();
}

}  // namespace meeting
