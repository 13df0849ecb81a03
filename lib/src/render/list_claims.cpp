// SPDX-License-Identifier: Apache-2.0

// The list of claims (填报数): numbers that somebody states, beside what the records come to where
// a claim names one of our figures.

#include <meeting/figures.hpp>
#include <meeting/text.hpp>
#include <unordered_map>

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

/// The figure that a claim names by its name in either language or by its key.
const FigureInfo* named_figure(const Claim& claim) {
  if (!claim.what) return nullptr;
  const std::string wanted = comparison_key(*claim.what);
  for (const FigureInfo& info : figure_infos()) {
    if (wanted == info.key || wanted == comparison_key(say(Language::chinese, info.name)) ||
        wanted == comparison_key(say(Language::english, info.name))) {
      return &info;
    }
  }
  return nullptr;
}

std::string quantity_text(const Total& total) {
  Quantity number{Decimal(total.value)};
  if (total.at_least) number.qualifier = Qualifier::at_least;
  else if (total.approximate) number.qualifier = Qualifier::about;
  return to_string(number);
}

std::string figure_text(const FigureInfo& info, const Summary& summary) {
  const Figure& figure = summary.figure(info.id);
  if (info.kind != FigureKind::rate) return quantity_text(figure.number);
  return rate_percent(figure).value_or("");
}

Satisfaction formula(const PlacedBook* book) {
  for (; book != nullptr; book = book->parent) {
    for (const BookSettings* settings : book->settings) {
      if (settings->satisfaction.is("inclusive")) return Satisfaction::inclusive;
      if (settings->satisfaction.is("weighted")) return Satisfaction::weighted;
      if (settings->satisfaction) return Satisfaction::strict;
    }
  }
  return Satisfaction::strict;
}

bool lies_in(const PlacedBook* book, const PlacedBook* wanted) {
  if (wanted == nullptr) return true;
  while (book != nullptr && book != wanted) book = book->parent;
  return book != nullptr;
}

/// First finds the claims that name a figure, then counts: once for each book and period.
class ClaimsSurvey final : public ListSurveyWork {
 public:
  explicit ClaimsSurvey(const ListStyle& style) : as_of_(style.as_of) {}

  bool wants_pass() const override { return pass_ != Pass::none; }

  void add(const PlacedBook& book) override {
    if (pass_ != Pass::look) return;
    for (const BookSettings* settings : book.settings) {
      for (const Claim& claim : settings->claims) {
        if (const std::optional<Job> job = job_of(claim, &book)) of_books_.emplace(&claim, *job);
      }
    }
  }

  void add(const PlacedRecord& placed, const PlacedBook* book) override {
    if (pass_ == Pass::count) {
      for (Count& count : counts_) {
        if (lies_in(book, count.book)) count.builder->add(placed);
      }
      return;
    }
    for (const Claim& claim : placed.record->claims) {
      if (const std::optional<Job> job = job_of(claim, book)) {
        of_records_.emplace(name(placed, claim), *job);
      }
    }
  }

  void end_pass() override {
    if (pass_ == Pass::count) {
      for (Count& count : counts_) count.summary = count.builder->finish();
    }
    pass_ = pass_ == Pass::look && !counts_.empty() ? Pass::count : Pass::none;
  }

  std::string counted(const ListItem& item, const Claim& claim) const {
    if (item.placed == nullptr) {
      const auto found = of_books_.find(&claim);
      return found != of_books_.end() ? text(found->second) : "";
    }
    const auto found = of_records_.find(name(*item.placed, claim));
    return found != of_records_.end() ? text(found->second) : "";
  }

 private:
  enum class Pass : std::uint8_t { look, count, none };
  struct Count {
    const PlacedBook* book;
    std::optional<Period> period;
    std::unique_ptr<SummaryBuilder> builder;
    Summary summary;
  };
  struct Job {
    const FigureInfo* figure;
    std::size_t count;  ///< place in counts_
  };

  static std::string name(const PlacedRecord& placed, const Claim& claim) {
    return std::string(placed.id) + ':' + std::to_string(&claim - placed.record->claims.data());
  }

  std::string text(const Job& job) const {
    return figure_text(*job.figure, counts_[job.count].summary);
  }

  /// Nothing for a claim that names no figure, or a period that cannot be read.
  std::optional<Job> job_of(const Claim& claim, const PlacedBook* book) {
    const FigureInfo* figure = named_figure(claim);
    if (figure == nullptr) return std::nullopt;
    std::optional<Period> period;
    if (claim.period) {
      period = parse_period(*claim.period);
      if (!period) return std::nullopt;
    }
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i].book == book && counts_[i].period == period) return Job{figure, i};
    }
    const Calendar& calendar =
        book != nullptr && book->calendar != nullptr ? *book->calendar : Calendar::standard();
    SummaryOptions options;
    options.as_of = as_of_;
    options.period = period;
    options.satisfaction = formula(book);
    counts_.push_back({book, period, std::make_unique<SummaryBuilder>(options, calendar), {}});
    return Job{figure, counts_.size() - 1};
  }

  Date as_of_;
  Pass pass_ = Pass::look;
  std::vector<Count> counts_;
  std::unordered_map<const Claim*, Job> of_books_;
  std::unordered_map<std::string, Job> of_records_;
};

const Claim& claim(const ListRow& row) { return *row.as<const Claim*>(); }

std::string what(ListRow& row) { return text_of(claim(row).what); }
std::string value(ListRow& row) { return number_of(claim(row).value); }
std::string unit(ListRow& row) { return text_of(claim(row).unit); }
std::string period(ListRow& row) { return text_of(claim(row).period); }
std::string counted(ListRow& row) {
  const ListSurvey* survey = row.style().survey;
  if (survey == nullptr) return {};
  return static_cast<const ClaimsSurvey*>(survey->work())->counted(row.item(), claim(row));
}

constexpr BoundColumn columns[] = {
    {{"id", "head-stated-in"_msg, CellType::text, true, false}, cell_reference},
    column::record,
    column::book,
    column::district,
    column::street,
    column::community,
    {{"what", "head-claim"_msg, CellType::text, true, true}, what},
    {{"value", "head-value"_msg, CellType::number, true, false}, value},
    {{"unit", "head-unit"_msg, CellType::text, true, false}, unit},
    {{"period", "head-period"_msg, CellType::text, true, false, 1}, period},
    {{"counted", "head-counted"_msg, CellType::number, true, false, 2}, counted},
    column::path,
};

}  // namespace

constexpr ListDefinition claims_list{
    .info = {.kind = ListKind::claims,
             .name = "claims",
             .chinese = {"填报数"},
             .about = "list-about-claims"_msg},
    .columns = columns,
    .of_record = [](ListItems& items) { items.add_all(items.record().claims); },
    .of_book = [](ListItems& items) { items.add_all(&BookSettings::claims); },
    .days = [](ListRow& row) -> std::optional<Period> {
      if (claim(row).period) return parse_period(*claim(row).period);
      return meeting_day(row);
    },
    .add_texts =
        [](ListRow& row, ListTexts& texts) {
          texts.add({claim(row).what, claim(row).unit});
        },
    .survey = [](const ListStyle& style) -> std::unique_ptr<ListSurveyWork> {
      return std::make_unique<ClaimsSurvey>(style);
    },
};

}  // namespace meeting
