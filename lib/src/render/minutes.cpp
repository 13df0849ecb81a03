// SPDX-License-Identifier: Apache-2.0

// The order and the phrases are those of 纪要 as offices write them: overview, then for each
// issue what was heard, discussed and agreed, then who does what, then who was there.
// Source: GB/T 9704-2012 for the order of 出席, 请假, 列席.

#include <meeting/events.hpp>
#include <meeting/items.hpp>
#include <meeting/minutes.hpp>
#include <meeting/state.hpp>

#include "render/inline_text.hpp"
#include "render/minutes_page.hpp"
#include "render/minutes_words.hpp"

namespace meeting {
namespace {

/// 一, 十, 十一, 二十 … 九十九; digits from 100.
std::string chinese_number(std::size_t number) {
  constexpr std::string_view digits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  if (number == 0 || number > 99) return std::to_string(number);
  std::string text;
  if (number >= 20) text += digits[number / 10];
  if (number >= 10) text += "十";
  text += digits[number % 10];
  return text;
}

/// The author's full stop would come before what we add.
std::string without_full_stop(std::string text) {
  for (const std::string_view stop : {std::string_view("。"), std::string_view("；"),
                                      std::string_view("."), std::string_view(";")}) {
    if (text.ends_with(stop)) text.resize(text.size() - stop.size());
  }
  return text;
}

bool is(const Flag& flag) { return flag.given && *flag; }

class MinutesText {
 public:
  MinutesText(const PlacedRecord& placed, const MinutesOptions& options)
      : record_(*placed.record), options_(options), words_(placed, options), page_(options) {}

  std::string text() {
    head();
    overview();
    reports();
    events();
    std::size_t number = 0;
    for (const Issue& issue : record_.issues) this->issue(issue, ++number);
    loose_resolutions();
    follow_ups();
    mediation();
    notices();
    attendance();
    if (options_.issued_on) page_.signature(words_.date(*options_.issued_on));
    return page_.take();
  }

 private:
  std::string say(std::string_view id, std::initializer_list<Argument> args = {}) const {
    return words_.say(id, args);
  }

  void head() {
    const std::string title = one_line(*record_.title);
    if (title.ends_with("纪要")) page_.title(title);
    else if (!title.empty()) page_.title(say("minutes-title"_msg, {title}));
    else page_.title(say("minutes-untitled"_msg));
    if (record_.number) page_.subtitle(one_line(*record_.number));
  }

  // ---- overview ----

  void overview() {
    std::string text = held();
    append_sentence(text, sentence_of("minutes-run"_msg, officers()));
    if (record_.platform) {
      append_sentence(text, say("minutes-platform"_msg, {one_line(*record_.platform)}));
    }
    const std::string present = names_of_present();
    if (!present.empty()) append_sentence(text, say("minutes-took-part"_msg, {present}));
    append_sentence(text, sentence_of("minutes-numbers"_msg, numbers()));
    if (!text.empty()) page_.paragraph(text);
  }

  /// The parts with commas between them, put into a sentence; nothing for none.
  std::string sentence_of(std::string_view id, const std::vector<std::string>& parts) const {
    const std::string joined = words_.with_commas(parts);
    return joined.empty() ? joined : say(id, {joined});
  }

  std::vector<std::string> officers() const {
    std::vector<std::string> parts;
    const auto add = [&](std::string_view id, const std::string& who) {
      if (!who.empty()) parts.push_back(say(id, {who}));
    };
    add("minutes-convener"_msg, words_.party(record_.convener));
    add("minutes-chair"_msg, words_.officer(record_.chair));
    add("minutes-recorder"_msg, words_.officer(record_.recorder));
    return parts;
  }

  std::vector<std::string> numbers() const {
    std::vector<std::string> parts;
    if (!record_.attendance) return parts;
    const Attendance& all = *record_.attendance;
    if (all.expected) parts.push_back(say("minutes-expected"_msg, {words_.persons(*all.expected)}));
    if (all.present) parts.push_back(say("minutes-present"_msg, {words_.persons(*all.present)}));
    if (all.representatives) {
      parts.push_back(say("minutes-representatives"_msg, {words_.persons(*all.representatives)}));
    }
    if (all.women) parts.push_back(say("minutes-women"_msg, {words_.persons(*all.women)}));
    if (all.person_times) {
      parts.push_back(say("minutes-person-times"_msg, {words_.quantity(*all.person_times)}));
    }
    return parts;
  }

  Language language() const { return options_.language; }
  std::string form() const { return one_line(record_.form.label(language())); }

