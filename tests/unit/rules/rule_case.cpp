// SPDX-License-Identifier: Apache-2.0

#include "rule_case.hpp"

#include <algorithm>
#include <meeting/report_diagnostics.hpp>
#include <tuple>

CaseBook::CaseBook(std::string_view yaml) {
  if (yaml.empty()) return;
  document_ = meeting::read_book_settings(
      std::make_unique<meeting::Source>("book.yaml", std::string(yaml)));
  for (const meeting::Organisation& one : document_->value.organisations) {
    registers_.organisations.push_back(&one);
  }
  for (const meeting::Compound& one : document_->value.compounds) {
    registers_.compounds.push_back(&one);
  }
  const meeting::RegisterFile file{&document_->value, document_->source.get()};
  registers_.names = meeting::register_names({&file, 1});
}

std::string CheckedRecord::lines() const {
  std::string text;
  for (const meeting::Diagnostic& one : findings) {
    const meeting::LineColumn place = document.source->position(one.at.begin);
    text += std::to_string(place.line) + ':' + std::to_string(place.column) + ' ';
    text += meeting::key(one.severity);
    text += ' ';
    text += one.rule;
    text += '\n';
  }
  return text;
}

CheckedRecord check_text(std::string_view yaml, const CaseOptions& options) {
  CheckedRecord checked{
      meeting::read_record(std::make_unique<meeting::Source>("case.yaml", std::string(yaml)),
                           options.registers),
      {}};
  checked.findings =
      meeting::check_record(checked.document.value, {.as_of = options.as_of,
                                                     .today = options.today,
                                                     .registers = options.registers,
                                                     .settings = options.settings,
                                                     .file_stem = options.file_stem,
                                                     .reader_findings = checked.document.findings});
  for (const meeting::Diagnostic& one : checked.document.findings) checked.findings.push_back(one);
  std::ranges::stable_sort(checked.findings, {}, [](const meeting::Diagnostic& one) {
    return std::tuple(one.at.begin, one.at.end, one.rule);
  });
  return checked;
}

std::string marked_by(std::string_view rule, std::string_view yaml, const CaseOptions& options) {
  const CheckedRecord checked = check_text(yaml, options);
  std::string marked;
  for (const meeting::Diagnostic& one : checked.findings) {
    if (one.rule != rule) continue;
    if (!marked.empty()) marked += " | ";
    marked += one.at.empty() ? "?" : checked.document.source->text(one.at);
  }
  return marked;
}

std::string first_text(std::string_view yaml, std::string_view rule, meeting::Language language,
                       const CaseOptions& options) {
  const CheckedRecord checked = check_text(yaml, options);
  const auto found = std::ranges::find(checked.findings, rule, &meeting::Diagnostic::rule);
  return found == checked.findings.end() ? std::string() : say(language, found->text);
}
