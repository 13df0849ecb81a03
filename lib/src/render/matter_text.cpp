// SPDX-License-Identifier: Apache-2.0

// A matter for people.

#include <algorithm>
#include <cstdlib>
#include <meeting/show.hpp>
#include <meeting/table.hpp>
#include <meeting/text.hpp>
#include <unordered_set>

#include "render/inline_text.hpp"
#include "render/matter_cells.hpp"

namespace meeting {
namespace {

constexpr std::size_t narrow = 40;  // the least that a page can be laid out for

std::size_t page_width(std::size_t width) { return width == 0 ? 0 : std::max(width, narrow); }

std::string folder(std::string_view id) {
  const std::size_t slash = id.rfind('/');
  return std::string(id.substr(0, slash == std::string_view::npos ? 0 : slash));
}

/// Without the folder, where that is the one of `from`.
std::string nearby(const std::string& id, std::string_view from) {
  const std::string around = folder(id);
  return around.empty() || around != folder(from) ? id : id.substr(around.size() + 1);
}

class MatterText {
 public:
  MatterText(const Matter& matter, Language language, std::size_t width)
      : matter_(matter),
        language_(language),
        width_(page_width(width)),
        cells_(matter, language, false) {
    for (const MatterPart& part : matter.parts) folders_.insert(folder(part.id));
  }

  std::string text() {
    if (!matter_.parts.empty()) {
      // What a follow-up is stands above it already.
      if (matter_.parts[matter_.asked].issue != nullptr) head();
      parts();
      milestones();
      pending();
      stages();
    }
    faults();
    return std::move(out_);
  }

 private:
  std::string tell(std::string_view id, std::initializer_list<Argument> args = {}) const {
    return say(language_, id, args);
  }

  /// Where all lie in one book, its path is said once, at the top.
  std::string short_id(const std::string& id) const {
    if (folders_.size() != 1) return id;
    const std::size_t slash = id.rfind('/');
    return slash == std::string::npos ? id : id.substr(slash + 1);
  }

  void paragraph(const std::string& content) {
    const std::string line = one_line(content);
    if (width_ == 0) {
      out_ += line + '\n';
      return;
    }
    for (const std::string& part : wrap(line, width_)) out_ += part + '\n';
  }

  void heading(std::string_view id) {
    if (!out_.empty()) out_ += '\n';
    out_ += tell(id) + '\n';
  }

  void table(const Table& rows, bool headings = true) {
    out_ += to_text(rows, {.width = width_, .fit = Fit::wrap, .headings = headings});
  }

  // ---- at the top ----

  std::string state_of(const MatterPart& part) const {
    const bool ahead =
        part.relation == MatterRelation::continues && part.meeting.stage == MeetingStage::planned;
    if (part.issue != nullptr && ahead) return tell(label(part.meeting.stage));
    if (part.issue != nullptr) {
      return tell(part.issue_state.begun ? label(part.issue_state.stage) : "matter-not-begun"_msg);
    }
    if (part.follow_up != nullptr) {
      return tell(part.follow_up_state.begun ? label(part.follow_up_state.stage)
                                             : "matter-not-begun"_msg);
    }
    return tell(label(part.meeting.stage));
  }

  void head() {
    const MatterPart& first = matter_.parts.front();
    const MatterPart& asked = matter_.parts[matter_.asked];
    paragraph(cells_.title(asked));
    Table facts;
    facts.columns.resize(2);
    facts.columns[1].flexible = true;
    const auto add = [&](std::string_view name, std::string value) {
      if (!value.empty()) facts.rows.push_back({tell(name), std::move(value)});
    };
    add("matter-id"_msg, asked.id);
    const MatterPart& last = matter_.parts[matter_.last];
    std::string state = state_of(last);
    if (last.issue_state.stage == IssueStage::settled && !matter_.pending.empty()) {
      state = tell("matter-state-left"_msg, {state, matter_.pending.size()});
    }
    add("matter-state"_msg, tell("matter-state-on"_msg, {state, to_string(matter_.as_of)}));
    add("head-category"_msg, cells_.category(first));
    add("head-raised-by"_msg, cells_.raised_by(first));
    add("head-compound"_msg, cells_.compound(first));
    if (matter_.postponements > 0) {
      add("matter-meetings"_msg,
          tell("matter-meetings-postponed"_msg, {matter_.meetings, matter_.postponements}));
    } else if (matter_.meetings > 0) {
      add("matter-meetings"_msg, tell("matter-meetings-held"_msg, {matter_.meetings}));
    }
    add("matter-see-also"_msg, see_also());
    table(facts, false);
  }

  static std::string record_of(const std::string& id) { return id.substr(0, id.rfind(':')); }

  /// Steps that lead out of the matter.
  std::string see_also() const {
    std::unordered_set<std::string> own;
    for (const MatterPart& part : matter_.parts) own.insert(std::string(part.placed->id));
    std::string text;
    for (const MatterStep& step : matter_.steps) {
      if (!own.contains(record_of(step.from))) continue;
      if (own.contains(record_of(step.to)) && step.kind != MatterStep::Kind::part_of) continue;
      if (!text.empty()) text += tell("matter-joined"_msg);
      text += tell(label(step.kind), {short_id(step.to)});
    }
    return text;
  }

