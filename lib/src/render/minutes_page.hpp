// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The parts of a page of minutes, as plain text or as Markdown.

#include <cstddef>
#include <meeting/minutes.hpp>
#include <meeting/table.hpp>
#include <string>
#include <string_view>

namespace meeting {

/// Texts are one line each, with hostile bytes already made visible (one_line()).
class MinutesPage {
 public:
  explicit MinutesPage(const MinutesOptions& options) : options_(options) {}

  void title(std::string_view text);
  /// Centred under the title.
  void subtitle(std::string_view text);
  void heading(std::string_view text);
  void paragraph(std::string_view text);
  /// An item of a list that a paragraph announced: `1. …`, or a dash for 0.
  void item(std::size_t number, std::string_view text);
  void table(const Table& content);
  /// At the right edge.
  void signature(std::string_view text);

  std::string take() { return std::move(out_); }

 private:
  bool markdown() const { return options_.format == MinutesFormat::markdown; }
  bool chinese() const { return options_.language == Language::chinese; }
  /// An empty line between parts; none before the first.
  void part();
  void lines(const std::string& text);

  const MinutesOptions& options_;
  std::string out_;
  bool in_list_ = false;
};

}  // namespace meeting
