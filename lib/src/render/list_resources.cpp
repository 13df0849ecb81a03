// SPDX-License-Identifier: Apache-2.0

// The list of resources (资源清单): the register of a book, and what became of it.

#include <meeting/items.hpp>
#include <meeting/text.hpp>
#include <unordered_map>

#include "render/list_columns.hpp"
#include "render/list_definition.hpp"

namespace meeting {
namespace {

/// The resolutions that use each resource. A name means the resource of the nearest book that
/// has one of that name.
class ResourcesSurvey final : public ListSurveyWork {
 public:
  explicit ResourcesSurvey(const ListStyle& style) : as_of_(style.as_of) {}

  bool wants_pass() const override { return !done_; }
  void end_pass() override { done_ = true; }

  void add(const PlacedRecord& placed, const PlacedBook* book) override {
    const std::optional<Date> day = meeting_state(*placed.record, as_of_).date;
    if (day && *day > as_of_) return;
    for (const ResolutionPlace& place : all_resolutions(*placed.record)) {
      if (!place.resolution->resource) continue;
      const Resource* resource = find(comparison_key(*place.resolution->resource), book);
      if (resource == nullptr) continue;
      uses_[resource].push_back(full_id(placed.id, item_id(*place.resolution)));
    }
  }

  const std::vector<std::string>& uses(const Resource* resource) const {
    static const std::vector<std::string> none;
    const auto found = uses_.find(resource);
    return found == uses_.end() ? none : found->second;
  }

 private:
  using Names = std::unordered_map<std::string, const Resource*>;

  const Names& names(const PlacedBook& book) {
    const auto known = books_.find(&book);
    if (known != books_.end()) return known->second;
    Names names;
    for (const BookSettings* settings : book.settings) {
      for (const Resource& one : settings->resources) {
        if (one.name) names.emplace(comparison_key(*one.name), &one);
      }
    }
    return books_.emplace(&book, std::move(names)).first->second;
  }

  const Resource* find(const std::string& key, const PlacedBook* book) {
    for (; book != nullptr; book = book->parent) {
      const Names& known = names(*book);
      if (const auto found = known.find(key); found != known.end()) return found->second;
    }
    return nullptr;
  }

  Date as_of_;
  bool done_ = false;
  std::unordered_map<const PlacedBook*, Names> books_;
  std::unordered_map<const Resource*, std::vector<std::string>> uses_;
};

const Resource& resource(const ListRow& row) { return *row.as<const Resource*>(); }

const std::vector<std::string>* uses(const ListRow& row) {
  const ListSurvey* survey = row.style().survey;
  if (survey == nullptr) return nullptr;
  return &static_cast<const ResourcesSurvey*>(survey->work())->uses(&resource(row));
}

std::string name(ListRow& row) { return text_of(resource(row).name); }
std::string owner(ListRow& row) { return text_of(resource(row).owner); }
std::string what(ListRow& row) { return text_of(resource(row).what); }
std::string contact(ListRow& row) { return text_of(resource(row).contact); }
std::string used(ListRow& row) {
  const std::vector<std::string>* all = uses(row);
  return all != nullptr ? std::to_string(all->size()) : "";
}
std::string used_by(ListRow& row) {
  ListRow::Joined joined = row.joined();
  if (const std::vector<std::string>* all = uses(row)) {
    for (const std::string& one : *all) joined.add(row.nearby(one));
  }
  return joined.take();
}

constexpr BoundColumn columns[] = {
    {{"name", "head-resource"_msg, CellType::text, true, true}, name},
    {{"owner", "head-owner"_msg, CellType::text, true, true}, owner},
    {{"what", "head-can-offer"_msg, CellType::text, true, true, 2}, what},
    {{"contact", "head-contact"_msg, CellType::text, true, true, 3}, contact},
    {{"used", "head-used"_msg, CellType::number, true, false, 1}, used},
    {{"used_by", "head-used-by"_msg, CellType::text, false, true}, used_by},
    column::book,
    column::district,
    column::street,
    column::community,
    column::path,
};

}  // namespace

constexpr ListDefinition resources_list{
    .info = {.kind = ListKind::resources,
             .name = "resources",
             .chinese = {"资源清单", "资源"},
             .about = "list-about-resources"_msg,
             .inherited = true},
    .columns = columns,
    .of_book = [](ListItems& items) { items.add_all(&BookSettings::resources); },
    .involves = [](ListRow& row,
                   const PartyWish& wish) { return wish.means_name(*resource(row).owner); },
    .add_texts =
        [](ListRow& row, ListTexts& texts) {
          const Resource& one = resource(row);
          texts.add({one.name, one.owner, one.what, one.contact});
        },
    .survey = [](const ListStyle& style) -> std::unique_ptr<ListSurveyWork> {
      return std::make_unique<ResourcesSurvey>(style);
    },
};

}  // namespace meeting
