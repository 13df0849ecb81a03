// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The controlled words of a record, in both languages.

#include <array>
#include <cstdint>
#include <meeting/export.hpp>
#include <meeting/location.hpp>
#include <meeting/words.hpp>
#include <optional>
#include <span>
#include <string_view>

namespace meeting {

enum class VocabularyId : std::uint8_t {
  form,
  party_kind,
  category,
  channel,
  notice_channel,
  level,
  tier,
  initiative,
  stage,
  resolution_type,
  basis,
  attendance,
  visit_result,
  visit_method,
  rating,
  closing,
  standing,
  event_kind,
  feedback_kind,
  screened_result,
  ground,
  money_kind,
  ratifying_body,
  vote_rule,
  vote_claim,
  signatures_claim,
  retention,
  dispute_type,
  agreement_form,
  mediation_origin,
  language,
  satisfaction,
  weekday,
  series_period,
  rule_severity,
  day_kind,
  pricing,
  service_mode,
  inspection_method,
  profile,
};

/// One word: its English key and its Chinese writings, the first of which is written
/// and all of which are read.
struct WordRow {
  std::string_view key;
  std::array<std::string_view, 4> chinese;  ///< unused places are empty
};

struct Vocabulary {
  VocabularyId id;
  std::string_view name;  ///< as in help and schema: "party_kind"
  std::span<const WordRow> words;
  bool open;  ///< a book may add words of its own (forms and categories)
};

/// All vocabularies in the order of VocabularyId; static storage.
MEETING_EXPORT std::span<const Vocabulary> vocabularies();
MEETING_EXPORT const Vocabulary& vocabulary(VocabularyId id);

/// The place of a word, written in either language, in its vocabulary.
MEETING_EXPORT std::optional<std::uint16_t> find_word(VocabularyId id, std::string_view written);

/// The word as shown in a language: the first Chinese writing, or the English key
/// with blanks for underscores.
MEETING_EXPORT std::string_view word_label(VocabularyId id, std::uint16_t index, Language language);

/// A word as a record states it. Where a book adds words of its own, `index` is
/// `own_word` and `own` holds the writing.
struct WordValue {
  static constexpr std::uint16_t own_word = 0xffff;

  std::uint16_t index = 0;
  bool given = false;
  ByteRange at;
  std::string_view own;  ///< views the source of the record

  explicit operator bool() const { return given; }
};

/// A word of one vocabulary.
template <VocabularyId V>
struct Word : WordValue {
  static constexpr VocabularyId vocabulary_id = V;

  /// The English key, or the own word; empty where none is given.
  [[nodiscard]] std::string_view key() const {
    if (!given) return {};
    return index == own_word ? own : vocabulary(V).words[index].key;
  }
  [[nodiscard]] std::string_view label(Language language) const {
    if (!given) return {};
    return index == own_word ? own : word_label(V, index, language);
  }
  [[nodiscard]] bool is(std::string_view english_key) const {
    return given && index != own_word && vocabulary(V).words[index].key == english_key;
  }
};

}  // namespace meeting
