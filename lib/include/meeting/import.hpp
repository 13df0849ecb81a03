// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Rows of tables as items of records: one follow-up for each household, one issue for each order
/// of a hotline.
///
/// Nothing here touches a file or throws anything but std::bad_alloc; any number of threads may
/// call it. What is wrong is a finding with its place in the table's source.

#include <functional>
#include <meeting/book_settings.hpp>
#include <meeting/compose.hpp>
#include <meeting/csv_table.hpp>
#include <meeting/date.hpp>
#include <meeting/diagnostic.hpp>
#include <meeting/export.hpp>
#include <meeting/field_input.hpp>
#include <meeting/fields.hpp>
#include <meeting/location.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace meeting {

/// One row as a block with English keys.
struct ImportedItem {
  Draft item;
  ByteRange at;  ///< the row, in the table's source
};

struct MEETING_EXPORT ImportedItems {
  std::vector<ImportedItem> items;    ///< of the rows without an error
  std::vector<Diagnostic> findings;   ///< those of the table included, in the order of places
  std::vector<std::string> left_out;  ///< headings of columns that nothing was taken from

  [[nodiscard]] bool has_errors() const;
};

struct ItemImport {
  BlockId block = BlockId::follow_up;
  Language language = Language::english;
  bool ignore_unknown = false;  ///< a heading that is no field is left out, else an error
  /// How values of a field are read; `language` above holds over that in it.
  std::function<InputContext(const Field&)> context;
};

/// Headings are paths of fields in either language, empty cells say nothing. A row that lacks a
/// required field is an error, except where `defaults` has a value for it.
MEETING_EXPORT ImportedItems read_items(const CsvTable& table, const ItemImport& how,
                                        const Draft& defaults = Draft::mapping());

/// One order of a hotline.
struct ImportedOrder {
  Draft issue;  ///< with its source block; who raised it and what was said included
  std::string number;
  Date received;
  ByteRange at;
};

struct MEETING_EXPORT ImportedOrders {
  std::vector<ImportedOrder> orders;
  std::vector<Diagnostic> findings;
  std::vector<std::string> unknown;   ///< headings that mean nothing to us; nothing was copied
  std::vector<std::string> left_out;  ///< headings of personal data, which is never copied

  [[nodiscard]] bool has_errors() const;
};

/// Orders as a hotline exports them. A heading means what the first of `columns` says that has it,
/// else what such headings usually mean (工单编号, 受理时间, 诉求内容 …), else the field of an
/// issue or of its source that it names. Every order needs a number, a day on which it was
/// received, and a title or what was said, from which a title is made. `file` is the language of
/// the records.
MEETING_EXPORT ImportedOrders read_orders(const CsvTable& table,
                                          std::span<const OrderColumn* const> columns,
                                          const InputContext& context, Language file);

// ---- the record of a month's requests --------------------

/// What the record is called in which a month's requests are kept: form intake, one in a book.
struct IntakeName {
  Date first;         ///< the first day of the month, which is its date
  std::string id;     ///< 2025-07-01-诉求登记
  std::string title;  ///< 2025年7月诉求登记
};
MEETING_EXPORT IntakeName intake_name(Date day, Language language);

/// Such a record without issues.
MEETING_EXPORT Draft intake_record(const IntakeName& name);

/// An issue that came by a hotline, from its fields and those of its source: the channel is added,
/// and who raised it, where nobody is named: a resident. What was said (may be empty) becomes a
/// position of the residents. `file` is the language of the record.
MEETING_EXPORT void complete_order(Draft& issue, std::string_view said, Language file);

}  // namespace meeting
