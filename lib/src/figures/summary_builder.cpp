// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/figures.hpp>
#include <meeting/items.hpp>
#include <set>

#include "figures/chains.hpp"
#include "figures/tally.hpp"

namespace meeting {
namespace {

constexpr std::uint32_t no_source = 0xffffffff;

/// What is kept of an issue until the chains are known.
struct IssueEntry {
  IssueState state;
  bool in_period = false;
  Date date;
  RowKey category, tier, channel, initiative, area;
  std::uint32_t source = no_source;
};

/// What is kept of a follow-up.
struct FollowUpEntry {
  FollowUpStage stage = FollowUpStage::open;
  bool in_period = false;
  bool overdue = false, suspended = false, reopened = false, escalated = false;
  bool due_stated = false, due_unknown = false;
  bool done = false;
  bool visited = false;
  std::optional<bool> on_time;
  Date date;
  RowKey responsible, area;
  std::uint32_t source = no_source;
};

std::string_view area_at(const Area& area, AreaLevel level) {
  switch (level) {
    case AreaLevel::province: return *area.province;
    case AreaLevel::city: return *area.city;
    case AreaLevel::district: return *area.district;
    case AreaLevel::street: return *area.street;
    case AreaLevel::community: return *area.community;
    case AreaLevel::compound: return *area.compound;
  }
  return {};
}

/// The names of all levels down to one: what tells two communities of one name apart.
std::string area_path(const Area& area, AreaLevel level) {
  std::string path;
  for (int i = 0; i <= static_cast<int>(level); ++i) {
    const std::string_view name = area_at(area, static_cast<AreaLevel>(i));
    if (name.empty()) continue;
    if (!path.empty()) path += '/';
    path += name;
  }
  return path;
}

bool took_part(const Party& party) {
  return !party.attendance.given || party.attendance.is("present") ||
         party.attendance.is("observer");
}

bool was_present(const Party& party) {
  return !party.attendance.given || party.attendance.is("present");
}

/// What one answer weighs in the satisfaction rate, in tenths.
std::int64_t weight(std::string_view rating, Satisfaction formula) {
  if (rating == "very_satisfied" || rating == "satisfied") return 10;
  if (rating != "basically_satisfied") return 0;
  if (formula == Satisfaction::inclusive) return 10;
  return formula == Satisfaction::weighted ? 6 : 0;
}

}  // namespace

struct SummaryBuilder::Work {
  Work(const SummaryOptions& chosen, const Calendar& used) : options(chosen), calendar(used) {
    summary.as_of = options.as_of;
    summary.period = options.period;
    summary.satisfaction = options.satisfaction;
    summary.area = options.area;
    summary.figures.resize(figure_infos().size());
    for (const BreakdownInfo& info : breakdown_infos()) tallies.emplace_back(info.columns.size());
    figure(FigureId::satisfaction_rate).scale = 10;
  }

  // ---- counting ----

  Figure& figure(FigureId id) { return summary.figures[static_cast<std::size_t>(id)]; }
  Tally& tally(BreakdownId id) { return tallies[static_cast<std::size_t>(id)]; }

  void count(FigureId id, std::uint32_t source) {
    figure(id).number.add(Total(1));
    explain(id, source, true);
  }
  void sum(FigureId id, const Total& number, std::uint32_t source) {
    figure(id).number.add(number);
    explain(id, source, true);
  }
  void rate(FigureId id, bool counts, std::uint32_t source) {
    ++figure(id).of;
    if (counts) figure(id).number.add(Total(1));
    explain(id, source, counts);
  }
  void explain(FigureId id, std::uint32_t source, bool counts) {
    if (options.explain != id || source == no_source) return;
    (counts ? summary.sources : summary.sources_missing).push_back(sources[source]);
  }

  /// Names are kept only where somebody asks for them.
  std::uint32_t source_of(const PlacedRecord& placed, std::string item) {
    if (!options.explain) return no_source;
    sources.push_back({std::string(placed.id), std::move(item)});
    return static_cast<std::uint32_t>(sources.size() - 1);
  }

  void add_period_rows(Date date, std::size_t column) {
    constexpr std::pair<BreakdownId, PeriodUnit> units[] = {
        {BreakdownId::by_month, PeriodUnit::month},
        {BreakdownId::by_quarter, PeriodUnit::quarter},
        {BreakdownId::by_year, PeriodUnit::year}};
    for (const auto& [id, unit] : units) {
      tally(id).add(valid(date) ? Tally::period_row(date, unit) : RowKey::not_stated, column);
    }
  }

