// SPDX-License-Identifier: Apache-2.0

#include "rules/books/book_links.hpp"

#include <algorithm>
#include <limits>
#include <meeting/text.hpp>
#include <unordered_map>

#include "rules/book_rule.hpp"
#include "rules/books/text_hash.hpp"
#include "rules/moment.hpp"

namespace meeting {
namespace {

constexpr std::uint32_t most_items = std::numeric_limits<std::uint16_t>::max();

/// `i12` taken apart; the number is 0 where it is no such text.
std::pair<ItemKind, std::uint32_t> counted_id(std::string_view text) {
  if (text.size() < 2 || text.size() > 6 || text[1] == '0') return {};
  ItemKind kind{};
  switch (text.front()) {
    case 'i':
      kind = ItemKind::issue;
      break;
    case 'r':
      kind = ItemKind::resolution;
      break;
    case 'f':
      kind = ItemKind::follow_up;
      break;
    default:
      return {};
  }
  std::uint32_t number = 0;
  for (const char c : text.substr(1)) {
    if (c < '0' || c > '9') return {};
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return {kind, number};
}

std::uint32_t count_of(const LinkedRecord& record, ItemKind kind) {
  switch (kind) {
    case ItemKind::issue:
      return record.issues;
    case ItemKind::resolution:
      return record.resolutions;
    case ItemKind::follow_up:
      return record.follow_ups;
    case ItemKind::record:
    case ItemKind::party:
      break;
  }
  return 0;
}

/// Calls visit(kind, id, number) for each item, in no promised order.
template <class Visit>
void for_each_item(const Record& record, const Visit& visit) {
  const auto follow_ups = [&](const std::vector<FollowUp>& list) {
    for (const FollowUp& one : list) visit(ItemKind::follow_up, one.id, one.ordinal);
  };
  const auto resolutions = [&](const std::vector<Resolution>& list) {
    for (const Resolution& one : list) {
      visit(ItemKind::resolution, one.id, one.ordinal);
      follow_ups(one.follow_ups);
    }
  };
  for (const Issue& one : record.issues) {
    visit(ItemKind::issue, one.id, one.ordinal);
    resolutions(one.resolutions);
    follow_ups(one.follow_ups);
  }
  resolutions(record.resolutions);
  follow_ups(record.follow_ups);
}

/// The folder of a record's id, without the slash; the part after it.
std::pair<std::string_view, std::string_view> split_id(std::string_view id) {
  const std::size_t slash = id.rfind('/');
  if (slash == std::string_view::npos) return {{}, id};
  return {id.substr(0, slash), id.substr(slash + 1)};
}

std::uint64_t name_hash(std::string_view folder, std::string_view way, std::string_view id) {
  TextHash hash;
  if (!folder.empty()) hash.add(folder).add("/");
  if (!way.empty()) hash.add(way).add("/");
  return hash.add(id).value();
}

std::uint64_t item_hash(std::uint32_t record, std::string_view item) {
  return TextHash().add(record).add(item).value();
}
/// For the items that are not called by their number.
std::uint64_t marked(const LinkedItem& item) { return TextHash().add(item.key()).value(); }

/// r1.payment2 and r1.ratification stand in r1.
std::string_view without_origin(std::string_view item) {
  const std::size_t dot = item.rfind('.');
  if (dot == std::string_view::npos) return {};
  const std::string_view origin = item.substr(dot + 1);
  const bool derived = origin == "ratification" || origin.starts_with("payment");
  return derived ? item.substr(0, dot) : std::string_view();
}

bool joins_issues(const Link& one) {
  const bool joins = one.field == LinkField::continues || one.field == LinkField::parent ||
                     one.field == LinkField::into;
  return joins && one.state == Link::State::found && one.to.kind == ItemKind::issue;
}

}  // namespace

std::pair<BlockId, std::string_view> field_of(LinkField field) {
  switch (field) {
    case LinkField::continues:
      return {BlockId::issue, "continues"};
    case LinkField::parent:
      return {BlockId::issue, "parent"};
    case LinkField::into:
      return {BlockId::screened, "into"};
    case LinkField::follow_up_continues:
      return {BlockId::follow_up, "continues"};
    case LinkField::supersedes:
      return {BlockId::resolution, "supersedes"};
    case LinkField::ratified_in:
      return {BlockId::ratification, "ratified_in"};
    case LinkField::covers:
      return {BlockId::public_notice, "covers"};
    case LinkField::announced:
      break;
  }
  return {BlockId::announcement, "issues"};
}

/// The items of one record by all that they may be called in it.
class BookLinks::LocalNames {
 public:
  LocalNames(const Record& record, std::uint32_t number) {
    for (const Issue& one : record.issues) {
      const LinkedItem item{number, ItemKind::issue, one.ordinal};
      if (one.title) titles_.try_emplace(comparison_key(*one.title), item);
    }
    for_each_item(record, [&](ItemKind kind, const ItemId& id, std::uint32_t ordinal) {
      const char letter = kind == ItemKind::issue ? 'i' : kind == ItemKind::resolution ? 'r' : 'f';
      std::string name = id ? std::string(*id) : letter + std::to_string(ordinal);
      ids_.try_emplace(std::move(name), LinkedItem{number, kind, ordinal});
    });
  }
  [[nodiscard]] std::optional<LinkedItem> find(std::string_view written) const {
    if (const auto id = ids_.find(std::string(written)); id != ids_.end()) return id->second;
    const std::string_view resolution = without_origin(written);
    if (const auto id = ids_.find(std::string(resolution)); id != ids_.end()) return id->second;
    const auto title = titles_.find(comparison_key(written));
    return title == titles_.end() ? std::nullopt : std::optional(title->second);
  }

