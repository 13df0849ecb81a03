// SPDX-License-Identifier: Apache-2.0

#include "book_files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <meeting/book.hpp>

using namespace meeting;

BookFiles::BookFiles(std::string_view rule, Date as_of) : checker_(as_of, as_of) {
  REQUIRE(find_rule(rule) != nullptr);
  rules_.keep_only({&rule, 1});
}

BookFiles& BookFiles::book(std::string folder, std::string_view yaml, bool around_known) {
  Book& one = books_.emplace_back(Book{std::move(folder), CaseBook(yaml), {}, {}, {}, 0});
  REQUIRE(one.settings.document().findings.empty());
  const std::string path = (one.folder.empty() ? "" : one.folder + "/") + "book.yaml";
  const std::string& kept = texts_.emplace_back(path, std::string(yaml)).first;
  one.files.push_back({kept, &one.settings.document().value});
  one.registers = *one.settings.registers();
  for (auto outer = books_.rbegin() + 1; outer != books_.rend(); ++outer) {
    const bool lies_in = outer->folder.empty() || one.folder.starts_with(outer->folder + "/");
    if (!lies_in) continue;
    for (const Series* series : outer->registers.series) one.registers.series.push_back(series);
    break;
  }
  one.numbering = std::string(*one.settings.document().value.numbering);
  one.number = checker_.add_book({.id = one.folder,
                                  .files = one.files,
                                  .registers = &one.registers,
                                  .limits = one.settings.limits(),
                                  .calendar = nullptr,
                                  .numbering = one.numbering,
                                  .rules = &rules_,
                                  .around_known = around_known});
  return *this;
}

BookFiles& BookFiles::record(std::string name, std::string_view yaml) {
  if (books_.empty()) book("", "name: b\n");
  const Book& book = books_.back();
  const std::string path = (book.folder.empty() ? "" : book.folder + "/") + name;
  const auto& [shown, bytes] = texts_.emplace_back(path, std::string(yaml));
  const Document document = read_record(std::make_unique<Source>(shown, bytes), &book.registers);
  REQUIRE(document.state == ReadState::whole);
  std::string id = record_id(name, *document.value.id);
  if (!book.folder.empty()) id.insert(0, book.folder + "/");
  checker_.add(book.number,
               {.record = &document.value,
                .id = id,
                .area = document.value.area ? &*document.value.area : nullptr,
                .path = shown,
                .registers = &book.registers},
               document);
  return *this;
}

BookFiles& BookFiles::unreadable(std::string name) {
  if (books_.empty()) book("", "name: b\n");
  const Book& book = books_.back();
  std::string id = record_id(name, {});
  if (!book.folder.empty()) id.insert(0, book.folder + "/");
  checker_.add_unreadable(book.number, name, id);
  return *this;
}

std::string BookFiles::found() {
  std::string lines;
  for (const FileFindings& file : checker_.finish()) {
    const auto bytes =
        std::ranges::find(texts_, file.path, &std::pair<std::string, std::string>::first);
    REQUIRE(bytes != texts_.end());
    const Source source(bytes->first, bytes->second);
    for (const Diagnostic& one : file.findings) {
      lines += file.path + ':' + std::to_string(source.position(one.at.begin).line) + ": " +
               std::string(source.text(one.at)) + '\n';
      for (const DiagnosticNote& note : one.notes) {
        std::string shown(source.text(note.at));
        // "first written here: 2025/a.yaml:5"
        if (!note.has_place) {
          shown = say(Language::english, note.text);
          shown.erase(0, shown.rfind(": ") == std::string::npos ? 0 : shown.rfind(": ") + 2);
        }
        lines += " + " + shown + '\n';
      }
      findings_.push_back(one);
    }
  }
  return lines;
}

std::string BookFiles::text(Language language) const {
  return findings_.empty() ? std::string() : say(language, findings_.front().text);
}

std::string BookFiles::help(Language language) const {
  return findings_.empty() ? std::string() : say(language, findings_.front().help);
}
