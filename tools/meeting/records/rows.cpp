// SPDX-License-Identifier: Apache-2.0

#include "records/rows.hpp"

#include "records/filter.hpp"

namespace meeting::tool {

RowSource::RowSource(Context& context, const Arguments& arguments, ListKind kind,
                     const std::vector<std::string>& operands)
    : context_(context),
      info_(list_info(kind)),
      selection_(context, operands),
      as_of_(asked_day(context, arguments)),
      filter_((selection_.meet_books(), asked_filter(context, arguments, kind))),
      books_(context.books),
      own_(selection_.books()),
      survey_(kind, style(nullptr)) {}

ListStyle RowSource::style(const Calendar* calendar) const {
  return {.as_of = as_of_,
          .calendar = calendar,
          .language = context_.language,
          .counted = asked_days(filter_, as_of_),
          .survey = &survey_};
}

void RowSource::survey() {
  while (survey_.wants_pass()) {
    for (const Book* book : own_) survey_.add(*books_.of(book));
    selection_.look([&](const RecordFile& file, const PlacedRecord& record) {
      survey_.add(record, books_.of(file.book));
    });
    survey_.end_pass();
  }
}

void RowSource::show_book(const Book& book, const Use& use) {
  const PlacedBook& placed = *books_.of(&book);
  const ListStyle style = this->style(placed.calendar);
  for (const ListItem& item : list_items(info_.kind, placed, style)) {
    if (fits(filter_, item, style)) use(item, style);
  }
}

void RowSource::show_records(const Use& use) {
  auto next = own_.begin();
  // A book comes before its records and before whatever lies behind its folder.
  const auto show_books_before = [&](const std::string& path) {
    for (; info_.of_books && next != own_.end(); ++next) {
      if ((*next)->folder().native() + '/' > path) return;
      show_book(**next, use);
    }
  };
  selection_.for_each([&](const RecordFile& file, const PlacedRecord& record) {
    show_books_before(file.path);
    const Calendar& calendar = file.book == nullptr ? Calendar::standard() : file.book->calendar();
    const ListStyle style = this->style(&calendar);
    for (const ListItem& item : list_items(info_.kind, record, style)) {
      if (fits(filter_, item, style)) use(item, style);
    }
  });
  for (; info_.of_books && next != own_.end(); ++next) show_book(**next, use);
}

void RowSource::for_each(const Use& use) {
  survey();
  if (info_.of_records) {
    show_records(use);
    return;
  }
  selection_.for_no_record();
  for (const Book* book : own_) show_book(*book, use);
  if (!info_.inherited) return;
  for (const Book* book : books_around(own_)) show_book(*book, use);
}

}  // namespace meeting::tool
