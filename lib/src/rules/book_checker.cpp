// SPDX-License-Identifier: Apache-2.0

// Running the rules of books.

#include <meeting/book_rules.hpp>

#include <algorithm>
#include <deque>
#include <map>
#include <tuple>

#include "rules/book_ignores.hpp"
#include "rules/book_rule.hpp"
#include "rules/books/open_issue.hpp"

namespace meeting {
namespace {

constexpr const BookRule* table[] = {
#define RULE(name)
#define BOOK_RULE(name) &name##_rule,
#include "rules/rules.def"
#undef BOOK_RULE
#undef RULE
};

/// The paths of all files one after the other: a string each would cost more than it holds.
class Paths {
 public:
  std::uint32_t add(std::string_view path) {
    text_ += path;
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
    return static_cast<std::uint32_t>(ends_.size() - 1);
  }
  [[nodiscard]] std::string_view operator[](std::uint32_t file) const {
    const std::uint32_t begin = file == 0 ? 0 : ends_[file - 1];
    return std::string_view(text_).substr(begin, ends_[file] - begin);
  }

 private:
  std::string text_;
  std::vector<std::uint32_t> ends_;
};

/// True where the reader found an error: the findings may hold those of the rules of records too.
bool reader_error(const std::vector<Diagnostic>& findings) {
  return std::ranges::any_of(findings, [](const Diagnostic& one) {
    return one.severity == Severity::error && find_rule(one.rule) == nullptr;
  });
}

}  // namespace

BookPlace RecordInBook::place(ByteRange at) const {
  const std::string_view before = document.source->bytes().substr(0, at.begin);
  if (before.size() < counted_to) {
    counted_to = 0;
    counted = 1;
  }
  for (std::size_t end = before.find('\n', counted_to); end != std::string_view::npos;
       end = before.find('\n', end + 1)) {
    ++counted;
  }
  counted_to = before.size();
  return {file, at, counted};
}

struct BookChecker::Work {
  struct Running {
    const RuleInfo* info;
    std::unique_ptr<BookCheck> check;
  };

  Date as_of;
  Date today;
  Paths paths;
  std::deque<CheckedBook> kept;
  std::deque<BookInChecks> books;
  std::vector<Running> running;
  BookLinks links;
  std::uint32_t records = 0;
  std::vector<IssueInBook> issues;  ///< of the record at hand
  BookIgnores ignores;
  std::map<std::uint32_t, std::vector<Diagnostic>> found;

  [[nodiscard]] const RuleSet& rules_of(std::uint32_t book) const {
    const RuleSet* set = books[book].book->rules;
    return set == nullptr ? RuleSet::standard() : *set;
  }
  /// Whether a rule finds all that it could find in a file of the book.
  [[nodiscard]] BookIgnores::LookedFor looked_for(std::uint32_t book, bool whole) const {
    const bool sees_all = whole && books[book].book->around_known && as_of >= today;
    return [this, book, sees_all](const RuleInfo& rule) {
      return sees_all && rules_of(book).severity(rule).has_value();
    };
  }
  class Reporting;
};

/// Stamps id and the severity that the rule has in the book.
class BookChecker::Work::Reporting : public BookReporter {
 public:
  Reporting(Work& work, const RuleInfo& rule) : work_(work), rule_(rule) {}

  void report(std::uint32_t book, const BookPlace& at, Message text, Message help) override {
    last_ = nullptr;
    const std::optional<Severity> severity = work_.rules_of(book).severity(rule_);
    if (!severity) return;
    if (++kept_[book] > limits::findings) return;
    std::vector<Diagnostic>& findings = work_.found[at.file];
    if (findings.size() >= limits::findings) return;
    findings.push_back(
        {rule_.id, *severity, std::move(text), std::move(help), at.at, {}, std::nullopt});
    last_ = &findings.back();
    file_ = at.file;
  }
  void note(const BookPlace& at, Message text) override {
    if (last_ == nullptr) return;
    if (at.file == file_) {
      last_->notes.push_back({std::move(text), at.at});
      return;
    }
    // The text ends with the place: `raised here: 2025/2025-03-14-a.yaml:12`.
    note({"rule.elsewhere"_msg,
          {Argument{say(Language::english, text), say(Language::chinese, text)}, shown(at)}});
  }
  void note(Message text) override {
    if (last_ != nullptr) last_->notes.push_back({std::move(text), {}, false});
  }
  [[nodiscard]] std::string shown(const BookPlace& place) const override {
    std::string text(work_.paths[place.file]);
    if (place.line > 0) text += ':' + std::to_string(place.line);
    return text;
  }

