// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <tuple>

#include "rules/book_rule.hpp"
#include "rules/books/text_hash.hpp"

namespace meeting {
namespace {

/// The id without the folder of the book, letters in lower case: where two file names differ in
/// that alone, not every system can keep both.
std::uint64_t id_hash(std::uint32_t book, std::string_view id) {
  TextHash hash;
  hash.add(book);
  for (char c : id.substr(id.rfind('/') + 1)) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    hash.add({&c, 1});
  }
  return hash.value();
}

class IdTwice final : public BookCheck {
 public:
  IdTwice(Date /*as_of*/, Date /*today*/) {}

  void add(const RecordInBook& in) override {
    const std::uint64_t id = id_hash(in.book.number, in.placed.id);
    const ItemId& stated = in.record().id;
    all_.push_back({id, in.book.number, stated ? in.place(stated.at) : in.title()});
  }

  void finish(const BookLinks& /*links*/, BookReporter& reporter) override {
    std::ranges::sort(all_, {}, [](const One& one) { return std::tuple(one.id, one.at.file); });
    const One* first = nullptr;
    for (const One& one : all_) {
      if (first == nullptr || one.id != first->id) {
        first = &one;
        continue;
      }
      reporter.report(one.book, one.at, {"id-twice"_msg, {}}, {"id-twice.help"_msg, {}});
      reporter.note(first->at, {"note.first-here"_msg, {}});
    }
  }

 private:
  struct One {
    std::uint64_t id;
    std::uint32_t book;
    BookPlace at;
  };
  std::vector<One> all_;
};

}  // namespace

constexpr BookRule id_twice_rule{
    {"id-twice", Severity::error, "rule.id-twice"_msg, "rule.id-twice.reason"_msg,
     "rule.id-twice.source"_msg, RuleScope::book},
    begin_check<IdTwice>};

}  // namespace meeting
