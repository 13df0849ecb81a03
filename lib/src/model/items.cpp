// SPDX-License-Identifier: Apache-2.0
#include <meeting/items.hpp>

#include <algorithm>
#include <cassert>

namespace meeting {
namespace {

std::string stated_or(const ItemId& id, char letter, std::size_t ordinal) {
  if (id) return std::string(*id);
  return letter + std::to_string(ordinal);
}

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// A flat file may list items in another order than that of what they stand in. Items that
/// were not read from a file have no ordinals and stay in place.
template <class Place, class Ordinal>
void sort_by_document(std::vector<Place>& places, Ordinal ordinal) {
  if (std::ranges::is_sorted(places, {}, ordinal)) return;
  std::ranges::stable_sort(places, {}, ordinal);
}

std::size_t count_follow_ups(const Record& record) {
  std::size_t count = record.follow_ups.size();
  const auto add = [&](const std::vector<Resolution>& resolutions) {
    for (const Resolution& one : resolutions) count += one.follow_ups.size();
  };
  for (const Issue& issue : record.issues) {
    add(issue.resolutions);
    count += issue.follow_ups.size();
  }
  add(record.resolutions);
  return count;
}

}  // namespace

std::string item_id(const Issue& issue) { return stated_or(issue.id, 'i', issue.ordinal); }

std::string item_id(const Resolution& resolution) {
  return stated_or(resolution.id, 'r', resolution.ordinal);
}

std::string item_id(const FollowUp& follow_up) {
  return stated_or(follow_up.id, 'f', follow_up.ordinal);
}

std::string item_id(const Record& record, const Party& party) {
  const auto index = &party - record.parties.data();
  assert(index >= 0 && static_cast<std::size_t>(index) < record.parties.size());
  return stated_or(party.id, 'p', static_cast<std::size_t>(index) + 1);
}

std::string full_id(std::string_view record_id, std::string_view item_id) {
  std::string id(record_id);
  id += ':';
  id += item_id;
  return id;
}

ItemAddress split_item_address(std::string_view written) {
  ItemAddress address;
  if (const std::size_t slash = written.rfind('/'); slash != std::string_view::npos) {
    address.folder = written.substr(0, slash);
    written.remove_prefix(slash + 1);
  }
  if (const std::size_t colon = written.rfind(':'); colon != std::string_view::npos) {
    address.item = written.substr(colon + 1);
    written = written.substr(0, colon);
  }
  address.record = written;
  return address;
}

bool is_item_id(std::string_view text) {
  constexpr std::size_t longest = 64;
  if (text.empty() || text.size() > longest || !is_letter_or_digit(text.front())) return false;
  return std::ranges::all_of(
      text, [](char c) { return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-'; });
}

std::vector<ResolutionPlace> all_resolutions(const Record& record) {
  std::vector<ResolutionPlace> places;
  std::size_t count = record.resolutions.size();
  for (const Issue& issue : record.issues) count += issue.resolutions.size();
  places.reserve(count);
  for (const Issue& issue : record.issues) {
    for (const Resolution& resolution : issue.resolutions) places.push_back({&issue, &resolution});
  }
  for (const Resolution& resolution : record.resolutions) places.push_back({nullptr, &resolution});
  sort_by_document(places, [](const ResolutionPlace& at) { return at.resolution->ordinal; });
  return places;
}

std::vector<FollowUpPlace> all_follow_ups(const Record& record) {
  std::vector<FollowUpPlace> places;
  places.reserve(count_follow_ups(record));
  const auto take = [&](const Issue* issue, const Resolution* resolution,
                        const std::vector<FollowUp>& follow_ups) {
    for (const FollowUp& one : follow_ups)
      places.push_back({.issue = issue, .resolution = resolution, .follow_up = &one});
  };
  for (const Issue& issue : record.issues) {
    for (const Resolution& resolution : issue.resolutions) {
      take(&issue, &resolution, resolution.follow_ups);
    }
    take(&issue, nullptr, issue.follow_ups);
  }
  for (const Resolution& resolution : record.resolutions) {
    take(nullptr, &resolution, resolution.follow_ups);
  }
  take(nullptr, nullptr, record.follow_ups);
  sort_by_document(places, [](const FollowUpPlace& at) { return at.follow_up->ordinal; });
  return places;
}

}  // namespace meeting
