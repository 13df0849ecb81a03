// SPDX-License-Identifier: Apache-2.0

// What a word of a query asks for, and by which bytes a file shows that it may have it.

#include <algorithm>
#include <meeting/text.hpp>

#include "search/query.hpp"
#include "search/spots.hpp"

namespace meeting {
namespace {

// ---- names in front of a colon -------------------------------------------------------------

enum class Special : std::uint8_t { after, before, days, party, area };

struct SpecialName {
  Special special;
  std::string_view name;
};
constexpr SpecialName special_names[] = {
    {Special::after, "after"},   {Special::after, "since"},   {Special::after, "晚于"},
    {Special::after, "起"},      {Special::after, "自"},      {Special::after, "不早于"},
    {Special::before, "before"}, {Special::before, "until"},  {Special::before, "早于"},
    {Special::before, "止"},     {Special::before, "至"},     {Special::before, "不晚于"},
    {Special::days, "period"},   {Special::days, "date"},     {Special::days, "期间"},
    {Special::days, "日期"},     {Special::days, "会议日期"}, {Special::party, "party"},
    {Special::party, "parties"}, {Special::party, "参与方"},  {Special::party, "参会单位"},
    {Special::area, "area"},     {Special::area, "区域"},     {Special::area, "所属"},
};

/// As keys are written: small letters, underscores.
std::string plain_name(std::string_view written) {
  std::string name = comparison_key(written);
  std::ranges::replace(name, '-', '_');
  std::ranges::replace(name, ' ', '_');
  return name;
}

/// Blocks that a plain value may stand for: they are asked for by the field that they stand in.
bool is_value(BlockId id) {
  return id == BlockId::due || id == BlockId::officer || id == BlockId::vote_count;
}

std::vector<BlockId> blocks_called(const std::string& name) {
  std::vector<BlockId> found;
  for (const BlockId id : blocks_of_records()) {
    if (is_value(id)) continue;
    const BlockInfo& info = block_info(id);
    const bool called =
        info.name == name || info.chinese == name ||
        std::ranges::any_of(block_info(BlockId::record).fields, [&](const Field& f) {
          return f.type == FieldType::block && f.block == id &&
                 find_field(BlockId::record, name) == &f;
        });
    if (called && id != BlockId::record) found.push_back(id);
  }
  return found;
}

std::vector<std::string> all_names() {
  std::vector<std::string> names;
  for (const SpecialName& one : special_names) names.emplace_back(one.name);
  for (const BlockId id : blocks_of_records()) {
    names.emplace_back(block_info(id).name);
    names.emplace_back(block_info(id).chinese);
    for (const Field& field : block_info(id).fields) {
      names.emplace_back(field.key);
      for (const std::string_view chinese : field.chinese) {
        if (!chinese.empty()) names.emplace_back(chinese);
      }
    }
  }
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

// ---- values ----------------------------------------------------------------------------------

void add_scan(SearchTerm& term, std::string_view text) {
  const std::string key = comparison_key(text);
  if (!key.empty()) term.scans.emplace_back(key);
}

void scan_word(SearchTerm& term, VocabularyId id, std::uint16_t index) {
  const WordRow& row = vocabulary(id).words[index];
  add_scan(term, row.key);
  for (const std::string_view chinese : row.chinese) add_scan(term, chinese);
}

/// The word of a vocabulary in either language, small and capital letters, dashes and blanks alike.
std::optional<std::uint16_t> known_word(VocabularyId id, std::string_view written) {
  if (const auto index = find_word(id, written)) return index;
  const std::string key = comparison_key(written);
  if (const auto index = find_word(id, key)) return index;
  return find_word(id, plain_name(written));
}

const std::vector<const OwnWord*>* own_words(const Registers& registers, VocabularyId id) {
  if (id == VocabularyId::form) return &registers.forms;
  return id == VocabularyId::category ? &registers.categories : nullptr;
}

class TermMaker {
 public:
  TermMaker(const QueryWord& word, const SearchContext& context, SearchFault& fault)
      : word_(word), context_(context), fault_(fault) {
    term_.negated = word.negated;
  }

  std::optional<SearchTerm> make() {
    const bool made = word_.field.empty() ? words(word_.value) : named();
    if (!made) return std::nullopt;
    return std::move(term_);
  }

 private:
  bool fail(Message text, Message help = {}) {
    fault_.text = std::move(text);
    fault_.help = std::move(help);
    return false;
  }

  bool words(std::string_view text) {
    term_.key = comparison_key(text);
    if (term_.key.empty()) {
      return fail({"search.no-word"_msg, {"\"" + visible(word_.whole) + "\""}});
    }
    term_.scans.emplace_back(term_.key);
    return true;
  }

  bool named() {
    const std::string name = plain_name(word_.field);
    const auto* special = std::ranges::find(special_names, name, &SpecialName::name);
    const bool is_special = special != std::end(special_names);
    std::vector<BlockId> blocks;
    if (!is_special) blocks = blocks_called(name);
    if (!is_special && blocks.empty()) find_fields(name);
    if (!is_special && blocks.empty() && found_.empty()) {
      if (word_.phrase || word_.value.empty()) return words(word_.whole);
      fault_.written = word_.field;
      fault_.known = all_names();
      return fail({"search.unknown-field"_msg, {visible(word_.field)}},
                  {"search.unknown-field.help"_msg, {visible(word_.whole)}});
    }
    term_.key = comparison_key(word_.value);
    if (term_.key.empty()) return fail({"search.no-value"_msg, {visible(word_.field)}});
    if (is_special) return take(special->special);
    if (blocks.empty()) return fields();
    term_.sort = SearchTerm::Sort::blocks;
    term_.blocks = std::move(blocks);
    term_.scans.emplace_back(term_.key);
    return true;
  }

  // ---- days, parties, places -------------------------------------------------------------------

  bool take(Special special) {
    switch (special) {
      case Special::after:
      case Special::before:
      case Special::days:
        return days(special);
      case Special::party:
        party();
        return true;
      case Special::area:
        term_.sort = SearchTerm::Sort::area;  // may be the book's: the file need not say it
        return true;
    }
    return false;
  }

  bool days(Special special) {
    const std::optional<Period> period = asked_period();
    if (!period) return false;
    term_.sort = SearchTerm::Sort::days;
    term_.days = *period;
    if (special == Special::after) term_.days.last = latest;
    if (special == Special::before) term_.days.first = earliest;
    return true;
  }

  std::optional<Period> asked_period() {
    const std::optional<Period> period = parse_spoken_period(word_.value, context_.today);
    if (period) return period;
    if (const auto date = parse_spoken_date(word_.value, context_.today))
      return Period{*date, *date};
    fail({"usage.not-a-period"_msg, {visible(word_.value), visible(word_.field) + ":"}},
         {"usage.period-help"_msg, {}});
    return std::nullopt;
  }

  void party() {
    term_.sort = SearchTerm::Sort::party;
    term_.kind = known_word(VocabularyId::party_kind, word_.value);
    term_.scans.emplace_back(term_.key);
    if (term_.kind) scan_word(term_, VocabularyId::party_kind, *term_.kind);
    std::vector<const Organisation*> seen;
    for (const Registers* registers : context_.registers) {
      for (const Organisation* one : registers->organisations) {
        if (std::ranges::find(seen, one) == seen.end() && is_meant(*one)) scan_names(*one);
        seen.push_back(one);
      }
    }
  }

  [[nodiscard]] bool is_meant(const Organisation& organisation) const {
    if (term_.kind && organisation.kind.given && organisation.kind.index == *term_.kind)
      return true;
    return std::ranges::any_of(names_of(organisation), [&](std::string_view name) {
      return comparison_key(name).find(term_.key) != std::string::npos;
    });
  }

  void scan_names(const Organisation& organisation) {
    for (const std::string_view name : names_of(organisation)) add_scan(term_, name);
    add_scan(term_, *organisation.id);
  }

  // ---- fields
  // ------------------------------------------------------------------------------------

  void find_fields(const std::string& name) {
    for (const BlockId id : blocks_of_records()) {
      const Field* field = find_field(id, name);
      if (field != nullptr && field->type != FieldType::block) {
        found_.push_back({id, field, std::nullopt, {}, std::nullopt});
      }
    }
  }

  bool fields() {
    term_.sort = SearchTerm::Sort::fields;
    bool scanned = true;
    for (FieldWish& wish : found_) {
      if (!understand(wish, scanned)) continue;
      term_.fields.push_back(std::move(wish));
    }
    if (term_.fields.empty()) return not_understood();
    if (!scanned) term_.scans.clear();
    return true;
  }

  /// False where the value means nothing in this field. `scanned` becomes false where the bytes of
  /// a file do not show the value.
  bool understand(FieldWish& wish, bool& scanned) {
    switch (wish.field->type) {
      case FieldType::word:
        return understand_word(wish);
      case FieldType::date:
      case FieldType::date_time:
      case FieldType::partial_date:
      case FieldType::due:
        wish.days = asked_period();
        scanned = scanned && !wish.days;
        return wish.days.has_value();
      case FieldType::text:
      case FieldType::item_id:
      case FieldType::item_ref:
      case FieldType::party:
      case FieldType::who:
      case FieldType::officer:
        term_.scans.emplace_back(term_.key);
        return true;
      default:
        scanned = false;  // 400+ may be written as 400余
        return true;
    }
  }

  bool understand_word(FieldWish& wish) {
    const VocabularyId id = wish.field->vocabulary;
    wish.word = known_word(id, word_.value);
    if (wish.word) scan_word(term_, id, *wish.word);
    for (const Registers* registers : context_.registers) {
      const std::vector<const OwnWord*>* own = own_words(*registers, id);
      if (own == nullptr) continue;
      for (const OwnWord* one : *own) {
        const std::string keys[] = {comparison_key(*one->name), comparison_key(*one->english)};
        const std::string plain = plain_name(word_.value);
        const bool meant = std::ranges::any_of(
            keys, [&](const std::string& key) { return key == term_.key || key == plain; });
        if (!meant) continue;
        for (const std::string& key : keys) {
          if (key.empty()) continue;
          wish.own_words.push_back(key);
          term_.scans.emplace_back(key);
        }
      }
    }
    return wish.word.has_value() || !wish.own_words.empty();
  }

  bool not_understood() {
    for (const FieldWish& wish : found_) {
      if (wish.field->type != FieldType::word) return false;  // asked_period() has said why
    }
    for (const FieldWish& wish : found_) add_known_words(wish.field->vocabulary);
    fault_.written = word_.value;
    return fail({"usage.unknown-choice"_msg, {visible(word_.value), visible(word_.field) + ":"}},
                {"usage.words"_msg, {}});
  }

  void add_known_words(VocabularyId id) {
    for (const WordRow& row : vocabulary(id).words) {
      fault_.known.emplace_back(row.key);
      for (const std::string_view chinese : row.chinese) {
        if (!chinese.empty()) fault_.known.emplace_back(chinese);
      }
    }
    for (const Registers* registers : context_.registers) {
      const std::vector<const OwnWord*>* own = own_words(*registers, id);
      if (own == nullptr) continue;
      for (const OwnWord* one : *own) fault_.known.emplace_back(*one->name);
    }
  }

  static constexpr Date earliest{1900, 1, 1};
  static constexpr Date latest{2200, 12, 31};

  const QueryWord& word_;
  const SearchContext& context_;
  SearchFault& fault_;
  SearchTerm term_;
  std::vector<FieldWish> found_;
};

}  // namespace

std::optional<SearchTerm> search_term(const QueryWord& word, const SearchContext& context,
                                      SearchFault& fault) {
  return TermMaker(word, context, fault).make();
}

std::span<const SearchFieldName> search_field_names() {
  static constexpr SearchFieldName names[] = {
      {"after", "晚于", "search.field.after"_msg},
      {"before", "早于", "search.field.before"_msg},
      {"period", "期间", "search.field.period"_msg},
      {"party", "参与方", "search.field.party"_msg},
      {"area", "区域", "search.field.area"_msg},
      {"form", "形式", "search.field.form"_msg},
      {"category", "类别", "search.field.category"_msg},
      {"title", "标题", "search.field.title"_msg},
      {"place", "地点", "search.field.place"_msg},
      {"issue", "议题", "search.field.issue"_msg},
      {"position", "意见", "search.field.position"_msg},
      {"resolution", "决议", "search.field.resolution"_msg},
      {"follow_up", "跟进事项", "search.field.follow-up"_msg},
  };
  return names;
}

}  // namespace meeting
