// SPDX-License-Identifier: Apache-2.0

#include <meeting/text_store.hpp>

#include <algorithm>
#include <cstring>

namespace meeting {
namespace {

/// The first piece holds what a record has to decode, if anything; later ones grow, so that a
/// large file takes few.
constexpr std::size_t first_piece = 1024;
constexpr std::size_t largest_step = 64 * 1024;

}  // namespace

std::string_view TextStore::keep(std::string_view text) {
  char* const to = room(text.size());
  if (!text.empty()) std::memcpy(to, text.data(), text.size());
  return take(text.size());
}

void TextStore::clear() {
  pieces_.clear();
  free_ = nullptr;
  left_ = 0;
}

void TextStore::add_piece(std::size_t size) {
  const std::size_t doublings = std::min<std::size_t>(pieces_.size(), 6);
  const std::size_t step = std::min(first_piece << doublings, largest_step);
  const std::size_t piece = std::max(size, step);
  // Not made of zeros: every byte is written before it is seen.
  pieces_.push_back(std::make_unique_for_overwrite<char[]>(piece));
  free_ = pieces_.back().get();
  left_ = piece;
}

}  // namespace meeting
