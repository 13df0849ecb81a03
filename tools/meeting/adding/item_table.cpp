// SPDX-License-Identifier: Apache-2.0

// Items from the rows of a table: --from-csv.

#include <unistd.h>

#include <meeting/csv_table.hpp>
#include <meeting/files.hpp>
#include <meeting/import.hpp>
#include <meeting/report_diagnostics.hpp>
#include <meeting/text.hpp>

#include "adding/item_draft.hpp"
#include "adding/table_file.hpp"
#include "records/check.hpp"

namespace meeting::tool {

CsvTable read_table(Context& context, const std::string& path) {
  return read_csv(path == "-" ? load_stream(STDIN_FILENO, "-")
                              : load_file(context.books.base() / path, path));
}

std::string in_one_line(const std::vector<std::string>& names, Language language) {
  std::string line;
  for (const std::string& one : names) {
    if (!line.empty()) line += language == Language::chinese ? "、" : ", ";
    line += visible(one);
  }
  return line;
}

std::vector<Draft> items_from_table(Context& context, const Arguments& arguments,
                                    const ItemType& type, const InputPlace& place,
                                    const Draft& defaults) {
  const std::string path(arguments.text(item_option::from_csv));
  const CsvTable table = read_table(context, path);
  ItemImport how;
  how.block = type.block;
  how.language = context.language;
  how.ignore_unknown = arguments.has(item_option::ignore_unknown);
  how.context = [&](const Field& field) { return input_context(context, field, place); };
  const ImportedItems read = read_items(table, how, defaults);
  show_findings(context, *table.source, read.findings);
  if (read.has_errors()) {
    context.complain({"item.table-refused"_msg, {visible(path)}});
    for (const Diagnostic& one : read.findings) {
      if (one.rule != "csv-column") continue;
      context.advise({"item.ignore-unknown"_msg, {}});
      break;
    }
    return {};
  }
  if (!read.left_out.empty()) {
    context.err << context.say("item.left-out"_msg, {in_one_line(read.left_out, context.language)})
                << "\n";
  }
  std::vector<Draft> items;
  for (const ImportedItem& one : read.items) items.push_back(one.item);
  if (items.empty()) context.complain({"item.empty-table"_msg, {visible(path)}});
  return items;
}

}  // namespace meeting::tool
