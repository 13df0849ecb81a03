// SPDX-License-Identifier: Apache-2.0

// What one book is once the books around it are taken into account.

#include <algorithm>
#include <array>
#include <meeting/book.hpp>

namespace meeting {
namespace {

constexpr std::array area_texts{&Area::province,  &Area::city,     &Area::district, &Area::street,
                                &Area::community, &Area::compound, &Area::alley};

constexpr std::array limit_counts{&Limits::notice_days,   &Limits::publish_days,
                                  &Limits::display_days,  &Limits::screening_days,
                                  &Limits::visit_days,    &Limits::order_working_days,
                                  &Limits::due_soon_days, &Limits::silent_months};

/// Fills what `area` leaves open from `around`.
void fill_area(Area& area, const Area& around) {
  for (const auto level : area_texts) {
    if (!(area.*level)) area.*level = around.*level;
  }
  if (area.grid.empty()) area.grid = around.grid;
}

void fill_limits(Limits& limits, const Limits& around) {
  for (const auto count : limit_counts) {
    if (!(limits.*count)) limits.*count = around.*count;
  }
}

/// The names of the levels down to the community.
std::string place_of(const Area& area) {
  std::string place;
  for (const Text* level :
       {&area.province, &area.city, &area.district, &area.street, &area.community}) {
    if (!*level) continue;
    if (!place.empty()) place += '/';
    place += **level;
  }
  return place;
}

void append_copies(Texts& to, const Texts& own) { to.insert(to.end(), own.begin(), own.end()); }

template <class T>
void append_pointers(std::vector<const T*>& to, const std::vector<T>& own) {
  for (const T& one : own) to.push_back(&one);
}

template <class T>
void append(std::vector<const T*>& to, const std::vector<const T*>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

bool is_day(Date date, int month, int day) { return date.month == month && date.day == day; }

/// The years whose whole plan the entries state. Every yearly plan names these three days as
/// days off, and hardly anybody names all three for another purpose.
std::vector<int> planned_years(std::span<const CalendarDay> days) {
  std::vector<int> years;
  for (const CalendarDay& new_year : days) {
    if (new_year.working || !is_day(new_year.date, 1, 1)) continue;
    const int year = new_year.date.year;
    const auto off = [&](int month, int day) {
      return std::ranges::any_of(days, [&](const CalendarDay& one) {
        return !one.working && one.date.year == year && is_day(one.date, month, day);
      });
    };
    if (off(5, 1) && off(10, 1)) years.push_back(year);
  }
  return years;
}

}  // namespace

Book::Book() = default;
Book::~Book() = default;

bool Book::has_errors() const { return std::ranges::any_of(files_, &BookFile::has_errors); }

const BookFile* Book::file(const std::filesystem::path& path) const {
  const auto found = std::ranges::find(files_, path, &BookFile::path);
  return found == files_.end() ? nullptr : &*found;
}

const RuleSetting* Book::rule(std::string_view id) const {
  const auto text = [](const RuleSetting* setting) { return *setting->rule; };
  const auto found = std::ranges::lower_bound(rules_, id, {}, text);
  return found == rules_.end() || text(*found) != id ? nullptr : *found;
}

/// What one of the book's own files states, after those before it.
void Book::take(const BookSettings& own) {
  if (name_.empty()) name_ = *own.name;
  if (own.area) fill_area(area_, *own.area);
  if (own.limits) fill_limits(limits_, *own.limits);
  if (!language_ && own.language) {
    language_ = own.language.is("zh") ? Language::chinese : Language::english;
  }
  if (numbering_.empty()) numbering_ = *own.numbering;
  if (contact_.empty()) contact_ = *own.contact;
  if (!satisfaction_) satisfaction_ = own.satisfaction;
  if (!profile_) profile_ = own.profile;
  append_pointers(rules_, own.rules);
  append_copies(privacy_, own.privacy);
  append_copies(ledger_columns_, own.ledger_columns);
  append_copies(templates_, own.templates);
  append_pointers(order_columns_, own.order_columns);
  append_pointers(claims_, own.claims);
  append_pointers(duty_, own.duty);
  append_pointers(inspections_, own.inspections);
  append_pointers(registers_.forms, own.forms);
  append_pointers(registers_.categories, own.categories);
  append_pointers(registers_.organisations, own.organisations);
  append_pointers(registers_.compounds, own.compounds);
  append_pointers(registers_.series, own.series);
  append_pointers(resources_, own.resources);
  append_pointers(organisation_tree_, own.organisation_tree);
}

/// What the book leaves open, from the book around it.
void Book::inherit(const Book& around) {
  fill_area(area_, around.area_);
  fill_limits(limits_, around.limits_);
  if (!language_) language_ = around.language_;
  if (numbering_.empty()) numbering_ = around.numbering_;
  if (contact_.empty()) contact_ = around.contact_;
  if (!satisfaction_) satisfaction_ = around.satisfaction_;
  if (!profile_) profile_ = around.profile_;
  append(rules_, around.rules_);
  if (privacy_.empty()) privacy_ = around.privacy_;
  if (ledger_columns_.empty()) ledger_columns_ = around.ledger_columns_;
  if (templates_.empty()) templates_ = around.templates_;
  append(order_columns_, around.order_columns_);
  append(registers_.forms, around.registers_.forms);
  append(registers_.categories, around.registers_.categories);
  append(registers_.organisations, around.registers_.organisations);
  append(registers_.compounds, around.registers_.compounds);
  append(registers_.series, around.registers_.series);
  append(resources_, around.resources_);
  append(organisation_tree_, around.organisation_tree_);
  calendar_ = around.calendar_;
}

/// The nearest setting of a rule stands first and stays.
void Book::settle_rules() {
  std::erase_if(rules_, [](const RuleSetting* one) { return !one->rule || !one->severity; });
  const auto text = [](const RuleSetting* setting) { return *setting->rule; };
  std::ranges::stable_sort(rules_, {}, text);
  const auto same = [&](const auto* one, const auto* other) { return text(one) == text(other); };
  rules_.erase(std::unique(rules_.begin(), rules_.end(), same), rules_.end());
}

void Book::settle_calendar() {
  std::vector<CalendarDay> days;
  for (const BookFile& file : files_) {
    for (const CalendarEntry& entry : file.document.value.calendar) {
      if (entry.date && entry.kind) days.push_back({*entry.date, entry.kind.is("work")});
    }
  }
  if (days.empty()) return;
  own_calendar_ = calendar_->with_days(days, planned_years(days));
  calendar_ = &*own_calendar_;
}

void Book::settle() {
  calendar_ = &Calendar::standard();
  for (const BookFile& file : files_) take(file.document.value);
  if (parent_ != nullptr) inherit(*parent_);

  std::vector<RegisterFile> files;
  for (const BookFile& file : files_) {
    files.push_back({&file.document.value, file.document.source.get()});
  }
  registers_.names = register_names(files, place_of(area_),
                                    parent_ == nullptr ? nullptr : parent_->registers_.names);
  settle_rules();
  settle_calendar();
}

Area area_of(const Record& record, const Book* book) {
  Area area = record.area ? *record.area : Area{};
  if (book != nullptr) fill_area(area, book->area());
  return area;
}

}  // namespace meeting
