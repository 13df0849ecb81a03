// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Brackets in the fast lane: `{…}` and `[…]`, on one line or several.

#include <cstdint>
#include <meeting/text_store.hpp>
#include <string>
#include <string_view>

#include "yaml/fast_text.hpp"
#include "yaml/line_reader.hpp"
#include "yaml/tree.hpp"

namespace meeting {

class FastFlow {
 public:
  /// Nodes go to `builder`, texts that have to be decoded to `decoded`; all are viewed.
  FastFlow(std::string_view text, TreeBuilder& builder, TextStore& decoded)
      : text_(text), builder_(builder), decoded_(decoded) {}

  /// Reads from the bracket at `at` on; `at` becomes the place behind the one that closes it.
  /// `margin` is the indent of what the brackets belong to, or no_indent, and `depth` how deep they
  /// may be. False: declined.
  bool read(std::size_t& at, Indent margin, std::size_t depth);

 private:
  struct Plain;

  bool read_brackets(std::size_t depth);
  bool read_key();
  bool read_value(std::size_t depth);
  bool read_quoted();
  bool scan_quoted(Quoted& quoted) const;
  bool skip_space();

  std::string_view text_;
  TreeBuilder& builder_;
  TextStore& decoded_;
  std::size_t pos_ = 0;
  Indent margin_ = no_indent;
};

}  // namespace meeting
