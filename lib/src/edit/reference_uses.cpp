// SPDX-License-Identifier: Apache-2.0

#include <meeting/reference_uses.hpp>

#include <algorithm>
#include <map>
#include <meeting/files.hpp>
#include <meeting/text.hpp>
#include <set>
#include <utility>

#include "model/field_value.hpp"
#include "model/stated.hpp"

namespace meeting {
namespace {

namespace fs = std::filesystem;

/// Calls visit(field, value, block) for every value of a record that is no block, however deep.
template <class Visit>
void for_each_value(BlockId block, const void* object, const Visit& visit) {
  for_each_stated(block, object, [&](const Field& field, const std::vector<const void*>& values) {
    for (const void* value : values) {
      const FieldValue content = field_value(field, value, ValueForm::written, Language::english);
      if (content.kind == FieldValue::Kind::block) for_each_value(field.block, value, visit);
      else visit(field, value, static_cast<const Block*>(object)->at);
    }
  });
}

template <class Item>
bool is_called(const Item& item, std::string_view id) {
  return item_id(item) == id;
}

bool lies_below(const fs::path& inner, const fs::path& outer) {
  const fs::path way = inner.lexically_relative(outer);
  return !way.empty() && *way.begin() != "..";
}

std::size_t mentions(const RecordFile& file, std::string_view id) {
  const std::string_view bytes = file.document.source->bytes();
  std::size_t count = 0;
  for (std::size_t at = bytes.find(id); at != std::string_view::npos; at = bytes.find(id, at + 1)) {
    ++count;
  }
  return count;
}

/// The records of one id, by the folder that they belong to.
class Namesakes {
 public:
  Namesakes(const RecordFile& target, const fs::path& root)
      : id_(target.id), home_(target.home()), root_(root) {
    homes_.insert(home_);
  }
  void add(const fs::path& home) { homes_.insert(home); }

  /// True where `written` in a record of `from` means the target.
  [[nodiscard]] bool means(std::string_view written, const fs::path& from) const {
    const ItemAddress address = split_item_address(written);
    if (nfc(address.record) != id_) return false;
    const bool has_folder = address.folder.data() != nullptr;
    for (fs::path around = from;; around = around.parent_path()) {
      const fs::path home =
          has_folder ? (around / std::string(address.folder)).lexically_normal() : around;
      if (homes_.contains(home)) return home == home_;
      if (around == root_ || !around.has_relative_path()) return false;
    }
  }

 private:
  std::string id_;
  fs::path home_;
  fs::path root_;
  std::set<fs::path> homes_;
};

}  // namespace

std::vector<ReferenceUse> item_references(const Record& record) {
  std::vector<ReferenceUse> uses;
  for_each_value(BlockId::record, &record,
                 [&](const Field& field, const void* value, ByteRange block) {
                   if (field.type != FieldType::item_ref) return;
                   uses.push_back({static_cast<const ItemRef*>(value), &field, block});
                 });
  return uses;
}

std::vector<PartyUse> party_references(const Record& record, const Party& party) {
  const auto index = static_cast<std::int32_t>(&party - record.parties.data());
  std::vector<PartyUse> uses;
  for_each_value(BlockId::record, &record,
                 [&](const Field& field, const void* value, ByteRange block) {
                   const PartyRef* one = nullptr;
                   if (field.type == FieldType::party) one = static_cast<const PartyRef*>(value);
                   if (field.type == FieldType::who) one = static_cast<const Who*>(value);
                   if (one != nullptr && one->index == index) uses.push_back({one, &field, block});
                 });
  return uses;
}

std::string local_item(const Record& record, std::string_view written) {
  for (const Issue& one : record.issues) {
    if (is_called(one, written)) return std::string(written);
  }
  for (const ResolutionPlace& at : all_resolutions(record)) {
    if (is_called(*at.resolution, written)) return std::string(written);
  }
  for (const FollowUpPlace& at : every_follow_up(record)) {
    if (item_id(at) == written) return std::string(written);
  }
  for (const Issue& one : record.issues) {
    if (one.title && comparison_key(*one.title) == comparison_key(written)) return item_id(one);
  }
  return {};
}

fs::path search_root(const RecordFile& target, const Books& books) {
  fs::path root = target.home();
  for (const Book* book = target.book; book != nullptr; book = book->parent()) {
    root = book->folder();
  }
  return lies_below(root, books.base()) ? books.base() : root;
}

ReferringFiles find_referring(const RecordFile& target, Books& books) {
  ReferringFiles found;
  const fs::path root = search_root(target, books);
  Namesakes namesakes(target, root);
  std::vector<RecordFile> candidates;
  for (const InputFile& input : find_records(root, books.base()).records) {
    bool concerned = false;
    try {
      if (input.trouble) throw Error(*input.trouble);
      const bool is_named_so = record_id(input.path(), {}) == target.id;
      concerned = is_named_so || load_file(input.path(), input.shown())->bytes().find(target.id) !=
                                     std::string_view::npos;
    } catch (const Error&) {
      concerned = true;
    }
    if (!concerned) continue;
    RecordFile file = read_record_file(input, books);
    if (file.trouble || file.document.state != ReadState::whole) {
      if (file.path != target.path) found.unreadable.push_back(std::move(file));
      continue;
    }
    if (file.id == target.id) namesakes.add(file.home());
    candidates.push_back(std::move(file));
  }
  for (RecordFile& file : candidates) {
    const fs::path home = file.home();
    ReferringFile referring{.file = std::move(file), .uses = {}};
    for (ReferenceUse& use : item_references(referring.file.record())) {
      if (namesakes.means(**use.reference, home)) referring.uses.push_back(use);
    }
    // In a file with errors a reference may stand on a line that could not be read.
    const bool doubtful = referring.file.document.has_errors() &&
                          referring.file.path != target.path &&
                          mentions(referring.file, target.id) > referring.uses.size();
    if (doubtful) found.unreadable.push_back(std::move(referring.file));
    else if (!referring.uses.empty()) found.files.push_back(std::move(referring));
  }
  return found;
}

}  // namespace meeting
