// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/items.hpp>
#include <meeting/placed_record.hpp>
#include <meeting/search.hpp>
#include <meeting/text.hpp>

#include "search/query.hpp"
#include "search/spots.hpp"
#include "search/text_place.hpp"
#include "text/folding.hpp"

namespace meeting {
namespace {

std::string item_of(const Record& record, const SpotBlock& block) {
  const SpotBlock& item = item_around(block);
  switch (item.id) {
    case BlockId::party:
      return item_id(record, *static_cast<const Party*>(item.object));
    case BlockId::issue:
      return item_id(*static_cast<const Issue*>(item.object));
    case BlockId::resolution:
      return item_id(*static_cast<const Resolution*>(item.object));
    case BlockId::follow_up:
      return item_id(*static_cast<const FollowUp*>(item.object));
    default:
      return {};
  }
}

/// The day or days that a value names.
std::optional<Period> days_of(const Spot& spot) {
  const auto one = [](Date date) { return Period{date, date}; };
  switch (spot.field->type) {
    case FieldType::date:
      return one(**static_cast<const Stated<Date>*>(spot.value));
    case FieldType::date_time:
      return one((*static_cast<const Stated<DateTime>*>(spot.value))->date);
    case FieldType::due:
      return one(*static_cast<const Due*>(spot.value)->date);
    case FieldType::partial_date: {
      const PartialDate date = **static_cast<const Stated<PartialDate>*>(spot.value);
      if (date.day != 0) return one({date.year, date.month, date.day});
      const Date first{date.year, date.month == 0 ? std::uint8_t{1} : date.month, 1};
      return period_of(first, date.month == 0 ? PeriodUnit::year : PeriodUnit::month);
    }
    default:
      return std::nullopt;
  }
}

bool is_within(const Period& days, const Period& wanted) {
  return contains(wanted, days.first) && contains(wanted, days.last);
}

/// Looks through one record for the terms of a query.
class Search {
 public:
  explicit Search(const RecordFile& file)
      : file_(file),
        record_(file.record()),
        source_(*file.document.source),
        spots_(spots_of(record_)),
        marks_(spots_.all.size()) {}

  /// Marks what it finds. True where anything is found.
  bool find(const SearchTerm& term) {
    switch (term.sort) {
      case SearchTerm::Sort::words:
        return find_words(term, [](const Spot&) { return true; });
      case SearchTerm::Sort::blocks:
        return find_words(term, [&](const Spot& spot) { return stands_in(spot, term.blocks); });
      case SearchTerm::Sort::fields:
        return find_fields(term);
      case SearchTerm::Sort::party:
        return find_party(term);
      case SearchTerm::Sort::area:
        return find_area(term);
      case SearchTerm::Sort::days:
        return find_day(term);
    }
    return false;
  }

  std::vector<SearchHit> hits() {
    std::vector<SearchHit> all;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (!marks_[i].empty()) all.push_back(hit(spots_.all[i], join(std::move(marks_[i]))));
    }
    std::ranges::stable_sort(all, {}, &SearchHit::offset);
    return all;
  }

 private:
  // ---- kinds of terms ------------------------------------------------------------------------

  template <class Wanted>
  bool find_words(const SearchTerm& term, Wanted&& wanted) {
    bool found = false;
    for (std::size_t i = 0; i < spots_.all.size(); ++i) {
      const Spot& spot = spots_.all[i];
      if (spot.is_text() && wanted(spot)) found = mark_text(term, i) || found;
    }
    return found;
  }

  /// The block itself, or a small one in it: what an item holds, not what the items in it hold.
  static bool stands_in(const Spot& spot, const std::vector<BlockId>& wanted) {
    for (const SpotBlock* block = spot.in; block != nullptr; block = block->around) {
      if (std::ranges::find(wanted, block->id) != wanted.end()) return true;
      if (is_item(block->id)) return false;
    }
    return false;
  }

