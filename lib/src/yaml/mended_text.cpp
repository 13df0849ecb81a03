// SPDX-License-Identifier: Apache-2.0

#include "yaml/mended_text.hpp"

#include <algorithm>

namespace meeting {

void MendedText::replace(ByteRange at, std::string with) {
  mends_.push_back({at, std::move(with)});
}

void MendedText::drop_inside(ByteRange at) {
  std::erase_if(mends_, [&](const Mend& mend) {
    const bool before = mend.at.empty() && mend.at.begin == at.begin;
    return !before && mend.at.begin >= at.begin && mend.at.end <= at.end;
  });
}

void MendedText::finish() {
  std::ranges::stable_sort(mends_, {}, [](const Mend& mend) { return mend.at.begin; });
  std::uint32_t from = 0;
  const auto size = [&] { return static_cast<std::uint32_t>(text_.size()); };
  const auto keep = [&](std::uint32_t until) {
    if (until == from) return;
    pieces_.push_back({size(), {from, until}, false});
    text_ += original_.substr(from, until - from);
  };
  for (const Mend& mend : mends_) {
    if (mend.at.begin < from) continue;
    changed_ = true;
    keep(mend.at.begin);
    pieces_.push_back({size(), mend.at, true});
    text_ += mend.with;
    from = mend.at.end;
  }
  if (changed_) keep(static_cast<std::uint32_t>(original_.size()));
}

const MendedText::Piece* MendedText::piece_at(std::uint32_t offset) const {
  const auto after = std::ranges::upper_bound(pieces_, offset, {}, &Piece::mended);
  return after == pieces_.begin() ? nullptr : &*(after - 1);
}

std::uint32_t MendedText::original_offset(std::uint32_t offset) const {
  const Piece* const piece = changed_ ? piece_at(offset) : nullptr;
  if (piece == nullptr) return offset;
  return piece->original.begin + (piece->put_in ? 0 : offset - piece->mended);
}

ByteRange MendedText::original_range(ByteRange at) const {
  const std::uint32_t begin = original_offset(at.begin);
  if (at.empty()) return {begin, begin};
  // The byte behind the last one, so that a text put in behind it adds nothing.
  const Piece* const piece = changed_ ? piece_at(at.end - 1) : nullptr;
  if (piece == nullptr) return {begin, at.end};
  const std::uint32_t end =
      piece->put_in ? piece->original.end : piece->original.begin + (at.end - piece->mended);
  return {begin, std::max(begin, end)};
}

}  // namespace meeting
