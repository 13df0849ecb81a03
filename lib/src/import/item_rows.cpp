// SPDX-License-Identifier: Apache-2.0

#include "import/item_rows.hpp"

#include <algorithm>
#include <meeting/text.hpp>
#include <utility>

#include "model/advice.hpp"

namespace meeting {
namespace {

bool has_error(const std::vector<Diagnostic>& findings) {
  return std::ranges::any_of(findings,
                             [](const Diagnostic& one) { return one.severity == Severity::error; });
}

class ItemReader {
 public:
  ItemReader(const CsvTable& table, const ItemImport& how, const Draft& defaults)
      : table_(table), how_(how), defaults_(defaults), findings_(table.findings) {}

  ImportedItems read() {
    for (const CsvCell& heading : table_.headings) columns_.push_back(meaning_of(heading));
    for (const CsvRow& row : table_.rows) take_row(row);
    result_.findings = findings_.take();
    return std::move(result_);
  }

 private:
  ColumnMeaning meaning_of(const CsvCell& heading) {
    ColumnMeaning column{std::nullopt, heading.text};
    if (heading.text.empty()) return column;
    FieldPath path = parse_field_path(heading.text, how_.block, how_.language);
    if (path) {
      column.path = std::move(path);
    } else {
      result_.left_out.push_back(heading.text);
      if (!how_.ignore_unknown) {
        findings_.error("csv-column", heading.at, path.fault, path.help);
      }
    }
    return column;
  }

  void take_row(const CsvRow& row) {
    const std::size_t before = findings_.count();
    Draft item = Draft::mapping();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const ColumnMeaning& column = columns_[i];
      if (!column.path || row.cells[i].text.empty()) continue;
      const Field* field = column.path->field();
      const InputContext context = field == nullptr ? InputContext{} : how_.context(*field);
      take_cell(item, column, row.cells[i], context, findings_);
    }
    for (std::size_t i = 0; i < defaults_.keys.size(); ++i) {
      if (item.find(defaults_.keys[i]) == nullptr) {
        item.set(defaults_.keys[i], defaults_.values[i]);
      }
    }
    for (const Field& field : block_info(how_.block).fields) {
      if (!field.required || item.find(field.key) != nullptr) continue;
      const std::string name(field.name(how_.language));
      findings_.error("csv-value", row.at, {"missing-key"_msg, {block_name(how_.block), name}},
                      {"csv.add-column"_msg, {name}});
    }
    if (findings_.count() == before) result_.items.push_back({std::move(item), row.at});
  }

  const CsvTable& table_;
  const ItemImport& how_;
  const Draft& defaults_;
  RowFindings findings_;
  std::vector<ColumnMeaning> columns_;
  ImportedItems result_;
};

}  // namespace

void RowFindings::error(std::string_view rule, ByteRange at, Message text, Message help) {
  findings_.push_back(
      {rule, Severity::error, std::move(text), std::move(help), at, {}, std::nullopt});
}

std::vector<Diagnostic> RowFindings::take() {
  std::ranges::stable_sort(findings_, {}, [](const Diagnostic& one) { return one.at.begin; });
  return std::move(findings_);
}

void take_cell(Draft& block, const ColumnMeaning& column, const CsvCell& cell,
               const InputContext& context, RowFindings& findings) {
  const Field* field = column.path->field();
  if (field == nullptr) {
    put_field(block, column.path->steps, Draft(cell.text));
    return;
  }
  for (const std::string_view one : split_field_input(*field, cell.text)) {
    FieldInput input = read_field_input(*field, one, context);
    if (input) {
      put_field(block, column.path->steps, std::move(input.value));
      continue;
    }
    const Argument fault(say(Language::english, input.fault), say(Language::chinese, input.fault));
    findings.error("csv-value", cell.at, {"field.value"_msg, {visible(column.heading), fault}},
                   input.help);
  }
}

bool ImportedItems::has_errors() const { return has_error(findings); }
bool ImportedOrders::has_errors() const { return has_error(findings); }

ImportedItems read_items(const CsvTable& table, const ItemImport& how, const Draft& defaults) {
  return ItemReader(table, how, defaults).read();
}

}  // namespace meeting
