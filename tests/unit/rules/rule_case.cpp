// SPDX-License-Identifier: Apache-2.0

#include "rule_case.hpp"

#include <algorithm>
#include <map>
#include <meeting/book.hpp>
#include <meeting/claims.hpp>
#include <meeting/report_diagnostics.hpp>
#include <tuple>

CaseBook::CaseBook(std::string_view yaml) {
  if (yaml.empty()) return;
  document_ = meeting::read_book_settings(
      std::make_unique<meeting::Source>("book.yaml", std::string(yaml)));
  for (const meeting::Organisation& one : document_->value.organisations) {
    registers_.organisations.push_back(&one);
  }
  for (const meeting::Series& one : document_->value.series) registers_.series.push_back(&one);
  for (const meeting::OwnWord& one : document_->value.forms) registers_.forms.push_back(&one);
  for (const meeting::Compound& one : document_->value.compounds) {
    registers_.compounds.push_back(&one);
  }
  const meeting::RegisterFile file{&document_->value, document_->source.get()};
  registers_.names = meeting::register_names({&file, 1});
}

const meeting::Limits* CaseBook::limits() const {
  return document_ && document_->value.limits ? &*document_->value.limits : nullptr;
}

CaseOptions CaseBook::options(meeting::Date as_of, std::string_view file_stem) const {
  CaseOptions options{.as_of = as_of,
                      .today = {},
                      .file_stem = file_stem,
                      .settings = {},
                      .registers = registers(),
                      .limits = limits()};
  if (!document_) return options;
  options.published_fields = document_->value.privacy;
  for (const meeting::RuleSetting& one : document_->value.rules) options.settings.push_back(&one);
  options.profile = meeting::rule_profile(document_->value.profile);
  return options;
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
  const meeting::RuleSet rules(options.settings, options.profile);
  const meeting::Record& record = checked.document.value;
  checked.findings = meeting::check_record(
      record,
      {.as_of = options.as_of,
       .today = options.today,
       .calendar = options.calendar == nullptr ? meeting::Calendar::standard() : *options.calendar,
       .registers = options.registers,
       .limits = options.limits,
       .area = record.area ? &*record.area : nullptr,
       .rules = rules,
       .own_rules = {},
       .file_stem = options.file_stem,
       .reader_findings = checked.document.findings,
       .source = checked.document.source.get(),
       .published_fields = options.published_fields});
  for (const meeting::Diagnostic& one : checked.document.findings) checked.findings.push_back(one);
  std::ranges::stable_sort(checked.findings, {}, [](const meeting::Diagnostic& one) {
    return std::tuple(one.at.begin, one.at.end, one.rule);
  });
  return checked;
}

std::string CheckedFiles::lines() const {
  std::string text;
  for (const std::string& one : shown) text += one + '\n';
  return text;
}

CheckedFiles check_book(const CaseBook& book, const std::vector<meeting::RuleCaseFile>& files,
                        const CaseOptions& options) {
  const meeting::RuleSet rules(options.settings, options.profile);
  const meeting::Registers none;
  const bool has_book = book.registers() != nullptr;
  std::vector<meeting::CheckedBookFile> book_files;
  if (has_book) book_files.push_back({"book.yaml", &book.document().value});
  meeting::BookChecker checker(options.as_of, options.today);
  const std::uint32_t number =
      checker.add_book({.id = {},
                        .files = book_files,
                        .registers = has_book ? book.registers() : &none,
                        .limits = options.limits,
                        .calendar = options.calendar,
                        .numbering = has_book ? *book.document().value.numbering : "",
                        .rules = &rules});
  meeting::ClaimCounter claims(options.as_of);
  std::vector<std::pair<const meeting::Claim*, std::size_t>> counting;
  if (has_book) {
    for (const meeting::Claim& one : book.document().value.claims) {
      const auto place = claims.add(one, nullptr, {}, meeting::Calendar::standard());
      if (place) counting.emplace_back(&one, *place);
    }
  }
  CheckedFiles checked;
  std::map<std::string, std::unique_ptr<meeting::Source>> sources;
  if (has_book) {
    const std::string_view bytes = book.document().source->bytes();
    sources["book.yaml"] = std::make_unique<meeting::Source>("book.yaml", std::string(bytes));
  }
  for (const meeting::RuleCaseFile& file : files) {
    sources[file.name] = std::make_unique<meeting::Source>(file.name, file.text);
    const meeting::Document document = meeting::read_record(
        std::make_unique<meeting::Source>(file.name, file.text), options.registers);
    for (const meeting::Diagnostic& one : document.findings) {
      checked.shown.push_back(file.name + ": the reader finds " + std::string(one.rule));
    }
    const std::string id = meeting::record_id(file.name, *document.value.id);
    const meeting::PlacedRecord placed{
        .record = &document.value,
        .id = id,
        .area = document.value.area ? &*document.value.area : nullptr,
        .path = file.name,
        .registers = options.registers};
    checker.add(number, placed, document);
    claims.count(placed, {});
  }
  claims.finish();
  for (const auto& [claim, place] : counting) {
    const auto counted = meeting::counted_claim(*claim, claims.counted(place));
    if (counted) checker.add_counted(number, *counted);
  }
  checked.files = checker.finish();
  for (const meeting::FileFindings& file : checked.files) {
    for (const meeting::Diagnostic& one : file.findings) {
      const meeting::LineColumn place = sources.at(file.path)->position(one.at.begin);
      checked.shown.push_back(
          file.path + ':' + std::to_string(place.line) + ':' + std::to_string(place.column) + ' ' +
          std::string(meeting::key(one.severity)) + ' ' + std::string(one.rule));
    }
  }
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
