// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The rules: what holds in a good record, beyond what the reader checks (text, keys, words,
/// references). A rule looks at one record and never at the world.
///
/// Any number of threads may call these functions at once. None of them throws anything but
/// std::bad_alloc.

#include <meeting/book_settings.hpp>
#include <meeting/calendar.hpp>
#include <meeting/date.hpp>
#include <meeting/diagnostic.hpp>
#include <meeting/export.hpp>
#include <meeting/record.hpp>
#include <meeting/registers.hpp>
#include <span>
#include <string_view>
#include <vector>

namespace meeting {

/// One rule. All texts have static storage.
struct RuleInfo {
  std::string_view id;                  ///< kebab-case, names the fault, never reused
  Severity severity = Severity::error;  ///< where no book says otherwise
  std::string_view sentence;            ///< message id: what holds in a good record
  std::string_view reason;              ///< message id: why, and where it comes from
};

/// All rules in the order of their ids; static storage.
MEETING_EXPORT std::span<const RuleInfo> rules();

/// Null where there is no rule of this id.
MEETING_EXPORT const RuleInfo* find_rule(std::string_view id);

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
  /// The severities that books give, the first for a rule holds: see Book::rules.
  std::span<const RuleSetting* const> settings;
  /// The file's name without its ending; empty where there is no file.
  std::string_view file_stem;
  /// What the reader found in this record. Where it could not read something, no rule says
  /// that it is missing.
  std::span<const Diagnostic> reader_findings;
};

/// What the rules find, in the order of the places; at most limits::findings. The reader's own
/// findings are not among them. Severities are those of the book; a rule that is off does not run.
/// Arguments of the messages are copies; nothing refers to the record.
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
