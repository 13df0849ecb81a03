// SPDX-License-Identifier: Apache-2.0

// meeting validate: all findings in all files.

#include <unistd.h>

#include <algorithm>
#include <meeting/report_diagnostics.hpp>
#include <set>
#include <utility>

#include "changing/fix_files.hpp"
#include "records/book_check.hpp"
#include "records/check.hpp"
#include "records/selection.hpp"
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

constexpr Option fix{.name = "fix", .chinese = "修复", .help = "validate.option.fix"_msg};
constexpr Option dry_run{
    .name = "dry-run", .chinese = "试运行", .help = "validate.option.dry-run"_msg};

constexpr const Option* list[] = {&format, &strict,  &option::as_of,       &option::output,
                                  &fix,    &dry_run, &option::lock_timeout};
constexpr OptionGroup how{"help.group.check"_msg, list};
constexpr const OptionGroup* groups[] = {&how};

constexpr Example examples[] = {
    {"meeting validate", "meeting 检查", "validate.example.book"_msg},
    {"meeting validate --strict --format short .", "meeting 检查 --严格 --格式 short .",
     "validate.example.hook"_msg},
    {"meeting validate --fix 2025", "meeting 检查 --修复 2025", "validate.example.fix"_msg},
};

/// Files in the order of their paths, books among the records.
class Validation {
 public:
  Validation(Context& context, const Arguments& arguments, Operand operand)
      : context_(context),
        arguments_(arguments),
        days_{.as_of = arguments.date(option::as_of).value_or(context.today),
              .today = context.today},
        book_check_(context, arguments.operands, days_, rules_),
        operand_(std::move(operand)),
        report_({.format = chosen(),
                 .language = context.language,
                 .colour = coloured(),
                 .width = context.table_width()}),
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
            book_check_.add(file);
            progress.step();
          });
    }
    while (next_book_ != operand_.inputs.books.end()) book(*next_book_++);
    book_check_.finish([&](const Source& source, const std::vector<Diagnostic>& findings) {
      emit(report_.file(source, findings));
    });
    bad_books_above();
    emit(report_.finish());
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

  void emit(const std::string& text) {
    if (goes_to_file(arguments_)) {
      whole_ += text;
    } else {
      context_.out << text;
    }
  }

  void unreadable(const std::string& shown, const Error& trouble) {
    emit(report_.unreadable(shown, trouble.message()));
    exit_ = graver(exit_, exit_for(trouble.kind()));
  }

  /// On the thread that has read it: what the rules find joins what the reader found.
  void check_it(RecordFile& file) {
    if (!file.trouble) file.document.findings = check(file, days_, rules_);
  }

  void record(const RecordFile& file) {
    used_.add(file.book);
    if (file.trouble) return unreadable(file.shown, *file.trouble);
    if (file.document.state == ReadState::not_text) exit_ = graver(exit_, Exit::not_a_record);
    emit(report_.file(*file.document.source, file.document.findings));
  }

  void books_before(const std::filesystem::path& path) {
    while (next_book_ != operand_.inputs.books.end() && next_book_->path < path.native()) {
      book(*next_book_++);
    }
  }

  void book(const InputFile& input) {
    if (input.trouble) return unreadable(input.shown, *input.trouble);
    const MeantBookFile meant = find_book_file(input, context_.books);
    if (meant.book != nullptr) return book(*meant.book, *meant.file);
    if (meant.file->trouble) return unreadable(meant.file->shown, *meant.file->trouble);
    emit(report_.file(*meant.file->document.source, meant.file->document.findings));
  }

  void book(const Book& known, const BookFile& file) {
    if (!seen_.insert(&file).second) return;
    if (file.trouble) return unreadable(file.shown, *file.trouble);
    if (file.document.state == ReadState::not_text) exit_ = graver(exit_, Exit::not_a_record);
    emit(report_.file(*file.document.source, check(known, file)));
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
  BookRuleSets rules_;
  BookCheck book_check_;
  Operand operand_;
  DiagnosticReport report_;
  std::vector<InputFile>::const_iterator next_book_;
  std::set<const BookFile*> seen_;
  UsedBooks used_;
  std::string whole_;
  Exit exit_ = Exit::fine;
};

Exit run(Context& context, const Arguments& arguments) {
  if (arguments.has(dry_run) && !arguments.has(fix)) {
    throw UsageError{{"validate.dry-run-alone"_msg, {}}, {"validate.dry-run-alone-help"_msg, {}}};
  }
  if (arguments.has(fix) &&
      std::ranges::find(arguments.operands, "-") != arguments.operands.end()) {
    throw UsageError{{"validate.fix-stream"_msg, {}}, {"validate.fix-stream-help"_msg, {}}};
  }
  Operand operand = resolve(context, arguments.operands);
  const CheckDays days{.as_of = arguments.date(option::as_of).value_or(context.today),
                       .today = context.today};
  if (!arguments.has(fix)) return Validation(context, arguments, std::move(operand)).run();
  if (arguments.has(dry_run)) {
    const FixPreview preview = preview_fixes(context, operand.inputs, days);
    write_result(context, arguments, preview.difference);
    return graver(preview.exit, operand.exit);
  }
  const Exit fixed = fix_files(context, operand.inputs, days);
  return graver(fixed, Validation(context, arguments, std::move(operand)).run());
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
