// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The figures of a selection of records, each computed here and nowhere else.
///
/// A SummaryBuilder takes records one after another and keeps no text of them except names to
/// group by, so a book of any size can be summed while it is read. It computes and never formats:
/// see summary_tables() and summary_json() in summary_report.hpp for output.
///
/// Everything is as of one day; see state.hpp. With a period, the records whose
/// meeting day lies in it count, with all that follows from them up to the day asked about.

#include <cstddef>
#include <cstdint>
#include <meeting/calendar.hpp>
#include <meeting/date.hpp>
#include <meeting/decimal.hpp>
#include <meeting/export.hpp>
#include <meeting/placed_record.hpp>
#include <meeting/state.hpp>
#include <meeting/vocabulary.hpp>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// A sum of stated numbers. "At least" as soon as one of them is a lower bound.
struct Total {
  std::int64_t value = 0;
  bool at_least = false;     ///< at least one addend was "400+" or did not fit
  bool approximate = false;  ///< at least one was "about", "nearly" or "at most"

  Total() = default;
  Total(std::int64_t exact) : value(exact) {}  // NOLINT(google-explicit-constructor)
  MEETING_EXPORT void add(const Quantity& quantity);
  MEETING_EXPORT void add(const Total& other);
  bool operator==(const Total&) const = default;
};

/// Every figure that is one number or one rate.
enum class FigureId : std::uint8_t {
  meetings_held,
  meetings_planned,
  meetings_unrecorded,
  meetings_cancelled,
  other_records,  ///< held, but no meetings: intake, campaign, project, emergency
  persons_present,
  persons_expected,
  person_times,
  attendance_rate,  ///< present / expected, over meetings that state both
  issues,           ///< a chain of continued issues is one
  issues_accepted,
  issues_deliberated,
  issues_agreed,
  issues_settled,
  issues_referred,
  agreement_rate,   ///< agreed / deliberated
  settlement_rate,  ///< settled / accepted
  resolutions,
  ratifications_pending,
  payments_pending,
  objections,
  objections_answered,
  follow_ups,  ///< begun by the day asked about, cancelled ones included
  follow_ups_open,
  follow_ups_overdue,
  follow_ups_suspended,
  follow_ups_done,     ///< done, not yet visited
  follow_ups_visited,  ///< done and visited, not yet struck off
  follow_ups_closed,
  follow_ups_cancelled,
  follow_ups_reopened,
  follow_ups_escalated,
  follow_ups_without_due,  ///< open, and no due day is stated
  follow_ups_due_unknown,  ///< a due day in working days in a year without calendar
  on_time_rate,            ///< done by the effective due day / done with a due day
  strike_off_rate,         ///< closed / all that were not cancelled
  visit_rate,              ///< visited / done, struck off included
  solved_rate,             ///< last visit says solved / visits with a result
  satisfaction_rate,  ///< by the formula of SummaryOptions / ratings given in visits and surveys
};

enum class FigureKind : std::uint8_t { count, total, rate };

struct FigureInfo {
  FigureId id;
  std::string_view key;  ///< for machines: "on_time_rate"
  FigureKind kind;
  std::string_view name;        ///< message id of its name
  std::string_view definition;  ///< message id of the sentence that says what it is
};

/// All figures in the order of FigureId; static storage.
MEETING_EXPORT std::span<const FigureInfo> figure_infos();
MEETING_EXPORT const FigureInfo* find_figure(std::string_view key);

/// One figure with its value. A rate has both numbers, in tenths where the formula weighs.
struct Figure {
  Total number;         ///< the count, the sum, or the numerator of the rate
  std::int64_t of = 0;  ///< the denominator of a rate; 0: the rate is not to be had
  /// What a weighted numerator is counted in: 1, or 10 for tenths.
  std::int32_t scale = 1;
};

/// The value of a rate in percent with one decimal, halves up: "66.7". Empty where the
/// denominator is 0 ("n/a").
MEETING_EXPORT std::optional<std::string> rate_percent(const Figure& figure);

