// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Brackets in the fast lane: `{…}` and `[…]`, on one line or several.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "yaml/tree.hpp"

namespace meeting {

class FastFlow {
 public:
  /// Nodes go to `builder`, texts that have to be decoded to `decoded`; all are viewed.
  FastFlow(std::string_view text, TreeBuilder& builder, std::deque<std::string>& decoded)
      : text_(text), builder_(builder), decoded_(decoded) {}

  /// Reads from the bracket at `at` on; `at` becomes the place behind the one that closes it.
  /// `margin` is the indent of what the brackets belong to, and `depth` how deep they may be.
  /// False: declined.
  bool read(std::size_t& at, std::uint32_t margin, std::size_t depth);

 private:
  struct Plain;

  bool read_brackets(std::size_t depth);
  bool read_key();
  bool read_value(std::size_t depth);
  bool read_quoted();
  bool skip_space();

  std::string_view text_;
  TreeBuilder& builder_;
  std::deque<std::string>& decoded_;
  std::size_t pos_ = 0;
  std::uint32_t margin_ = 0;
};

}  // namespace meeting
