// SPDX-License-Identifier: Apache-2.0

// meeting remove: an item or a record that nothing refers to goes.

#include <algorithm>
#include <map>
#include <meeting/diff.hpp>
#include <meeting/items.hpp>
#include <meeting/text.hpp>
#include <set>
#include <utility>

#include "changing/changing.hpp"
#include "changing/field_edits.hpp"
#include "changing/uses.hpp"
#include "run/options.hpp"
#include "terminal/prompt.hpp"

namespace meeting::tool {
namespace {

constexpr Option yes{
    .name = "yes", .chinese = "确认", .help = "remove.option.yes"_msg, .letter = 'y'};
constexpr const Option* own_options[] = {&yes};
constexpr OptionGroup own_group{"remove.group"_msg, own_options};
constexpr const OptionGroup* groups[] = {&own_group, &option::changes};

constexpr Example examples[] = {
    {"meeting remove 停车:f2", "meeting 删除 停车:f2", "remove.example.item"_msg},
    {"meeting remove 2025-03-14-停车 --yes", "meeting 删除 2025-03-14-停车 --确认",
     "remove.example.record"_msg},
};

/// Issues, resolutions or follow-ups of a record in document order, as far as it matters here.
struct Row {
  ByteRange at;
  std::string id;  ///< stated or counted
  bool stated = false;
  bool goes = false;
};

struct Rows {
  std::vector<Row> issues, resolutions, follow_ups;
};

/// Whether something stands in what is to go. A flat file writes it elsewhere.
bool goes(const Match& match, const Issue* issue, const Resolution* resolution,
          const FollowUp* follow_up) {
  switch (match.kind) {
    case ItemKind::issue:
      return issue == match.issue;
    case ItemKind::resolution:
      return resolution != nullptr && resolution == match.resolution;
    case ItemKind::follow_up:
      return follow_up != nullptr && follow_up == match.follow_up;
    case ItemKind::record:
    case ItemKind::party:
      break;
  }
  return false;
}

Rows rows_of(const Record& record, const Match& match) {
  Rows rows;
  for (const Issue& one : record.issues) {
    rows.issues.push_back(
        {one.at, item_id(one), one.id.given, goes(match, &one, nullptr, nullptr)});
  }
  for (const ResolutionPlace& at : all_resolutions(record)) {
    const Resolution& one = *at.resolution;
    rows.resolutions.push_back(
        {one.at, item_id(one), one.id.given, goes(match, at.issue, &one, nullptr)});
  }
  for (const FollowUpPlace& at : all_follow_ups(record)) {
    const FollowUp& one = *at.follow_up;
    rows.follow_ups.push_back(
        {one.at, item_id(one), one.id.given, goes(match, at.issue, at.resolution, &one)});
  }
  return rows;
}

bool lies_in(ByteRange inner, ByteRange outer) {
  return inner.begin >= outer.begin && inner.end <= outer.end;
}

/// What goes with something, as far as there is any; empty where there is nothing.
Message listed(std::initializer_list<std::pair<std::string_view, std::size_t>> counts) {
  Argument all("", "");
  for (const auto& [id, count] : counts) {
    if (count == 0) continue;
    all.en += (all.en.empty() ? "" : ", ") + say(Language::english, id, {count});
    all.zh += (all.zh.empty() ? "" : "、") + say(Language::chinese, id, {count});
  }
  if (all.en.empty()) return {};
  return {"remove.contents"_msg, {std::move(all)}};
}

/// What a removal comes to.
struct Removal {
  std::vector<ByteRange> ranges;  ///< none lies in another
  std::vector<Edit> edits;
  std::vector<Message> done;
};

class Removing {
 public:
  Removing(Context& context, const RecordFile& file, const Match& match)
      : context_(context), file_(file), match_(match), rows_(rows_of(file.record(), match)) {}

  Removal plan() {
    if (match_.payment != nullptr || match_.ratification != nullptr) {
      throw Refused{{"remove.derived"_msg, {visible(match_.id)}},
                    {"remove.derived.help"_msg, {visible(match_.id)}}};
    }
    take_ranges();
    refuse_referred();
    for (const ByteRange range : removal_.ranges) removal_.edits.push_back(Edit::remove(range));
    removal_.done.push_back({"remove.done"_msg, {visible(match_.id), visible(match_.label)}});
    tell_contents();
    keep_names(rows_.issues, 'i');
    keep_names(rows_.resolutions, 'r');
    keep_names(rows_.follow_ups, 'f');
    return std::move(removal_);
  }

