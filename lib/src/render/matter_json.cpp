// SPDX-License-Identifier: Apache-2.0

// A matter for programs.

#include <meeting/show.hpp>

#include "render/matter_cells.hpp"

namespace meeting {
namespace {

class MatterJson {
 public:
  MatterJson(JsonWriter& json, const Matter& matter)
      : json_(json), matter_(matter), cells_(matter, Language::english, true) {}

  void write() {
    json_.begin_object();
    json_.member("as_of", to_string(matter_.as_of));
    if (!matter_.parts.empty()) {
      const MatterPart& first = matter_.parts.front();
      json_.member("id", first.id);
      json_.member("asked", matter_.parts[matter_.asked].id);
      text("title", cells_.title(first));
      state(matter_.parts[matter_.last]);
      json_.member("open", matter_.open);
      json_.member("meetings", matter_.meetings);
      json_.member("postponements", matter_.postponements);
      stages();
    }
    list("parts", matter_.parts, [this](const MatterPart& one) { part(one); });
    list("milestones", matter_.milestones, [this](const Milestone& one) { milestone(one); });
    list("pending", matter_.pending, [this](const MatterPending& one) { pending(one); });
    list("steps", matter_.steps, [this](const MatterStep& one) {
      json_.member("kind", key(one.kind));
      json_.member("from", one.from);
      json_.member("to", one.to);
    });
    list("faults", matter_.faults, [this](const MatterFault& one) {
      json_.member("kind", key(one.kind));
      json_.member("item", one.item);
      json_.member("names", one.written);
    });
    json_.end_object();
  }

 private:
  template <class List, class Use>
  void list(std::string_view name, const List& items, Use use) {
    json_.key(name);
    json_.begin_array();
    for (const auto& one : items) {
      json_.begin_object();
      use(one);
      json_.end_object();
    }
    json_.end_array();
  }

  void text(std::string_view name, const std::string& content) {
    if (!content.empty()) json_.member(name, content);
  }

  void state(const MatterPart& part) {
    if (part.issue != nullptr) {
      json_.member("state", key(part.issue_state.stage));
      json_.member("begun", part.issue_state.begun);
    } else if (part.follow_up != nullptr) {
      json_.member("state", key(part.follow_up_state.stage));
      json_.member("begun", part.follow_up_state.begun);
    } else {
      json_.member("state", key(part.meeting.stage));
    }
  }

  void stages() {
    json_.key("stages");
    json_.begin_object();
    for (const MatterStage& one : matter_.stages) {
      json_.key(key(one.kind));
      json_.begin_object();
      json_.member("date", to_string(one.date));
      json_.member("days", one.days);
      json_.end_object();
    }
    json_.end_object();
    if (matter_.whole) json_.member("days", *matter_.whole);
  }

  void part(const MatterPart& part) {
    json_.member("id", part.id);
    json_.member("relation", key(part.relation));
    if (part.relation != MatterRelation::first) json_.member("to", matter_.parts[part.of].id);
    if (part.meeting.date) json_.member("date", to_string(*part.meeting.date));
    json_.member("meeting_state", key(part.meeting.stage));
    text("meeting", cells_.meeting(part));
    text("title", cells_.title(part));
    state(part);
    if (part.issue != nullptr) json_.member("outcome", key(part.issue_state.outcome));
    text("path", std::string(part.placed->path));
  }

  /// The id as other records would write it.
  std::string whole_id(std::size_t part, const std::string& item) const {
    const std::string_view record = matter_.parts[part].placed->id;
    return item.empty() ? std::string(record) : full_id(record, item);
  }

  void elapsed(std::string_view days, std::string_view minutes, const Elapsed& time) {
    if (time.days) json_.member(days, *time.days);
    if (time.minutes) json_.member(minutes, *time.minutes);
  }

  void milestone(const Milestone& one) {
    if (one.day) json_.member("date", to_string(*one.day));
    if (one.time) json_.member("time", to_string(*one.time));
    json_.member("kind", key(one.kind));
    json_.member("id", whole_id(one.part, cells_.item(one)));
    elapsed("days_since_before", "minutes_since_before", one.since_before);
    elapsed("days_since_first", "minutes_since_first", one.since_first);
    text("text", cells_.subject(one));
    for (const MatterFact& fact : cells_.facts(one)) text(fact.key, fact.text);
  }

  void pending(const MatterPending& one) {
    json_.member("kind", key(one.kind));
    json_.member("id", whole_id(one.part, cells_.item(one)));
    if (one.due.date) json_.member("due", to_string(*one.due.date));
    else text("due", cells_.due_text(one));
    if (one.days) json_.member("days", *one.days);
    if (one.kind == MatterPendingKind::work) json_.member("suspended", one.suspended);
    text("who", cells_.who(one));
    text("text", cells_.subject(one));
  }

  JsonWriter& json_;
  const Matter& matter_;
  MatterCells cells_;
};

}  // namespace

void write_matter(JsonWriter& json, const Matter& matter) { MatterJson(json, matter).write(); }

}  // namespace meeting
