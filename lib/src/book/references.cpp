// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <meeting/references.hpp>
#include <meeting/text.hpp>
#include <unordered_map>
#include <unordered_set>

#include "book/paths.hpp"
#include "book/record_index.hpp"

namespace meeting {
namespace {

using Files = std::span<const RecordFile>;
using Places = std::vector<std::size_t>;

/// What was written, cut at blanks: comparison keys of the words, and the days among them.
struct Words {
  std::vector<std::string> keys;
  std::vector<Date> days;
};

std::vector<std::string_view> split_at_blanks(std::string_view text) {
  std::vector<std::string_view> parts;
  while (true) {
    text = trim(text);
    if (text.empty()) return parts;
    std::size_t end = 0;
    // A part ends where trimming would begin: blanks of every kind, U+3000 included.
    while (end < text.size() && trim(text.substr(end)).size() == text.size() - end) {
      ++end;
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    }
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

Words words_of(std::string_view written, Date today) {
  Words words;
  for (const std::string_view part : split_at_blanks(written)) {
    std::optional<Date> day;
    if (valid(today)) day = parse_spoken_date(part, today);
    if (day) {
      words.days.push_back(*day);
    } else if (std::string key = comparison_key(part); !key.empty()) {
      words.keys.push_back(std::move(key));
    }
  }
  return words;
}

bool all_occur(const std::vector<std::string>& keys, std::string_view one,
               std::string_view other = {}) {
  return std::ranges::all_of(keys, [&](const std::string& key) {
    return one.find(key) != std::string_view::npos || other.find(key) != std::string_view::npos;
  });
}

/// Matches, each once.
class Matches {
 public:
  void add(const Match& match) {
    const void* inner = match.follow_up;
    if (inner == nullptr) inner = match.payment;
    if (inner == nullptr) inner = match.ratification;
    if (inner == nullptr) inner = match.resolution;
    if (inner == nullptr) inner = match.issue;
    if (inner == nullptr) inner = match.party;
    if (inner == nullptr ? records_.insert(match.record).second : items_.insert(inner).second) {
      list_.push_back(match);
    }
  }
  [[nodiscard]] bool empty() const { return list_.empty(); }
  [[nodiscard]] std::vector<Match> take() { return std::move(list_); }

 private:
  std::vector<Match> list_;
  std::unordered_set<std::size_t> records_;
  std::unordered_set<const void*> items_;
};

class Search {
 public:
  Search(Files files, const ReferenceQuery& query) : files_(files), query_(query) {}

  std::vector<Match> run(std::string_view written) const {
    std::vector<Match> matches = wanted_in(records_by_name(written));
    if (matches.empty()) matches = items_by_address(written);
    if (matches.empty()) matches = items_by_id(written);
    if (matches.empty()) matches = by_number(written);
    if (matches.empty()) matches = by_words(written);
    return matches;
  }

  /// Records that a path or an id names.
  Places records_by_name(std::string_view written) const {
    Places places = records_by_path(written);
    if (places.empty()) places = records_by_id(written);
    return places;
  }

 private:
  template <class Predicate>
  Places records_where(Predicate fits) const {
    Places places;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (!files_[i].trouble && fits(files_[i])) places.push_back(i);
    }
    return places;
  }

  Places records_by_path(std::string_view written) const {
    const std::filesystem::path path = plain_path(query_.base / std::string(written));
    return records_where([&](const RecordFile& file) {
      return !file.path.empty() && (file.path == path || file.shown == written);
    });
  }

  Places records_by_id(std::string_view written) const {
    const ItemAddress address = split_item_address(written);
    if (!address.item.empty()) return {};
    const std::string id = nfc(address.record);
    const bool has_folder = address.folder.data() != nullptr;
    return records_where([&](const RecordFile& file) {
      return file.id == id && (!has_folder || lies_in(file, address.folder));
    });
  }

  /// `folder/ID`: the record's book or folder, from base or by the end of its path.
  bool lies_in(const RecordFile& file, std::string_view folder) const {
    const std::filesystem::path wanted = plain_path(query_.base / std::string(folder));
    const std::filesystem::path around = std::filesystem::path(file.path).parent_path();
    if (around == wanted) return true;
    if (file.book != nullptr && file.book->folder() == wanted) return true;
    const std::string end = "/" + std::string(folder);
    return around.native().ends_with(end) ||
           (file.book != nullptr && file.book->folder().native().ends_with(end));
  }

  /// REF:f1, where REF is any way to mean a record.
  std::vector<Match> items_by_address(std::string_view written) const {
    const std::size_t colon = written.rfind(':');
    if (colon == std::string_view::npos) return {};
    const std::string_view item = trim(written.substr(colon + 1));
    const std::string_view rest = trim(written.substr(0, colon));
    if (!is_item_id(item) || rest.empty()) return {};
    Places places = records_by_name(rest);
    if (places.empty()) {
      const ReferenceQuery any_record{{ItemKind::record}, query_.today, query_.base};
      const Search records(files_, any_record);
      std::vector<Match> found = records.by_number(rest);
      if (found.empty()) found = records.by_words(rest);
      for (const Match& match : found) places.push_back(match.record);
    }
    return items_called(item, places);
  }

  /// f1 alone. The id that a record states comes before the one that counting gives.
  std::vector<Match> items_by_id(std::string_view written) const {
    if (!is_item_id(written)) return {};
    return items_called(written, records_where([](const RecordFile&) { return true; }));
  }

  std::vector<Match> items_called(std::string_view id, const Places& places) const {
    Matches matches;
    for (const std::size_t place : places) {
      const Record& record = files_[place].record();
      for (const IndexedItem& item : items_of(place)) {
        if (item.match.kind != ItemKind::record && item_id_of(item.match, record) == id) {
          add_wanted(item.match, matches);
          break;
        }
      }
    }
    return matches.take();
  }

  /// Numbers of minutes, of resolutions and of hotline orders.
  std::vector<Match> by_number(std::string_view written) const {
    const std::string key = comparison_key(written);
    Matches matches;
    if (key.empty()) return matches.take();
    const auto is_it = [&](const Text& number) { return number && comparison_key(*number) == key; };
    for (const std::size_t place : records_where([](const RecordFile&) { return true; })) {
      const Record& record = files_[place].record();
      Match match;
      match.record = place;
      if (is_it(record.number)) add_wanted(match, matches);
      match.kind = ItemKind::issue;
      for (const Issue& issue : record.issues) {
        match.issue = &issue;
        if (issue.source && is_it(issue.source->order_no)) add_wanted(match, matches);
      }
      match.kind = ItemKind::resolution;
      for_each_resolution(record, [&](const Issue* issue, const Resolution& resolution) {
        match.issue = issue;
        match.resolution = &resolution;
        if (is_it(resolution.number)) add_wanted(match, matches);
      });
      match.kind = ItemKind::follow_up;
      for (const FollowUpPlace& at : all_follow_ups(record)) {
        match.issue = at.issue;
        match.resolution = at.resolution;
        match.follow_up = at.follow_up;
        const bool escalated_as = std::ranges::any_of(
            at.follow_up->escalated, [&](const Escalation& one) { return is_it(one.order_no); });
        if (escalated_as) add_wanted(match, matches);
      }
    }
    return matches.take();
  }

  std::vector<Match> by_words(std::string_view written) const {
    Words words = words_of(written, query_.today);
    Places places = records_where([&](const RecordFile& file) {
      const auto& date = file.record().date;
      return words.days.empty() ||
             (date && std::ranges::find(words.days, *date) != words.days.end());
    });
    std::vector<Match> matches =
        words.keys.empty() && !words.days.empty() ? wanted_in(places) : by_keys(words.keys, places);
    if (!matches.empty() || words.days.empty()) return matches;
    // What looks like a day may be a word of a title.
    words.keys.clear();
    for (const std::string_view part : split_at_blanks(written)) {
      words.keys.push_back(comparison_key(part));
    }
    return by_keys(words.keys, records_where([](const RecordFile&) { return true; }));
  }

  /// Own words first; then with those of what it stands in; then what stands in it.
  std::vector<Match> by_keys(const std::vector<std::string>& keys, const Places& places) const {
    Matches own, around, inside;
    if (keys.empty()) return {};
    for (const std::size_t place : places) {
      for (const IndexedItem& item : items_of(place, Detail::words)) {
        const bool wanted = query_.wanted.has(item.match.kind);
        if (all_occur(keys, item.own)) {
          if (wanted) own.add(item.match);
          else add_wanted(item.match, inside);
        } else if (all_occur(keys, item.own, item.around)) {
          if (wanted) around.add(item.match);
          else add_wanted(item.match, inside);
        }
      }
    }
    if (!own.empty()) return own.take();
    return !around.empty() ? around.take() : inside.take();
  }

  std::vector<Match> wanted_in(const Places& places) const {
    Matches matches;
    for (const std::size_t place : places) {
      Match match;
      match.record = place;
      add_wanted(match, matches);
    }
    return matches.take();
  }

  /// Adds what a command can use of something that was found: it, what stands in it, or
  /// what it stands in. Each once.
  void add_wanted(const Match& found, Matches& matches) const {
    if (query_.wanted.has(found.kind)) return matches.add(found);
    bool any = false;
    for (const IndexedItem& item : items_of(found.record)) {
      if (!query_.wanted.has(item.match.kind) || !stands_in(item.match, found)) continue;
      any = true;
      matches.add(item.match);
    }
    if (any) return;
    Match wider = found;
    wider.follow_up = nullptr;
    wider.payment = nullptr;
    wider.ratification = nullptr;
    wider.party = nullptr;
    if (wider.resolution != nullptr && query_.wanted.has(ItemKind::resolution)) {
      wider.kind = ItemKind::resolution;
      return matches.add(wider);
    }
    wider.resolution = nullptr;
    if (wider.issue != nullptr && query_.wanted.has(ItemKind::issue)) {
      wider.kind = ItemKind::issue;
      return matches.add(wider);
    }
    wider.issue = nullptr;
    if (query_.wanted.has(ItemKind::record)) {
      wider.kind = ItemKind::record;
      matches.add(wider);
    }
  }

  /// The items of a record; those of the last one are kept.
  const std::vector<IndexedItem>& items_of(std::size_t place, Detail detail = Detail::items) const {
    if (indexed_ != place || (detail == Detail::words && detail_ != detail)) {
      index_ = index_record(place, files_[place], detail);
      indexed_ = place;
      detail_ = detail;
    }
    return index_;
  }

  Files files_;
  const ReferenceQuery& query_;
  mutable std::size_t indexed_ = static_cast<std::size_t>(-1);
  mutable Detail detail_ = Detail::items;
  mutable std::vector<IndexedItem> index_;
};

/// Gives each match its id and label.
void name_matches(std::vector<Match>& matches, Files files, const ReferenceQuery& query) {
  std::unordered_map<std::string_view, std::size_t> holders;
  for (const RecordFile& file : files) ++holders[file.id];
  for (Match& match : matches) {
    const RecordFile& file = files[match.record];
    match.id = file.id;
    if (holders[file.id] > 1) {
      const std::filesystem::path folder = file.home();
      match.id = shown_path(folder, query.base) + "/" + file.id;
    }
    const std::string item = item_id_of(match, file.record());
    if (!item.empty()) match.id = full_id(match.id, item);
    match.label = label_of(match, file.record());
  }
}

std::vector<std::string> suggest(std::string_view written, Files files,
                                 const ReferenceQuery& query) {
  std::vector<std::string> ids;
  const std::size_t colon = written.rfind(':');
  if (colon != std::string_view::npos) {
    // The record may be right and only the item wrong.
    const std::string_view rest = written.substr(0, colon);
    for (const std::size_t place : Search(files, query).records_by_name(rest)) {
      for (const IndexedItem& item : index_record(place, files[place], Detail::items)) {
        if (!query.wanted.has(item.match.kind) || item.match.kind == ItemKind::record) continue;
        ids.push_back(full_id(rest, item_id_of(item.match, files[place].record())));
      }
    }
  }
  if (ids.empty()) {
    for (const RecordFile& file : files) ids.push_back(file.id);
  }
  const std::vector<std::string_view> views(ids.begin(), ids.end());
  std::vector<std::string> suggestions;
  for (const std::string_view id : nearest(written, views)) suggestions.emplace_back(id);
  return suggestions;
}

}  // namespace

References find_references(std::string_view written, std::span<const RecordFile> files,
                           const ReferenceQuery& query) {
  References references;
  written = trim(written);
  if (written.empty()) return references;
  references.matches = Search(files, query).run(written);
  if (references.matches.empty()) {
    references.suggestions = suggest(written, files, query);
  } else {
    name_matches(references.matches, files, query);
  }
  return references;
}

}  // namespace meeting
