// SPDX-License-Identifier: Apache-2.0

#include "records/check.hpp"

#include <algorithm>
#include <iterator>
#include <meeting/ignores.hpp>
#include <meeting/read.hpp>
#include <meeting/report_diagnostics.hpp>
#include <meeting/rules.hpp>
#include <memory>
#include <span>
#include <utility>

namespace meeting::tool {
namespace {

std::vector<Diagnostic> merged(std::vector<Diagnostic> findings, std::vector<Diagnostic> more) {
  findings.insert(findings.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
  std::ranges::stable_sort(findings, {}, [](const Diagnostic& one) { return one.at.begin; });
  return findings;
}

/// Without what the comments of the file leave out. Where something could not be read, or the day
/// asked about is past, a comment may ignore what is only not found now.
template <class Value>
std::vector<Diagnostic> without_ignored(const Reading<Value>& document,
                                        std::vector<Diagnostic> findings, const RuleSet& rules,
                                        bool present) {
  return apply_ignores(
      std::move(findings), document.ignores,
      {.rules = rules, .own_rules = {}, .complete = present && !document.has_errors()});
}

}  // namespace

const RuleSet& BookRuleSets::of(const Book* book) {
  const std::lock_guard lock(mutex_);
  const auto found = sets_.find(book);
  if (found != sets_.end()) return found->second;
  RuleSet set = book == nullptr ? RuleSet() : RuleSet(book->rules(), rule_profile(book->profile()));
  if (change_) change_(set);
  return sets_.emplace(book, std::move(set)).first->second;
}

std::vector<Diagnostic> check(const RecordFile& file, const CheckDays& days) {
  BookRuleSets rules;
  return check(file, days, rules);
}

std::vector<Diagnostic> check(const RecordFile& file, const CheckDays& days, BookRuleSets& rules) {
  if (file.document.state != ReadState::whole) return file.document.findings;
  const Book* book = file.book;
  const Area area = area_of(file.record(), book);
  const std::span<const Text> published =
      book == nullptr ? std::span<const Text>() : std::span<const Text>(book->privacy());
  const RuleContext context{.as_of = days.as_of,
                            .today = days.today,
                            .calendar = book == nullptr ? Calendar::standard() : book->calendar(),
                            .registers = book == nullptr ? nullptr : &book->registers(),
                            .limits = book == nullptr ? nullptr : &book->limits(),
                            .area = &area,
                            .rules = rules.of(book),
                            .own_rules = {},
                            .file_stem = file.stem(),
                            .reader_findings = file.document.findings,
                            .source = file.document.source.get(),
                            .published_fields = published};
  return without_ignored(file.document,
                         merged(file.document.findings, check_record(file.record(), context)),
                         context.rules, days.as_of >= days.today);
}

std::vector<Diagnostic> check(const Book& book, const BookFile& file) {
  const SettingsDocument& document = file.document;
  if (document.state != ReadState::whole) return document.findings;
  std::vector<RegisterFile> files;
  for (const BookFile& one : book.files()) {
    files.push_back({&one.document.value, one.document.source.get()});
  }
  const auto number = static_cast<std::size_t>(&file - book.files().data());
  std::vector<std::vector<Diagnostic>> of_registers =
      check_registers(files, book.registers(), book.organisation_tree());
  return without_ignored(document,
                         merged(merged(document.findings, check_rule_settings(document.value)),
                                std::move(of_registers[number])),
                         RuleSet::standard(), true);
}

std::vector<Diagnostic> check_settings(const Book* book, std::string_view bytes) {
  const SettingsDocument document =
      read_book_settings(std::make_unique<const Source>(std::string(), std::string(bytes)),
                         book == nullptr ? nullptr : &book->registers());
  if (document.state != ReadState::whole) return document.findings;
  return without_ignored(document, merged(document.findings, check_rule_settings(document.value)),
                         RuleSet::standard(), false);
}

bool show_findings(Context& context, const Source& source,
                   const std::vector<Diagnostic>& findings) {
  if (findings.empty()) return false;
  DiagnosticReport report({.format = DiagnosticFormat::human,
                           .language = context.language,
                           .colour = context.colour_err,
                           .width = context.width});
  const std::string text = report.file(source, findings);
  context.err << text << report.finish();
  return report.counts().errors > 0;
}

}  // namespace meeting::tool
