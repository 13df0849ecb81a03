// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Checking a record that stands in a test as text.

#include <meeting/book_rules.hpp>
#include <meeting/read.hpp>
#include <meeting/rule_cases.hpp>
#include <meeting/rules.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The day on which tests look at a record, unless they say otherwise.
inline constexpr meeting::Date case_day{2025, 12, 31};

struct CaseOptions {
  meeting::Date as_of = case_day;
  meeting::Date today{};
  std::string_view file_stem;
  std::vector<const meeting::RuleSetting*> settings;
  meeting::RuleProfile profile = meeting::RuleProfile::standard;
  const meeting::Registers* registers = nullptr;
  const meeting::Limits* limits = nullptr;
  const meeting::Calendar* calendar = nullptr;
  std::span<const meeting::Text> published_fields = {};
};

/// A record looked at as of a day in the past; today is case_day.
inline CaseOptions as_of_day(meeting::Date day) { return {.as_of = day, .today = case_day}; }

/// In a book with `profile: strict`.
inline CaseOptions strict_profile() {
  CaseOptions options;
  options.profile = meeting::RuleProfile::strict;
  return options;
}

/// A book's registers, kept with what they view.
class CaseBook {
 public:
  /// Empty text: no book.
  explicit CaseBook(std::string_view yaml);

  /// Null where there is no book.
  [[nodiscard]] const meeting::Registers* registers() const {
    return document_ ? &registers_ : nullptr;
  }
  /// Null where it sets none.
  [[nodiscard]] const meeting::Limits* limits() const;
  [[nodiscard]] const meeting::SettingsDocument& document() const { return *document_; }
  /// As of a day, with all that the book says.
  [[nodiscard]] CaseOptions options(meeting::Date as_of = case_day,
                                    std::string_view file_stem = {}) const;

 private:
  std::optional<meeting::SettingsDocument> document_;
  meeting::Registers registers_;
};

/// A record and what was found in it; the findings' places are those of its source.
struct CheckedRecord {
  meeting::Document document;
  std::vector<meeting::Diagnostic> findings;  ///< of reader and rules, by place

  /// "6:5 error end-before-start", one a line.
  [[nodiscard]] std::string lines() const;
};

/// Several records of one book, checked by the rules of books.
struct CheckedFiles {
  std::vector<meeting::FileFindings> files;
  std::vector<std::string> shown;  ///< "2025/a.yaml:6:5 error number-twice"

  [[nodiscard]] std::string lines() const;
};

/// A file's id is its name without folder and ending. Faults of the reader are among the lines.
CheckedFiles check_book(const CaseBook& book, const std::vector<meeting::RuleCaseFile>& files,
                        const CaseOptions& options = {});

CheckedRecord check_text(std::string_view yaml, const CaseOptions& options = {});

/// What one rule alone finds: the texts that it marks, in their order, as "a | b". A place without
/// a text is "?".
std::string marked_by(std::string_view rule, std::string_view yaml,
                      const CaseOptions& options = {});

/// The first finding of a rule as a sentence; empty where there is none.
std::string first_text(std::string_view yaml, std::string_view rule, meeting::Language language,
                       const CaseOptions& options = {});
