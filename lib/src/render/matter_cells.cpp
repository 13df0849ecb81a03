// SPDX-License-Identifier: Apache-2.0

#include "render/matter_cells.hpp"

#include <algorithm>
#include <type_traits>

namespace meeting {

MatterCells::MatterCells(const Matter& matter, Language language, bool keys)
    : matter_(matter), language_(language), keys_(keys) {}

template <class Use>
auto MatterCells::with_row(const MatterPart& part, Use use) const {
  const ListItem item{.kind = ListKind::issues, .placed = part.placed, .subject = part.issue};
  const ListStyle style{
      .as_of = matter_.as_of, .calendar = part.calendar, .language = language_, .keys = keys_};
  ListRow row(item, style);
  return use(row);
}

/// Gathers what an entry states; one overload for each kind of entry.
class MatterCells::Facts {
 public:
  Facts(const ListRow& row, const Milestone& milestone, Language language, bool keys)
      : row_(row), milestone_(milestone), language_(language), keys_(keys) {}

  std::vector<MatterFact> run() {
    std::visit([this](const auto& entry) { take(entry); }, milestone_.entry);
    return std::move(facts_);
  }

  void add(std::string_view key, std::string text) {
    if (!text.empty()) facts_.push_back({key, std::move(text)});
  }

 private:
  std::string tell(std::string_view id, std::initializer_list<Argument> args) const {
    return say(language_, id, args);
  }
  template <class Words>
  std::string words(const Words& words) const {
    ListRow::Joined all = row_.joined();
    for (const auto& one : words) {
      if constexpr (std::is_base_of_v<WordValue, std::decay_t<decltype(one)>>) {
        all.add(row_.word(one));
      } else {
        all.add(*one);
      }
    }
    return all.take();
  }

  void take(std::monostate) {}
  void take(const Screening* one) {
    std::string result = row_.word(one->result);
    if (!keys_ && one->into) result = tell("matter-into"_msg, {result, *one->into});
    add("result", result);
    if (keys_) add("into", text_of(one->into));
    add("reason", text_of(one->reason));
  }
  void take(const Returned* one) { add("reason", text_of(one->reason)); }
  void take(const Cancelled* one) { add("reason", text_of(one->reason)); }
  void take(const Withdrawn* one) { add("reason", text_of(one->reason)); }
  void take(const Postponed* one) {
    if (keys_) {
      add("from", date_of(one->from));
      add("to", date_of(one->to));
    } else if (one->to) {
      add({}, tell("matter-postponed-to"_msg, {date_of(one->from), date_of(one->to)}));
    } else {
      add({}, tell("matter-postponed-open"_msg, {date_of(one->from)}));
    }
  }
  void take(const Money* one) { add("money", row_.money_text(*one)); }
  void take(const Ratification* one) {
    add("body", row_.word(one->body));
    add("matter", text_of(one->matter));
    add("ratified_in", text_of(one->ratified_in));
  }
  void take(const PublicNotice* one) {
    add("channels", words(one->channels));
    if (!one->until) return;
    if (keys_) add("until", date_of(one->until));
    else add({}, tell("matter-notice-until"_msg, {date_of(one->until)}));
  }
  void take(const Extension* one) {
    if (keys_) {
      add("from", date_of(one->from));
      add("to", date_of(one->to));
    } else if (one->to) {
      add({}, tell("matter-extended-to"_msg, {date_of(one->to)}));
    }
    add("reason", text_of(one->reason));
  }
  void take(const Suspension* one) {
    if (milestone_.kind == MilestoneKind::suspended) add("reason", text_of(one->reason));
  }
  void take(const Escalation* one) {
    switch (milestone_.kind) {
      case MilestoneKind::escalated:
        add("to", row_.party(one->to));
        return;
      case MilestoneKind::ordered:
        add("order_no", text_of(one->order_no));
        add("departments", words(one->departments));
        return;
      case MilestoneKind::reported_in:
        add("departments", words(one->departments));
        return;
      default:
        add("result", text_of(one->result));
    }
  }
  void take(const Rectification* one) {
    if (milestone_.kind == MilestoneKind::checked) {
      add("result", text_of(one->result));
    } else {
      add("number", text_of(one->number));
      add("to", row_.party(one->to));
    }
  }
  void take(const Visit* one) {
    add("method", row_.word(one->method));
    add("result", row_.word(one->result));
    add("rating", row_.word(one->rating));
  }
  void take(const RatingSurvey* one) {
    const std::pair<std::string_view, const Count&> answers[] = {
        {"very_satisfied", one->very_satisfied},
        {"satisfied", one->satisfied},
        {"basically_satisfied", one->basically_satisfied},
        {"dissatisfied", one->dissatisfied}};
    for (const auto& [rating, count] : answers) {
      if (!count) continue;
      if (keys_) {
        add(rating, to_string(*count));
      } else {
        const std::uint16_t word = *find_word(VocabularyId::rating, rating);
        add({}, tell("matter-count-of"_msg,
                     {word_label(VocabularyId::rating, word, language_), to_string(*count)}));
      }
    }
  }
  void take(const Reopening* one) { add("reason", text_of(one->reason)); }
  void take(const Event* one) {
    if (keys_) add("event", row_.word(one->kind));
    add("what", text_of(one->what));
    add("by", row_.party(one->by));
  }
  void take(const Resolution*) {}  // is named by the matter

