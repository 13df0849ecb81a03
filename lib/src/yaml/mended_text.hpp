// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A text with small mends, so that reading can go on behind a mistake, and the way
/// back from each of its bytes to the bytes as they stand in the file.

#include <cstdint>
#include <meeting/location.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

class MendedText {
 public:
  /// `original` is viewed, not copied, and must outlive this.
  explicit MendedText(std::string_view original) : original_(original) {}

  void replace(ByteRange at, std::string with);
  void insert(std::uint32_t at, std::string_view text) { replace({at, at}, std::string(text)); }
  /// Takes back the mends that lie in `at`.
  void drop_inside(ByteRange at);

  /// Carries the mends out; no replace() after this. Of two that overlap the first holds.
  void finish();

  [[nodiscard]] bool changed() const { return changed_; }
  [[nodiscard]] std::string_view text() const {
    return changed_ ? std::string_view(text_) : original_;
  }
  /// Where the byte at `offset` of text() stands in the original.
  [[nodiscard]] std::uint32_t original_offset(std::uint32_t offset) const;
  /// The bytes of the original that stand for the bytes `at` of text().
  [[nodiscard]] ByteRange original_range(ByteRange at) const;

 private:
  struct Mend {
    ByteRange at;
    std::string with;
  };
  /// From `mended` on, up to the next piece, the text stands for the bytes from
  /// `original` on in the file: one for one, or all for all where it was put in.
  struct Piece {
    std::uint32_t mended;
    ByteRange original;
    bool put_in;
  };
  [[nodiscard]] const Piece* piece_at(std::uint32_t offset) const;

  std::string_view original_;
  std::vector<Mend> mends_;
  std::vector<Piece> pieces_;
  std::string text_;
  bool changed_ = false;
};

}  // namespace meeting
