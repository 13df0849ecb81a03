// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The figures of figures.hpp as tables for people and as JSON.

#include <meeting/export.hpp>
#include <meeting/figures.hpp>
#include <meeting/table.hpp>
#include <meeting/words.hpp>
#include <string>
#include <string_view>

namespace meeting {

struct SummaryReportOptions {
  Language language = Language::english;
  TableLayout layout;
  bool markdown = false;
  const Summary* previous = nullptr;     ///< the period before (环比), for a further column
  const Summary* year_before = nullptr;  ///< the same period a year earlier (同比)
};

/// "403", "400 or more", "n/a", "66.7 % (2/3)".
MEETING_EXPORT std::string figure_text(const FigureInfo& info, const Figure& figure,
                                       Language language);
/// What a row of a breakdown is called in a language.
MEETING_EXPORT std::string breakdown_label(const BreakdownKey& key, Language language);

/// All figures and breakdowns with headings; rows of zeros and empty breakdowns left out.
MEETING_EXPORT std::string summary_text(const Summary& summary,
                                        const SummaryReportOptions& options);
/// `{"format": 1, "as_of": …, "figures": {…}, "breakdowns": {…}}`
MEETING_EXPORT std::string summary_json(const Summary& summary);
/// The records behind the figure of SummaryOptions::explain: its definition, then one reference a
/// line.
MEETING_EXPORT std::string explanation_text(const Summary& summary, FigureId id, Language language);

}  // namespace meeting
