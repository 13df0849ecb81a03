// SPDX-License-Identifier: Apache-2.0

// Random edits of the examples and of files written awkwardly: whatever the edit is not about
// stays byte for byte, all comments stay, what was set is read, and taking the change back brings
// the old bytes back. MEETING_EDITS says how many, and that each of them is taken back.

#include <doctest/doctest.h>

#include <stdlib.h>
#include <algorithm>

#include <cstdlib>
#include <filesystem>
#include <meeting/change.hpp>
#include <meeting/edit.hpp>
#include <meeting/error.hpp>
#include <meeting/read.hpp>
#include <meeting/record_draft.hpp>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "book/temporary_folder.hpp"
#include "edit/composing.hpp"
#include "model/binding.hpp"
#include "random_draft.hpp"

using namespace meeting;
using namespace edit_tests;

namespace {

namespace fs = std::filesystem;

// ---- awkward files ---------------------------------------------------------------------

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::string line;
  std::istringstream in(text);
  while (std::getline(in, line)) lines.push_back(line);
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

bool is_entry(const std::string& line) {
  const std::size_t first = line.find_first_not_of(' ');
  return first != std::string::npos && line[first] != '#' && line.find('|') == std::string::npos &&
         line.find('>') == std::string::npos && line.find('"') == std::string::npos &&
         line.find('\'') == std::string::npos;
}

/// Comments above and beside lines. Only for texts without `|` texts: a comment in one would be
/// text.
std::string with_comments(const std::string& text, std::mt19937& random) {
  if (text.find('|') != std::string::npos || text.find(">-") != std::string::npos) return text;
  std::vector<std::string> made;
  int number = 0;
  for (std::string line : lines_of(text)) {
    const bool entry = is_entry(line);
    const bool opens = line.find(": ") != std::string::npos || line.ends_with(':');
    if (entry && opens && random() % 5 == 0) {
      const std::size_t indent = line.find_first_not_of(' ');
      made.push_back(std::string(indent, ' ') + "# 说明" + std::to_string(++number));
    }
    if (entry && opens && random() % 5 == 0) line += "  # 备注" + std::to_string(++number);
    made.push_back(line);
    if (random() % 40 == 0 && entry && opens) made.push_back("");
  }
  made.push_back("# 文件尾" + std::to_string(++number));
  return joined(made);
}

std::string with_crlf(const std::string& text) {
  std::string made;
  for (const char c : text) made += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return made;
}

/// The same record in another writing; comments and x_ keys are lost here.
std::string rewritten(const std::string& text, std::mt19937& random) {
  const Document document = read_record(std::make_unique<Source>("-", text));
  const RecordShape shape = random() % 2 == 0 ? RecordShape::nested : RecordShape::flat;
  ComposeStyle style{.language = random() % 2 == 0 ? Language::chinese : Language::english};
  style.step = 1 + random() % 4;
  style.dash_indent = random() % 4;
  style.dash_gap = 2 + random() % 3;
  style.quote = random() % 2 == 0 ? Quote::single : Quote::doubled;
  Composer composer(style);
  composer.mapping(record_draft(document.value, shape), &block_info(BlockId::record), 0);
  return composer.take();
}

std::string awkward(std::string text, std::mt19937& random) {
  if (random() % 3 == 0) text = rewritten(text, random);
  if (random() % 2 == 0) text = with_comments(text, random);
  if (random() % 4 == 0) {
    while (text.ends_with('\n')) text.pop_back();
  }
  if (random() % 4 == 0) text = with_crlf(text);
  if (random() % 4 == 0) text = "\xEF\xBB\xBF" + text;
  return text;
}

// ---- what stands in a file ----------------------------------------------------------------

struct FoundBlock {
  BlockId id;
  const void* object;
  ByteRange at;
};

void collect(BlockId id, const void* object, std::vector<FoundBlock>& found) {
  const auto& at = static_cast<const Block*>(object)->at;
  found.push_back({id, object, at});
  const std::span<const Field> fields = block_info(id).fields;
  const std::span<const Binding> access = bindings(id);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].type != FieldType::block) continue;
    for (std::size_t k = 0; k < access[i].count(object); ++k) {
      collect(fields[i].block, access[i].get(object, k), found);
    }
  }
}

std::size_t count_of(const FoundBlock& block, const Field& field) {
  const std::span<const Field> fields = block_info(block.id).fields;
  const auto index = static_cast<std::size_t>(&field - fields.data());
  return bindings(block.id)[index].count(block.object);
}

/// Values that the reader takes without looking at the rest of the record.
bool is_free(const Field& field) {
  return field.type != FieldType::party && field.type != FieldType::item_ref &&
         field.type != FieldType::item_id && field.type != FieldType::format &&
         field.type != FieldType::word_map && field.key != "issues" && field.key != "resolutions" &&
         field.key != "follow_ups" && field.key != "parties";
}