  /// "2 resolutions, 3 follow-ups" that go with it; empty where none do.
  [[nodiscard]] Message contents() const {
    const bool issue = match_.kind == ItemKind::issue;
    return listed({{"remove.positions"_msg, issue ? match_.issue->positions.size() : 0},
                   {"remove.resolutions"_msg, others(rows_.resolutions, ItemKind::resolution)},
                   {"remove.follow-ups"_msg, others(rows_.follow_ups, ItemKind::follow_up)}});
  }

 private:
  [[nodiscard]] std::size_t others(const std::vector<Row>& rows, ItemKind kind) const {
    const auto count = static_cast<std::size_t>(std::ranges::count(rows, true, &Row::goes));
    return match_.kind == kind ? 0 : count;
  }

  void tell_contents() {
    if (Message with = contents(); !with.empty()) removal_.done.push_back(std::move(with));
  }

  void take_ranges() {
    std::vector<ByteRange> all;
    if (match_.kind == ItemKind::party) all.push_back(match_.party->at);
    for (const std::vector<Row>* rows : {&rows_.issues, &rows_.resolutions, &rows_.follow_ups}) {
      for (const Row& row : *rows) {
        if (row.goes) all.push_back(row.at);
      }
    }
    std::ranges::sort(all, [](ByteRange left, ByteRange right) {
      return std::pair(left.begin, right.end) < std::pair(right.begin, left.end);
    });
    for (const ByteRange one : all) {
      const bool inside = !removal_.ranges.empty() && lies_in(one, removal_.ranges.back());
      if (!inside) removal_.ranges.push_back(one);
    }
  }

  [[nodiscard]] bool goes_too(const ItemUse& use) const {
    return use.in_record && std::ranges::any_of(removal_.ranges, [&](ByteRange range) {
             return lies_in(use.block, range);
           });
  }

  void refuse_referred() {
    std::vector<ItemUse> against;
    if (match_.kind == ItemKind::party) {
      for (const PartyUse& use : party_references(file_.record(), *match_.party)) {
        ItemUse one = party_use(file_, use);
        if (!goes_too(one)) against.push_back(std::move(one));
      }
      return refuse_for(context_, match_.id, against);
    }
    uses_ = item_uses(context_, file_);
    for (const ItemUse& use : uses_.all) {
      if (!goes_too(use) && refers_to_what_goes(use.item)) against.push_back(use);
    }
    refuse_for(context_, match_.id, against);
    if (uses_.unread != 0) {
      throw Refused{{"uses.unread"_msg, {uses_.unread}}, {"record.run-validate"_msg, {}}};
    }
  }

  [[nodiscard]] bool refers_to_what_goes(const std::string& item) const {
    for (const std::vector<Row>* rows : {&rows_.issues, &rows_.resolutions, &rows_.follow_ups}) {
      for (const Row& row : *rows) {
        if (row.goes && !item.empty() && means_item(item, row.id)) return true;
      }
    }
    return false;
  }

  /// Items behind what goes are counted anew. Those that somebody refers to by their number, and
  /// those whose new number is the name of another item, keep the old one as an id.
  void keep_names(const std::vector<Row>& rows, char letter) {
    std::set<std::string> stated;
    for (const Row& row : rows) {
      if (row.stated && !row.goes) stated.insert(row.id);
    }
    std::map<const Row*, std::string> counted;
    std::size_t number = 0;
    for (const Row& row : rows) {
      if (!row.goes) counted[&row] = letter + std::to_string(++number);
    }
    for (bool again = true; std::exchange(again, false);) {
      for (const auto& one : counted) {
        const Row* row = one.first;
        const std::string& anew = one.second;
        if (row->stated || row->id == anew || stated.contains(row->id)) continue;
        const bool referred = std::ranges::any_of(
            uses_.all, [&](const ItemUse& use) { return means_item(use.item, row->id); });
        if (!referred && !stated.contains(anew)) continue;
        stated.insert(row->id);
        removal_.edits.push_back(Edit::set(row->at, "id", Draft(row->id)));
        removal_.done.push_back({"remove.keeps-id"_msg, {row->id}});
        again = true;
      }
    }
  }