  // ---- its records ----

  bool several() const { return matter_.parts.size() > 1; }
  static std::string number(std::size_t part) { return std::to_string(part + 1); }

  void parts() {
    if (!several()) return;
    heading("matter-parts"_msg);
    Table rows;
    rows.columns = {{tell("matter-head-number"_msg), Align::right, false},
                    {tell("matter-head-date"_msg), Align::left, false},
                    {tell("matter-id"_msg), Align::left, folders_.size() != 1},
                    {tell("matter-head-relation"_msg), Align::left, false},
                    {tell("matter-head-title"_msg), Align::left, true},
                    {tell("matter-state"_msg), Align::left, false}};
    for (std::size_t at = 0; at < matter_.parts.size(); ++at) {
      const MatterPart& part = matter_.parts[at];
      std::string relation;
      if (part.relation != MatterRelation::first) {
        relation = tell("matter-relation"_msg, {tell(label(part.relation)), number(part.of)});
      }
      rows.rows.push_back({number(at), part.meeting.date ? to_string(*part.meeting.date) : "",
                           short_id(part.id), relation, cells_.title(part), state_of(part)});
    }
    table(rows);
  }

  // ---- what happened ----

  std::string elapsed(const Elapsed& time) const {
    if (!time.days) return {};
    constexpr int two_days = 2 * 24 * 60;
    if (!time.minutes || std::abs(*time.minutes) >= two_days) {
      return *time.days == 0 ? tell("matter-same-day"_msg) : tell("matter-days"_msg, {*time.days});
    }
    if (*time.minutes == 0) return tell("matter-same-time"_msg);
    const int hours = *time.minutes / 60;
    const int minutes = *time.minutes % 60;
    std::string text;
    if (hours == 0) text = tell("matter-minutes"_msg, {minutes});
    else if (minutes == 0) text = tell("matter-hours"_msg, {hours});
    else text = tell("matter-hours-minutes"_msg, {hours, minutes});
    return time.about ? tell("matter-about"_msg, {text}) : text;
  }

  std::string what(const Milestone& one) const {
    if (one.kind == MilestoneKind::resolved && one.outcome != IssueOutcome::agreed) {
      return tell(label(one.outcome));
    }
    if (one.kind == MilestoneKind::recorded) {
      std::string form = cells_.form(matter_.parts[one.part]);
      if (!form.empty()) return form;
    }
    if (const auto* event = std::get_if<const Event*>(&one.entry)) {
      if ((*event)->kind) return std::string((*event)->kind.label(language_));
    }
    return tell(label(one.kind));
  }

  std::string when(const Milestone& one) const {
    std::string text = one.day ? to_string(*one.day) : "";
    if (one.time) text += ' ' + to_string(*one.time);
    return text;
  }

  /// `f1 task: facts`. What an item is about is said where it first comes up.
  std::string detail(const Milestone& one) {
    std::string text;
    const bool names_item = one.follow_up != nullptr || one.resolution != nullptr;
    const auto append = [&](const std::string& more, std::string_view between) {
      if (more.empty()) return;
      if (!text.empty()) text += between;
      text += more;
    };
    if (names_item) text = cells_.item(one);
    const void* about = one.follow_up;
    if (about == nullptr) about = one.resolution;
    const bool is_known = about != nullptr && !told_.insert(about).second;
    const bool postponed = one.kind == MilestoneKind::postponed;
    const bool raised_first = one.kind == MilestoneKind::raised && one.part == 0;
    if (!is_known && !postponed && !raised_first) append(cells_.subject(one), " ");
    std::string facts;
    for (const MatterFact& fact : cells_.facts(one)) {
      if (!facts.empty()) facts += tell("list-separator"_msg);
      facts += fact.text;
    }
    if (facts.empty()) return text;
    if (is_known) append(facts, " ");
    else append_after_sentence(text, facts);
    return text;
  }
  /// A text may end as a sentence does, and yet go on here.
  void append_after_sentence(std::string& text, const std::string& more) const {
    for (const std::string_view stop : {std::string_view("。"), std::string_view(".")}) {
      if (text.ends_with(stop)) text.erase(text.size() - stop.size());
    }
    if (!text.empty()) text += joint();
    text += more;
  }
  std::string_view joint() const { return language_ == Language::chinese ? "；" : "; "; }

  void milestones() {
    if (matter_.milestones.empty()) return;
    heading("matter-milestones"_msg);
    Table rows;
    rows.columns = {{tell("matter-head-date"_msg), Align::left, false},
                    {tell("matter-head-since-before"_msg), Align::right, false},
                    {tell("matter-head-since-first"_msg), Align::right, false},
                    {tell("matter-head-number"_msg), Align::right, false},
                    {tell("matter-head-what"_msg), Align::left, false},
                    {tell("matter-head-detail"_msg), Align::left, true}};
    for (const Milestone& one : matter_.milestones) {
      rows.rows.push_back({when(one), elapsed(one.since_before), elapsed(one.since_first),
                           number(one.part), what(one), detail(one)});
    }
    leave_out_numbers(rows, 3);
    table(rows);
  }

