// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Ties a row of the table of fields to the member of the struct that holds its value.
/// The row's type follows from the member's type, so the two cannot disagree.

#include <array>
#include <cstddef>
#include <meeting/book_settings.hpp>
#include <meeting/fields.hpp>
#include <meeting/record.hpp>
#include <optional>
#include <type_traits>
#include <vector>

#include "text/word_table.hpp"

namespace meeting {

/// How to reach the value of one field in its struct, given by address. The address of a
/// value is that of the type which the field's FieldType means: Text, ItemId, ItemRef,
/// PartyRef, Who, Officer, Flag, Stated<Date>, Stated<PartialDate>, Stated<TimeOfDay>,
/// Stated<DateTime>, Due, Count, Number, Percent, FormatNumber, VoteCount, WordValue,
/// RuleSetting, or the struct of its block.
struct Binding {
  /// Makes room for one (more) value and returns its address.
  void* (*add)(void* object);
  /// Takes memory for so many values where the field takes several.
  void (*reserve)(void* object, std::size_t count);
  std::size_t (*count)(const void* object);
  const void* (*get)(const void* object, std::size_t index);
};

template <class T>
struct BlockOf;  // specialised beside each struct's rows: which BlockId it is

#define MEETING_BLOCK(type, block)                \
  template <>                                     \
  struct BlockOf<type> {                          \
    static constexpr BlockId id = BlockId::block; \
  }

MEETING_BLOCK(Record, record);
MEETING_BLOCK(Area, area);
MEETING_BLOCK(Officer, officer);
MEETING_BLOCK(Attendance, attendance);
MEETING_BLOCK(Announcement, announcement);
MEETING_BLOCK(Postponed, postponed);
MEETING_BLOCK(Cancelled, cancelled);
MEETING_BLOCK(Report, report);
MEETING_BLOCK(Party, party);
MEETING_BLOCK(Person, person);
MEETING_BLOCK(Issue, issue);
MEETING_BLOCK(Screening, screened);
MEETING_BLOCK(Withdrawn, withdrawn);
MEETING_BLOCK(IssueSource, source);
MEETING_BLOCK(Returned, returned);
MEETING_BLOCK(Fact, fact);
MEETING_BLOCK(Affected, affected);
MEETING_BLOCK(IssueSurvey, issue_survey);
MEETING_BLOCK(PriorAttempt, prior_attempt);
MEETING_BLOCK(Position, position);
MEETING_BLOCK(Resolution, resolution);
MEETING_BLOCK(Due, due);
MEETING_BLOCK(Vote, vote);
MEETING_BLOCK(VoteCount, vote_count);
MEETING_BLOCK(Signatures, signatures);
MEETING_BLOCK(Money, money);
MEETING_BLOCK(Ratification, ratification);
MEETING_BLOCK(FollowUp, follow_up);
MEETING_BLOCK(Extension, extended);
MEETING_BLOCK(Progress, progress);
MEETING_BLOCK(Suspension, suspended);
MEETING_BLOCK(Escalation, escalated);
MEETING_BLOCK(Rectification, rectification);
MEETING_BLOCK(Output, output);
MEETING_BLOCK(Visit, visit);
MEETING_BLOCK(RatingSurvey, survey);
MEETING_BLOCK(Reopening, reopened);
MEETING_BLOCK(PublicNotice, public_notice);
MEETING_BLOCK(Objection, objection);
MEETING_BLOCK(Event, event);
MEETING_BLOCK(Indicator, indicator);
MEETING_BLOCK(Mediation, mediation);
MEETING_BLOCK(Confirmation, confirmation);
MEETING_BLOCK(Claim, claim);
MEETING_BLOCK(Feedback, feedback);
MEETING_BLOCK(Attachment, attachment);
MEETING_BLOCK(Archive, archive);
MEETING_BLOCK(Inspection, inspection);
MEETING_BLOCK(BookSettings, book);
MEETING_BLOCK(Limits, limits);
MEETING_BLOCK(OwnWord, own_word);
MEETING_BLOCK(Series, series);
MEETING_BLOCK(CalendarEntry, calendar_day);
MEETING_BLOCK(Organisation, organisation);
MEETING_BLOCK(Compound, compound);
MEETING_BLOCK(Resource, resource);
MEETING_BLOCK(OrganisationNode, organisation_node);
MEETING_BLOCK(Duty, duty);
MEETING_BLOCK(OrderColumn, order_column);

#undef MEETING_BLOCK

template <class T>
concept WordType = std::is_base_of_v<WordValue, T>;
template <class T>
concept BlockType = requires {
  BlockOf<T>::id;
};

template <class T>
struct Unwrapped {
  using type = T;
  static constexpr bool list = false;
};
template <class T>
struct Unwrapped<std::vector<T>> {
  using type = T;
  static constexpr bool list = true;
};
template <class T>
struct Unwrapped<std::optional<T>> {
  using type = T;
  static constexpr bool list = false;
};

template <class T>
consteval FieldType field_type() {
  if constexpr (std::is_same_v<T, Text>) return FieldType::text;
  else if constexpr (std::is_same_v<T, ItemId>) return FieldType::item_id;
  else if constexpr (std::is_same_v<T, ItemRef>) return FieldType::item_ref;
  else if constexpr (std::is_same_v<T, PartyRef>) return FieldType::party;
  else if constexpr (std::is_same_v<T, Who>) return FieldType::who;
  else if constexpr (std::is_same_v<T, Officer>) return FieldType::officer;
  else if constexpr (std::is_same_v<T, Flag>) return FieldType::flag;
  else if constexpr (std::is_same_v<T, Stated<Date>>) return FieldType::date;
  else if constexpr (std::is_same_v<T, Stated<PartialDate>>) return FieldType::partial_date;
  else if constexpr (std::is_same_v<T, Stated<TimeOfDay>>) return FieldType::time;
  else if constexpr (std::is_same_v<T, Stated<DateTime>>) return FieldType::date_time;
  else if constexpr (std::is_same_v<T, Due>) return FieldType::due;
  else if constexpr (std::is_same_v<T, Count>) return FieldType::count;
  else if constexpr (std::is_same_v<T, Number>) return FieldType::number;
  else if constexpr (std::is_same_v<T, Percent>) return FieldType::percent;
  else if constexpr (std::is_same_v<T, FormatNumber>) return FieldType::format;
  else if constexpr (std::is_same_v<T, VoteCount>) return FieldType::vote_count;
  else if constexpr (std::is_same_v<T, RuleSetting>) return FieldType::word_map;
  else if constexpr (WordType<T>) return FieldType::word;
  else return FieldType::block;
}

template <class T>
consteval VocabularyId field_vocabulary() {
  if constexpr (WordType<T>) return T::vocabulary_id;
  else return VocabularyId::rule_severity;  // the only one that a word_map uses
}

template <class T>
consteval BlockId field_block() {
  if constexpr (BlockType<T>) return BlockOf<T>::id;
  else return BlockId::record;  // not looked at: only blocks have one
}

/// The address as the type that Binding promises: a word as its common base.
template <class T>
void* value_address(T& value) {
  if constexpr (WordType<T>) return static_cast<WordValue*>(&value);
  else return &value;
}
template <class T>
const void* value_address(const T& value) {
  if constexpr (WordType<T>) return static_cast<const WordValue*>(&value);
  else return &value;
}

template <auto Member>
struct MemberAccess;

template <class Struct, class T, T Struct::*Member>
struct MemberAccess<Member> {
  using Value = typename Unwrapped<T>::type;
  static constexpr bool list = Unwrapped<T>::list;

