// SPDX-License-Identifier: Apache-2.0

// The list of series (例会): their rule in words, the next day, planned and held sessions.

#include <algorithm>
#include <meeting/series.hpp>
#include <unordered_map>

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

/// The days on which each series met.
class SeriesSurvey final : public ListSurveyWork {
 public:
  explicit SeriesSurvey(const ListStyle& style) : as_of_(style.as_of) {}

  bool wants_pass() const override { return !done_; }
  void end_pass() override { done_ = true; }

  void add(const PlacedRecord& placed, const PlacedBook* book) override {
    const MeetingState state = meeting_state(*placed.record, as_of_);
    if (state.stage != MeetingStage::held || !state.date) return;
    std::vector<std::string_view> nearer;  // a name means the series of the nearest book
    for (; book != nullptr; book = book->parent) {
      for (const BookSettings* settings : book->settings) {
        for (const Series& one : settings->series) {
          if (std::ranges::find(nearer, *one.name) != nearer.end()) continue;
          if (is_session_of(one, *placed.record, *state.date)) held_[&one].push_back(*state.date);
        }
      }
      for (const BookSettings* settings : book->settings) {
        for (const Series& one : settings->series) nearer.push_back(*one.name);
      }
    }
  }

  std::span<const Date> held(const Series& series) const {
    const auto found = held_.find(&series);
    return found == held_.end() ? std::span<const Date>() : std::span(found->second);
  }

 private:
  Date as_of_;
  bool done_ = false;
  std::unordered_map<const Series*, std::vector<Date>> held_;
};

const Series& series(const ListRow& row) { return *row.as<const Series*>(); }

Period counted_days(const ListRow& row) {
  return row.style().counted.value_or(period_of(row.as_of(), PeriodUnit::year));
}

std::string days_of_month(const ListRow& row) {
  std::string text;
  for (const Count& day : series(row).days) {
    if (!text.empty()) text += say(row.language(), "minutes-list"_msg);
    text += row.tell("series-day"_msg, {to_string(*day)});
  }
  return text;
}

std::string capital(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 32);
  return word;
}

std::string weekday_name(const ListRow& row) {
  return capital(std::string(series(row).weekday.label(row.language())));
}

/// 每月5日、15日、25日 / 每周三 / 每季度一次 / 每月一次，周三
std::string rule(ListRow& row) {
  const Language language = row.language();
  const Series& one = series(row);
  const bool says_more = one.per && !(one.per.is("month") && !one.days.empty()) &&
                         !(one.per.is("week") && one.weekday);
  const std::string per(one.per.label(language));
  if (!one.days.empty()) {
    return says_more ? say(language, "series-per-days"_msg, {per, days_of_month(row)})
                     : say(language, "series-days"_msg, {days_of_month(row)});
  }
  if (one.weekday) {
    return says_more ? say(language, "series-per-weekday"_msg, {per, weekday_name(row)})
                     : say(language, "series-weekday"_msg, {weekday_name(row)});
  }
  return one.per ? say(language, "series-per"_msg, {per}) : "";
}

std::string name(ListRow& row) { return text_of(series(row).name); }
std::string form(ListRow& row) { return row.word(series(row).form); }
std::string since(ListRow& row) { return date_of(series(row).since); }
std::string next(ListRow& row) {
  const std::optional<Period> session = next_session(series(row), row.as_of());
  if (!session) return {};
  if (session->first == session->last) return to_string(session->first);
  const bool chinese = row.language() == Language::chinese;
  return chinese ? chinese_period(*session) : to_string(*session);
}
std::string planned(ListRow& row) {
  const Period days = counted_days(row);
  return std::to_string(planned_sessions(series(row), days.first, days.last).size());
}

std::optional<SeriesCount> count(const ListRow& row, Date last) {
  const ListSurvey* survey = row.style().survey;
  if (survey == nullptr) return std::nullopt;
  const std::span<const Date> held =
      static_cast<const SeriesSurvey*>(survey->work())->held(series(row));
  const Date first = counted_days(row).first;
  if (last < first) return SeriesCount{};
  return count_sessions(series(row), held, first, last);
}
std::string held(ListRow& row) {
  const std::optional<SeriesCount> all = count(row, counted_days(row).last);
  return all ? std::to_string(all->held) : "";
}
/// Those of which the last day has passed.
std::string missed(ListRow& row) {
  const Date yesterday = add_days(row.as_of(), -1);
  const std::optional<SeriesCount> all = count(row, std::min(counted_days(row).last, yesterday));
  return all ? std::to_string(all->missed.size()) : "";
}

constexpr BoundColumn columns[] = {
    {{"name", "head-series"_msg, CellType::text, true, true}, name},
    {{"rule", "head-rule"_msg, CellType::text, true, true}, rule},
    {{"form", "head-form"_msg, CellType::word, true, false, 3}, form},
    {{"since", "head-begun-on"_msg, CellType::date, false, false}, since},
    {{"next", "head-next"_msg, CellType::text, true, false, 1}, next},
    {{"planned", "head-planned"_msg, CellType::number, true, false}, planned},
    {{"held", "head-held"_msg, CellType::number, true, false}, held},
    {{"missed", "head-missed"_msg, CellType::number, true, false, 2}, missed},
    column::book,
    column::district,
    column::street,
    column::community,
    column::path,
};

}  // namespace

constexpr ListDefinition series_list{
    .info = {.kind = ListKind::series,
             .name = "series",
             .chinese = {"例会"},
             .about = "list-about-series"_msg,
             .inherited = true},
    .columns = columns,
    .of_book = [](ListItems& items) { items.add_all(&BookSettings::series); },
    .counts_in_days = true,
    .form = [](ListRow& row) -> const WordValue& { return series(row).form; },
    .add_texts = [](ListRow& row, ListTexts& texts) { texts.add(*series(row).name); },
    .survey = [](const ListStyle& style) -> std::unique_ptr<ListSurveyWork> {
      return std::make_unique<SeriesSurvey>(style);
    },
};

}  // namespace meeting