 private:
  Work& work_;
  const RuleInfo& rule_;
  Diagnostic* last_ = nullptr;
  std::uint32_t file_ = 0;
  std::map<std::uint32_t, std::size_t> kept_;  ///< by book
};

BookChecker::BookChecker(Date as_of, Date today) : work_(std::make_unique<Work>()) {
  work_->as_of = as_of;
  work_->today = valid(today) ? today : as_of;
  for (const BookRule* rule : table) {
    work_->running.push_back({find_rule(rule->info.id), rule->begin(work_->as_of, work_->today)});
  }
}

BookChecker::~BookChecker() = default;

std::uint32_t BookChecker::add_book(const CheckedBook& book) {
  const auto number = static_cast<std::uint32_t>(work_->books.size());
  const CheckedBook& kept = work_->kept.emplace_back(book);
  BookInChecks& one = work_->books.emplace_back(BookInChecks{&kept, number, 0});
  for (std::size_t i = 0; i < kept.files.size(); ++i) {
    const std::uint32_t file = work_->paths.add(kept.files[i].path);
    if (i == 0) one.first_file = file;
  }
  work_->links.add_book(one);
  for (std::size_t i = 0; i < kept.files.size(); ++i) {
    const CheckedBookFile& file = kept.files[i];
    work_->ignores.add(one.first_file + static_cast<std::uint32_t>(i), file.ignores,
                       work_->looked_for(number, true));
  }
  for (const Work::Running& rule : work_->running) rule.check->add_book(one);
  return number;
}

void BookChecker::add(std::uint32_t book, const PlacedRecord& placed, const Document& document) {
  RecordInBook record{.book = work_->books[book],
                      .number = work_->records++,
                      .file = work_->paths.add(placed.path),
                      .placed = placed,
                      .document = document,
                      .as_of = work_->as_of,
                      .today = work_->today,
                      .state = meeting_state(*placed.record, work_->as_of),
                      .issues = {},
                      .unread = reader_error(document.findings)};
  if (!document.ignores.empty()) {
    work_->ignores.add(record.file, document.ignores, work_->looked_for(book, !record.unread));
  }
  work_->issues.clear();
  for (const Issue& issue : placed.record->issues) {
    work_->issues.push_back(issue_in_book(issue, *placed.record, work_->as_of, record.calendar()));
  }
  record.issues = work_->issues;
  work_->links.add(record);
  for (const Work::Running& rule : work_->running) rule.check->add(record);
}

void BookChecker::add_unreadable(std::uint32_t book, std::string_view path,
                                 std::string_view record_id) {
  work_->paths.add(path);
  work_->links.add_unreadable(work_->books[book], record_id);
  work_->ignores.not_complete();
  for (const Work::Running& rule : work_->running) {
    rule.check->add_unreadable(work_->books[book], record_id);
  }
}

void BookChecker::add_counted(std::uint32_t book, const CountedClaim& counted) {
  for (const Work::Running& rule : work_->running) {
    rule.check->add_counted(work_->books[book], counted);
  }
}

std::vector<FileFindings> BookChecker::finish() {
  work_->links.connect();
  for (const Work::Running& rule : work_->running) {
    Work::Reporting reporter(*work_, *rule.info);
    rule.check->finish(work_->links, reporter);
  }
  work_->ignores.apply(work_->found);
  std::vector<FileFindings> all;
  for (auto& [file, findings] : work_->found) {
    std::ranges::stable_sort(findings, {}, [](const Diagnostic& one) {
      return std::tuple(one.at.begin, one.at.end, one.rule);
    });
    all.push_back({std::string(work_->paths[file]), std::move(findings)});
  }
  std::ranges::stable_sort(all, {}, &FileFindings::path);
  return all;
}

}  // namespace meeting
