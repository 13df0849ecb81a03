// SPDX-License-Identifier: Apache-2.0

// The list of public notices (公示).

#include <algorithm>
#include <meeting/items.hpp>

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

enum class NoticeStage : std::uint8_t { not_yet, displayed, over };

constexpr ListStateName stages[] = {
    {"not_yet", "notice-not-yet"_msg},
    {"displayed", "notice-displayed"_msg},
    {"over", "notice-over"_msg},
};

const PublicNotice& notice(const ListRow& row) { return *row.as<const PublicNotice*>(); }

/// On its last day a notice is still displayed; one without a last day stays.
NoticeStage stage(const ListRow& row) {
  if (notice(row).date && *notice(row).date > row.as_of()) return NoticeStage::not_yet;
  if (notice(row).until && *notice(row).until < row.as_of()) return NoticeStage::over;
  return NoticeStage::displayed;
}

/// Issues and resolutions of the record that the notice covers.
struct Covered {
  std::vector<const Issue*> issues;
  std::vector<const Resolution*> resolutions;
};

Covered covered(const ListRow& row) {
  Covered found;
  const std::vector<ResolutionPlace> resolutions = all_resolutions(row.record());
  for (const ItemRef& reference : notice(row).covers) {
    const std::string_view item = split_item_address(*reference).record == *reference
                                      ? *reference
                                      : split_item_address(*reference).item;
    for (const Issue& issue : row.record().issues) {
      if (item_id(issue) == item) found.issues.push_back(&issue);
    }
    for (const ResolutionPlace& place : resolutions) {
      if (item_id(*place.resolution) == item) found.resolutions.push_back(place.resolution);
    }
  }
  return found;
}

/// Those raised by the day asked about.
std::vector<const Objection*> raised(const ListRow& row) {
  std::vector<const Objection*> all;
  for (const Objection& one : notice(row).objections) {
    if (!one.date || *one.date <= row.as_of()) all.push_back(&one);
  }
  return all;
}

std::string posted_on(ListRow& row) { return date_of(notice(row).date); }
std::string until(ListRow& row) { return date_of(notice(row).until); }

/// The day of posting does not count (Civil Code, art. 201).
std::string days_displayed(ListRow& row) {
  if (!notice(row).date || stage(row) == NoticeStage::not_yet) return {};
  const Date last = stage(row) == NoticeStage::over ? *notice(row).until : row.as_of();
  return last < *notice(row).date ? std::string()
                                  : std::to_string(days_between(*notice(row).date, last));
}
std::string channels(ListRow& row) {
  ListRow::Joined all = row.joined();
  for (const auto& one : notice(row).channels) all.add(row.word(one));
  return all.take();
}
std::string covers(ListRow& row) {
  ListRow::Joined all = row.joined();
  for (const ItemRef& one : notice(row).covers) all.add(*one);
  return all.take();
}

/// A notice that names nothing is about the whole record.
std::string subject(ListRow& row) {
  if (notice(row).covers.empty()) return text_of(row.record().title);
  const Covered found = covered(row);
  ListRow::Joined all = row.joined();
  for (const Issue* one : found.issues) all.add(*one->title);
  for (const Resolution* one : found.resolutions) all.add(*one->text);
  return all.take();
}
std::string contact(ListRow& row) { return text_of(notice(row).contact); }
std::string objections(ListRow& row) { return std::to_string(raised(row).size()); }
std::string answered(ListRow& row) {
  const auto is_answered = [](const Objection* one) { return one->response.given; };
  return std::to_string(std::ranges::count_if(raised(row), is_answered));
}
std::string objection_texts(ListRow& row) {
  ListRow::Joined all = row.joined();
  for (const Objection* one : raised(row)) all.add(*one->text);
  return all.take();
}
std::string answers(ListRow& row) {
  ListRow::Joined all = row.joined();
  for (const Objection* one : raised(row)) all.add(*one->response);
  return all.take();
}
std::string stage_cell(ListRow& row) {
  const ListStateName& name = stages[static_cast<std::size_t>(stage(row))];
  return row.say(name.key, name.label);
}

constexpr BoundColumn columns[] = {
    {{"record", "head-record"_msg, CellType::text, true, false}, cell_record},
    column::date,
    column::meeting,
    column::district,
    column::street,
    column::community,
    column::compound,
    {{"subject", "head-notice-subject"_msg, CellType::text, true, true}, subject},
    {{"covers", "head-covers"_msg, CellType::text, false, true}, covers},
    {{"posted_on", "head-posted-on"_msg, CellType::date, true, false, 2}, posted_on},
    {{"until", "head-until"_msg, CellType::date, true, false}, until},
    {{"days", "head-days-displayed"_msg, CellType::number, true, false, 4}, days_displayed},
    {{"channels", "head-notice-channels"_msg, CellType::text, true, true, 6}, channels},
    {{"contact", "head-contact"_msg, CellType::text, false, true}, contact},
    {{"objections", "head-objections"_msg, CellType::number, true, false, 3}, objections},
    {{"answered", "head-answered"_msg, CellType::number, true, false, 5}, answered},
    {{"objection_texts", "head-objection-texts"_msg, CellType::text, false, true}, objection_texts},
    {{"answers", "head-answers"_msg, CellType::text, false, true}, answers},
    {{"stage", "head-stage"_msg, CellType::word, true, false, 1}, stage_cell},
    column::not_public,
    column::path,
};

/// The issues that it covers, and those of the resolutions that it covers; of one that names
/// nothing, all.
bool is_about(ListRow& row, const std::vector<WordWish>& categories) {
  const Covered found = covered(row);
  return std::ranges::any_of(row.record().issues, [&](const Issue& issue) {
    const auto stands_in = [&](const Resolution* one) {
      return std::ranges::any_of(issue.resolutions,
                                 [&](const Resolution& own) { return &own == one; });
    };
    const bool meant = notice(row).covers.empty() ||
                       std::ranges::find(found.issues, &issue) != found.issues.end() ||
                       std::ranges::any_of(found.resolutions, stands_in);
    return meant && any_means(categories, issue.category);
  });
}

void add_texts(ListRow& row, ListTexts& texts) {
  texts.add({row.record().title, notice(row).contact});
  const Covered found = covered(row);
  for (const Issue* one : found.issues) texts.add(*one->title);
  for (const Resolution* one : found.resolutions) texts.add(*one->text);
  for (const Objection& one : notice(row).objections) texts.add({one.by, one.text, one.response});
}

}  // namespace

constexpr ListDefinition notices_list{
    .info = {.kind = ListKind::notices,
             .name = "notices",
             .chinese = {"公示"},
             .about = "list-about-notices"_msg},
    .columns = columns,
    .of_record = [](ListItems& items) { items.add_all(items.record().public_notices); },
    .begun = [](ListRow& row) { return stage(row) != NoticeStage::not_yet; },
    .states = [] { return std::vector<ListStateName>(std::begin(stages), std::end(stages)); },
    .add_states =
        [](ListRow& row, std::vector<std::string_view>& keys) {
          keys.push_back(stages[static_cast<std::size_t>(stage(row))].key);
        },
    .days = [](ListRow& row) -> std::optional<Period> {
      const auto& day = notice(row).date;
      return day ? std::optional(Period{*day, *day}) : std::nullopt;
    },
    .form = record_form,
    .is_about = is_about,
    .add_texts = add_texts,
};

}  // namespace meeting