  Context& context_;
  const RecordFile& file_;
  const Match& match_;
  Rows rows_;
  ItemUses uses_;
  Removal removal_;
};

/// Shows what is about to go. Throws Refused where the answer is no.
void confirm(Context& context, const Arguments& arguments, const std::string& name,
             const std::string& label, const Message& contents) {
  if (arguments.has(yes) || arguments.has(option::dry_run)) return;
  if (!Prompt::possible(context, arguments)) {
    throw UsageError{{"remove.not-confirmed"_msg, {}}, {"remove.not-confirmed.help"_msg, {}}};
  }
  Prompt prompt(context);
  prompt.tell(context.say("remove.about-to"_msg, {visible(name), visible(label)}));
  if (!contents.empty()) prompt.tell(context.say(contents));
  if (!prompt.confirm(context.say("remove.sure"_msg), false)) {
    throw Refused{{"remove.left"_msg, {visible(name)}}, {}};
  }
}

// ---- a whole record -----------------------------------------------------------------------

Message record_contents(const Record& record) {
  return listed({{"remove.issues"_msg, record.issues.size()},
                 {"remove.resolutions"_msg, all_resolutions(record).size()},
                 {"remove.follow-ups"_msg, all_follow_ups(record).size()}});
}

void refuse_referred_record(Context& context, const RecordFile& file) {
  const ItemUses uses = item_uses(context, file);
  std::vector<ItemUse> against;
  for (const ItemUse& use : uses.all) {
    if (!use.in_record) against.push_back(use);
  }
  refuse_for(context, file.id, against);
  if (uses.unread != 0) {
    throw Refused{{"uses.unread"_msg, {uses.unread}}, {"record.run-validate"_msg, {}}};
  }
}

Exit remove_record(Context& context, const Arguments& arguments, const Found& found) {
  const RecordFile& file = found.file;
  if (file.path.empty()) throw Refused{{"change.from-input"_msg, {}}, {}};
  refuse_referred_record(context, file);
  const Record& record = file.record();
  confirm(context, arguments, file.id, std::string(*record.title), record_contents(record));
  const std::string before(file.document.source->bytes());
  if (arguments.has(option::dry_run)) {
    context.out << unified_diff(before, {}, file.shown);
    return found.exit;
  }
  const std::filesystem::path folder = file.home();
  const std::vector<BookLock> locks = lock_for_change(context, {folder});
  refuse_referred_record(context, file);  // once more, now that nobody else writes
  apply_remembered(context, {{.path = file.path, .before = before, .after = std::nullopt}},
                   file.book);
  context.out << context.say("remove.done"_msg, {visible(file.id), visible(*record.title)}) << "\n";
  const Message contents = record_contents(record);
  if (!contents.empty()) context.out << context.say(contents) << "\n";
  return found.exit;
}

Exit run(Context& context, const Arguments& arguments) {
  const std::string& written = arguments.operands.front();
  const ItemKinds wanted{ItemKind::record, ItemKind::party, ItemKind::issue, ItemKind::resolution,
                         ItemKind::follow_up};
  Found found = find_one(context, written, wanted, {},
                         {.fits = {}, .ask = Prompt::possible(context, arguments)});
  if (!found.usable) return found.exit;
  require_readable(found);
  settle_folder(found.file);
  if (found.match.kind == ItemKind::record) return remove_record(context, arguments, found);
  {
    // Asked before the book is locked: somebody may think about it for a while.
    Removing removing(context, found.file, found.match);
    removing.plan();
    confirm(context, arguments, found.match.id, found.match.label, removing.contents());
  }
  const std::string id = found.match.id;
  return change_record(context, arguments, id, wanted, std::move(found),
                       [&](const RecordFile& file, const Match& match) {
                         Removal removal = Removing(context, file, match).plan();
                         return Plan{.edits = std::move(removal.edits),
                                     .done = std::move(removal.done)};
                       });
}

}  // namespace

extern const Command remove_command;
constexpr Command remove_command{
    .name = "remove",
    .chinese = "删除",
    .task = Task::record,
    .summary = "remove.summary"_msg,
    .operands = {.synopsis = "remove.operands"_msg,
                 .least = 1,
                 .most = 1,
                 .missing = "reference.which"_msg},
    .options = groups,
    .examples = examples,
    .run = run,
};

}  // namespace meeting::tool
