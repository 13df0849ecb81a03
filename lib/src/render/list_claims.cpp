// SPDX-License-Identifier: Apache-2.0

// The list of claims (填报数): numbers that somebody states, beside what the records come to where
// a claim names one of our figures.

#include <meeting/claims.hpp>
#include <unordered_map>

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

std::string quantity_text(const Total& total) {
  Quantity number{Decimal(total.value)};
  if (total.at_least) number.qualifier = Qualifier::at_least;
  else if (total.approximate) number.qualifier = Qualifier::about;
  return to_string(number);
}

std::string figure_text(const ClaimCounter::Counted& counted) {
  if (counted.info->kind != FigureKind::rate) return quantity_text(counted.figure.number);
  return rate_percent(counted.figure).value_or("");
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

std::vector<const void*> all_around(const PlacedBook* book) {
  std::vector<const void*> all;
  for (; book != nullptr; book = book->parent) all.push_back(book);
  return all;
}

/// First finds the claims that name a figure, then counts: once for each book and period.
class ClaimsSurvey final : public ListSurveyWork {
 public:
  explicit ClaimsSurvey(const ListStyle& style) : counter_(style.as_of) {}

  bool wants_pass() const override { return pass_ != Pass::none; }

  void add(const PlacedBook& book) override {
    if (pass_ != Pass::look) return;
    for (const BookSettings* settings : book.settings) {
      for (const Claim& claim : settings->claims) {
        if (const auto number = number_of(claim, &book)) of_books_.emplace(&claim, *number);
      }
    }
  }

  void add(const PlacedRecord& placed, const PlacedBook* book) override {
    if (pass_ == Pass::count) {
      counter_.count(placed, all_around(book));
      return;
    }
    for (const Claim& claim : placed.record->claims) {
      if (const auto number = number_of(claim, book)) {
        of_records_.emplace(name(placed, claim), *number);
      }
    }
  }

  void end_pass() override {
    if (pass_ == Pass::count) counter_.finish();
    pass_ = pass_ == Pass::look && !counter_.empty() ? Pass::count : Pass::none;
  }

  std::string counted(const ListItem& item, const Claim& claim) const {
    if (item.placed == nullptr) {
      const auto found = of_books_.find(&claim);
      return found != of_books_.end() ? figure_text(counter_.counted(found->second)) : "";
    }
    const auto found = of_records_.find(name(*item.placed, claim));
    return found != of_records_.end() ? figure_text(counter_.counted(found->second)) : "";
  }

 private:
  enum class Pass : std::uint8_t { look, count, none };

  static std::string name(const PlacedRecord& placed, const Claim& claim) {
    return std::string(placed.id) + ':' + std::to_string(&claim - placed.record->claims.data());
  }

  std::optional<std::size_t> number_of(const Claim& claim, const PlacedBook* book) {
    const Calendar& calendar =
        book != nullptr && book->calendar != nullptr ? *book->calendar : Calendar::standard();
    return counter_.add(claim, book, formula(book), calendar);
  }

  ClaimCounter counter_;
  Pass pass_ = Pass::look;
  std::unordered_map<const Claim*, std::size_t> of_books_;
  std::unordered_map<std::string, std::size_t> of_records_;
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
