// SPDX-License-Identifier: Apache-2.0

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <meeting/book.hpp>
#include <string>

#include "book/temporary_folder.hpp"

namespace meeting {
namespace {

TEST_CASE("columns of orders are inherited, the nearest meaning first") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "in");
  std::ofstream(folder.path() / "book.yaml") << "order_columns:\n"
                                                "  - {heading: number, field: source.order_no}\n"
                                                "  - {heading: text, field: none}\n";
  std::ofstream(folder.path() / "in" / "book.yaml") << "工单栏目: {表头: text, 项目: title}\n";
  Books books(folder.path());
  const Book* inner = books.around("in");
  REQUIRE(inner != nullptr);
  CHECK_FALSE(inner->has_errors());
  REQUIRE(inner->order_columns().size() == 3);
  CHECK(*inner->order_columns()[0]->field == "title");
  CHECK(*inner->order_columns()[1]->heading == "number");
  CHECK(books.around("")->order_columns().size() == 2);
}

}  // namespace
}  // namespace meeting