// ---- one edit -----------------------------------------------------------------------------

/// Some bytes of a text.
struct Room {
  std::size_t begin, end;
};

/// Whether two texts are the same but for what stands in `room` of the first.
bool same_outside(std::string_view before, std::string_view after, Room room) {
  const std::string_view head = before.substr(0, room.begin);
  const std::string_view tail = before.substr(room.end);
  return head.size() + tail.size() <= after.size() && after.starts_with(head) &&
         after.ends_with(tail);
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  const std::size_t feed = text.rfind('\n', at - 1);
  return feed == std::string_view::npos ? 0 : feed + 1;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t feed = text.find('\n', at);
  return feed == std::string_view::npos ? text.size() : feed + 1;
}

bool is_comment_or_blank(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos || line[first] == '#';
}

/// The lines of a block, with the comments and blank lines around it.
Room room_of(std::string_view text, ByteRange at) {
  std::size_t begin = line_begin(text, at.begin);
  while (begin > 0) {
    const std::size_t above = line_begin(text, begin - 1);
    if (!is_comment_or_blank(text.substr(above, begin - above))) break;
    begin = above;
  }
  std::size_t end = line_end(text, at.end);
  while (end < text.size()) {
    const std::size_t next = line_end(text, end);
    if (!is_comment_or_blank(text.substr(end, next - end))) break;
    end = next;
  }
  return {begin, end};
}

/// Whether a line says only where something begins: `来源:`, `-`, `- 决议:`.
bool only_opens(std::string_view line) {
  line = line.substr(0, line.find(" #"));
  const std::size_t last = line.find_last_not_of(" \t\r\n");
  return last != std::string_view::npos && (line[last] == ':' || line[last] == '-');
}

/// What goes with a block when nothing else is left in what holds it.
Room room_to_remove(std::string_view text, ByteRange at) {
  Room room = room_of(text, at);
  while (room.begin > 0) {
    const std::size_t above = line_begin(text, room.begin - 1);
    if (!only_opens(text.substr(above, room.begin - above))) break;
    room.begin =
        room_of(text, {static_cast<std::uint32_t>(above), static_cast<std::uint32_t>(above)}).begin;
  }
  // On the line above, a comma in front of it, or the last line end, goes as well.
  if (room.begin > 0) room.begin = line_begin(text, room.begin - 1);
  return room;
}

/// The comments that with_comments put in.
std::multiset<std::string> comments(std::string_view text) {
  std::multiset<std::string> all;
  for (const std::string_view mark : {"# 说明", "# 备注", "# 文件尾"}) {
    for (std::size_t at = text.find(mark); at != std::string_view::npos;
         at = text.find(mark, at + 1)) {
      std::size_t end = at + mark.size();
      while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
      all.emplace(text.substr(at, end - at));
    }
  }
  return all;
}

struct Try {
  std::string text;
  std::vector<Edit> edits;
  ByteRange block;
  bool removes = false;
  std::string what;
};

bool make_try(const std::string& text, const Record& record, std::mt19937& random, Try& made) {
  std::vector<FoundBlock> blocks;
  collect(BlockId::record, &record, blocks);
  const FoundBlock& block = blocks[random() % blocks.size()];
  const std::span<const Field> fields = block_info(block.id).fields;
  const Field& field = fields[random() % fields.size()];
  made = {text, {}, block.at, false, {}};
  made.what = std::string(block_info(block.id).name) + "." + std::string(field.key);
  const bool whole = block.id == BlockId::record;
  switch (random() % 6) {
    case 0:
    case 1:
    case 2: {
      if (!is_free(field)) return false;
      Draft value = random_field_value(static_cast<std::uint32_t>(random()), field);
      if (value.empty()) return false;
      if (field.list && random() % 2 == 0) {
        Draft list = Draft::list();
        list.add(std::move(value));
        value = std::move(list);
      }
      made.edits.push_back(Edit::set(block.at, field.key, std::move(value)));
      made.removes = true;  // the comments inside an old value go with it
      made.what = "set " + made.what;
      return true;
    }
    case 3:
    case 4: {
      if (!is_free(field) || !field.list) return false;
      Draft value = random_field_value(static_cast<std::uint32_t>(random()), field);
      if (value.empty()) return false;
      made.edits.push_back(Edit::append(block.at, field.key, std::move(value)));
      made.what = "append " + made.what;
      return true;
    }
    default:
      if (whole || random() % 2 == 0) {
        if (field.required || count_of(block, field) == 0) return false;
        made.edits.push_back(Edit::remove(block.at, field.key));
        made.what = "remove " + made.what;
      } else {
        made.edits.push_back(Edit::remove(block.at));
        made.what = "remove block " + made.what;
      }
      made.removes = true;
      return true;
  }
}