  std::string held() const {
    const auto fragment = [this](std::string_view id, const std::string& value) {
      return value.empty() ? std::string() : say(id, {value});
    };
    const std::string when = fragment("minutes-when"_msg, words_.when());
    const std::string area = fragment("minutes-of-area"_msg, words_.area());
    const std::string place = fragment("minutes-at-place"_msg, one_line(*record_.place));
    if (when.empty() && area.empty() && place.empty()) return {};
    const std::string what = form().empty() ? say("minutes-meeting"_msg) : form();
    return needs_no_resolution(record_) ? say("minutes-carried-out"_msg, {when, area, place, what})
                                        : say("minutes-held"_msg, {when, area, place, what});
  }

  void append_sentence(std::string& text, const std::string& sentence) const {
    if (sentence.empty()) return;
    if (!text.empty() && language() == Language::english) text += ' ';
    text += sentence;
  }

  static bool was_present(const Party& party) {
    return !party.attendance.given || party.attendance.is("present");
  }

  std::string names_of_present() const {
    std::vector<std::string> names;
    for (const Party& party : record_.parties) {
      if (was_present(party)) names.push_back(words_.party(party));
    }
    return words_.list(names);
  }

  void reports() {
    for (const Report& report : record_.reports) {
      const std::string by = words_.party(report.by);
      const std::string subject = one_line(*report.subject);
      if (by.empty() && subject.empty()) continue;
      if (subject.empty()) page_.paragraph(say("minutes-heard"_msg, {by}));
      else if (by.empty()) page_.paragraph(say("minutes-heard-of"_msg, {subject}));
      else page_.paragraph(say("minutes-heard-from"_msg, {by, subject}));
    }
  }

  void events() {
    bool any = false;
    for (const TimedEvent& event : all_events(record_, words_.last_day())) {
      if (event.origin == EventOrigin::rectification_due) continue;  // nothing happened then
      if (!any) page_.heading(say("minutes-events"_msg));
      any = true;
      std::string what = one_line(*event.what());
      if (event.notice != nullptr) {
        const std::string kind(event.kind().label(language()));
        what = what.empty() ? kind : say("minutes-event-of-kind"_msg, {kind, what});
      }
      if (event.by != nullptr) what += say("minutes-in-brackets"_msg, {words_.party(*event.by)});
      page_.item(0, say("minutes-event"_msg, {words_.date_time(event.time), what}));
    }
  }

  // ---- one issue ----

  /// Minutes are for those who sat at the table; what must not go further says so.
  std::string marked(std::string_view text, bool secret) const {
    const std::string line = one_line(text);
    return secret ? say("minutes-private"_msg, {line}) : line;
  }

  void issue(const Issue& issue, std::size_t number) {
    const std::string title = marked(*issue.title, is(issue.private_));
    page_.heading(say("minutes-issue"_msg,
                      {Argument(std::to_string(number), chinese_number(number)), Argument(title)}));
    labelled("minutes-raised"_msg, raised(issue));
    labelled("minutes-facts"_msg, facts(issue));
    labelled("minutes-cause"_msg, one_line(*issue.cause));
    if (issue.affected) labelled("minutes-affected"_msg, words_.affected(*issue.affected));
    labelled("minutes-prior"_msg, prior_attempts(issue));
    if (issue.screened) labelled("minutes-screened"_msg, screening(*issue.screened));
    positions(issue);
    resolutions(issue.resolutions);
    if (issue.withdrawn) {
      const std::string reason = one_line(*issue.withdrawn->reason);
      if (reason.empty()) page_.paragraph(say("minutes-issue-withdrawn"_msg));
      else labelled("minutes-issue-withdrawn-since"_msg, without_full_stop(reason));
    }
  }

  /// Accepted is what every issue on the table is; the other answers have to be told.
  std::string screening(const Screening& screened) const {
    if (!screened.result || screened.result.is("accepted")) return {};
    return words_.with_commas(
        {one_line(screened.result.label(language())), one_line(*screened.reason)});
  }

  void labelled(std::string_view id, const std::string& text) {
    if (!text.empty()) page_.paragraph(say(id, {text}));
  }

  std::string raised(const Issue& issue) const {
    std::vector<std::string> parts;
    if (!issue.raised_by.empty()) parts.push_back(words_.parties(issue.raised_by));
    if (issue.raised_on) parts.push_back(words_.date(*issue.raised_on));
    if (issue.source && issue.source->channel && !issue.source->channel.is("other")) {
      parts.push_back(one_line(issue.source->channel.label(language())));
    }
    return words_.with_commas(parts);
  }