  static void* add(void* object) {
    T& member = static_cast<Struct*>(object)->*Member;
    if constexpr (list) return value_address(member.emplace_back());
    else if constexpr (requires { member.emplace(); }) return value_address(member.emplace());
    else return value_address(member);
  }
  static void reserve(void* object, std::size_t count) {
    if constexpr (list) (static_cast<Struct*>(object)->*Member).reserve(count);
    else static_cast<void>(object), static_cast<void>(count);
  }
  static std::size_t count(const void* object) {
    const T& member = static_cast<const Struct*>(object)->*Member;
    if constexpr (list) return member.size();
    else if constexpr (requires { member.has_value(); }) return member.has_value() ? 1 : 0;
    else return member.given ? 1 : 0;
  }
  static const void* get(const void* object, std::size_t index) {
    const T& member = static_cast<const Struct*>(object)->*Member;
    if constexpr (list) return value_address(member[index]);
    else if constexpr (requires { member.has_value(); }) return value_address(*member);
    else return (static_cast<void>(index), value_address(member));
  }
};

/// A row of the table with its binding, as the tables in fields_*.cpp write it.
struct BoundField {
  Field field;
  Binding binding;
};

enum class Need : bool { optional, required };

template <auto Member>
consteval BoundField row(std::string_view key, std::array<std::string_view, 4> chinese,
                         std::string_view meaning_en, std::string_view meaning_zh,
                         Need need = Need::optional) {
  using Access = MemberAccess<Member>;
  using Value = typename Access::Value;
  return {{key, chinese, field_type<Value>(), Access::list, need == Need::required,
           field_vocabulary<Value>(), field_block<Value>(), meaning_en, meaning_zh},
          {Access::add, Access::reserve, Access::count, Access::get}};
}

/// The rows of one block, fields and bindings side by side.
template <std::size_t N>
struct Rows {
  std::array<Field, N> fields;
  std::array<Binding, N> bindings;
};

template <std::size_t N>
consteval Rows<N> rows(const BoundField (&bound)[N]) {
  Rows<N> result{};
  for (std::size_t i = 0; i < N; ++i) {
    result.fields[i] = bound[i].field;
    result.bindings[i] = bound[i].binding;
  }
  return result;
}

/// One block of the table as the fields_*.cpp files hand it to fields.cpp.
struct BoundBlock {
  BlockInfo info;
  std::span<const Binding> bindings;  ///< in the order of info.fields
};

std::span<const BoundBlock> record_blocks();      // fields_record.cpp
std::span<const BoundBlock> issue_blocks();       // fields_issue.cpp
std::span<const BoundBlock> resolution_blocks();  // fields_resolution.cpp
std::span<const BoundBlock> follow_up_blocks();   // fields_follow_up.cpp
std::span<const BoundBlock> book_blocks();        // fields_book.cpp

/// The bindings of a block, in the order of its fields.
std::span<const Binding> bindings(BlockId id);

/// The most fields that a block may have.
inline constexpr std::size_t most_fields = 64;

/// What reading a block needs of the tables, found once for all of its keys.
struct BlockReading {
  std::span<const Field> fields;
  std::span<const Binding> bindings;  ///< in the order of the fields
  std::uint64_t required = 0;         ///< a bit for each field, from the lowest
  WordTable<std::uint16_t> keys;      ///< the place of the field that each key names

  /// Null where no field has that key.
  [[nodiscard]] const Field* find(std::string_view key) const {
    const std::uint16_t* const place = keys.find(key);
    return place == nullptr ? nullptr : &fields[*place];
  }
};

const BlockReading& block_reading(BlockId id);

}  // namespace meeting