 private:
  std::unordered_map<std::string, LinkedItem> ids_, titles_;
};

void BookLinks::add_book(const BookInChecks& book) { books_.push_back(book.book); }

void BookLinks::add_unreadable(const BookInChecks& book, std::string_view record_id) {
  unreadable_.push_back(name_hash(book.book->id, {}, split_id(record_id).second));
}

void BookLinks::add_names(const Record& record, LinkedRecord& linked) {
  const auto number = static_cast<std::uint32_t>(records_.size());
  std::uint32_t issues = 0, resolutions = 0, follow_ups = 0;
  for_each_item(record, [&](ItemKind kind, const ItemId& id, std::uint32_t ordinal) {
    if (kind == ItemKind::issue) ++issues;
    else if (kind == ItemKind::resolution) ++resolutions;
    else ++follow_ups;
    if (!id || counted_id(*id) == std::pair(kind, ordinal)) return;
    const LinkedItem item{number, kind, ordinal};
    names_.push_back({item_hash(number, *id), item});
    names_.push_back({marked(item), item});
  });
  linked.unread = linked.unread || std::max({issues, resolutions, follow_ups}) > most_items;
  linked.issues = static_cast<std::uint16_t>(std::min(issues, most_items));
  linked.resolutions = static_cast<std::uint16_t>(std::min(resolutions, most_items));
  linked.follow_ups = static_cast<std::uint16_t>(std::min(follow_ups, most_items));
}

void BookLinks::add(const RecordInBook& in) {
  LinkedRecord linked;
  linked.name = name_hash(in.book.book->id, {}, split_id(in.placed.id).second);
  linked.file = in.file;
  linked.book = in.book.number;
  linked.unread = in.unread;
  linked.day = whole_date(meeting_day(in.record()).day).value_or(Date{});
  add_names(in.record(), linked);
  records_.push_back(linked);
  add_links(in);
}

void BookLinks::add_links(const RecordInBook& in) {
  const Record& record = in.record();
  const auto number = static_cast<std::uint32_t>(records_.size() - 1);
  const Date day = records_.back().day;
  std::optional<LocalNames> local;
  const auto keep = [&](LinkField field, const ItemRef& ref, ItemKind kind, std::uint32_t ordinal,
                        Date on) {
    if (!ref) return;
    const bool lists = field == LinkField::covers || field == LinkField::announced;
    // What looks like an item of this record and is none the reader has said.
    const bool counted = counted_id(*ref).second != 0;
    if (lists && counted) return;
    if (!local) local.emplace(record, number);
    Link link;
    if (const std::optional<LinkedItem> here = local->find(*ref)) {
      if (lists || field == LinkField::ratified_in) return;
      link.to = *here;
      link.state = Link::State::found;
    } else if (counted) {
      return;
    }
    link.from = {number, kind, ordinal};
    link.field = field;
    link.at = ref.at;
    link.line = in.document.source->position(ref.at.begin).line;
    link.text = static_cast<std::uint32_t>(texts_.size());
    link.text_size = static_cast<std::uint32_t>(ref->size());
    link.day = on;
    texts_ += *ref;
    links_.push_back(link);
  };
  const auto follow_ups = [&](const std::vector<FollowUp>& list) {
    for (const FollowUp& one : list) {
      keep(LinkField::follow_up_continues, one.continues, ItemKind::follow_up, one.ordinal, day);
    }
  };
  const auto resolutions = [&](const std::vector<Resolution>& list) {
    for (const Resolution& one : list) {
      keep(LinkField::supersedes, one.supersedes, ItemKind::resolution, one.ordinal, day);
      if (one.ratification) {
        keep(LinkField::ratified_in, one.ratification->ratified_in, ItemKind::resolution,
             one.ordinal, day);
      }
      follow_ups(one.follow_ups);
    }
  };
  for (const Issue& one : record.issues) {
    keep(LinkField::continues, one.continues, ItemKind::issue, one.ordinal, day);
    keep(LinkField::parent, one.parent, ItemKind::issue, one.ordinal, day);
    if (one.screened) {
      const Date screened = one.screened->date ? *one.screened->date : day;
      keep(LinkField::into, one.screened->into, ItemKind::issue, one.ordinal,
           std::max(day, screened));
    }
    resolutions(one.resolutions);
    follow_ups(one.follow_ups);
  }
  resolutions(record.resolutions);
  follow_ups(record.follow_ups);
  for (const PublicNotice& notice : record.public_notices) {
    for (const ItemRef& ref : notice.covers) keep(LinkField::covers, ref, ItemKind::record, 0, day);
  }
  if (!record.announcement) return;
  for (const ItemRef& ref : record.announcement->issues) {
    keep(LinkField::announced, ref, ItemKind::record, 0, day);
  }
}

void BookLinks::connect() {
  record_names_.reserve(links_.empty() ? 0 : records_.size());
  if (!links_.empty()) {
    for (std::uint32_t i = 0; i < records_.size(); ++i) {
      record_names_.emplace_back(records_[i].name, i);
    }
  }
  std::ranges::sort(record_names_);
  std::ranges::sort(unreadable_);
  std::ranges::sort(names_, [](const Name& left, const Name& right) {
    return std::pair(left.hash, left.item.key()) < std::pair(right.hash, right.item.key());
  });
  for (Link& link : links_) {
    if (link.state != Link::State::found) resolve(link);
  }
  by_target_.reserve(links_.size());
  for (std::uint32_t i = 0; i < links_.size(); ++i) {
    const Link::State state = links_[i].state;
    if (state == Link::State::found || state == Link::State::no_item) by_target_.push_back(i);
  }
  std::ranges::stable_sort(by_target_, {}, [&](std::uint32_t i) { return links_[i].to.key(); });
  join_matters();
}

std::uint32_t BookLinks::find_record(std::uint64_t name) const {
  const auto found = std::ranges::lower_bound(record_names_, std::pair(name, std::uint32_t{0}));
  return found != record_names_.end() && found->first == name ? found->second : nothing;
}

std::optional<LinkedItem> BookLinks::find_item(std::uint32_t record, std::string_view item) const {
  const std::uint64_t hash = item_hash(record, item);
  const auto stated = std::ranges::lower_bound(names_, hash, {}, &Name::hash);
  if (stated != names_.end() && stated->hash == hash) return stated->item;
  const auto [kind, number] = counted_id(item);
  if (number == 0 || number > count_of(records_[record], kind)) return std::nullopt;
  const LinkedItem counted{record, kind, number};
  return has_other_id(counted) ? std::nullopt : std::optional(counted);
}

/// A name means the record of the nearest book, going outwards.
void BookLinks::resolve(Link& link) const {
  const ItemAddress address = split_item_address(written(link));
  const std::string id = nfc(address.record);
  const CheckedBook& book = *books_[records_[link.from.record].book];
  std::uint32_t record = nothing;
  std::string_view folder = book.id;
  while (true) {
    const std::uint64_t name = name_hash(folder, address.folder, id);
    record = find_record(name);
    if (record != nothing) break;
    if (std::ranges::binary_search(unreadable_, name)) return;
    if (folder.empty()) break;
    folder = split_id(folder).first;
  }
  if (record == nothing) {
    if (book.around_known) link.state = Link::State::no_record;
    return;
  }
  link.to = {record, ItemKind::record, 0};
  const LinkedRecord& linked = records_[record];
  if (address.item.empty()) {
    link.state = Link::State::found;
    const bool wants_issue = link.from.kind == ItemKind::issue;
    if (wants_issue && linked.issues == 1) link.to = {record, ItemKind::issue, 1};
    return;
  }
  std::optional<LinkedItem> item = find_item(record, address.item);
  if (!item) item = find_item(record, without_origin(address.item));
  if (item) link.to = *item;
  if (item) link.state = Link::State::found;
  else if (!linked.unread) link.state = Link::State::no_item;
}

bool BookLinks::has_other_id(const LinkedItem& item) const {
  return std::ranges::binary_search(names_, marked(item), {}, &Name::hash);
}

void BookLinks::join_matters() {
  for (const Link& one : links_) {
    if (!joins_issues(one)) continue;
    members_.push_back(one.from.key());
    members_.push_back(one.to.key());
  }
  std::ranges::sort(members_);
  members_.erase(std::unique(members_.begin(), members_.end()), members_.end());
  above_.resize(members_.size());
  for (std::uint32_t i = 0; i < above_.size(); ++i) above_[i] = i;
  const auto top_of = [&](std::uint64_t key) {
    auto i = static_cast<std::uint32_t>(std::ranges::lower_bound(members_, key) - members_.begin());
    while (above_[i] != i) i = above_[i] = above_[above_[i]];
    return i;
  };
  for (const Link& one : links_) {
    if (!joins_issues(one)) continue;
    const std::uint32_t left = top_of(one.from.key());
    const std::uint32_t right = top_of(one.to.key());
    above_[std::max(left, right)] = std::min(left, right);
  }
  for (std::uint32_t i = 0; i < above_.size(); ++i) above_[i] = above_[above_[i]];
}

std::uint64_t BookLinks::matter(const LinkedItem& issue) const {
  const auto found = std::ranges::lower_bound(members_, issue.key());
  if (found == members_.end() || *found != issue.key()) return issue.key();
  return members_[above_[static_cast<std::size_t>(found - members_.begin())]];
}

bool BookLinks::continued(const LinkedItem& issue) const {
  auto found = std::ranges::lower_bound(by_target_, issue.key(), {},
                                        [&](std::uint32_t i) { return links_[i].to.key(); });
  for (; found != by_target_.end() && links_[*found].to == issue; ++found) {
    const Link& one = links_[*found];
    if (one.field == LinkField::continues && !(one.from == issue)) return true;
  }
  return false;
}

std::vector<const Link*> BookLinks::naming(std::uint32_t record) const {
  auto found = std::ranges::lower_bound(by_target_, LinkedItem{record, ItemKind::record, 0}.key(),
                                        {}, [&](std::uint32_t i) { return links_[i].to.key(); });
  std::vector<const Link*> naming;
  for (; found != by_target_.end() && links_[*found].to.record == record; ++found) {
    naming.push_back(&links_[*found]);
  }
  return naming;
}

}  // namespace meeting
