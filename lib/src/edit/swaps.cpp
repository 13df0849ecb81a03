// SPDX-License-Identifier: Apache-2.0
#include "edit/swaps.hpp"

#include <algorithm>
#include <string_view>

namespace meeting {
namespace {

std::optional<std::string_view> view(const std::optional<std::string>& text) {
  return text ? std::optional<std::string_view>(*text) : std::nullopt;
}

const std::optional<std::string>& from(const FileChange& file, Swaps::Way way) {
  return way == Swaps::Way::forward ? file.before : file.after;
}

const std::optional<std::string>& to(const FileChange& file, Swaps::Way way) {
  return way == Swaps::Way::forward ? file.after : file.before;
}

/// New files come first and old ones go last: whoever reads meanwhile finds each text once at
/// least.
int rank(const FileChange& file, Swaps::Way way) {
  if (!from(file, way)) return 0;
  return to(file, way) ? 1 : 2;
}

}  // namespace

Swaps::Swaps(std::span<const FileChange> files, Way way) : way_(way) {
  for (const FileChange& file : files) {
    swaps_.push_back(
        std::make_unique<FileSwap>(file.path, view(from(file, way)), view(to(file, way))));
    files_.push_back(&file);
    order_.push_back(order_.size());
  }
  std::ranges::stable_sort(order_, {}, [&](std::size_t i) { return rank(*files_[i], way_); });
  pair_moves();
}

void Swaps::pair_moves() {
  std::vector<std::size_t> coming;
  std::vector<std::size_t> going;
  for (std::size_t i = 0; i < files_.size(); ++i) {
    const int kind = rank(*files_[i], way_);
    if (kind == 0) coming.push_back(i);
    if (kind == 2) going.push_back(i);
  }
  if (coming.size() != going.size()) return;
  for (std::size_t i = 0; i < coming.size(); ++i) {
    swaps_[coming[i]]->give_those_of(*swaps_[going[i]]);
  }
}

std::vector<std::optional<FileRights>> Swaps::rights() const {
  std::vector<std::optional<FileRights>> all;
  for (const auto& swap : swaps_) all.push_back(swap->rights());
  return all;
}

void Swaps::give(std::span<const std::optional<FileRights>> rights) {
  for (std::size_t i = 0; i < swaps_.size() && i < rights.size(); ++i) {
    if (rights[i] && rank(*files_[i], way_) == 0) swaps_[i]->give(*rights[i]);
  }
}

void Swaps::stage() {
  for (const std::size_t i : order_) swaps_[i]->stage();
}

void Swaps::place() {
  try {
    for (const std::size_t i : order_) swaps_[i]->place();
  } catch (const std::exception&) {
    const std::vector<std::size_t> backwards(order_.rbegin(), order_.rend());
    for (const std::size_t i : backwards) {
      if (!swaps_[i]->take_back()) half_made_ = true;
    }
    throw;
  }
}

void Swaps::confirm() {
  for (const auto& swap : swaps_) swap->confirm();
}

void Swaps::settle() noexcept {
  for (const auto& swap : swaps_) swap->settle();
}

}  // namespace meeting
