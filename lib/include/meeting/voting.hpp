// SPDX-License-Identifier: Apache-2.0
#pragma once

/// When an assembly may meet and when a vote is carried: the law as data, each row with the days on
/// which it holds, and the arithmetic, exact.
///
/// Persons are whole numbers; floor areas are in square metres. "At least" (以上) includes the
/// figure itself, "more than" (过半数) does not: Civil Code, article 1259. Assemblies and rules of
/// votes are named by the English keys of their vocabularies. The tables have static storage, the
/// functions throw nothing but std::bad_alloc, and any number of threads may call them at once.
///
/// Sources: Civil Code, articles 278 and 279 (from 2021-01-01); Property Law, article 76
/// (2007-10-01 to 2020-12-31); Property Management Regulations, article 14; Organic Law of Urban
/// Residents' Committees, articles 9 and 10 (1990 to 2025), 26 to 29 (from 2026-01-01); Organic Law
/// of Villagers' Committees, articles 21 to 28 (2010-10-28 to 2025), 25 to 32 (from 2026-01-01).

#include <array>
#include <cstdint>
#include <meeting/date.hpp>
#include <meeting/decimal.hpp>
#include <meeting/export.hpp>
#include <meeting/words.hpp>
#include <optional>
#include <span>
#include <string_view>

namespace meeting {

// ---- the law ---------------------------------------------------------------------------

/// The days on which a rule holds, both included.
struct InForce {
  Date since;  ///< an invalid date: always held
  Date until;  ///< an invalid date: holds still

  [[nodiscard]] bool on(Date day) const;
};

/// A part of a whole: at least 2/3, more than 1/2.
struct Share {
  std::int32_t numerator = 1;
  std::int32_t denominator = 1;
  bool more = false;  ///< more than it; else at least

  friend bool operator==(const Share&, const Share&) = default;
};

/// What the law asks of one kind of assembly. Owners have no quorum of those present: see
/// `VoteRule::participation`.
struct AssemblyRule {
  std::string_view form;  ///< of the vocabulary of forms: villagers_assembly …
  InForce in_force;
  /// Of those who may attend. Where the law leaves a choice (all villagers, or the representatives
  /// of households), the smaller share.
  std::optional<Share> quorum;
  std::optional<Share> other_quorum;  ///< the greater one
  /// Of its members.
  std::optional<Share> representatives, women;
  int notice_days = 0;      ///< the notice goes out so many days before; 0: not said
  std::string_view source;  ///< message id: statute and articles
  /// The assembly that it was in the law of its time; mostly `form` itself.
  std::string_view held_as;
};

/// All rows, in the order of forms and days.
MEETING_EXPORT std::span<const AssemblyRule> assembly_rules();
/// That of a form on a day; null where the law says nothing, or the date is invalid.
MEETING_EXPORT const AssemblyRule* assembly_rule(std::string_view form, Date day);

/// Of whom a majority is counted.
enum class VoteBase : std::uint8_t { all, took_part };

/// When a vote is carried.
struct VoteRule {
  std::string_view name;  ///< of the vocabulary of rules of votes: civil_code_278_special …
  InForce in_force;
  /// So many of all have to take part.
  std::optional<Share> participation;
  /// Where the law leaves a choice of whom to count, the greater one.
  std::optional<Share> other_participation;
  Share majority;  ///< has to be in favour
  VoteBase majority_of = VoteBase::took_part;
  bool floor_area = false;  ///< both have to hold in persons and in floor area
  std::string_view source;  ///< message id
};

/// Empty where there is no rule of this name on that day, or the date is invalid.
MEETING_EXPORT std::optional<VoteRule> vote_rule(std::string_view name, Date day);
/// True where there is a rule of this name on any day.
MEETING_EXPORT bool is_vote_rule(std::string_view name);
/// True for the rules by which owners decide together: persons and floor area both count.
MEETING_EXPORT bool is_owners_vote_rule(std::string_view name);
/// The rules that stood on that day in the place of one that did not hold yet, or no longer; empty
/// where it holds, or none is known.
MEETING_EXPORT std::span<const std::string_view> vote_rules_instead(std::string_view name,
                                                                    Date day);
/// The days on which a rule of this name holds; both invalid for no rule, and for one that always
/// does.
MEETING_EXPORT InForce vote_rule_days(std::string_view name);

/// Where a matter of all owners is written, and where the change of a home to business use: message
/// ids; empty where the law of that day is not known.
MEETING_EXPORT std::string_view owners_matter_source(Date day);
MEETING_EXPORT std::string_view business_use_source(Date day);

// ---- arithmetic ------------------------------------------------------------------------

/// True where `part` is that share of `whole`; no rounding, no overflow.
MEETING_EXPORT bool reaches(Decimal part, Share share, Decimal whole);

/// The smallest whole number that is that share of `whole`; empty where `whole` is negative, too
/// large or not a whole number.
MEETING_EXPORT std::optional<std::int64_t> least_persons(Share share, Decimal whole);

/// The bound itself, whole × share. `exact` is false where it has no end as a decimal number: then
/// it is rounded up to hundredths. Empty where it does not fit.
struct AreaBound {
  Decimal value;
  bool exact = true;
};
MEETING_EXPORT std::optional<AreaBound> area_bound(Share share, Decimal whole);

enum class VoteUnit : std::uint8_t { persons, floor_area };
enum class VoteOutcome : std::uint8_t { passed, failed, unknown };

/// The numbers of a vote in one unit. Not known: 0 and no `most`.
struct VoteNumbers {
  NumberRange base, took_part, in_favour;
};

/// One comparison.
struct VoteTest {
  VoteUnit unit = VoteUnit::persons;
  bool participation = false;  ///< whether enough took part; else whether enough agreed
  Share share;
  NumberRange part, whole;
  VoteOutcome outcome = VoteOutcome::unknown;
};

/// A vote held against its rule.
class MEETING_EXPORT VoteCheck {
 public:
  VoteCheck(const VoteRule& rule, const VoteNumbers& persons, const VoteNumbers& floor_area);

  /// Passed and failed are for certain, whatever exactly the numbers are.
  [[nodiscard]] VoteOutcome outcome() const { return outcome_; }
  /// Participation first, then the majority; each in persons, then in floor area.
  [[nodiscard]] std::span<const VoteTest> tests() const { return {tests_.data(), count_}; }

 private:
  void compare(VoteUnit unit, bool participation, Share share, std::optional<Share> other,
               const NumberRange& part, const NumberRange& whole);

  std::array<VoteTest, 4> tests_;
  std::size_t count_ = 0;
  VoteOutcome outcome_ = VoteOutcome::unknown;
};

/// The arithmetic of a comparison as a sentence: "650 of 1036 took part, at least 691 needed
/// (1036 × 2/3)", 需 ≥ 691 人参与（1036×2/3），实为 650. Of a number that is not exact, the bound
/// that decides. An empty message where nothing is decided.
MEETING_EXPORT Message vote_arithmetic(const VoteTest& test);

/// "at least 30 (45 × 2/3)", ≥ 30（45×2/3）: how many persons a share of `whole` needs.
MEETING_EXPORT Argument needed_persons(Share share, Decimal whole);

}  // namespace meeting