std::vector<std::string> corpus() {
  std::vector<std::string> texts;
  const fs::path examples = fs::path(MEETING_SOURCE_DIR) / "examples";
  for (const auto& entry : fs::recursive_directory_iterator(examples)) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() != ".yaml" || name.starts_with("book")) continue;
    texts.push_back(test::bytes_of(entry.path()));
  }
  const fs::path hand = fs::path(MEETING_SOURCE_DIR) / "tests" / "unit" / "edit" / "awkward";
  for (const auto& entry : fs::directory_iterator(hand))
    texts.push_back(test::bytes_of(entry.path()));
  std::ranges::sort(texts);
  return texts;
}

std::string composed(const Draft& draft) {
  if (draft.kind == Draft::Kind::text) return "<" + draft.text + ">";
  std::string all;
  for (std::size_t i = 0; i < draft.values.size(); ++i) {
    all += (i < draft.keys.size() ? draft.keys[i] + ": " : "- ") + composed(draft.values[i]) + "; ";
  }
  return "(" + all + ")";
}

std::size_t wanted_edits() {
  const char* number = std::getenv("MEETING_EDITS");
  return number == nullptr ? 1500 : static_cast<std::size_t>(std::atol(number));
}

/// Makes the change of a file and takes it back.
void change_and_undo(const test::TemporaryFolder& folder, const std::string& before,
                     const std::string& after) {
  const fs::path file = folder.file("book/2025-03-14-x.yaml", before);
  const ChangeLog log{.folder = folder.path() / "log", .book = file.parent_path()};
  const ChangeOutcome outcome = apply_change(
      {.command = "x", .time = "2025-03-14 14:30", .files = {{file, before, after}}}, log);
  CHECK_FALSE(outcome.not_remembered.has_value());
  CHECK(test::bytes_of(file) == after);
  const std::vector<PastChange> past = past_changes(log);
  REQUIRE_FALSE(past.empty());
  turn_change(past.front());
  CHECK(test::bytes_of(file) == before);
}

}  // namespace

TEST_CASE("random edits change nothing else") {
  const test::TemporaryFolder folder;
  // Waiting for the disk takes most of the time, so a short run takes few back.
  const std::size_t every = std::getenv("MEETING_EDITS") == nullptr ? 50 : 1;
  const std::vector<std::string> texts = corpus();
  REQUIRE(texts.size() > 60);
  std::mt19937 random(20250314);
  std::size_t done = 0;
  std::size_t with_marks = 0;
  for (std::uint32_t turn = 0; done < wanted_edits(); ++turn) {
    CAPTURE(turn);
    const std::string text = awkward(texts[random() % texts.size()], random);
    const Document before = read_record(std::make_unique<Source>("-", text));
    if (before.state != ReadState::whole) continue;
    Try one;
    if (!make_try(text, before.value, random, one)) continue;
    CAPTURE(one.what);
    std::string after;
    try {
      after = edit_file(text, FileKind::record, one.edits, Language::chinese);
    } catch (const Error& error) {
      // Mistakes of form are refused; our own mistakes are not.
      INFO(std::string(error.what()));
      INFO(composed(one.edits.front().value));
      if (error.kind() == ErrorKind::not_a_record) continue;
      INFO(text);
      FAIL("the edit failed");
    }
    ++done;
    const Room room = one.removes ? room_to_remove(text, one.block) : room_of(text, one.block);
    INFO(text.substr(room.begin, room.end - room.begin));
    CHECK(same_outside(text, after, room));
    const std::multiset<std::string> had = comments(text);
    const std::multiset<std::string> has = comments(after);
    if (!had.empty()) ++with_marks;
    if (!one.removes) CHECK(had == has);
    for (const std::string& mark : had) {
      if (has.contains(mark)) continue;
      const std::size_t place = text.find(mark);
      CHECK_MESSAGE((place >= room.begin && place < room.end), mark);
    }
    CHECK(text.starts_with("\xEF\xBB\xBF") == after.starts_with("\xEF\xBB\xBF"));
    const auto returns = std::ranges::count(text, '\r');
    const bool crlf = returns > 0 && returns == std::ranges::count(text, '\n');
    if (crlf) CHECK(std::ranges::count(after, '\n') == std::ranges::count(after, '\r'));
    else if (returns == 0) CHECK(after.find('\r') == std::string::npos);
    if (done % every == 0 && after != text) change_and_undo(folder, text, after);
  }
  CHECK(with_marks > done / 10);
}