  bool find_fields(const SearchTerm& term) {
    bool found = false;
    for (std::size_t i = 0; i < spots_.all.size(); ++i) {
      const Spot& spot = spots_.all[i];
      const auto wish = std::ranges::find(term.fields, spot.field, &FieldWish::field);
      if (wish != term.fields.end()) found = fits(term, *wish, i) || found;
    }
    return found;
  }

  bool fits(const SearchTerm& term, const FieldWish& wish, std::size_t index) {
    const Spot& spot = spots_.all[index];
    if (spot.is_text()) return mark_text(term, index);
    bool right = false;
    if (wish.field->type == FieldType::word) {
      const auto& word = *static_cast<const WordValue*>(spot.value);
      right =
          word.index == WordValue::own_word
              ? std::ranges::find(wish.own_words, comparison_key(word.own)) != wish.own_words.end()
              : wish.word == word.index;
    } else if (wish.days) {
      const std::optional<Period> days = days_of(spot);
      right = days && is_within(*days, *wish.days);
    } else if (spot.field->type == FieldType::item_id || spot.field->type == FieldType::item_ref) {
      right = comparison_key(written(spot)).find(term.key) != std::string::npos;
    } else {
      right = comparison_key(written(spot)) == term.key;
    }
    if (right) mark_whole(index);
    return right;
  }

  bool find_party(const SearchTerm& term) {
    Area area;
    const PlacedRecord placed = this->placed(area);
    bool found = false;
    for (const Party& party : record_.parties) {
      const bool kind = term.kind && party.kind.given && party.kind.index == *term.kind;
      const bool meant =
          kind || names(term, *party.name) || is_meant(term, registered(placed, party));
      if (meant) mark_party(term, party);
      found = found || meant;
    }
    for (std::size_t i = 0; i < spots_.all.size(); ++i) {
      const Spot& spot = spots_.all[i];
      const FieldType type = spot.field->type;
      if (type != FieldType::party && type != FieldType::who) continue;
      // Who is a PartyRef.
      const PartyRef& ref = type == FieldType::who
                                ? static_cast<const PartyRef&>(*static_cast<const Who*>(spot.value))
                                : *static_cast<const PartyRef*>(spot.value);
      if (ref.index >= 0) continue;  // one of those that sat at the table
      const bool kind = term.kind && find_word(VocabularyId::party_kind, *ref) == term.kind;
      if (!kind && !names(term, *ref) && !is_meant(term, registered(placed, ref))) continue;
      if (!mark_text(term, i)) mark_whole(i);
      found = true;
    }
    return found;
  }

  static bool names(const SearchTerm& term, std::string_view name) {
    return !name.empty() && comparison_key(name).find(term.key) != std::string::npos;
  }

  static bool is_meant(const SearchTerm& term, const Organisation* organisation) {
    if (organisation == nullptr) return false;
    if (term.kind && organisation->kind.given && organisation->kind.index == *term.kind)
      return true;
    return std::ranges::any_of(names_of(*organisation),
                               [&](std::string_view name) { return names(term, name); });
  }

  /// Its name where that holds the word, else what it is.
  void mark_party(const SearchTerm& term, const Party& party) {
    std::optional<std::size_t> other;
    for (std::size_t i = 0; i < spots_.all.size(); ++i) {
      const Spot& spot = spots_.all[i];
      if (spot.in->object != &party || spot.in->id != BlockId::party) continue;
      if (spot.field->key == "name" && mark_text(term, i)) return;
      if (spot.field->key == "kind") other = i;
      if (spot.field->key == "name" && !other) other = i;
    }
    if (other) mark_whole(*other);
  }

  bool find_area(const SearchTerm& term) {
    bool found = false;
    for (std::size_t i = 0; i < spots_.all.size(); ++i) {
      const Spot& spot = spots_.all[i];
      const bool place = spot.in->id == BlockId::area || spot.field->key == "compound";
      if (place && spot.is_text()) found = mark_text(term, i) || found;
    }
    if (found) return true;
    Area area;
    placed(area);
    const auto fits = [&](const Text& text) { return names(term, *text); };
    return fits(area.province) || fits(area.city) || fits(area.district) || fits(area.street) ||
           fits(area.community) || fits(area.compound) || fits(area.alley) ||
           std::ranges::any_of(area.grid, fits);
  }

