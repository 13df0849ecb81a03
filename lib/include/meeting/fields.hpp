// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The one table of fields: what may stand in a record and in a book.yaml.
///
/// The reader, its suggestions, the JSON Schema, meeting-record(5), the questions and
/// flags of `meeting add` and the columns of exports come from this table or are
/// compared with it by a test.

#include <array>
#include <cstdint>
#include <meeting/export.hpp>
#include <meeting/vocabulary.hpp>
#include <meeting/words.hpp>
#include <optional>
#include <span>
#include <string_view>

namespace meeting {

enum class FieldType : std::uint8_t {
  text,
  item_id,       ///< p1, i1, r1 …: letters, digits, . _ - ; unique in the record
  item_ref,      ///< an item of this record or, as RECORD:ITEM, of another
  party,         ///< a party of the record by id, name or kind
  who,           ///< a party, or any text
  officer,       ///< a text, or a mapping of party and role
  flag,          ///< true, false, yes, no, 是, 否
  date,          ///< YYYY-MM-DD
  partial_date,  ///< YYYY-MM-DD, YYYY-MM or YYYY
  time,          ///< HH:MM, ~HH:MM
  date_time,     ///< YYYY-MM-DD HH:MM, or a date
  due,           ///< a date, or a mapping of working_days and after
  count,         ///< a whole number, perhaps with a qualifier
  number,        ///< a decimal number, perhaps with a qualifier
  percent,       ///< 0 to 100
  format,        ///< the number of the format: 1
  vote_count,    ///< a number of persons, or a mapping of persons and floor_area
  word,          ///< a word of a vocabulary
  block,         ///< a mapping
  word_map,      ///< a mapping of names of the user's choice to words (rules)
};

/// Every kind of mapping.
enum class BlockId : std::uint8_t {
  record,
  area,
  officer,
  attendance,
  announcement,
  postponed,
  cancelled,
  report,
  party,
  person,
  issue,
  screened,
  withdrawn,
  source,
  returned,
  fact,
  affected,
  issue_survey,
  prior_attempt,
  position,
  resolution,
  due,
  vote,
  vote_count,
  signatures,
  money,
  ratification,
  follow_up,
  extended,
  progress,
  suspended,
  escalated,
  rectification,
  output,
  visit,
  survey,
  reopened,
  public_notice,
  objection,
  event,
  indicator,
  mediation,
  confirmation,
  claim,
  feedback,
  attachment,
  archive,
  inspection,
  book,
  limits,
  own_word,
  series,
  calendar_day,
  organisation,
  compound,
  resource,
  organisation_node,
  duty,
  order_column,
};

/// One row of the table.
struct Field {
  std::string_view key;
  std::array<std::string_view, 4> chinese;  ///< the first is written, all are read
  FieldType type;
  bool list;                ///< several values: one alone or a list
  bool required;            ///< its block is not complete without it
  VocabularyId vocabulary;  ///< where `type` is word or word_map
  BlockId block;            ///< where `type` is block, officer, due or vote_count
  std::string_view meaning_en;
  std::string_view meaning_zh;

  [[nodiscard]] std::string_view name(Language language) const {
    return language == Language::chinese ? chinese[0] : key;
  }
  [[nodiscard]] std::string_view meaning(Language language) const {
    return language == Language::chinese ? meaning_zh : meaning_en;
  }
};

struct BlockInfo {
  BlockId id;
  std::string_view name;     ///< as in the schema: "follow_up"
  std::string_view chinese;  ///< 跟进事项
  std::string_view meaning_en;
  std::string_view meaning_zh;
  std::span<const Field> fields;

  [[nodiscard]] std::string_view meaning(Language language) const {
    return language == Language::chinese ? meaning_zh : meaning_en;
  }
};

/// All blocks in the order of BlockId; static storage.
MEETING_EXPORT std::span<const BlockInfo> blocks();
MEETING_EXPORT const BlockInfo& block_info(BlockId id);

/// The field that `key` names in a block, in either language; null where none does.
MEETING_EXPORT const Field* find_field(BlockId block, std::string_view key);

}  // namespace meeting
