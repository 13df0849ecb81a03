// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <charconv>
#include <meeting/field_input.hpp>
#include <meeting/text.hpp>

#include "model/advice.hpp"

namespace meeting {
namespace {

/// A point of any width, and the full stop that a Chinese keyboard types in its place.
constexpr std::string_view points[] = {".", "．", "。"};

/// Cuts the text in front of the first point off and drops the point.
std::string_view next_part(std::string_view& rest, bool& more) {
  std::size_t end = std::string_view::npos;
  std::size_t width = 0;
  for (const std::string_view point : points) {
    const std::size_t at = rest.find(point);
    if (at >= end) continue;
    end = at;
    width = point.size();
  }
  more = end != std::string_view::npos;
  const std::string_view part = trim(rest.substr(0, end));
  rest = more ? rest.substr(end + width) : std::string_view();
  return part;
}

/// Both `raised-by` and `raised_by`.
const Field* field_called(BlockId block, std::string_view part) {
  if (const Field* field = find_field(block, part)) return field;
  std::string key(part);
  std::ranges::replace(key, '-', '_');
  return find_field(block, key);
}

/// `x_` and at least one more character, none of which YAML would have to be told about.
bool is_own_key(std::string_view written) {
  constexpr std::string_view special(" \t\r\n\0:#,[]{}\"'", 14);
  return written.size() > 2 && !find_invalid_utf8(written) &&
         written.find_first_of(special) == std::string_view::npos;
}

class PathReader {
 public:
  PathReader(std::string_view written, Language language)
      : written_(trim(written)), rest_(written_), language_(language) {}

  FieldPath read(BlockId block) {
    std::optional<BlockId> here = block;
    for (bool more = true; more && path_.fault.empty();) {
      if (here && rest_.starts_with("x_")) {
        take_own_key();
        break;
      }
      const std::string_view part = next_part(rest_, more);
      if (part.empty()) {
        not_a_path();
      } else if (part.front() >= '0' && part.front() <= '9') {
        take_item(part);
      } else if (!here) {
        fail({"field.no-fields"_msg,
              {std::string(path_.steps.back().field->name(language_)), visible(part)}},
             {});
      } else {
        here = take_field(part, *here);
      }
    }
    return std::move(path_);
  }

 private:
  void fail(Message fault, Message help) {
    path_.fault = std::move(fault);
    path_.help = std::move(help);
  }
  void not_a_path() {
    fail({"field.not-a-path"_msg, {visible(written_)}}, {"field.not-a-path.help"_msg, {}});
  }

  void take_own_key() {
    if (!is_own_key(rest_)) {
      return fail({"field.own-key"_msg, {visible(rest_)}}, {"field.own-key.help"_msg, {}});
    }
    path_.steps.push_back({nullptr, std::string(rest_), 0});
  }

  void take_item(std::string_view part) {
    std::size_t number = 0;
    const char* const end = part.data() + part.size();
    const auto [stop, problem] = std::from_chars(part.data(), end, number);
    const bool of_list =
        !path_.steps.empty() && path_.steps.back().field->list && path_.steps.back().item == 0;
    if (!of_list || problem != std::errc{} || stop != end || number == 0) return not_a_path();
    path_.steps.back().item = number;
  }

  /// The block of the field, where it has fields of its own.
  std::optional<BlockId> take_field(std::string_view name, BlockId block) {
    const Field* field = field_called(block, name);
    if (field == nullptr) {
      fail({"unknown-key"_msg, {visible(name), block_name(block)}},
           key_advice(name, block, language_));
      return std::nullopt;
    }
    path_.steps.push_back({field, std::string(field->key), 0});
    return takes_block(*field) ? std::optional(field->block) : std::nullopt;
  }

  std::string_view written_;
  std::string_view rest_;
  Language language_;
  FieldPath path_;
};

}  // namespace

bool takes_block(const Field& field) {
  return field.type == FieldType::block || field.type == FieldType::officer ||
         field.type == FieldType::due || field.type == FieldType::vote_count;
}

FieldPath parse_field_path(std::string_view written, BlockId block, Language language) {
  return PathReader(written, language).read(block);
}

void put_field(Draft& block, std::span<const FieldStep> path, Draft value) {
  const FieldStep& step = path.front();
  const bool last = path.size() == 1;
  if (step.field == nullptr || !step.field->list) {
    if (last) block.set(step.key, std::move(value));
    else put_field(block.mapping_at(step.key), path.subspan(1), std::move(value));
    return;
  }
  Draft& list = block.list_at(step.key);
  if (last && step.item == 0) {
    list.add(std::move(value));
    return;
  }
  constexpr std::size_t most = 10'000;  // empty items are not written, but have to be held
  const std::size_t said =
      step.item == 0 ? std::max<std::size_t>(list.values.size(), 1) : step.item;
  const std::size_t wanted = std::min(said, most);
  while (list.values.size() < wanted) list.add(last ? Draft() : Draft::mapping());
  Draft& item = list.values[wanted - 1];
  if (last) item = std::move(value);
  else put_field(item, path.subspan(1), std::move(value));
}

}  // namespace meeting
