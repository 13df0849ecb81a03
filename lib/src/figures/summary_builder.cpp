// SPDX-License-Identifier: Apache-2.0

#include <meeting/figures.hpp>
#include <utility>

#include "figures/summary_work.hpp"

namespace meeting {

SummaryWork::SummaryWork(const SummaryOptions& chosen, const Calendar& used)
    : options_(chosen), calendar_(used) {
  summary_.as_of = options_.as_of;
  summary_.period = options_.period;
  summary_.satisfaction = options_.satisfaction;
  summary_.area = options_.area;
  summary_.figures.resize(figure_infos().size());
  for (const BreakdownInfo& info : breakdown_infos()) tallies_.emplace_back(info.columns.size());
  figure(FigureId::satisfaction_rate).scale = 10;  // ratings weigh in tenths
}

void SummaryWork::count(FigureId id, std::uint32_t source) {
  figure(id).number.add(Total(1));
  explain(id, source, true);
}

void SummaryWork::sum(FigureId id, const Quantity& number, std::uint32_t source) {
  figure(id).number.add(number);
  explain(id, source, true);
}

void SummaryWork::rate(FigureId id, bool counts, std::uint32_t source) {
  ++figure(id).of;
  if (counts) figure(id).number.add(Total(1));
  explain(id, source, counts);
}

void SummaryWork::explain(FigureId id, std::uint32_t source, bool counts) {
  if (options_.explain != id || source == no_source) return;
  (counts ? summary_.sources : summary_.sources_missing).push_back(sources_[source]);
}

std::uint32_t SummaryWork::source_of(const PlacedRecord& placed, std::string item) {
  if (!options_.explain) return no_source;
  sources_.push_back({std::string(placed.id), std::move(item)});
  return static_cast<std::uint32_t>(sources_.size() - 1);
}

void SummaryWork::add_period_rows(Date date, std::size_t column) {
  constexpr std::pair<BreakdownId, PeriodUnit> units[] = {
      {BreakdownId::by_month, PeriodUnit::month},
      {BreakdownId::by_quarter, PeriodUnit::quarter},
      {BreakdownId::by_year, PeriodUnit::year}};
  for (const auto& [id, unit] : units) {
    tally(id).add(valid(date) ? Tally::period_row(date, unit) : RowKey::not_stated, column);
  }
}

struct SummaryBuilder::Work : SummaryWork {
  using SummaryWork::SummaryWork;
};

SummaryBuilder::SummaryBuilder(const SummaryOptions& options, const Calendar& calendar)
    : work_(std::make_unique<Work>(options, calendar)) {}

SummaryBuilder::~SummaryBuilder() = default;

void SummaryBuilder::add(const PlacedRecord& placed) { work_->add(placed); }

void SummaryBuilder::add_unreadable(std::string_view path) { work_->add_unreadable(path); }

Summary SummaryBuilder::finish() { return work_->finish(); }

}  // namespace meeting
