// SPDX-License-Identifier: Apache-2.0

#include "changing/uses.hpp"

#include <algorithm>
#include <meeting/text.hpp>
#include <system_error>

#include "changing/changing.hpp"
#include "changing/field_edits.hpp"
#include "run/trouble.hpp"

namespace meeting::tool {
namespace {

ItemUse item_use(const RecordFile& file, const ReferenceUse& use, std::string item, bool own) {
  const LineColumn at = file.document.source->position(use.reference->at.begin);
  return {.item = std::move(item),
          .place = visible(file.shown) + ":" + std::to_string(at.line),
          .field = std::string(use.field->key),
          .field_zh = std::string(use.field->chinese[0]),
          .block = use.block,
          .in_record = own};
}

}  // namespace

ItemUses item_uses(Context& context, const RecordFile& file) {
  ItemUses uses;
  for (const ReferenceUse& use : item_references(file.record())) {
    std::string item = local_item(file.record(), **use.reference);
    if (!item.empty()) uses.all.push_back(item_use(file, use, std::move(item), true));
  }
  const ReferringFiles referring = find_referring(file, context.books);
  for (const ReferringFile& one : referring.files) {
    const bool own = one.file.path == file.path;
    for (const ReferenceUse& use : one.uses) {
      const std::string item(split_item_address(**use.reference).item);
      uses.all.push_back(item_use(one.file, use, item, own));
    }
  }
  uses.unread = referring.unreadable.size();
  for (const RecordFile& one : referring.unreadable) name_trouble(context, one);
  return uses;
}

void settle_folder(RecordFile& file) {
  if (file.path.empty()) return;
  std::error_code fault;
  const std::filesystem::path path = file.path;
  const std::filesystem::path folder = std::filesystem::canonical(path.parent_path(), fault);
  if (!fault) file.path = folder / path.filename();
}

bool means_item(std::string_view used, std::string_view id) {
  if (!used.starts_with(id)) return false;
  const std::string_view rest = used.substr(id.size());
  return rest.empty() || rest.starts_with(".payment") || rest.starts_with(".ratification");
}

void show_uses(Context& context, const std::vector<ItemUse>& uses) {
  constexpr std::size_t most = 20;
  for (std::size_t i = 0; i < std::min(uses.size(), most); ++i) {
    context.err << "  "
                << context.say("uses.place"_msg,
                               {uses[i].place, Argument(uses[i].field, uses[i].field_zh)})
                << "\n";
  }
  if (uses.size() > most) {
    context.err << "  " << context.say("reference.more"_msg, {uses.size() - most}) << "\n";
  }
}

void refuse_for(Context& context, const std::string& name, const std::vector<ItemUse>& against) {
  if (against.empty()) return;
  context.complain({"uses.referred"_msg, {visible(name), against.size()}});
  show_uses(context, against);
  context.advise({"uses.referred.help"_msg, {}});
  throw Refused{};
}

ItemUse party_use(const RecordFile& file, const PartyUse& use) {
  const LineColumn at = file.document.source->position(use.reference->at.begin);
  return {.item = {},
          .place = visible(file.shown) + ":" + std::to_string(at.line),
          .field = std::string(use.field->key),
          .field_zh = std::string(use.field->chinese[0]),
          .block = use.block,
          .in_record = true};
}

void refuse_if_referred(Context& context, const RecordFile& file, const Match& match) {
  const std::string name = name_of(file, match);
  std::vector<ItemUse> against;
  if (match.kind == ItemKind::party) {
    for (const PartyUse& use : party_references(file.record(), *match.party)) {
      // By name or kind it stays what it is.
      const bool by_id = match.party->id && **use.reference == *match.party->id;
      if (by_id) against.push_back(party_use(file, use));
    }
  } else {
    const std::string id = std::string(split_item_address(name).item);
    for (ItemUse& use : item_uses(context, file).all) {
      if (match.kind == ItemKind::record || means_item(use.item, id)) {
        against.push_back(std::move(use));
      }
    }
  }
  refuse_for(context, name, against);
}

}  // namespace meeting::tool