  RowKey area_row(const PlacedRecord& placed, const Issue* issue) {
    const Area* area = placed.whole_area();
    static const Area nowhere;
    if (area == nullptr) area = &nowhere;
    std::string_view name = area_at(*area, options.area);
    std::string path = area_path(*area, options.area);
    if (options.area == AreaLevel::compound && issue != nullptr && issue->compound) {
      name = *issue->compound;
      path = area_path(*area, AreaLevel::community) + '/' + std::string(name);
    }
    return RowKey::of_name(name, path, names);
  }

  // ---- one record ----

  void add(const PlacedRecord& placed) {
    const Record& record = *placed.record;
    const MeetingState state = meeting_state(record, options.as_of);
    const bool in_period =
        !options.period || (state.date && contains(*options.period, *state.date));
    if (in_period) {
      ++summary.records;
      add_meeting(placed, state);
    }
    const Date date = state.date.value_or(Date{});
    for (const Issue& issue : record.issues) add_issue(placed, issue, in_period, date);
    for_each_follow_up(record, [&](const Issue* issue, const Resolution*, const FollowUp& one) {
      add_follow_up(placed, issue, one, in_period, date);
    });
  }

  void add_meeting(const PlacedRecord& placed, const MeetingState& state) {
    const Record& record = *placed.record;
    const std::uint32_t source = source_of(placed, {});
    switch (state.stage) {
      case MeetingStage::planned: count(FigureId::meetings_planned, source); return;
      case MeetingStage::unrecorded: count(FigureId::meetings_unrecorded, source); return;
      case MeetingStage::cancelled: count(FigureId::meetings_cancelled, source); return;
      case MeetingStage::held: break;
    }
    if (needs_no_resolution(record)) {
      count(FigureId::other_records, source);
    } else {
      count(FigureId::meetings_held, source);
      const RowKey form = RowKey::of_word(record.form, names);
      tally(BreakdownId::meetings_by_form).add(form.value, 0);
      const RowKey level = RowKey::of_word(record.level, names);
      tally(BreakdownId::meetings_by_level).add(level.value, 0);
      tally(BreakdownId::by_area).add(area_row(placed, nullptr).value, 0);
      add_period_rows(state.date.value_or(Date{}), 0);
    }
    add_persons(record, source);
    add_resolutions(placed, state.date.value_or(Date{}));
  }

  void add_persons(const Record& record, std::uint32_t source) {
    std::set<std::uint32_t> kinds;
    Total counted;
    bool any_counted = false;
    for (const Party& party : record.parties) {
      if (!took_part(party)) continue;
      const std::uint32_t kind = RowKey::of_word(party.kind, names).value;
      kinds.insert(kind);
      Total persons;
      if (party.count) persons.add(*party.count);
      else persons.at_least = true;  // somebody came, nobody says how many
      tally(BreakdownId::parties_by_kind).add(kind, 1, persons);
      if (!was_present(party)) continue;
      counted.add(persons);
      any_counted = any_counted || party.count.given;
    }
    for (const std::uint32_t kind : kinds) tally(BreakdownId::parties_by_kind).add(kind, 0);

    static const Attendance nobody_counted;
    const Attendance& attendance = record.attendance ? *record.attendance : nobody_counted;
    if (attendance.present) {
      Total present;
      present.add(*attendance.present);
      sum(FigureId::persons_present, present, source);
    } else if (any_counted) {
      sum(FigureId::persons_present, counted, source);
    }
    if (attendance.expected) {
      Total expected;
      expected.add(*attendance.expected);
      sum(FigureId::persons_expected, expected, source);
    }
    if (attendance.person_times) {
      Total times;
      times.add(*attendance.person_times);
      sum(FigureId::person_times, times, source);
    }
    if (attendance.present && attendance.expected) {
      Figure& rate = figure(FigureId::attendance_rate);
      Total expected;
      expected.add(*attendance.expected);
      rate.number.add(*attendance.present);
      rate.of += expected.value;
      rate.number.approximate = rate.number.approximate || expected.approximate;
      rate.number.at_least = rate.number.at_least || expected.at_least;
      explain(FigureId::attendance_rate, source, true);
    }
  }

