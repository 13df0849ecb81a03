// SPDX-License-Identifier: Apache-2.0

#include "rules/papers/notices.hpp"

#include <algorithm>
#include <meeting/items.hpp>
#include <string>

namespace meeting {
namespace {

/// By the stated id, or by the number that an item has without one.
template <class Item>
bool is_called(const Item& item, char letter, std::string_view ref) {
  if (item.id && *item.id == ref) return true;
  return !ref.empty() && ref.front() == letter && ref.substr(1) == std::to_string(item.ordinal);
}

bool has_in(const Text& text, std::string_view words) {
  return text && text->find(words) != std::string_view::npos;
}

bool means(std::string_view ref, const Issue* issue, const Resolution& resolution) {
  if (is_called(resolution, 'r', ref) || has_in(resolution.text, ref)) return true;
  if (resolution.number && *resolution.number == ref) return true;
  return issue != nullptr && (is_called(*issue, 'i', ref) || has_in(issue->title, ref));
}

/// The part after the colon of `2025-03-14-停车:r1`, else the whole.
std::string_view item_of(std::string_view ref) {
  const std::string_view item = split_item_address(ref).item;
  return item.empty() ? ref : item;
}

bool means_anything_here(std::string_view ref, const Record& record) {
  for (const Issue& issue : record.issues) {
    if (is_called(issue, 'i', ref) || has_in(issue.title, ref)) return true;
    for (const Resolution& one : issue.resolutions) {
      if (means(ref, nullptr, one)) return true;
    }
  }
  return std::ranges::any_of(record.resolutions,
                             [&](const Resolution& one) { return means(ref, nullptr, one); });
}

bool is_private(const Record& record) { return record.private_ && *record.private_; }

}  // namespace

const PublicationDuty* duty_of(const Record& record, Date day) {
  if (is_private(record) || record.mediation) return nullptr;
  if (record.level.is("street") || record.level.is("district")) return nullptr;
  return publication_duty(record.form.key(), day);
}

bool is_of_results(const PublicNotice& notice, Date meeting_day) {
  return !notice.date || *notice.date >= meeting_day;
}

bool covers(const PublicNotice& notice, const Record& record, const ResolutionPlace& of) {
  if (notice.covers.empty()) return true;
  return std::ranges::any_of(notice.covers, [&](const ItemRef& one) {
    const std::string_view ref = item_of(*one);
    return means(ref, of.issue, *of.resolution) || !means_anything_here(ref, record);
  });
}

}  // namespace meeting
