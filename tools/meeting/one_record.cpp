// SPDX-License-Identifier: Apache-2.0

#include "one_record.hpp"

#include <unistd.h>

#include <algorithm>
#include <meeting/table.hpp>
#include <meeting/text.hpp>
#include <utility>

#include "operands.hpp"
#include "trouble.hpp"

namespace meeting::tool {
namespace {

void show_choice(Context& context, const std::string& written, const References& found) {
  context.complain({"reference.several"_msg, {visible(written), found.matches.size()}});
  constexpr std::size_t most = 20;
  Table table;
  table.columns.resize(2);
  table.columns[1].flexible = true;
  for (const Match& match : found.matches) {
    if (table.rows.size() == most) break;
    // The library speaks no language: a party without a name goes by its kind.
    const bool unnamed = match.kind == ItemKind::party && !match.party->name;
    table.rows.push_back(
        {match.id, unnamed ? std::string(match.party->kind.label(context.language)) : match.label});
  }
  context.err << to_text(
      table, {.width = context.width, .fit = Fit::shorten, .headings = false, .indent = 2});
  if (found.matches.size() > most) {
    context.err << "  " << context.say("reference.more"_msg, {found.matches.size() - most}) << "\n";
  }
  context.advise({"reference.be-exact"_msg, {}});
}

Found take_file(Context& context, RecordFile file) {
  Found found;
  found.exit = name_trouble(context, file);
  found.usable = !file.trouble && file.document.state == ReadState::whole;
  UsedBooks used;
  used.add(file.book);
  const Exit books = name_bad_books(context, used);
  if (found.usable && graver(found.exit, books) != Exit::fine) {
    context.advise({"record.run-validate"_msg, {}});
  }
  found.exit = graver(found.exit, books);
  found.file = std::move(file);
  return found;
}

Found nothing_found(Context& context, const std::string& written,
                    const std::vector<RecordFile>& files, const References& references) {
  Found found;
  name_missing(context, written, references);
  found.exit = Exit::no_such_file;
  // What was meant may stand in a file that could not be read.
  for (const RecordFile& file : files) {
    if (file.trouble || file.document.state != ReadState::whole) {
      found.exit = graver(found.exit, name_trouble(context, file));
    }
  }
  return found;
}

bool is_within(const Match& match, const Match& around) {
  if (match.record != around.record) return false;
  switch (around.kind) {
    case ItemKind::record:
      return true;
    case ItemKind::issue:
      return match.issue == around.issue;
    case ItemKind::resolution:
      return match.resolution == around.resolution;
    case ItemKind::party:
    case ItemKind::follow_up:
      break;
  }
  return &match == &around;
}

/// Where all matches lie in one of them, that one is meant: it shows the others as well.
void keep_container(std::vector<Match>& matches) {
  for (Match& one : matches) {
    const auto in_it = [&](const Match& match) { return is_within(match, one); };
    if (!std::ranges::all_of(matches, in_it)) continue;
    Match container = std::move(one);
    matches.clear();
    matches.push_back(std::move(container));
    return;
  }
}

}  // namespace

Found find_one(Context& context, const std::string& written, ItemKinds wanted,
               const std::function<void(const RecordFile&)>& seen) {
  if (written == "-") {
    return take_file(context, read_record_stream(STDIN_FILENO, "-", context.books));
  }
  const std::filesystem::path path = context.books.base() / written;
  std::error_code fault;
  if (is_there(path) && !std::filesystem::is_directory(path, fault)) {
    const std::string operands[] = {written};
    const Inputs inputs = collect_inputs(operands, context.books);
    if (inputs.records.empty()) {
      context.complain({"record.is-a-book"_msg, {visible(written)}});
      Found found;
      found.exit = Exit::not_a_record;
      return found;
    }
    return take_file(context, read_record_file(inputs.records.front(), context.books));
  }
  std::vector<RecordFile> files = searched_records(context);
  References references = find_references(
      written, files, {.wanted = wanted, .today = context.today, .base = context.books.base()});
  keep_container(references.matches);
  if (references.matches.empty()) {
    return nothing_found(context, written, files, references);
  }
  if (references.matches.size() > 1) {
    show_choice(context, written, references);
    Found found;
    found.exit = Exit::usage;
    return found;
  }
  if (seen) {
    for (const RecordFile& file : files) seen(file);
  }
  // The match's pointers lead into vectors, which moving the file does not move.
  Match match = std::move(references.matches.front());
  Found found = take_file(context, std::move(files[match.record]));
  found.match = std::move(match);
  return found;
}

}  // namespace meeting::tool