  const ListRow& row_;
  const Milestone& milestone_;
  Language language_;
  bool keys_;
  std::vector<MatterFact> facts_;
};

std::string MatterCells::item(const Milestone& milestone) const {
  if (milestone.follow_up != nullptr) return item_id(*milestone.follow_up);
  if (milestone.resolution != nullptr) return item_id(*milestone.resolution);
  const MatterPart& part = matter_.parts[milestone.part];
  switch (milestone.kind) {
    case MilestoneKind::meeting:
    case MilestoneKind::recorded:
    case MilestoneKind::postponed:
    case MilestoneKind::called_off:
    case MilestoneKind::notice:
    case MilestoneKind::happened:
      return {};
    default:
      return part.issue != nullptr ? item_id(*part.issue) : "";
  }
}

std::string MatterCells::item(const MatterPending& pending) const {
  if (pending.kind == MatterPendingKind::meeting) return {};
  if (pending.kind == MatterPendingKind::reply) return item_id(*matter_.parts[pending.part].issue);
  if (pending.kind == MatterPendingKind::review) return item_id(*pending.place.resolution);
  return item_id(pending.place);
}

std::string MatterCells::title(const MatterPart& part) const {
  if (part.issue != nullptr) return text_of(part.issue->title);
  if (part.follow_up != nullptr) return text_of(part.follow_up->task);
  return text_of(part.placed->record->title);
}

std::string MatterCells::form(const MatterPart& part) const {
  return with_row(part, [&](const ListRow& row) { return row.word(part.placed->record->form); });
}

std::string MatterCells::meeting(const MatterPart& part) const {
  const Record& record = *part.placed->record;
  std::string form = this->form(part);
  if (keys_ || form.empty()) return text_of(record.title);
  if (!record.title) return form;
  return say(language_, "matter-named"_msg, {form, *record.title});
}

std::string MatterCells::subject(const Milestone& milestone) const {
  const MatterPart& part = matter_.parts[milestone.part];
  if (milestone.follow_up != nullptr) return text_of(milestone.follow_up->task);
  switch (milestone.kind) {
    case MilestoneKind::resolved:
    case MilestoneKind::superseded:
    case MilestoneKind::ratified:
    case MilestoneKind::not_ratified:
    case MilestoneKind::applied:
    case MilestoneKind::paid:
      return text_of(milestone.resolution->text);
    case MilestoneKind::raised:
      return title(part);
    case MilestoneKind::recorded:
      return text_of(part.placed->record->title);
    case MilestoneKind::meeting:
    case MilestoneKind::called_off:
    case MilestoneKind::postponed:
      return meeting(part);
    default:
      return {};
  }
}

std::string MatterCells::subject(const MatterPending& pending) const {
  const MatterPart& part = matter_.parts[pending.part];
  if (pending.place.follow_up != nullptr) return text_of(pending.place.follow_up->task);
  switch (pending.kind) {
    case MatterPendingKind::meeting:
      return meeting(part);
    case MatterPendingKind::payment:
      return with_row(part,
                      [&](const ListRow& row) { return row.money_text(*pending.place.payment); });
    case MatterPendingKind::ratification:
      if (pending.place.ratification->matter) return text_of(pending.place.ratification->matter);
      return text_of(pending.place.resolution->text);
    case MatterPendingKind::review:
      return text_of(pending.place.resolution->text);
    default:
      return title(part);
  }
}

std::vector<MatterFact> MatterCells::facts(const Milestone& milestone) const {
  const MatterPart& part = matter_.parts[milestone.part];
  return with_row(part, [&](const ListRow& row) {
    Facts facts(row, milestone, language_, keys_);
    switch (milestone.kind) {
      case MilestoneKind::raised:
        facts.add("by", raised_by(part));
        break;
      case MilestoneKind::reported: {
        const IssueSource& source = *part.issue->source;
        facts.add("channel", row.word(source.channel));
        if (!source.order_no) break;
        facts.add("order_no", keys_ ? text_of(source.order_no)
                                    : say(language_, "matter-order"_msg, {*source.order_no}));
        break;
      }
      case MilestoneKind::meeting:
        if (part.meeting.stage != MeetingStage::unrecorded) break;
        facts.add("state", row.say(key(part.meeting.stage), label(part.meeting.stage)));
        break;
      case MilestoneKind::resolved: {
        const Resolution& resolution = *milestone.resolution;
        facts.add("number", text_of(resolution.number));
        if (keys_) facts.add("outcome", std::string(key(milestone.outcome)));
        if (!resolution.supersedes) break;
        facts.add("supersedes",
                  keys_ ? text_of(resolution.supersedes)
                        : say(language_, "step-supersedes"_msg, {*resolution.supersedes}));
        break;
      }
      case MilestoneKind::superseded: {
        const std::string id = id_of(*std::get<const Resolution*>(milestone.entry));
        if (keys_) facts.add("by", id);
        else facts.add({}, say(language_, "step-superseded-by"_msg, {id}));
        break;
      }
      case MilestoneKind::struck_off: {
        const FollowUp& one = *milestone.follow_up;
        const bool last =
            one.closed_on && milestone.day && whole_date(*milestone.day) == *one.closed_on;
        if (last) facts.add("closing", row.word(one.closing));
        break;
      }
      default:
        break;
    }
    std::vector<MatterFact> all = facts.run();
    return all;
  });
}

std::string MatterCells::id_of(const Resolution& resolution) const {
  for (const MatterPart& part : matter_.parts) {
    const std::vector<ResolutionPlace> all = all_resolutions(*part.placed->record);
    if (std::ranges::find(all, &resolution, &ResolutionPlace::resolution) == all.end()) continue;
    const std::string_view record = part.placed->id;
    const std::size_t slash = keys_ ? std::string_view::npos : record.rfind('/');
    return full_id(record.substr(slash == std::string_view::npos ? 0 : slash + 1),
                   item_id(resolution));
  }
  return item_id(resolution);
}

std::string MatterCells::who(const MatterPending& pending) const {
  const MatterPart& part = matter_.parts[pending.part];
  return with_row(part, [&](const ListRow& row) -> std::string {
    switch (pending.kind) {
      case MatterPendingKind::meeting:
        return row.party(part.placed->record->convener);
      case MatterPendingKind::reply:
        return text_of(part.issue->officer);
      case MatterPendingKind::review:
        return {};
      case MatterPendingKind::ratification:
        return row.word(pending.place.ratification->body);
      case MatterPendingKind::answer:
        return row.party(pending.escalation->to);
      default: {
        const PartyRef* lead = lead_of(pending.place);
        return lead != nullptr ? row.party(*lead) : std::string();
      }
    }
  });
}

std::string MatterCells::due_text(const MatterPending& pending) const {
  if (pending.due.date || !pending.due.stated) return {};
  const MatterPart& part = matter_.parts[pending.part];
  return with_row(part, [&](const ListRow& row) -> std::string {
    if (pending.kind == MatterPendingKind::reply) return row.due_text(part.issue->source->due);
    if (pending.place.resolution == nullptr && pending.place.follow_up == nullptr) return {};
    return row.due_text(due_of(pending.place));
  });
}

std::string MatterCells::raised_by(const MatterPart& part) const {
  if (part.issue == nullptr) return {};
  return with_row(part, [&](const ListRow& row) {
    ListRow::Joined all = row.joined();
    for (const Who& one : part.issue->raised_by) all.add(row.party(one));
    return all.take();
  });
}

std::string MatterCells::category(const MatterPart& part) const {
  if (part.issue == nullptr) return {};
  return with_row(part, [&](const ListRow& row) { return row.word(part.issue->category); });
}

std::string MatterCells::compound(const MatterPart& part) const {
  return with_row(part, [](ListRow& row) { return cell_compound(row); });
}

}  // namespace meeting
