// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <meeting/compose.hpp>

namespace meeting {

Draft Draft::list() {
  Draft draft;
  draft.kind = Kind::list;
  return draft;
}

Draft Draft::mapping() {
  Draft draft;
  draft.kind = Kind::mapping;
  return draft;
}

const Draft* Draft::find(std::string_view key) const {
  const auto found = std::ranges::find(keys, key);
  if (kind != Kind::mapping || found == keys.end()) return nullptr;
  return &values[static_cast<std::size_t>(found - keys.begin())];
}

Draft* Draft::find(std::string_view key) {
  return const_cast<Draft*>(static_cast<const Draft*>(this)->find(key));
}

Draft& Draft::set(std::string_view key, Draft value) {
  if (kind != Kind::mapping) *this = mapping();
  if (Draft* old = find(key)) return *old = std::move(value);
  keys.emplace_back(key);
  return values.emplace_back(std::move(value));
}

Draft& Draft::mapping_at(std::string_view key) {
  Draft* old = find(key);
  return old != nullptr && old->kind == Kind::mapping ? *old : set(key, mapping());
}

Draft& Draft::list_at(std::string_view key) {
  Draft* old = find(key);
  return old != nullptr && old->kind == Kind::list ? *old : set(key, list());
}

Draft& Draft::add(Draft value) {
  if (kind != Kind::list) *this = list();
  return values.emplace_back(std::move(value));
}

bool Draft::empty() const {
  if (kind == Kind::text) return text.empty();
  return std::ranges::all_of(values, [](const Draft& value) { return value.empty(); });
}

}  // namespace meeting
