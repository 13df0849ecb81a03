// SPDX-License-Identifier: Apache-2.0

// meeting validate: all findings in all files.

#include <unistd.h>

#include <algorithm>
#include <any>
#include <meeting/report_diagnostics.hpp>
#include <memory>
#include <set>
#include <utility>

#include "changing/fix_files.hpp"
#include "records/changed_files.hpp"
#include "records/check.hpp"
#include "records/rule_names.hpp"
#include "records/selection.hpp"
#include "records/whole_book_check.hpp"
#include "run/options.hpp"
#include "run/result.hpp"
#include "terminal/progress.hpp"

namespace meeting::tool {
namespace {

constexpr Choice formats[] = {{"human", {}}, {"short", {}}, {"json", {}},
                              {"jsonl", {}}, {"sarif", {}}, {"github", {}}};

constexpr Option format{.name = "format",
                        .chinese = "格式",
                        .help = "validate.option.format"_msg,
                        .value = Value::choice,
                        .choices = formats};
constexpr Option strict{.name = "strict", .chinese = "严格", .help = "validate.option.strict"_msg};

constexpr Option no_warnings{
    .name = "no-warnings", .chinese = "不看警告", .help = "validate.option.no-warnings"_msg};
constexpr Option only{.name = "only",
                      .chinese = "只查",
                      .help = "validate.option.only"_msg,
                      .value = Value::text,
                      .repeat = Repeat::many,
                      .placeholder = "value.rules"_msg};
constexpr Option skip{.name = "skip",
                      .chinese = "跳过",
                      .help = "validate.option.skip"_msg,
                      .value = Value::text,
                      .repeat = Repeat::many,
                      .placeholder = "value.rules"_msg};
constexpr Option max_errors{.name = "max-errors",
                            .chinese = "最多错误",
                            .help = "validate.option.max-errors"_msg,
                            .value = Value::number,
                            .repeat = Repeat::last};
constexpr Option changed{.name = "changed",
                         .chinese = "只查改动",
                         .help = "validate.option.changed"_msg,
                         .value = Value::text,
                         .placeholder = "value.revision"_msg,
                         .optional = true};
constexpr Option staged{
    .name = "staged", .chinese = "只查暂存", .help = "validate.option.staged"_msg};

constexpr Option fix{.name = "fix", .chinese = "修复", .help = "validate.option.fix"_msg};
constexpr Option dry_run{
    .name = "dry-run", .chinese = "试运行", .help = "validate.option.dry-run"_msg};

constexpr const Option* which_list[] = {&changed, &staged, &only, &skip, &no_warnings};
constexpr OptionGroup which{"help.group.filter"_msg, which_list};
constexpr const Option* list[] = {&format,         &strict, &max_errors, &option::as_of,
                                  &option::output, &fix,    &dry_run,    &option::lock_timeout};
constexpr OptionGroup how{"help.group.check"_msg, list};
constexpr const OptionGroup* groups[] = {&which, &how};

constexpr Example examples[] = {
    {"meeting validate", "meeting 检查", "validate.example.book"_msg},
    {"meeting validate --strict --format short .", "meeting 检查 --严格 --格式 short .",
     "validate.example.hook"_msg},
    {"meeting validate --changed --format short", "meeting 检查 --只查改动 --格式 short",
     "validate.example.changed"_msg},
    {"meeting validate --skip follow-up-overdue", "meeting 检查 --跳过 follow-up-overdue",
     "validate.example.skip"_msg},
    {"meeting validate --fix 2025", "meeting 检查 --修复 2025", "validate.example.fix"_msg},
};

/// Files in the order of their paths, books among the records.
class Validation {
 public:
  Validation(Context& context, const Arguments& arguments, Operand operand,
             std::vector<StagedFile> staged_files)
      : context_(context),
        arguments_(arguments),
        days_{.as_of = arguments.date(option::as_of).value_or(context.today),
              .today = context.today},
        choice_(arguments, only, skip),
        rules_([this](RuleSet& rules) { choice_.change(rules); }),
        book_check_(context, arguments.operands, days_, rules_),
        operand_(std::move(operand)),
        staged_files_(std::move(staged_files)),
        report_({.format = chosen(),
                 .language = context.language,
                 .colour = coloured(),
                 .width = context.table_width(),
                 .least = least(),
                 .max_errors = most_errors()}),
        annotations_({.format = DiagnosticFormat::github,
                      .language = context.language,
                      .least = least(),
                      .max_errors = most_errors()}),
        annotate_(context.annotate && !arguments.has(format)),
        parts_only_(arguments.has(changed) || arguments.has(staged)),
        next_book_(operand_.inputs.books.begin()) {}

