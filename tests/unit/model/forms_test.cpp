// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <meeting/forms.hpp>
#include <meeting/read.hpp>
#include <memory>
#include <string>
#include <vector>

using namespace meeting;

namespace {

using Kinds = std::vector<std::string_view>;

struct Case {
  const char* form;
  std::size_t kinds;
  bool needs_no_resolution;
};

constexpr Case cases[] = {
    {"five_party_talk", 5, false},
    {"five_party_coordination", 5, false},
    {"merchant_resident_alliance", 2, false},
    {"roundtable", 0, false},
    {"intake", 0, true},
    {"campaign", 0, true},
    {"emergency", 0, true},
    {"project", 0, true},
    {"", 0, false},
    {"楼道会", 0, false},
};

}  // namespace

TEST_CASE("what the forms ask for") {
  for (const Case& one : cases) {
    CAPTURE(std::string(one.form));
    const Kinds kinds = required_parties(one.form, nullptr);
    CHECK(kinds.size() == one.kinds);
    for (const std::string_view kind : kinds) {
      CAPTURE(std::string(kind));
      CHECK(find_word(VocabularyId::party_kind, kind).has_value());
    }
    CHECK(form_needs_no_resolution(one.form) == one.needs_no_resolution);
  }
}

TEST_CASE("a form of the book's own says itself whom it requires") {
  const SettingsDocument book = read_book_settings(std::make_unique<Source>(
      "book.yaml",
      "名称: 丽园\n形式:\n  - {名称: 楼道会, 英文: stair talk, 参与方: [居民, 楼栋长]}\n"
      "  - {名称: 晨会}\n"));
  REQUIRE_FALSE(book.has_errors());
  Registers registers;
  for (const OwnWord& own : book.value.forms) registers.forms.push_back(&own);
  CHECK(required_parties("楼道会", &registers) == Kinds{"residents", "building_head"});
  CHECK(required_parties("Stair Talk", &registers) == Kinds{"residents", "building_head"});
  CHECK(required_parties("晨会", &registers).empty());
  CHECK(required_parties("five_party_talk", &registers).size() == 5);
}

TEST_CASE("a book may state other parties for a form that we know") {
  const SettingsDocument book = read_book_settings(
      std::make_unique<Source>("book.yaml",
                               "名称: 丽园\n形式:\n  - {名称: 五方会谈, 参与方: [党组织, 居民]}\n"
                               "  - {名称: 五方联动}\n"));
  REQUIRE_FALSE(book.has_errors());
  Registers registers;
  for (const OwnWord& own : book.value.forms) registers.forms.push_back(&own);
  CHECK(required_parties("five_party_talk", &registers) ==
        Kinds{"party_organisation", "residents"});
  // It says nothing of the parties.
  CHECK(required_parties("five_party_coordination", &registers).size() == 5);
  CHECK(required_parties("merchant_resident_alliance", &registers) ==
        Kinds{"merchants", "residents"});
}
