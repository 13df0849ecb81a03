// SPDX-License-Identifier: Apache-2.0

#include <meeting/field_place.hpp>

#include "model/field_value.hpp"
#include "model/stated.hpp"
#include "model/value_range.hpp"

namespace meeting {
namespace {

/// The values of one field of a block, those that could not be read included: they have a
/// number as well.
std::vector<const void*> values_of(BlockId block, const void* object, const Field& field) {
  const auto index = static_cast<std::size_t>(&field - block_info(block).fields.data());
  const Binding& access = bindings(block)[index];
  std::vector<const void*> values;
  const std::size_t count = access.count(object);
  for (std::size_t i = 0; i < count; ++i) values.push_back(access.get(object, i));
  return values;
}

/// Null where the value is a plain one, which has no fields.
const void* block_in(const Field& field, const void* value) {
  if (!is_stated(field, value)) return nullptr;
  const FieldValue content = field_value(field, value, ValueForm::written, Language::english);
  return content.kind == FieldValue::Kind::block ? value : nullptr;
}

PlacedValue placed(const Field& field, const void* value) {
  PlacedValue one{.at = value_range(field, value), .is_block = false, .text = {}};
  if (!is_stated(field, value)) return one;
  FieldValue content = field_value(field, value, ValueForm::written, Language::english);
  one.is_block = content.kind == FieldValue::Kind::block;
  one.text = std::move(content.text);
  return one;
}

}  // namespace

FieldOwner::FieldOwner(const Record& record) : block_(BlockId::record), object_(&record) {}
FieldOwner::FieldOwner(const Party& party) : block_(BlockId::party), object_(&party) {}
FieldOwner::FieldOwner(const Issue& issue) : block_(BlockId::issue), object_(&issue) {}
FieldOwner::FieldOwner(const Resolution& resolution)
    : block_(BlockId::resolution), object_(&resolution) {}
FieldOwner::FieldOwner(const FollowUp& follow_up)
    : block_(BlockId::follow_up), object_(&follow_up) {}
FieldOwner::FieldOwner(const Money& payment) : block_(BlockId::money), object_(&payment) {}
FieldOwner::FieldOwner(const Ratification& ratification)
    : block_(BlockId::ratification), object_(&ratification) {}

FieldPlace find_place(FieldOwner owner, std::span<const FieldStep> path) {
  const void* object = owner.object();
  FieldPlace place{.block = static_cast<const Block*>(object)->at, .kind = owner.block()};
  while (true) {
    const FieldStep& step = path[place.step];
    if (step.field == nullptr) return place;
    const Field& field = *step.field;
    const std::vector<const void*> values = values_of(place.kind, object, field);
    place.count = values.size();
    const bool last = place.step + 1 == path.size();
    if (last) {
      for (std::size_t i = 0; i < values.size(); ++i) {
        if (step.item != 0 && step.item != i + 1) continue;
        place.values.push_back(placed(field, values[i]));
      }
      return place;
    }
    if (step.item == 0 && values.size() > 1) {
      place.several = true;
      return place;
    }
    const std::size_t index = step.item == 0 ? 0 : step.item - 1;
    const void* inner = index < values.size() ? block_in(field, values[index]) : nullptr;
    if (inner == nullptr) return place;
    object = inner;
    place.block = value_range(field, inner);
    place.kind = field.block;
    ++place.step;
  }
}

}  // namespace meeting
