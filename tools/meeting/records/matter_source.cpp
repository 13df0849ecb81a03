// SPDX-License-Identifier: Apache-2.0

#include "records/matter_source.hpp"

#include <algorithm>

#include "records/selection.hpp"
#include "run/trouble.hpp"

namespace meeting::tool {

void MatterSources::place(Loaded& loaded, const RecordFile& file) const {
  loaded.placed = placed(file, loaded.area);
  loaded.id = selection_id(file);
  loaded.placed.id = loaded.id;
}

void MatterSources::take(const RecordFile& file) {
  if (file.trouble || file.document.state != ReadState::whole) return;
  Loaded loaded;
  place(loaded, file);
  const std::uint32_t number = links_.add(loaded.placed);
  files_.emplace_back(file.path, file.shown);
  numbers_.emplace(file.path, number);
}

void MatterSources::see(const RecordFile& file) { take(file); }

void MatterSources::complete(const RecordFile& file) {
  asked_ = &file;
  const std::string& path = file.path;
  if (files_.empty()) {
    Inputs inputs = collect_inputs({}, context_.books);
    const auto is_it = [&](const InputFile& one) { return one.path() == path; };
    if (!path.empty() && std::ranges::none_of(inputs.records, is_it)) {
      const std::filesystem::path folder = file.home();
      inputs = find_records(folder, context_.books.base());
    }
    for_each_record(inputs.records, context_.books, 0, [&](RecordFile&& one) { take(one); });
  }
  if (!numbers_.contains(path)) take(file);
  asked_number_ = numbers_.at(path);
  links_.connect();
}

std::vector<MatterStep> MatterSources::steps(ItemKind kind, std::size_t index) const {
  return links_.steps({asked_number_, kind, static_cast<std::uint32_t>(index)});
}

const PlacedRecord* MatterSources::load(std::uint32_t number) {
  Loaded& loaded = loaded_.emplace_back();
  if (number == asked_number_) {
    place(loaded, *asked_);
    return &loaded.placed;
  }
  loaded.file = read_record_file(files_[number], context_.books);
  exit_ = graver(exit_, name_trouble(context_, loaded.file));
  if (loaded.file.trouble || loaded.file.document.state != ReadState::whole) return nullptr;
  place(loaded, loaded.file);
  return &loaded.placed;
}

Matter MatterSources::trace(ItemKind kind, std::size_t index, Date as_of) {
  const MatterTree tree = links_.tree({asked_number_, kind, static_cast<std::uint32_t>(index)});
  std::vector<MatterSource> sources;
  for (const std::uint32_t number : tree.records()) {
    const PlacedRecord* record = load(number);
    if (record == nullptr) continue;
    const Book* book = number == asked_number_ ? asked_->book : loaded_.back().file.book;
    sources.push_back({number, record, book == nullptr ? nullptr : &book->calendar()});
  }
  return trace_matter(tree, sources, as_of);
}

}  // namespace meeting::tool