/// What a breakdown's rows are.
enum class BreakdownId : std::uint8_t {
  meetings_by_form,
  meetings_by_level,
  by_month,  ///< of the meeting
  by_quarter,
  by_year,
  issues_by_category,
  issues_by_tier,
  issues_by_channel,
  issues_by_initiative,
  resolutions_by_type,
  resolutions_by_basis,
  parties_by_kind,
  follow_ups_by_responsible,
  by_area,  ///< at the level of SummaryOptions::area
};

struct BreakdownInfo {
  BreakdownId id;
  std::string_view key;    ///< for machines: "issues_by_category"
  std::string_view title;  ///< message id
  std::string_view what;   ///< message id of the heading of its first column
  /// One heading a number of a row: key for machines, message id for people.
  struct Column {
    std::string_view key;
    std::string_view name;
  };
  std::span<const Column> columns;
};

MEETING_EXPORT std::span<const BreakdownInfo> breakdown_infos();

/// What one row of a breakdown is about: a word of a vocabulary, a period, or a name.
struct BreakdownKey {
  enum class Kind : std::uint8_t { word, period, name, none };
  Kind kind = Kind::none;  ///< none: the record does not say
  VocabularyId vocabulary = VocabularyId::form;
  std::uint16_t index = 0;  ///< of the word
  Period period;
  std::string name;  ///< of a party or an area; also a word of the book's own

  bool operator==(const BreakdownKey&) const = default;
};

struct BreakdownRow {
  BreakdownKey key;
  std::vector<Total> numbers;  ///< as BreakdownInfo::columns
};

/// Rows by the first number, largest first, then in the order of the vocabulary or of the name;
/// periods in order of time.
struct Breakdown {
  BreakdownId id = BreakdownId::meetings_by_form;
  std::vector<BreakdownRow> rows;
};

/// One record or item behind a figure.
struct FigureSource {
  std::string record;  ///< PlacedRecord::id
  std::string item;    ///< "f1", or empty for the record as a whole
};

enum class Satisfaction : std::uint8_t {
  strict,     ///< very satisfied and satisfied
  inclusive,  ///< and basically satisfied
  weighted,   ///< basically satisfied counts 0.6
};

enum class AreaLevel : std::uint8_t { province, city, district, street, community, compound };

struct SummaryOptions {
  Date as_of;
  std::optional<Period> period;  ///< empty: all records
  Satisfaction satisfaction = Satisfaction::strict;
  AreaLevel area = AreaLevel::community;  ///< what by_area goes by
  std::optional<FigureId> explain;        ///< collect what stands behind this figure
};

struct Summary {
  Date as_of;
  std::optional<Period> period;
  Satisfaction satisfaction = Satisfaction::strict;
  AreaLevel area = AreaLevel::community;

  std::int64_t records = 0;             ///< that lie in the period, of all states
  std::vector<std::string> unreadable;  ///< files that could not be counted
  std::vector<int> missing_years;       ///< calendars that some due days would need, ascending

  std::vector<Figure> figures;        ///< in the order of FigureId
  std::vector<Breakdown> breakdowns;  ///< in the order of BreakdownId
  /// Behind SummaryOptions::explain: of a count all that are counted, of a rate those of the
  /// numerator.
  std::vector<FigureSource> sources;
  /// Of a rate: those of the denominator that are not in the numerator.
  std::vector<FigureSource> sources_missing;

  [[nodiscard]] const Figure& figure(FigureId id) const {
    return figures[static_cast<std::size_t>(id)];
  }
  [[nodiscard]] const Breakdown& breakdown(BreakdownId id) const {
    return breakdowns[static_cast<std::size_t>(id)];
  }
};

/// Takes records in any order. Not for several threads at once.
class MEETING_EXPORT SummaryBuilder {
 public:
  /// `calendar` must outlive the builder.
  SummaryBuilder(const SummaryOptions& options, const Calendar& calendar);
  SummaryBuilder(const SummaryBuilder&) = delete;
  SummaryBuilder& operator=(const SummaryBuilder&) = delete;
  ~SummaryBuilder();

  /// Keeps nothing of the record: it may die afterwards.
  void add(const PlacedRecord& placed);
  /// A file that cannot be counted; it is named in the summary.
  void add_unreadable(std::string_view path);
  /// Ends the counting. The builder is then used up.
  Summary finish();

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace meeting