  /// Leaves no mark: the day is said of every record that is shown.
  bool find_day(const SearchTerm& term) const {
    return record_.date && contains(term.days, *record_.date);
  }

  PlacedRecord placed(Area& area) const {
    area = area_of(record_, file_.book);
    PlacedRecord placed;
    placed.record = &record_;
    placed.id = file_.id;
    placed.area = &area;
    placed.registers = file_.book == nullptr ? nullptr : &file_.book->registers();
    return placed;
  }

  // ---- marks ---------------------------------------------------------------------------------

  bool mark_text(const SearchTerm& term, std::size_t index) {
    const std::string_view text = spots_.all[index].text;
    if (!term.scans.empty() && term.sort != SearchTerm::Sort::party &&
        term.sort != SearchTerm::Sort::fields && !term.scans.front().may_stand_in(text)) {
      return false;
    }
    const PlacedKey placed = placed_comparison_key(text);
    bool found = false;
    for (std::size_t at = placed.key.find(term.key); at != std::string::npos;
         at = placed.key.find(term.key, at + term.key.size())) {
      marks_[index].push_back({placed.begin[at], placed.end[at + term.key.size() - 1]});
      found = true;
    }
    return found;
  }

  /// As it stands in the file.
  [[nodiscard]] std::string_view written(const Spot& spot) const {
    return spot.is_text() ? spot.text : source_.text(spot.at);
  }

  void mark_whole(std::size_t index) {
    marks_[index].push_back({0, static_cast<std::uint32_t>(written(spots_.all[index]).size())});
  }

  static std::vector<SearchMark> join(std::vector<SearchMark> marks) {
    std::ranges::sort(marks, {}, [](const SearchMark& one) { return one.begin; });
    std::vector<SearchMark> joined;
    for (const SearchMark& mark : marks) {
      if (joined.empty() || mark.begin > joined.back().end) joined.push_back(mark);
      else joined.back().end = std::max(joined.back().end, mark.end);
    }
    return joined;
  }

  SearchHit hit(const Spot& spot, std::vector<SearchMark> marks) const {
    SearchHit hit;
    const std::uint32_t first = marks.front().begin;
    hit.offset =
        spot.is_text() ? source_offset(source_, spot.at, spot.text, first) : spot.at.begin + first;
    hit.place = source_.position(hit.offset);
    hit.block = spot.in->id;
    hit.field = spot.field;
    hit.item = item_of(record_, *spot.in);
    hit.text = written(spot);
    hit.marks = std::move(marks);
    return hit;
  }

  const RecordFile& file_;
  const Record& record_;
  const Source& source_;
  Spots spots_;
  std::vector<std::vector<SearchMark>> marks_;  ///< of each spot
};

/// What is not to be there leaves no marks.
bool is_absent(const RecordFile& file, const SearchTerm& term) { return !Search(file).find(term); }

}  // namespace

SearchResult search_record(const SearchQuery& query, const RecordFile& file) {
  SearchResult result;
  const SearchQuery::Parts* parts = SearchAccess::parts(query);
  if (parts == nullptr) return result;
  Search search(file);
  for (const std::vector<SearchTerm>& clause : parts->clauses) {
    bool holds = false;
    for (const SearchTerm& term : clause) {
      const bool found = term.negated ? is_absent(file, term) : search.find(term);
      holds = holds || found;
    }
    if (!holds) return result;
  }
  result.matches = true;
  result.hits = search.hits();
  return result;
}

std::string search_label(const SearchHit& hit, Language language) {
  const std::string_view field = hit.field->name(language);
  const BlockInfo& block = block_info(hit.block);
  std::string label;
  if (hit.block != BlockId::record) {
    label = language == Language::chinese ? block.chinese : block.name;
    label += ' ';
  }
  label += field;
  if (language == Language::english) std::ranges::replace(label, '_', ' ');
  return label;
}

}  // namespace meeting