  std::string facts(const Issue& issue) const {
    std::vector<std::string> parts;
    for (const Fact& fact : issue.facts) {
      std::string text = one_line(*fact.name);
      if (language() == Language::english) text += ": ";
      parts.push_back(text + words_.quantity(*fact.value, *fact.unit));
    }
    if (issue.survey && issue.survey->found) {
      parts.push_back(
          say("minutes-found"_msg, {words_.quantity(*issue.survey->found, *issue.survey->unit)}));
    }
    if (issue.survey && issue.survey->fixed) {
      parts.push_back(
          say("minutes-fixed"_msg, {words_.quantity(*issue.survey->fixed, *issue.survey->unit)}));
    }
    return words_.clauses(parts);
  }

  std::string prior_attempts(const Issue& issue) const {
    std::vector<std::string> parts;
    for (const PriorAttempt& one : issue.prior_attempts) {
      std::vector<std::string> pieces;
      if (one.date) pieces.push_back(words_.date(*one.date));
      if (one.what) pieces.push_back(one_line(*one.what));
      if (one.result) pieces.push_back(one_line(*one.result));
      parts.push_back(words_.with_commas(pieces));
    }
    return words_.clauses(parts);
  }

  void positions(const Issue& issue) {
    if (issue.positions.empty()) return;
    page_.paragraph(say("minutes-discussed"_msg));
    for (const Position& position : issue.positions) {
      std::string who = words_.party(position.party);
      if (position.stage) {
        std::vector<std::string> about{one_line(position.stage.label(language()))};
        for (const auto& ground : position.grounds) {
          about.push_back(one_line(ground.label(language())));
        }
        who += say("minutes-in-brackets"_msg, {words_.list(about)});
      }
      std::string text =
          say("minutes-position"_msg, {who, without_full_stop(one_line(*position.text))});
      if (position.response) {
        text += say("minutes-response"_msg, {without_full_stop(one_line(*position.response))});
      }
      if (position.withdrawn_on && *position.withdrawn_on <= words_.last_day()) {
        text += say("minutes-withdrawn"_msg, {words_.date(*position.withdrawn_on)});
      }
      page_.item(0, say("minutes-sentence"_msg, {text}));
    }
  }

  /// What was agreed, what was not, what was only told; numbered on through all three.
  void resolutions(const std::vector<Resolution>& all) {
    struct Group {
      std::string_view phrase;
      bool (*holds)(IssueOutcome outcome);
    };
    constexpr Group groups[] = {
        {"minutes-agreed"_msg,
         [](IssueOutcome outcome) {
           return outcome == IssueOutcome::agreed || outcome == IssueOutcome::referred;
         }},
        {"minutes-not-agreed"_msg,
         [](IssueOutcome outcome) {
           return outcome == IssueOutcome::deferred || outcome == IssueOutcome::not_agreed;
         }},
        {"minutes-informed"_msg,
         [](IssueOutcome outcome) { return outcome == IssueOutcome::informed; }},
    };
    std::size_t number = 0;
    for (const Group& group : groups) {
      bool any = false;
      for (const Resolution& one : all) {
        if (!group.holds(resolution_outcome(one))) continue;
        if (!any) page_.paragraph(say(group.phrase));
        any = true;
        page_.item(++number, resolution(one));
      }
    }
  }

  std::string resolution(const Resolution& one) const {
    std::string text = without_full_stop(one_line(*one.text));
    std::vector<std::string> nature;
    if (one.type) nature.push_back(one_line(one.type.label(language())));
    if (one.basis) nature.push_back(one_line(one.basis.label(language())));
    if (!nature.empty()) text += say("minutes-in-brackets"_msg, {words_.list(nature)});
    std::vector<std::string> details;
    const auto add = [&](std::string_view id, const std::string& value) {
      if (!value.empty()) details.push_back(say(id, {value}));
    };
    std::vector<std::string> conditions;
    for (const Text& condition : one.conditions) conditions.push_back(one_line(*condition));
    add("minutes-conditions"_msg, words_.list(conditions));
    add("minutes-responsible"_msg, words_.parties(one.responsible));
    add("minutes-due"_msg, words_.due(one.due));
    if (one.vote) add("minutes-vote"_msg, words_.vote(*one.vote));
    if (one.signatures) add("minutes-signatures"_msg, words_.signatures(*one.signatures));
    for (const Money& money : one.money) add("minutes-money"_msg, words_.money(money));
    if (one.ratification) add("minutes-ratification"_msg, ratification(*one.ratification));
    std::vector<std::string> laws;
    for (const Text& law : one.legal_basis) laws.push_back(one_line(*law));
    add("minutes-legal-basis"_msg, words_.list(laws));
    if (one.effective_on) add("minutes-effective"_msg, words_.date(*one.effective_on));
    if (one.review_on) add("minutes-review"_msg, words_.date(*one.review_on));
    const std::string all = words_.clauses(details);
    return all.empty() ? say("minutes-sentence"_msg, {text})
                       : say("minutes-resolution"_msg, {text, all});
  }

