// SPDX-License-Identifier: Apache-2.0

#include "records/rule_example.hpp"

#include <algorithm>
#include <iterator>
#include <meeting/book.hpp>
#include <meeting/book_rules.hpp>
#include <meeting/claims.hpp>
#include <meeting/read.hpp>
#include <meeting/registers.hpp>
#include <optional>
#include <tuple>
#include <utility>

namespace meeting::tool {
namespace {

constexpr const char* book_name = "book.yaml";

std::unique_ptr<const Source> source_of(const std::string& name, const std::string& text) {
  return std::make_unique<const Source>(name, text);
}

void add_findings(std::vector<Diagnostic>& all, std::vector<Diagnostic> more) {
  std::ranges::move(more, std::back_inserter(all));
  std::ranges::stable_sort(all, {}, [](const Diagnostic& one) {
    return std::tuple(one.at.begin, one.at.end, one.rule);
  });
}

template <class Entry>
std::vector<const Entry*> pointers_to(const std::vector<Entry>& entries) {
  std::vector<const Entry*> all;
  all.reserve(entries.size());
  for (const Entry& one : entries) all.push_back(&one);
  return all;
}

/// The book of an example, which exists as a text only.
class ExampleBook {
 public:
  explicit ExampleBook(const std::string& text) {
    if (text.empty()) return;
    document_ = read_book_settings(source_of(book_name, text));
    const BookSettings& settings = document_->value;
    registers_.forms = pointers_to(settings.forms);
    registers_.categories = pointers_to(settings.categories);
    registers_.organisations = pointers_to(settings.organisations);
    registers_.compounds = pointers_to(settings.compounds);
    registers_.series = pointers_to(settings.series);
    const RegisterFile file{&settings, document_->source.get()};
    registers_.names = register_names({&file, 1});
    rules_ = RuleSet(pointers_to(settings.rules), rule_profile(settings.profile));
    own_.push_back({book_name, &settings});
  }

  [[nodiscard]] const SettingsDocument* document() const {
    return document_ ? &*document_ : nullptr;
  }
  [[nodiscard]] const Registers* registers() const { return document_ ? &registers_ : nullptr; }
  [[nodiscard]] const Limits* limits() const {
    return document_ && document_->value.limits ? &*document_->value.limits : nullptr;
  }
  [[nodiscard]] const RuleSet& rules() const { return rules_; }
  /// For a checker; views this.
  [[nodiscard]] CheckedBook checked() const {
    return {.id = {},
            .files = own_,
            .registers = &registers_,
            .limits = limits(),
            .calendar = nullptr,
            .numbering = document_ ? *document_->value.numbering : std::string_view(),
            .rules = &rules_};
  }

 private:
  std::optional<SettingsDocument> document_;
  Registers registers_;
  RuleSet rules_;
  std::vector<CheckedBookFile> own_;
};

ExampleFile check_one(const RuleCase& example, const RuleCaseFile& file, const ExampleBook& book) {
  const std::string stem = example.file_stem.empty() ? "record" : example.file_stem;
  Document document = read_record(source_of(stem + ".yaml", file.text), book.registers());
  const Record& record = document.value;
  std::vector<Diagnostic> findings =
      check_record(record, {.as_of = example.as_of,
                            .today = example.as_of,
                            .registers = book.registers(),
                            .limits = book.limits(),
                            .area = record.area ? &*record.area : nullptr,
                            .rules = book.rules(),
                            .own_rules = {},
                            .file_stem = example.file_stem,
                            .reader_findings = document.findings,
                            .source = document.source.get()});
  add_findings(findings, std::move(document.findings));
  return {std::move(document.source), std::move(findings)};
}

std::vector<ExampleFile> check_all(const RuleCase& example, const std::vector<RuleCaseFile>& files,
                                   const ExampleBook& book) {
  BookChecker checker(example.as_of, example.as_of);
  const std::uint32_t number = checker.add_book(book.checked());
  ClaimCounter claims(example.as_of);
  std::vector<std::pair<const Claim*, std::size_t>> counting;
  if (book.document() != nullptr) {
    for (const Claim& one : book.document()->value.claims) {
      const auto place = claims.add(one, nullptr, {}, Calendar::standard());
      if (place) counting.emplace_back(&one, *place);
    }
  }
  std::vector<ExampleFile> all;
  if (book.document() != nullptr) {
    const std::string_view text = book.document()->source->bytes();
    all.push_back({source_of(book_name, std::string(text)), book.document()->findings});
  }
  for (const RuleCaseFile& file : files) {
    Document document = read_record(source_of(file.name, file.text), book.registers());
    const std::string id = record_id(file.name, *document.value.id);
    const PlacedRecord placed{.record = &document.value,
                              .id = id,
                              .area = document.value.area ? &*document.value.area : nullptr,
                              .path = file.name,
                              .registers = book.registers()};
    checker.add(number, placed, document);
    claims.count(placed, {});
    all.push_back({std::move(document.source), std::move(document.findings)});
  }
  claims.finish();
  for (const auto& [claim, place] : counting) {
    const auto counted = counted_claim(*claim, claims.counted(place));
    if (counted) checker.add_counted(number, *counted);
  }
  for (FileFindings& found : checker.finish()) {
    for (ExampleFile& file : all) {
      if (file.source->path() == found.path) add_findings(file.findings, std::move(found.findings));
    }
  }
  return all;
}

}  // namespace

std::vector<ExampleFile> check_example(const RuleInfo& rule, const RuleCase& example,
                                       const std::vector<RuleCaseFile>& files) {
  const ExampleBook book(example.book);
  if (rule.scope == RuleScope::book) return check_all(example, files, book);
  std::vector<ExampleFile> all;
  all.reserve(files.size());
  for (const RuleCaseFile& file : files) all.push_back(check_one(example, file, book));
  return all;
}

}  // namespace meeting::tool