  void add_resolutions(const PlacedRecord& placed, Date date) {
    for_each_resolution(*placed.record, [&](const Issue*, const Resolution& one) {
      const std::uint32_t source = source_of(placed, options.explain ? item_id(one) : std::string());
      count(FigureId::resolutions, source);
      const RowKey type = RowKey::of_word(one.type, names);
      tally(BreakdownId::resolutions_by_type).add(type.value, 0);
      const RowKey basis = RowKey::of_word(one.basis, names);
      tally(BreakdownId::resolutions_by_basis).add(basis.value, 0);
      add_period_rows(date, 2);
      if (resolution_outcome(one) != IssueOutcome::agreed) return;
      if (ratification_pending(one, options.as_of)) count(FigureId::ratifications_pending, source);
      for (const Money& money : one.money) {
        if (payment_pending(money, options.as_of)) count(FigureId::payments_pending, source);
      }
    });
    for (const Issue& issue : placed.record->issues) {
      for (const Position& position : issue.positions) {
        if (!position.stage.is("objection")) continue;
        const std::uint32_t source =
            source_of(placed, options.explain ? item_id(issue) : std::string());
        count(FigureId::objections, source);
        if (position.response) count(FigureId::objections_answered, source);
      }
    }
  }

  void add_issue(const PlacedRecord& placed, const Issue& issue, bool in_period, Date date) {
    IssueEntry entry;
    entry.state = issue_state(issue, *placed.record, options.as_of, calendar);
    if (!entry.state.begun) return;
    entry.in_period = in_period;
    entry.date = date;
    entry.category = RowKey::of_word(issue.category, names);
    entry.tier = RowKey::of_word(issue.tier, names);
    entry.initiative = RowKey::of_word(issue.initiative, names);
    if (issue.source) entry.channel = RowKey::of_word(issue.source->channel, names);
    entry.area = area_row(placed, &issue);
    const std::string item = item_id(issue);
    entry.source = source_of(placed, item);
    issues.push_back(entry);
    issue_chains.add(placed.id, item, *issue.continues, placed.record->issues.size() == 1);
  }

  RowKey responsible_row(const Record& record, const PartyRef& lead) {
    if (!lead) return {};
    std::string_view name = *lead;
    const auto index = static_cast<std::size_t>(lead.index);
    if (lead.index >= 0 && index < record.parties.size()) {
      const Party& party = record.parties[index];
      if (!party.name) return RowKey::of_word(party.kind, names);
      name = *party.name;
    }
    // A name that is a kind is the same as none.
    if (const std::optional<std::uint16_t> kind = find_word(VocabularyId::party_kind, name)) {
      return {*kind};
    }
    return RowKey::of_name(name, {}, names);
  }

  void add_follow_up(const PlacedRecord& placed, const Issue* issue, const FollowUp& follow_up,
                     bool in_period, Date date) {
    const FollowUpState state =
        follow_up_state(follow_up, *placed.record, options.as_of, calendar);
    if (!state.begun) return;
    FollowUpEntry entry;
    entry.stage = state.stage;
    entry.in_period = in_period;
    entry.overdue = state.overdue;
    entry.suspended = state.suspended;
    entry.reopened = state.reopened;
    entry.escalated = state.escalated;
    entry.due_stated = state.effective_due.stated;
    entry.due_unknown = state.effective_due.missing_year != 0;
    if (entry.due_unknown) missing_years.insert(state.effective_due.missing_year);
    entry.done = state.done_on.has_value() && state.stage != FollowUpStage::cancelled;
    entry.visited = state.last_visit != nullptr;
    entry.on_time = state.on_time();
    entry.date = date;
    entry.responsible = responsible_row(*placed.record, follow_up.lead);
    entry.area = area_row(placed, issue);
    const std::string item = item_id(follow_up);
    entry.source = source_of(placed, item);
    follow_ups.push_back(entry);
    follow_up_chains.add(placed.id, item, *follow_up.continues, false);
    if (in_period) add_ratings(follow_up, state, entry.source);
  }