  Exit run() {
    {
      Progress progress(context_, operand_.records());
      if (operand_.standard_input) {
        RecordFile file = read_record_stream(STDIN_FILENO, "-", context_.books);
        check_it(file);
        record(file);
        progress.step();
      }
      for_each_record(
          operand_.inputs.records, context_.books, context_.threads,
          [&](RecordFile& file) { check_it(file); },
          [&](RecordFile&& file) {
            books_before(file.path);
            record(file);
            if (!parts_only_) book_check_.add(file);
            progress.step();
          });
    }
    for (const StagedFile& one : staged_files_) {
      RecordFile file = staged_record(one);
      check_it(file);
      record(file);
    }
    while (next_book_ != operand_.inputs.books.end()) book(*next_book_++);
    book_check_.finish([&](const Source& source, const std::vector<Diagnostic>& findings) {
      emit(report_.further(source, findings));
      if (annotate_) context_.err << annotations_.further(source, findings);
    });
    bad_books_above();
    finish_report();
    if (goes_to_file(arguments_)) write_result(context_, arguments_, whole_);
    const DiagnosticCounts& counts = report_.counts();
    const bool bad = counts.errors > 0 || (arguments_.has(strict) && counts.warnings > 0);
    return graver(graver(exit_, operand_.exit), bad ? Exit::findings : Exit::fine);
  }

 private:
  [[nodiscard]] DiagnosticFormat chosen() const {
    return arguments_.has(format) ? *find_diagnostic_format(arguments_.text(format))
                                  : DiagnosticFormat::human;
  }
  [[nodiscard]] bool coloured() const { return context_.colour_out && !goes_to_file(arguments_); }

  [[nodiscard]] Severity least() const {
    return arguments_.has(no_warnings) ? Severity::error : Severity::note;
  }
  [[nodiscard]] std::size_t most_errors() const {
    return static_cast<std::size_t>(arguments_.number(max_errors).value_or(0));
  }

  void finish_report() {
    emit(report_.finish());
    // The other formats have no place for it.
    if (chosen() != DiagnosticFormat::human && chosen() != DiagnosticFormat::github) {
      const std::string rest = not_shown_line(report_.counts(), context_.language);
      if (!rest.empty()) context_.err << "meeting: " << rest << "\n";
    }
  }

  /// `prepared` are the findings in words, where they were put into words before.
  void report(const Source& source, const std::vector<Diagnostic>& findings,
              PreparedFindings* prepared = nullptr) {
    emit(prepared != nullptr ? report_.file(std::move(*prepared)) : report_.file(source, findings));
    if (annotate_) context_.err << annotations_.file(source, findings);
  }

  void emit(const std::string& text) {
    if (goes_to_file(arguments_)) {
      whole_ += text;
    } else {
      context_.out << text;
    }
  }

  void unreadable(const std::string& shown, const Error& trouble) {
    emit(report_.unreadable(shown, trouble.message()));
    if (annotate_) context_.err << annotations_.unreadable(shown, trouble.message());
    exit_ = graver(exit_, exit_for(trouble.kind()));
  }

  /// What the next commit takes of a file, read in its place.
  RecordFile staged_record(const StagedFile& staged_file) {
    RecordFile record;
    record.path = staged_file.file.path();
    record.shown = staged_file.file.shown();
    record.book = context_.books.around(staged_file.file.folder());
    record.document = read_record(std::make_unique<const Source>(record.shown, staged_file.bytes),
                                  record.book != nullptr ? &record.book->registers() : nullptr,
                                  context_.books.parser());
    record.id = record_id(record.path, *record.record().id);
    return record;
  }

  /// On the thread that has read it: what the rules find joins what the reader found, and is put
  /// into words.
  void check_it(RecordFile& file) {
    if (file.trouble) return;
    std::vector<Diagnostic> findings = check(file, days_, rules_);
    choice_.filter(findings, file.document.state == ReadState::whole);
    file.document.findings = std::move(findings);
    if (file.document.findings.empty()) return;
    if (auto prepared = report_.prepare(*file.document.source, file.document.findings)) {
      file.result = *std::move(prepared);
    }
  }

  void record(RecordFile& file) {
    used_.add(file.book);
    if (file.trouble) return unreadable(file.shown, *file.trouble);
    if (file.document.state == ReadState::not_text) exit_ = graver(exit_, Exit::not_a_record);
    report(*file.document.source, file.document.findings,
           std::any_cast<PreparedFindings>(&file.result));
  }

  void books_before(const std::string& path) {
    while (next_book_ != operand_.inputs.books.end() && next_book_->path() < path) {
      book(*next_book_++);
    }
  }

