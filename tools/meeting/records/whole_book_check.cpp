// SPDX-License-Identifier: Apache-2.0

#include "records/whole_book_check.hpp"

#include <algorithm>
#include <meeting/files.hpp>
#include <system_error>

#include "records/selection.hpp"

namespace meeting::tool {
namespace {

namespace fs = std::filesystem;

bool lies_in(const fs::path& folder, const fs::path& outer) {
  return std::ranges::mismatch(outer, folder).in1 == outer.end();
}

std::vector<fs::path> folders_of(const std::vector<std::string>& operands, Books& books) {
  std::vector<fs::path> folders;
  if (operands.empty()) {
    const Book* book = books.around(books.base());
    folders.push_back(book == nullptr ? books.base() : book->folder());
  }
  for (const std::string& one : operands) {
    std::error_code fault;
    const fs::path path = fs::canonical(books.base() / one, fault);
    if (!fault && fs::is_directory(path, fault)) folders.push_back(path);
  }
  return folders;
}

std::vector<const void*> all_around(const Book* book) {
  std::vector<const void*> all;
  for (; book != nullptr; book = book->parent()) all.push_back(book);
  return all;
}

Satisfaction formula(const Book& book) {
  if (book.satisfaction().is("inclusive")) return Satisfaction::inclusive;
  return book.satisfaction().is("weighted") ? Satisfaction::weighted : Satisfaction::strict;
}

}  // namespace

WholeBookCheck::WholeBookCheck(Context& context, const std::vector<std::string>& operands,
                               const CheckDays& days, BookRuleSets& rules)
    : context_(context),
      folders_(folders_of(operands, context.books)),
      rules_(rules),
      checker_(days.as_of, days.today),
      claims_(days.as_of) {}

bool WholeBookCheck::whole(const Book& book) const {
  return std::ranges::any_of(
      folders_, [&](const fs::path& folder) { return lies_in(book.folder(), folder); });
}

std::optional<std::uint32_t> WholeBookCheck::number_of(const Book* book) {
  if (book == nullptr) return std::nullopt;
  const auto found = numbers_.find(book);
  if (found != numbers_.end()) return found->second;
  if (!whole(*book)) return numbers_[book] = std::nullopt;
  // The books around it as well: what they state, such as series, is about its records too.
  number_of(book->parent());
  Kept& kept = kept_.emplace_back();
  const std::string shown = shown_path(book->folder(), context_.books.base());
  kept.id = shown == "." ? "" : shown;
  for (const BookFile& file : book->files()) {
    kept.files.push_back({file.shown, &file.document.value, file.document.ignores});
    paths_.emplace(file.shown, file.path);
  }
  bool around_known = true;
  for (const Book* outer = book->parent(); outer != nullptr; outer = outer->parent()) {
    around_known = around_known && whole(*outer);
  }
  const std::uint32_t number = checker_.add_book({.id = kept.id,
                                                  .files = kept.files,
                                                  .registers = &book->registers(),
                                                  .limits = &book->limits(),
                                                  .calendar = &book->calendar(),
                                                  .numbering = book->numbering(),
                                                  .rules = &rules_.of(book),
                                                  .around_known = around_known});
  add_claims(*book, number);
  return numbers_[book] = number;
}

void WholeBookCheck::add_claims(const Book& book, std::uint32_t number) {
  for (const Claim* claim : book.claims()) {
    const auto counting = claims_.add(*claim, &book, formula(book), book.calendar());
    if (counting) counting_.push_back({number, claim, *counting});
  }
}

void WholeBookCheck::hand_over_claims() {
  claims_.finish();
  for (const Counting& one : counting_) {
    const auto counted = counted_claim(*one.claim, claims_.counted(one.number));
    if (counted) checker_.add_counted(one.book, *counted);
  }
}

void WholeBookCheck::add(const RecordFile& file) {
  const std::optional<std::uint32_t> book = number_of(file.book);
  if (!book) return;
  const std::string id = selection_id(file);
  if (file.trouble || file.document.state != ReadState::whole) {
    checker_.add_unreadable(*book, file.shown, id);
    if (!claims_.empty()) claims_.count_unreadable(file.shown, all_around(file.book));
    return;
  }
  Area area;
  PlacedRecord record = placed(file, area);
  record.id = id;
  record.path = file.shown;
  checker_.add(*book, record, file.document);
  if (!claims_.empty()) claims_.count(record, all_around(file.book));
}

void WholeBookCheck::finish(
    const std::function<void(const Source&, const std::vector<Diagnostic>&)>& use) {
  hand_over_claims();
  for (const FileFindings& one : checker_.finish()) {
    // Records were let go once they had been looked at; few have findings.
    const auto book_file = paths_.find(one.path);
    const fs::path path =
        book_file != paths_.end() ? book_file->second : context_.books.base() / one.path;
    use(*load_file(path, one.path), one.findings);
  }
}

}  // namespace meeting::tool
