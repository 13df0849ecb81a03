// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The rows of `list` and `export`: items of the records asked about, filtered, one by one, so
/// that a list of any length needs the memory of a few records only.

#include <functional>
#include <meeting/json.hpp>
#include <meeting/listing.hpp>
#include <string>
#include <vector>

#include "filter.hpp"
#include "selection.hpp"

namespace meeting::tool {

class RowSource {
 public:
  /// `operands` without the word for the list. Throws UsageError.
  RowSource(Context& context, const Arguments& arguments, ListKind kind,
            const std::vector<std::string>& operands);

  void for_each(const std::function<void(const ListItem&, const ListStyle&)>& use);

  [[nodiscard]] Date as_of() const { return filter_.as_of(); }
  /// After for_each: what went wrong.
  [[nodiscard]] Exit exit() const { return selection_.exit(); }

 private:
  Context& context_;
  ListKind kind_;
  Selection selection_;
  Filter filter_;
};

/// The document of `list_json`, made while the rows go by; a row a line.
class JsonRows {
 public:
  JsonRows(ListKind kind, Date as_of);
  void add(const ListItem& item, const ListStyle& style);
  /// What has been written since the last call.
  std::string take() { return json_.take(); }
  /// The end of the document.
  std::string finish();

 private:
  std::vector<const ListColumn*> columns_;
  JsonWriter json_;
};

}  // namespace meeting::tool