  void add_ratings(const FollowUp& follow_up, const FollowUpState& state, std::uint32_t source) {
    if (state.last_visit != nullptr) {
      const Visit& visit = *state.last_visit;
      if (visit.result) rate(FigureId::solved_rate, visit.result.is("solved"), source);
      if (visit.rating && !visit.rating.is("not_rated")) {
        add_rating(visit.rating.key(), 1, source);
      }
    }
    if (!follow_up.survey ||
        (follow_up.survey->date && *follow_up.survey->date > options.as_of)) {
      return;
    }
    const RatingSurvey& survey = *follow_up.survey;
    const std::pair<std::string_view, const Count&> answers[] = {
        {"very_satisfied", survey.very_satisfied},
        {"satisfied", survey.satisfied},
        {"basically_satisfied", survey.basically_satisfied},
        {"dissatisfied", survey.dissatisfied}};
    for (const auto& [rating, answer] : answers) {
      if (!answer) continue;
      Total number;
      number.add(*answer);
      if (number.value > 0 && number.value < 1'000'000'000) {
        add_rating(rating, number.value, source);
      }
      Figure& figure_of = figure(FigureId::satisfaction_rate);
      figure_of.number.approximate |= number.approximate || number.at_least;
    }
  }

  void add_rating(std::string_view rating, std::int64_t times, std::uint32_t source) {
    Figure& satisfied = figure(FigureId::satisfaction_rate);
    const std::int64_t tenths = weight(rating, options.satisfaction);
    satisfied.number.add(Total(tenths * times));
    satisfied.of += times;
    explain(FigureId::satisfaction_rate, source, tenths > 0);
  }

  // ---- the end ----

  /// The last link of a chain in the period, from a last link backwards; `Chains::nothing` for none.
  template <class Entry>
  static std::uint32_t in_period(const Chains& chains, const std::vector<Entry>& entries,
                                 std::uint32_t link) {
    while (link != Chains::nothing && !entries[link].in_period) link = chains.before(link);
    return link;
  }

  void count_issue(const IssueEntry& last, const IssueEntry& here) {
    const bool settled = last.state.stage == IssueStage::settled;
    const bool accepted = last.state.counts_as_accepted();
    const bool agreed = last.state.outcome == IssueOutcome::agreed;
    const bool deliberated = last.state.outcome != IssueOutcome::none ||
                             last.state.stage == IssueStage::deliberated;
    count(FigureId::issues, last.source);
    if (accepted) count(FigureId::issues_accepted, last.source);
    if (deliberated) count(FigureId::issues_deliberated, last.source);
    if (agreed) count(FigureId::issues_agreed, last.source);
    if (settled) count(FigureId::issues_settled, last.source);
    if (last.state.outcome == IssueOutcome::referred) {
      count(FigureId::issues_referred, last.source);
    }
    if (deliberated) rate(FigureId::agreement_rate, agreed, last.source);
    if (accepted) rate(FigureId::settlement_rate, settled, last.source);

    const auto add_row = [&](BreakdownId id, RowKey row, RowKey otherwise) {
      const std::uint32_t number = row.value == RowKey::not_stated ? otherwise.value : row.value;
      const std::size_t first = id == BreakdownId::by_area ? 1 : 0;
      tally(id).add(number, first);
      if (settled) tally(id).add(number, first + 1);
    };
    add_row(BreakdownId::issues_by_category, last.category, here.category);
    add_row(BreakdownId::issues_by_tier, last.tier, here.tier);
    add_row(BreakdownId::issues_by_channel, last.channel, here.channel);
    add_row(BreakdownId::issues_by_initiative, last.initiative, here.initiative);
    add_row(BreakdownId::by_area, last.area, here.area);
    add_period_rows(here.date, 1);
  }

