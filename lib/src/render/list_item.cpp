// SPDX-License-Identifier: Apache-2.0

// What a row is about.

#include <meeting/listing.hpp>

namespace meeting {
namespace {

template <class T>
const T* subject_if(const ListItem& item) {
  return std::get_if<T>(&item.subject);
}

std::string item_reference(const ListItem& item) {
  if (const auto* place = subject_if<FollowUpPlace>(item)) return item_id(*place);
  if (const FollowUp* one = item.follow_up()) return item_id(*one);
  if (const Resolution* one = item.resolution()) return item_id(*one);
  if (const Issue* one = item.issue()) return item_id(*one);
  if (const Party* one = item.party()) return item_id(*item.placed->record, *one);
  return {};
}

}  // namespace

const Issue* ListItem::issue() const {
  if (const auto* place = subject_if<ResolutionPlace>(*this)) return place->issue;
  if (const auto* place = subject_if<FollowUpPlace>(*this)) return place->issue;
  const auto* one = subject_if<const Issue*>(*this);
  return one != nullptr ? *one : nullptr;
}

const Resolution* ListItem::resolution() const {
  if (const auto* place = subject_if<ResolutionPlace>(*this)) return place->resolution;
  const auto* place = subject_if<FollowUpPlace>(*this);
  return place != nullptr ? place->resolution : nullptr;
}

const FollowUp* ListItem::follow_up() const {
  if (const auto* event = subject_if<TimedEvent>(*this)) return event->follow_up;
  const auto* place = subject_if<FollowUpPlace>(*this);
  return place != nullptr ? place->follow_up : nullptr;
}

const Party* ListItem::party() const {
  const auto* one = subject_if<const Party*>(*this);
  return one != nullptr ? *one : nullptr;
}

std::string ListItem::reference() const {
  if (placed == nullptr) return std::string(book->path.empty() ? book->id : book->path);
  const std::string item = item_reference(*this);
  return item.empty() ? std::string(placed->id) : full_id(placed->id, item);
}

std::string_view ListItem::folder() const {
  if (placed == nullptr) return book->id;
  const std::size_t slash = placed->id.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : placed->id.substr(0, slash);
}

}  // namespace meeting