  std::string ratification(const Ratification& asked) const {
    std::vector<std::string> parts;
    if (asked.body) parts.push_back(one_line(asked.body.label(language())));
    if (asked.matter) parts.push_back(one_line(*asked.matter));
    const std::string day = words_.due(asked.due);
    if (!day.empty()) parts.push_back(say("minutes-by-day"_msg, {day}));
    return words_.with_commas(parts);
  }

  /// Resolutions whose issue was not found stand under a heading of their own.
  void loose_resolutions() {
    if (record_.resolutions.empty()) return;
    page_.heading(say("minutes-other-resolutions"_msg));
    resolutions(record_.resolutions);
  }

  // ---- the end ----

  void follow_ups() {
    Table table;
    table.columns.push_back({say("minutes-number"_msg), Align::right, false});
    table.columns.push_back({say("head-task"_msg), Align::left, true});
    table.columns.push_back({say("head-lead"_msg), Align::left, true});
    table.columns.push_back({say("head-assisting"_msg), Align::left, true});
    table.columns.push_back({say("head-due"_msg), Align::left, false});
    bool any_assisting = false;
    for (const FollowUpPlace& at : all_follow_ups(record_)) {
      const FollowUp& one = *at.follow_up;
      const bool secret = is(one.private_) || (at.issue != nullptr && is(at.issue->private_));
      std::string lead = words_.party(one.lead);
      if (one.person) lead += say("minutes-in-brackets"_msg, {one_line(*one.person)});
      std::string assisting = words_.parties(one.assisting);
      any_assisting = any_assisting || !assisting.empty();
      table.rows.push_back({std::to_string(table.rows.size() + 1), marked(*one.task, secret),
                            std::move(lead), std::move(assisting), words_.due(one.due)});
    }
    if (table.rows.empty()) return;
    if (!any_assisting) {
      table.columns.erase(table.columns.begin() + 3);
      for (auto& row : table.rows) row.erase(row.begin() + 3);
    }
    page_.heading(say("minutes-follow-ups"_msg));
    page_.table(table);
  }

  void mediation() {
    if (!record_.mediation) return;
    const Mediation& all = *record_.mediation;
    page_.heading(say("minutes-mediation"_msg));
    labelled("minutes-dispute-type"_msg, one_line(all.dispute_type.label(language())));
    labelled("minutes-mediators"_msg, words_.parties(all.mediators));
    std::vector<std::string> disputed;
    for (const Text& one : all.disputed) disputed.push_back(one_line(*one));
    labelled("minutes-disputed"_msg, words_.clauses(disputed));
    labelled("minutes-agreement"_msg, one_line(all.agreement.label(language())));
    labelled("minutes-performance"_msg, one_line(*all.performance));
  }

  void notices() {
    for (const PublicNotice& notice : record_.public_notices) {
      if (notice.date && *notice.date > words_.last_day()) continue;
      std::vector<std::string> parts;
      if (notice.date && notice.until) {
        parts.push_back(
            say("minutes-from-to"_msg, {words_.date(*notice.date), words_.date(*notice.until)}));
      } else if (notice.date) {
        parts.push_back(say("minutes-from"_msg, {words_.date(*notice.date)}));
      }
      std::vector<std::string> channels;
      for (const auto& one : notice.channels) channels.push_back(one_line(one.label(language())));
      parts.push_back(words_.list(channels));
      if (notice.contact) parts.push_back(one_line(*notice.contact));
      labelled("minutes-notice"_msg, words_.clauses(parts));
    }
  }

  void attendance() {
    attendance_line("minutes-list-present"_msg, was_present);
    attendance_line("minutes-list-excused"_msg,
                    [](const Party& party) { return party.attendance.is("excused"); });
    attendance_line("minutes-list-absent"_msg,
                    [](const Party& party) { return party.attendance.is("absent"); });
    attendance_line("minutes-list-observers"_msg,
                    [](const Party& party) { return party.attendance.is("observer"); });
  }

  void attendance_line(std::string_view id, bool (*belongs)(const Party&)) {
    std::vector<std::string> parties;
    for (const Party& party : record_.parties) {
      if (belongs(party)) parties.push_back(words_.party_at_table(party));
    }
    labelled(id, words_.list(parties));
  }

  const Record& record_;
  const MinutesOptions& options_;
  MinutesWords words_;
  MinutesPage page_;
};

}  // namespace

std::string minutes(const PlacedRecord& placed, const MinutesOptions& options) {
  return MinutesText(placed, options).text();
}

}  // namespace meeting