  void book(const InputFile& input) {
    if (input.trouble) return unreadable(input.shown(), *input.trouble);
    const MeantBookFile meant = find_book_file(input, context_.books);
    if (meant.book != nullptr) return book(*meant.book, *meant.file);
    if (meant.file->trouble) return unreadable(meant.file->shown, *meant.file->trouble);
    report(*meant.file->document.source, meant.file->document.findings);
  }

  void book(const Book& known, const BookFile& file) {
    if (!seen_.insert(&file).second) return;
    if (file.trouble) return unreadable(file.shown, *file.trouble);
    if (file.document.state == ReadState::not_text) exit_ = graver(exit_, Exit::not_a_record);
    std::vector<Diagnostic> findings = check(known, file);
    choice_.filter(findings, file.document.state == ReadState::whole);
    report(*file.document.source, findings);
  }

  /// A book around the files asked about counts only where it is bad: then its words and
  /// registers may be missing, and with them the reason of other findings.
  void bad_books_above() {
    for (const Book* known : used_.all()) {
      for (const BookFile& file : known->files()) {
        if (file.has_errors()) book(*known, file);
      }
    }
  }

  Context& context_;
  const Arguments& arguments_;
  CheckDays days_;
  RuleChoice choice_;
  BookRuleSets rules_;
  WholeBookCheck book_check_;
  Operand operand_;
  std::vector<StagedFile> staged_files_;
  DiagnosticReport report_;
  DiagnosticReport annotations_;  ///< for GitHub, beside what people read
  bool annotate_;
  bool parts_only_;  ///< of the books: what compares their records has nothing to compare
  std::vector<InputFile>::const_iterator next_book_;
  std::set<const BookFile*> seen_;
  UsedBooks used_;
  std::string whole_;
  Exit exit_ = Exit::fine;
};

void refuse_contradictions(const Arguments& arguments) {
  if (arguments.has(strict) && arguments.has(no_warnings)) {
    throw UsageError{{"usage.exclude"_msg, {long_name(strict), long_name(no_warnings)}}, {}};
  }
  if (arguments.has(changed) && arguments.has(staged)) {
    throw UsageError{{"usage.exclude"_msg, {long_name(changed), long_name(staged)}}, {}};
  }
  const bool asks_git = arguments.has(changed) || arguments.has(staged);
  if (asks_git && std::ranges::find(arguments.operands, "-") != arguments.operands.end()) {
    throw UsageError{
        {"usage.exclude"_msg, {long_name(arguments.has(changed) ? changed : staged), "-"}}, {}};
  }
}

/// Of what was asked about, that which git holds for changed. Files that will be committed in
/// another state than they are in come back by themselves.
std::vector<StagedFile> keep_changed(Context& context, const Arguments& arguments,
                                     Operand& operand) {
  if (!arguments.has(changed) && !arguments.has(staged)) return {};
  const std::filesystem::path& here = context.books.base();
  const ChangedFiles files = arguments.has(staged)
                                 ? ChangedFiles::staged(here)
                                 : ChangedFiles::since(here, arguments.text(changed));
  files.keep(operand.inputs.records);
  files.keep(operand.inputs.books);
  return files.take_staged(operand.inputs.records);
}

Exit run(Context& context, const Arguments& arguments) {
  if (arguments.has(dry_run) && !arguments.has(fix)) {
    throw UsageError{{"validate.dry-run-alone"_msg, {}}, {"validate.dry-run-alone-help"_msg, {}}};
  }
  if (arguments.has(fix) &&
      std::ranges::find(arguments.operands, "-") != arguments.operands.end()) {
    throw UsageError{{"validate.fix-stream"_msg, {}}, {"validate.fix-stream-help"_msg, {}}};
  }
  refuse_contradictions(arguments);
  Operand operand = resolve(context, arguments.operands);
  std::vector<StagedFile> staged_files = keep_changed(context, arguments, operand);
  const CheckDays days{.as_of = arguments.date(option::as_of).value_or(context.today),
                       .today = context.today};
  const auto validate = [&] {
    return Validation(context, arguments, std::move(operand), std::move(staged_files)).run();
  };
  if (!arguments.has(fix)) return validate();
  if (arguments.has(dry_run)) {
    const FixPreview preview = preview_fixes(context, operand.inputs, days);
    write_result(context, arguments, preview.difference);
    return graver(preview.exit, operand.exit);
  }
  const Exit fixed = fix_files(context, operand.inputs, days);
  return graver(fixed, validate());
}

}  // namespace

extern const Command validate_command;
constexpr Command validate_command{
    .name = "validate",
    .chinese = "检查",
    .task = Task::record,
    .summary = "validate.summary"_msg,
    .operands = {.synopsis = "value.operands"_msg, .most = any_number},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
