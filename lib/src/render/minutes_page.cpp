// SPDX-License-Identifier: Apache-2.0

#include "render/minutes_page.hpp"

#include <meeting/text.hpp>

#include "render/inline_text.hpp"

namespace meeting {
namespace {

/// Chinese paragraphs begin two characters in.
constexpr std::string_view chinese_indent = "　　";

std::string centred(std::string_view text, std::size_t width) {
  const std::size_t taken = display_width(text);
  const std::size_t blanks = width > taken ? (width - taken) / 2 : 0;
  return std::string(blanks, ' ') + std::string(text);
}

}  // namespace

void MinutesPage::part() {
  in_list_ = false;
  if (!out_.empty()) out_ += '\n';
}

void MinutesPage::lines(const std::string& text) {
  if (options_.width == 0) {
    out_ += text + '\n';
    return;
  }
  for (const std::string& line : wrap(text, options_.width)) out_ += line + '\n';
}

void MinutesPage::title(std::string_view text) {
  part();
  out_ += markdown() ? "# " + markdown_escaped(text, MarkdownPlace::inside)
                     : centred(text, options_.width);
  out_ += '\n';
}

void MinutesPage::subtitle(std::string_view text) {
  if (markdown()) part();
  out_ += markdown() ? markdown_escaped(text) : centred(text, options_.width);
  out_ += '\n';
}

void MinutesPage::heading(std::string_view text) {
  part();
  if (markdown()) out_ += "## " + markdown_escaped(text, MarkdownPlace::inside) + '\n';
  else lines(std::string(text));
}

void MinutesPage::paragraph(std::string_view text) {
  part();
  if (markdown()) {
    out_ += markdown_escaped(text) + '\n';
  } else {
    lines(chinese() ? std::string(chinese_indent).append(text) : std::string(text));
  }
}

void MinutesPage::item(std::size_t number, std::string_view text) {
  if (!in_list_ && markdown()) part();
  in_list_ = true;
  const std::string mark = number > 0 ? std::to_string(number) + ". " : "- ";
  if (markdown()) {
    out_ += mark + markdown_escaped(text) + '\n';
    return;
  }
  if (chinese()) {
    lines(std::string(chinese_indent).append(number > 0 ? mark : "").append(text));
    return;
  }
  const std::string first = "  " + mark;
  if (options_.width <= first.size()) {
    out_ += first + std::string(text) + '\n';
    return;
  }
  std::string before = first;
  for (const std::string& line : wrap(text, options_.width - first.size())) {
    out_ += before + line + '\n';
    before.assign(first.size(), ' ');
  }
}

void MinutesPage::table(const Table& content) {
  part();
  TableLayout layout;
  layout.width = options_.width;
  layout.fit = Fit::wrap;
  out_ += markdown() ? to_markdown(content) : to_text(content, layout);
}

void MinutesPage::signature(std::string_view text) {
  part();
  out_ += markdown() ? markdown_escaped(text) : pad(text, options_.width, Align::right);
  out_ += '\n';
}

}  // namespace meeting
