// SPDX-License-Identifier: Apache-2.0

#include "records/operands.hpp"

#include <meeting/text.hpp>
#include <system_error>
#include <utility>

#include "run/command.hpp"
#include "terminal/progress.hpp"

namespace meeting::tool {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
  std::error_code fault;
  const fs::file_type type = fs::symlink_status(path, fault).type();
  // Words may well be too long for the name of a file.
  return type != fs::file_type::not_found && fault != std::errc::filename_too_long;
}

std::vector<RecordFile> searched_records(Context& context) {
  const Inputs inputs = collect_inputs({}, context.books);
  std::vector<RecordFile> files;
  files.reserve(inputs.records.size());
  Progress progress(context, inputs.records.size());
  for_each_record(inputs.records, context.books, context.threads, [&](RecordFile&& file) {
    files.push_back(std::move(file));
    progress.step();
  });
  return files;
}

void name_missing(Context& context, const std::string& written, const References& found) {
  context.complain({"reference.nothing"_msg, {visible(written)}});
  if (found.suggestions.empty()) return;
  std::string list;
  for (const std::string& one : found.suggestions) {
    list += (list.empty() ? "" : ", ") + visible(one);
  }
  context.advise({"usage.did-you-mean"_msg, {list}});
}

Operand resolve(Context& context, const std::vector<std::string>& operands) {
  Operand result;
  std::vector<std::string> paths;
  std::vector<std::string> references;
  for (const std::string& one : operands) {
    if (one == "-") {
      if (std::exchange(result.standard_input, true)) {
        throw UsageError{{"usage.one-standard-input"_msg, {}}, {}};
      }
    } else if (is_there(context.books.base() / one)) {
      paths.push_back(one);
    } else {
      references.push_back(one);
    }
  }
  if (!references.empty()) {
    const std::vector<RecordFile> files = searched_records(context);
    const ReferenceQuery query{
        .wanted = {ItemKind::record}, .today = context.today, .base = context.books.base()};
    for (const std::string& one : references) {
      const References found = find_references(one, files, query);
      for (const Match& match : found.matches) paths.push_back(files[match.record].path);
      if (!found.matches.empty()) continue;
      name_missing(context, one, found);
      result.exit = graver(result.exit, Exit::no_such_file);
    }
  }
  if (operands.empty() || !paths.empty()) result.inputs = collect_inputs(paths, context.books);
  return result;
}

}  // namespace meeting::tool
