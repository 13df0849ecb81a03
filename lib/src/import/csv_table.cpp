// SPDX-License-Identifier: Apache-2.0

#include <meeting/csv_table.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <meeting/csv.hpp>
#include <meeting/error.hpp>
#include <meeting/text.hpp>
#include <utility>

#include "text/gb18030.hpp"
#include "text/utf16.hpp"

namespace meeting {
namespace {

Error not_a_table(const Source& source, std::string_view why) {
  return {ErrorKind::not_a_record,
          {"csv.not-a-table"_msg,
           {visible(source.path()),
            Argument(say(Language::english, why), say(Language::chinese, why))}}};
}

/// The same text in UTF-8.
std::unique_ptr<const Source> in_utf8(std::unique_ptr<const Source> source) {
  const std::string_view bytes = source->bytes();
  const bool little = bytes.starts_with("\xFF\xFE");
  Transcoded decoded;
  if (little || bytes.starts_with("\xFE\xFF")) {
    decoded = decode_utf16(bytes.substr(2), little ? ByteOrder::little : ByteOrder::big);
  } else if (!find_invalid_utf8(bytes)) {
    return source;
  } else if (looks_like_gb18030(bytes)) {
    decoded = decode_gb18030(bytes);
  } else {
    throw not_a_table(*source, "csv.no-text"_msg);
  }
  if (decoded.state != Decoding::whole) throw not_a_table(*source, "csv.no-text"_msg);
  return std::make_unique<const Source>(source->path(), std::move(decoded.text));
}

/// What stands most often between the quotes of the first line.
char separator_of(std::string_view text) {
  constexpr std::array candidates{',', '\t', ';'};
  std::array<std::size_t, candidates.size()> counts{};
  bool quoted = false;
  bool begun = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' && begun) break;
    if (c != '\n' && c != '\r') begun = true;
    for (std::size_t i = 0; i < candidates.size(); ++i) counts[i] += c == candidates[i] ? 1 : 0;
  }
  const auto most = std::ranges::max_element(counts);
  return candidates[static_cast<std::size_t>(most - counts.begin())];
}

class TableReader {
 public:
  explicit TableReader(std::unique_ptr<const Source> source) {
    table_.source = std::move(source);
    text_ = table_.source->bytes();
    at_ = table_.source->mark_size();
    separator_ = separator_of(text_.substr(at_));
  }

  CsvTable read() {
    while (at_ < text_.size()) take_row(next_row());
    if (table_.headings.empty()) throw not_a_table(*table_.source, "csv.empty"_msg);
    check_headings();
    return std::move(table_);
  }

 private:
  void error(ByteRange at, Message text, Message help) {
    table_.findings.push_back(
        {"csv-form", Severity::error, std::move(text), std::move(help), at, {}, std::nullopt});
  }
  [[nodiscard]] static ByteRange range(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  CsvRow next_row() {
    CsvRow row;
    const std::size_t begin = at_;
    while (true) {
      row.cells.push_back(next_cell());
      if (at_ >= text_.size() || text_[at_] != separator_) break;
      ++at_;
    }
    row.at = range(begin, at_);
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    return row;
  }

  CsvCell next_cell() {
    const std::size_t begin = at_;
    std::string raw;
    const std::size_t quote = text_.find_first_not_of(' ', at_);
    if (quote != std::string_view::npos && text_[quote] == '"') {
      at_ = quote + 1;
      raw = quoted_text(quote);
      // Behind the closing quote nothing but blanks belongs to the cell; what else stands there
      // is kept, as spreadsheets do.
    }
    const std::size_t rest = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' &&
           !(text_[at_] == '\r' && (at_ + 1 == text_.size() || text_[at_ + 1] == '\n'))) {
      ++at_;
    }
    raw += text_.substr(rest, at_ - rest);
    return {std::string(trim(csv_unguarded(raw))), range(begin, at_)};
  }

  std::string quoted_text(std::size_t quote) {
    std::string text;
    while (true) {
      const std::size_t end = text_.find('"', at_);
      if (end == std::string_view::npos) {
        error(range(quote, quote + 1), {"csv.unclosed"_msg, {}}, {"csv.unclosed.help"_msg, {}});
        text += text_.substr(at_);
        at_ = text_.size();
        return text;
      }
      text += text_.substr(at_, end - at_);
      at_ = end + 1;
      if (at_ >= text_.size() || text_[at_] != '"') return text;
      text += '"';
      ++at_;
    }
  }

  void take_row(CsvRow row) {
    const auto holds_text = [](const CsvCell& cell) { return !cell.text.empty(); };
    if (std::ranges::none_of(row.cells, holds_text)) return;
    if (table_.headings.empty()) {
      while (!row.cells.empty() && row.cells.back().text.empty()) row.cells.pop_back();
      table_.headings = std::move(row.cells);
      return;
    }
    const std::size_t wanted = table_.headings.size();
    while (row.cells.size() > wanted && row.cells.back().text.empty()) row.cells.pop_back();
    if (row.cells.size() > wanted) {
      error(row.cells[wanted].at, {"csv.too-many-cells"_msg, {row.cells.size(), wanted}},
            {"csv.too-many-cells.help"_msg, {}});
    }
    while (row.cells.size() < wanted) row.cells.push_back({{}, range(row.at.end, row.at.end)});
    row.cells.resize(wanted);
    table_.rows.push_back(std::move(row));
  }

  void check_headings() {
    std::map<std::string, const CsvCell*> seen;
    for (const CsvCell& heading : table_.headings) {
      if (heading.text.empty()) continue;
      const auto [first, is_new] = seen.try_emplace(comparison_key(heading.text), &heading);
      if (is_new) continue;
      error(heading.at, {"csv.heading-twice"_msg, {visible(heading.text)}},
            {"csv.heading-twice.help"_msg, {}});
      table_.findings.back().notes.push_back({{"note.first-here"_msg, {}}, first->second->at});
    }
  }

  CsvTable table_;
  std::string_view text_;
  std::size_t at_ = 0;
  char separator_ = ',';
};

}  // namespace

CsvTable read_csv(std::unique_ptr<const Source> source) {
  return TableReader(in_utf8(std::move(source))).read();
}

}  // namespace meeting
