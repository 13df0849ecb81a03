// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The rules: what holds in a good record and in a good book, beyond what the reader checks (text,
/// keys, words, references within the record). A rule never looks at the world: the day asked
/// about, the calendar and the registers are given to it.
///
/// A rule looks at one record (check_record) or at all records of a book (BookChecker in
/// book_rules.hpp). None of these functions throws anything but std::bad_alloc; any number of
/// threads may call them at once.

#include <cstdint>
#include <functional>
#include <meeting/book_settings.hpp>
#include <meeting/calendar.hpp>
#include <meeting/date.hpp>
#include <meeting/diagnostic.hpp>
#include <meeting/export.hpp>
#include <meeting/record.hpp>
#include <meeting/registers.hpp>
#include <meeting/source.hpp>
#include <meeting/words.hpp>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace meeting {

/// What a rule looks at.
enum class RuleScope : std::uint8_t { record, book };

/// The profile of a book from which on a rule runs without being asked for by its name.
enum class RuleProfile : std::uint8_t {
  standard,  ///< errors, and warnings that a secretary can act on
  strict,    ///< `profile: strict`: local or stricter practice
};

/// What `profile:` of a book asks for; standard where it says nothing.
inline RuleProfile rule_profile(const Word<VocabularyId::profile>& stated) {
  return stated.is("strict") ? RuleProfile::strict : RuleProfile::standard;
}

/// One rule. All texts have static storage.
struct RuleInfo {
  std::string_view id;                  ///< kebab-case, names the fault, never reused
  Severity severity = Severity::error;  ///< where no book says otherwise
  std::string_view sentence;            ///< message id: what holds in a good record
  std::string_view reason;              ///< message id: why
  std::string_view source;              ///< message id: statute and article, or practice
  RuleScope scope = RuleScope::record;
  RuleProfile profile = RuleProfile::standard;
};

/// All rules in the order of their ids; static storage.
MEETING_EXPORT std::span<const RuleInfo> rules();

/// Null where there is no rule of this id.
MEETING_EXPORT const RuleInfo* find_rule(std::string_view id);

/// Which rules run, and with which severity. A value; any number of threads may read it.
class MEETING_EXPORT RuleSet {
 public:
  /// The rules of the standard profile with their own severities.
  RuleSet();
  /// Those of a profile, with the severities that books give: the first setting for a rule holds,
  /// see Book::rules(). A severity makes a rule of the strict profile run, `off` stops any.
  RuleSet(std::span<const RuleSetting* const> settings, RuleProfile profile);

  /// The same for every record of a program that has no book.
  static const RuleSet& standard();

  /// Runs these rules alone, those of other profiles included; ids that no rule has are passed
  /// over.
  void keep_only(std::span<const std::string_view> ids);
  void leave_out(std::span<const std::string_view> ids);

  /// Empty where the rule does not run. `rule` is one of rules().
  [[nodiscard]] std::optional<Severity> severity(const RuleInfo& rule) const;
  /// The same of the rule at this place of rules().
  [[nodiscard]] std::optional<Severity> severity(std::size_t index) const {
    if (runs_[index] == Run::off) return std::nullopt;
    return static_cast<Severity>(runs_[index]);
  }

 private:
  enum class Run : std::uint8_t { note, warning, error, off };
  std::vector<Run> runs_;  // as rules()
};

struct RuleContext;

/// The id of a message that says its one argument, in each language what that holds: for a program
/// whose sentences are not in the catalogue.
inline constexpr std::string_view own_words = "own-words"_msg;

/// A rule that a program adds to those of the library. `check` gets a record and returns findings,
/// of which rule and severity are stamped by the engine. It is called by as many threads as call
/// check_record, and must outlive those calls.
struct OwnRule {
  std::string_view id;  ///< kebab-case, of no rule of the library; static storage
  Severity severity = Severity::warning;
  std::function<std::vector<Diagnostic>(const Record& record, const RuleContext& context)> check;
};

/// What is known besides the record. All that it refers to is the caller's and has to last as
/// long as the call.
struct RuleContext {
  /// The day asked about: what is overdue, what has been held.
  Date as_of;
  /// The day on which the check is made: a result dated after it has to be a mistake. It lies
  /// after `as_of` where somebody asks about the past. An invalid date means `as_of`.
  Date today;
  const Calendar& calendar = Calendar::standard();
  /// The words and registers of the book; may be null.
  const Registers* registers = nullptr;
  /// The time limits of the book with all that it inherits; null: none is set.
  const Limits* limits = nullptr;
  /// The area of the book filled in with the record's own; null: the record's own alone.
  const Area* area = nullptr;
  const RuleSet& rules = RuleSet::standard();
  std::span<const OwnRule> own_rules;
  /// The file's name without its ending; empty where there is no file.
  std::string_view file_stem;
  /// What the reader found in this record. Where it could not read something, no rule says
  /// that it is missing.
  std::span<const Diagnostic> reader_findings;
  /// The bytes that the record was read from; null: a finding about a part of a long text marks
  /// the whole of it where the text is not written on one line.
  const Source* source = nullptr;
  /// The keys of fields that the book allows to be published; see Book::privacy().
  std::span<const Text> published_fields;
};

/// What the rules of records find, in the order of the places; at most limits::findings. The
/// reader's own findings are not among them. Arguments of the messages are copies; nothing refers
/// to the record.
MEETING_EXPORT std::vector<Diagnostic> check_record(const Record& record,
                                                    const RuleContext& context);

/// The id of the finding that a book.yaml sets the severity of a rule that does not exist.
inline constexpr std::string_view unknown_rule = "unknown-rule";

/// What is wrong with the rules that one book.yaml sets: warnings at the names that no rule has.
MEETING_EXPORT std::vector<Diagnostic> check_rule_settings(const BookSettings& settings);

/// What is wrong in the registers of a book: names that stand for two things, an organisation
/// tree with holes or circles, series without a day. One list for each of `files`, which are those
/// of the book, in the order of the places.
/// `registers` and `tree` are the book's with all that it inherits; what the books around it state
/// is not reported again.
MEETING_EXPORT std::vector<std::vector<Diagnostic>> check_registers(
    std::span<const RegisterFile> files, const Registers& registers,
    std::span<const OrganisationNode* const> tree);

}  // namespace meeting