  void leave_out_numbers(Table& rows, std::size_t column) const {
    if (several()) return;
    const auto at = static_cast<std::ptrdiff_t>(column);
    rows.columns.erase(rows.columns.begin() + at);
    for (std::vector<std::string>& row : rows.rows) row.erase(row.begin() + at);
  }

  // ---- what is to come ----

  std::string left(const MatterPending& one) const {
    if (one.suspended) return tell("state.suspended"_msg);
    if (!one.days) return {};
    if (*one.days == 0) return tell("matter-due-that-day"_msg);
    if (*one.days < 0) return tell("matter-late"_msg, {-*one.days});
    return tell("matter-left"_msg, {*one.days});
  }

  void pending() {
    const MatterPart& last = matter_.parts[matter_.last];
    if (matter_.pending.empty()) {
      const bool begun = last.issue == nullptr || last.issue_state.begun;
      if (begun && !matter_.open) out_ += '\n' + tell("matter-nothing-pending"_msg) + '\n';
      return;
    }
    heading("matter-pending"_msg);
    Table rows;
    rows.columns = {{tell("matter-head-due"_msg), Align::left, false},
                    {tell("matter-head-left"_msg), Align::left, false},
                    {tell("matter-head-number"_msg), Align::right, false},
                    {tell("matter-head-what"_msg), Align::left, false},
                    {tell("matter-head-who"_msg), Align::left, true},
                    {tell("matter-head-detail"_msg), Align::left, true}};
    for (const MatterPending& one : matter_.pending) {
      std::string detail = cells_.item(one);
      if (!detail.empty()) detail += ' ';
      detail += cells_.subject(one);
      rows.rows.push_back({one.due.date ? to_string(*one.due.date) : cells_.due_text(one),
                           left(one), number(one.part), tell(label(one.kind)), cells_.who(one),
                           std::move(detail)});
    }
    leave_out_numbers(rows, 2);
    table(rows);
  }

  void stages() {
    if (!matter_.whole || matter_.stages.empty()) return;
    std::string line;
    for (const MatterStage& one : matter_.stages) {
      const std::string name = tell(label(one.kind));
      if (line.empty()) {
        line = tell("matter-stage"_msg, {name, to_string(one.date)});
        continue;
      }
      line += " → ";
      line += tell("matter-stage-after"_msg, {name, to_string(one.date),
                                              one.days == 0 ? tell("matter-same-day"_msg)
                                                            : tell("matter-days"_msg, {one.days})});
    }
    const std::string days = tell("matter-days"_msg, {*matter_.whole});
    out_ += '\n';
    paragraph(tell(matter_.open ? "matter-whole-so-far"_msg : "matter-whole"_msg, {line, days}));
  }

  void faults() {
    if (matter_.faults.empty()) return;
    heading("matter-notes"_msg);
    for (const MatterFault& one : matter_.faults) {
      paragraph(tell(label(one.kind), {short_id(one.item), one.written}));
    }
  }

  const Matter& matter_;
  Language language_;
  std::size_t width_;
  MatterCells cells_;
  std::unordered_set<std::string> folders_;
  std::unordered_set<const void*> told_;
  std::string out_;
};

/// The title, text or task of an item by its id in the record.
std::string words_of(const Record& record, std::string_view item) {
  for (const Issue& one : record.issues) {
    if (item_id(one) == item) return std::string(*one.title);
  }
  for (const ResolutionPlace& at : all_resolutions(record)) {
    if (item_id(*at.resolution) == item) return std::string(*at.resolution->text);
  }
  for (const FollowUpPlace& at : all_follow_ups(record)) {
    if (item_id(*at.follow_up) == item) return std::string(*at.follow_up->task);
  }
  return {};
}

}  // namespace

std::string matter_text(const Matter& matter, Language language, std::size_t width) {
  return MatterText(matter, language, width).text();
}

std::string steps_text(const Record& record, std::span<const MatterStep> steps, Language language,
                       std::size_t width) {
  if (steps.empty()) return {};
  Table rows;
  rows.columns.resize(3);
  rows.columns[1].flexible = true;
  rows.columns[2].flexible = true;
  for (const MatterStep& step : steps) {
    const std::string item = step.from.substr(step.from.rfind(':') + 1);
    const std::string to =
        step.known ? nearby(step.to, step.from) : say(language, "step-unknown"_msg, {step.to});
    std::string line = say(language, label(step.kind), {to});
    if (!rows.rows.empty() && rows.rows.back().front() == item) {
      rows.rows.back().back() += say(language, "list-separator"_msg) + line;
    } else {
      rows.rows.push_back({item, words_of(record, item), std::move(line)});
    }
  }
  return say(language, "matter-links"_msg) + '\n' +
         to_text(rows,
                 {.width = page_width(width), .fit = Fit::wrap, .headings = false, .indent = 2});
}

}  // namespace meeting
