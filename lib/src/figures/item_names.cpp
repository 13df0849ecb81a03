// SPDX-License-Identifier: Apache-2.0

#include "figures/item_names.hpp"

#include <algorithm>

namespace meeting {
namespace {

/// FNV-1a. Two of a million names share a value with a chance of one in 10^7.
class NameHash {
 public:
  NameHash& add(std::string_view text) {
    for (const char c : text) value_ = (value_ ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return *this;
  }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 1469598103934665603U;
};

}  // namespace

void ItemNames::add(std::string_view record, std::string_view item, std::uint32_t number) {
  NameHash hash;
  hash.add(record);
  if (!item.empty()) hash.add(":").add(item);
  names_.push_back({hash.value(), number});
}

void ItemNames::sort() { std::ranges::sort(names_, {}, &Name::hash); }

std::uint32_t ItemNames::find(std::uint64_t hash) const {
  const auto found = std::ranges::lower_bound(names_, hash, {}, &Name::hash);
  return found != names_.end() && found->hash == hash ? found->number : nothing;
}

std::uint32_t ItemNames::find(std::string_view record, std::string_view written) const {
  if (written.find_first_of(":/") == std::string_view::npos) {
    const std::uint32_t here = find(NameHash().add(record).add(":").add(written).value());
    if (here != nothing) return here;
  }
  std::string_view folder = record;
  do {
    const std::size_t slash = folder.rfind('/');
    folder = slash == std::string_view::npos ? std::string_view() : folder.substr(0, slash);
    NameHash hash;
    if (!folder.empty()) hash.add(folder).add("/");
    const std::uint32_t number = find(hash.add(written).value());
    if (number != nothing) return number;
  } while (!folder.empty());
  return nothing;
}

}  // namespace meeting
