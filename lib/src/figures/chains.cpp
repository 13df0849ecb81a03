// SPDX-License-Identifier: Apache-2.0

#include "figures/chains.hpp"

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

std::uint64_t item_hash(std::string_view record, std::string_view item) {
  return NameHash().add(record).add(":").add(item).value();
}

}  // namespace

void Chains::add(std::string_view record, std::string_view item, std::string_view continues,
                 bool only_one) {
  const auto link = static_cast<std::uint32_t>(before_.size());
  before_.push_back(nothing);
  names_.push_back({item_hash(record, item), link});
  if (only_one) names_.push_back({NameHash().add(record).value(), link});
  if (!continues.empty()) {
    references_.push_back({link, std::string(record), std::string(continues)});
  }
}

std::uint32_t Chains::find(std::uint64_t hash) const {
  const auto found = std::ranges::lower_bound(names_, hash, {}, &Name::hash);
  return found != names_.end() && found->hash == hash ? found->link : nothing;
}

std::uint32_t Chains::find(const Reference& reference) const {
  const std::string_view written = reference.written;
  if (written.find_first_of(":/") == std::string_view::npos) {
    const std::uint32_t same_record = find(item_hash(reference.record, written));
    if (same_record != nothing) return same_record;
  }
  // Looked for in the folder of the record first, then in those around it.
  std::string_view folder = reference.record;
  do {
    const std::size_t slash = folder.rfind('/');
    folder = slash == std::string_view::npos ? std::string_view() : folder.substr(0, slash);
    NameHash hash;
    if (!folder.empty()) hash.add(folder).add("/");
    const std::uint32_t link = find(hash.add(written).value());
    if (link != nothing) return link;
  } while (!folder.empty());
  return nothing;
}

void Chains::connect() {
  if (!references_.empty()) {
    std::ranges::sort(names_, {}, &Name::hash);
    for (const Reference& reference : references_) {
      const std::uint32_t earlier = find(reference);
      if (earlier != reference.link) before_[reference.link] = earlier;
    }
    break_circles();
  }
  std::vector<bool> continued(before_.size(), false);
  for (const std::uint32_t earlier : before_) {
    if (earlier != nothing) continued[earlier] = true;
  }
  for (std::uint32_t link = 0; link < before_.size(); ++link) {
    if (!continued[link]) last_links_.push_back(link);
  }
}

/// Walks from every link backwards; where a way comes back to itself, its last step is cut.
void Chains::break_circles() {
  enum class Seen : std::uint8_t { no, on_this_way, yes };
  std::vector<Seen> seen(before_.size(), Seen::no);
  for (std::uint32_t start = 0; start < before_.size(); ++start) {
    std::vector<std::uint32_t> way;
    std::uint32_t link = start;
    while (link != nothing && seen[link] == Seen::no) {
      seen[link] = Seen::on_this_way;
      way.push_back(link);
      link = before_[link];
    }
    if (link != nothing && seen[link] == Seen::on_this_way) before_[way.back()] = nothing;
    for (const std::uint32_t one : way) seen[one] = Seen::yes;
  }
}

}  // namespace meeting
