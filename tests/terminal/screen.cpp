// SPDX-License-Identifier: Apache-2.0
#include "screen.hpp"

#include <algorithm>
#include <cstdlib>
#include <meeting/text.hpp>

namespace {

std::size_t length(unsigned char first) {
  if (first >= 0xf0) return 4;
  if (first >= 0xe0) return 3;
  return first >= 0xc2 ? 2 : 1;
}

}  // namespace

Screen::Screen(std::size_t columns, std::size_t rows) : columns_(columns), rows_(rows) {
  lines_.emplace_back();
}

void Screen::resize(std::size_t columns, std::size_t rows) {
  columns_ = columns;
  rows_ = rows;
  if (lines_.size() > top_ + rows_) top_ = lines_.size() - rows_;
  if (column_ >= columns_) column_ = columns_ - 1;
}

Screen::Line& Screen::here() {
  while (lines_.size() <= row_) lines_.emplace_back();
  return lines_[row_];
}

void Screen::write(std::string_view bytes) {
  for (const char byte : bytes) {
    if (!pending_.empty() && pending_.front() == '\033') {
      pending_ += byte;
      if (pending_.size() == 2 && byte != '[') {
        if (byte != '=' && byte != '>') unknown_ += "ESC" + pending_.substr(1) + " ";
        pending_.clear();
      } else if (pending_.size() > 2 && byte >= '@' && byte <= '~') {
        sequence(byte);
        pending_.clear();
      }
      continue;
    }
    const auto code = static_cast<unsigned char>(byte);
    if (pending_.empty() && (code < 0x20 || code == 0x7f)) {
      if (byte == '\033') pending_ = "\033";
      else control(byte);
      continue;
    }
    pending_ += byte;
    if (pending_.size() < length(static_cast<unsigned char>(pending_.front()))) continue;
    put(pending_);
    pending_.clear();
  }
}

void Screen::put(const std::string& character) {
  const std::size_t width = meeting::display_width(character);
  if (width == 0) {
    if (column_ > 0 && column_ <= here().size()) here()[column_ - 1] += character;
    return;
  }
  if (wrap_pending_ || column_ + width > columns_) {
    column_ = 0;
    line_feed();
  }
  wrap_pending_ = false;
  Line& line = here();
  if (line.size() < column_ + width) line.resize(column_ + width, " ");
  line[column_] = character;
  for (std::size_t i = 1; i < width; ++i) line[column_ + i].clear();
  column_ += width;
  if (column_ >= columns_) {
    column_ = columns_ - 1;
    wrap_pending_ = true;
  }
}

void Screen::line_feed() {
  ++row_;
  here();
  if (row_ >= top_ + rows_) top_ = row_ + 1 - rows_;
}

void Screen::control(char byte) {
  wrap_pending_ = false;
  if (byte == '\r') column_ = 0;
  else if (byte == '\n') line_feed();
  else if (byte == '\b' && column_ > 0) --column_;
  else if (byte == '\t') column_ = std::min(columns_ - 1, (column_ / 8 + 1) * 8);
}

void Screen::sequence(char final) {
  const std::string inside = pending_.substr(2, pending_.size() - 3);
  const auto number = [&](std::size_t otherwise) {
    const auto value = static_cast<std::size_t>(std::strtoul(inside.c_str(), nullptr, 10));
    return value == 0 ? otherwise : value;
  };
  wrap_pending_ = false;
  Line& line = here();
  switch (final) {
    case 'A':
      row_ = std::max(top_, row_ - std::min(row_, number(1)));
      break;
    case 'B':
      row_ = std::min(top_ + rows_ - 1, row_ + number(1));
      here();
      break;
    case 'C':
      column_ = std::min(columns_ - 1, column_ + number(1));
      break;
    case 'D':
      column_ -= std::min(column_, number(1));
      break;
    case 'G':
      column_ = std::min(columns_, number(1)) - 1;
      break;
    case 'K':
      if (line.size() > column_) line.resize(column_);
      break;
    case 'J':
      if (line.size() > column_) line.resize(column_);
      lines_.resize(row_ + 1);
      break;
    case 'P': {
      const std::size_t begin = std::min(column_, line.size());
      const std::size_t end = std::min(line.size(), column_ + number(1));
      line.erase(line.begin() + static_cast<long>(begin), line.begin() + static_cast<long>(end));
      break;
    }
    case '@':
      if (line.size() > column_) {
        line.insert(line.begin() + static_cast<long>(column_), number(1), " ");
      }
      break;
    case 'X':
      for (std::size_t i = column_; i < std::min(line.size(), column_ + number(1)); ++i) {
        line[i] = " ";
      }
      break;
    case 'h':
    case 'l':
    case 'm':
      break;
    default:
      unknown_ += "ESC[" + inside + final + " ";
  }
}

std::string Screen::text_of(const Line& line) {
  std::string text;
  for (const std::string& cell : line) text += cell;
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

std::string Screen::text() const {
  std::string all;
  for (const Line& line : lines_) all += text_of(line) + "\n";
  return all;
}

std::string Screen::line() const { return text_of(lines_[row_]); }