  void count_follow_up(const FollowUpEntry& last, const FollowUpEntry& here) {
    const bool cancelled = last.stage == FollowUpStage::cancelled;
    const bool closed = last.stage == FollowUpStage::closed;
    const bool open = last.stage == FollowUpStage::open;
    count(FigureId::follow_ups, last.source);
    if (open) count(FigureId::follow_ups_open, last.source);
    if (last.overdue) count(FigureId::follow_ups_overdue, last.source);
    if (last.suspended) count(FigureId::follow_ups_suspended, last.source);
    if (last.stage == FollowUpStage::done) count(FigureId::follow_ups_done, last.source);
    if (last.stage == FollowUpStage::visited) count(FigureId::follow_ups_visited, last.source);
    if (closed) count(FigureId::follow_ups_closed, last.source);
    if (cancelled) count(FigureId::follow_ups_cancelled, last.source);
    if (last.reopened) count(FigureId::follow_ups_reopened, last.source);
    if (last.escalated) count(FigureId::follow_ups_escalated, last.source);
    if (open && !last.due_stated) count(FigureId::follow_ups_without_due, last.source);
    if (last.due_unknown) count(FigureId::follow_ups_due_unknown, last.source);
    if (last.done && last.on_time) rate(FigureId::on_time_rate, *last.on_time, last.source);
    if (!cancelled) rate(FigureId::strike_off_rate, closed, last.source);
    if (last.done) rate(FigureId::visit_rate, last.visited, last.source);

    add_period_rows(here.date, 3);
    if (closed) add_period_rows(here.date, 4);
    Tally& responsible = tally(BreakdownId::follow_ups_by_responsible);
    const std::uint32_t who = last.responsible.value;
    responsible.add(who, 0);
    if (open) responsible.add(who, 1);
    if (last.overdue) responsible.add(who, 2);
    if (last.done) responsible.add(who, 3);
    if (last.done && last.on_time == true) responsible.add(who, 4);
    if (closed) responsible.add(who, 5);
    Tally& areas = tally(BreakdownId::by_area);
    areas.add(last.area.value, 3);
    if (open) areas.add(last.area.value, 4);
    if (last.overdue) areas.add(last.area.value, 5);
  }

  std::vector<BreakdownRow> rows(BreakdownId id) {
    const Tally& counted = tally(id);
    switch (id) {
      case BreakdownId::meetings_by_form: return counted.rows_of_words(VocabularyId::form, names);
      case BreakdownId::meetings_by_level:
        return counted.rows_of_words(VocabularyId::level, names);
      case BreakdownId::by_month: return counted.rows_of_periods(PeriodUnit::month);
      case BreakdownId::by_quarter: return counted.rows_of_periods(PeriodUnit::quarter);
      case BreakdownId::by_year: return counted.rows_of_periods(PeriodUnit::year);
      case BreakdownId::issues_by_category:
        return counted.rows_of_words(VocabularyId::category, names);
      case BreakdownId::issues_by_tier: return counted.rows_of_words(VocabularyId::tier, names);
      case BreakdownId::issues_by_channel:
        return counted.rows_of_words(VocabularyId::channel, names);
      case BreakdownId::issues_by_initiative:
        return counted.rows_of_words(VocabularyId::initiative, names);
      case BreakdownId::resolutions_by_type:
        return counted.rows_of_words(VocabularyId::resolution_type, names);
      case BreakdownId::resolutions_by_basis:
        return counted.rows_of_words(VocabularyId::basis, names);
      case BreakdownId::parties_by_kind:
      case BreakdownId::follow_ups_by_responsible:
      case BreakdownId::by_area:
        return counted.rows_of_words(VocabularyId::party_kind, names);
    }
    return {};
  }

  Summary finish() {
    issue_chains.connect();
    for (const std::uint32_t last : issue_chains.last_links()) {
      const std::uint32_t here = in_period(issue_chains, issues, last);
      if (here != Chains::nothing) count_issue(issues[last], issues[here]);
    }
    follow_up_chains.connect();
    for (const std::uint32_t last : follow_up_chains.last_links()) {
      const std::uint32_t here = in_period(follow_up_chains, follow_ups, last);
      if (here != Chains::nothing) count_follow_up(follow_ups[last], follow_ups[here]);
    }
    for (const BreakdownInfo& info : breakdown_infos()) {
      summary.breakdowns.push_back({info.id, rows(info.id)});
    }
    summary.missing_years.assign(missing_years.begin(), missing_years.end());
    return std::move(summary);
  }

  SummaryOptions options;
  const Calendar& calendar;
  Summary summary;
  std::vector<Tally> tallies;
  Names names;
  std::vector<FigureSource> sources;
  std::set<int> missing_years;
  std::vector<IssueEntry> issues;
  std::vector<FollowUpEntry> follow_ups;
  Chains issue_chains;
  Chains follow_up_chains;
};

SummaryBuilder::SummaryBuilder(const SummaryOptions& options, const Calendar& calendar)
    : work_(std::make_unique<Work>(options, calendar)) {}

SummaryBuilder::~SummaryBuilder() = default;

void SummaryBuilder::add(const PlacedRecord& placed) { work_->add(placed); }

void SummaryBuilder::add_unreadable(std::string_view path) {
  work_->summary.unreadable.emplace_back(path);
}

Summary SummaryBuilder::finish() { return work_->finish(); }

}  // namespace meeting
