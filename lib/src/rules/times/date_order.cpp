// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <meeting/items.hpp>
#include <meeting/state.hpp>

#include "rules/follow_ups/rounds.hpp"
#include "rules/future.hpp"
#include "rules/moment.hpp"
#include "rules/rule.hpp"
#include "rules/unread.hpp"

namespace meeting {
namespace {

/// Which of two days is shown as the wrong one.
enum class Blame : bool { earlier, later };

constexpr std::string_view one_is_wrong = "date-order.help"_msg;

/// So many days before the meeting are no slips of their own.
constexpr std::size_t many = 4;

class Order {
 public:
  Order(const Record& record, const RuleContext& context, Reporter& reporter)
      : record_(record), context_(context), reporter_(reporter) {
    // A day that is wrong by itself has its own rule.
    if (!result_before_meeting(record, context)) meeting_ = meeting_day(record);
  }

  void check() {
    check_record_days();
    if (record_.mediation) check_mediation(*record_.mediation);
    for (const PublicNotice& one : record_.public_notices) check_notice(one);
    for (const Issue& one : record_.issues) check_issue(one);
    for_each_resolution(record_,
                        [&](const Issue*, const Resolution& one) { check_resolution(one); });
    for (const FollowUpPlace& place : all_follow_ups(record_)) {
      check_follow_up(*place.follow_up, begin_of(*place.follow_up, place.issue));
    }
    report_before_meeting();
  }

 private:
  struct Violation {
    Moment earlier, later;
    Message help;
  };

  /// What should not come before what. Days that are not given are in order.
  void expect(const Moment& earlier, const Moment& later, Blame blame = Blame::later,
              Message help = {one_is_wrong, {}}) {
    if (!earlier || !later) return;
    const bool after_meeting = blame == Blame::later && earlier.at == meeting_.at;
    if (!certainly_before(later, earlier)) {
      if (after_meeting) ++in_order_;
    } else if (after_meeting) {
      before_meeting_.push_back({earlier, later, std::move(help)});
    } else {
      report(earlier, later, blame, std::move(help));
    }
  }

  void report(const Moment& earlier, const Moment& later, Blame blame, Message help) {
    const bool late = blame == Blame::later;
    const Moment& wrong = late ? later : earlier;
    const Moment& other = late ? earlier : later;
    std::vector<Argument> args{name_of(wrong), text_of(wrong), name_of(other), text_of(other)};
    std::string_view text = late ? "date-order.before-time"_msg : "date-order.after-time"_msg;
    if (const std::optional<int> days = whole_days_between(later, earlier)) {
      args.emplace_back(*days);
      text = late ? "date-order.before"_msg : "date-order.after"_msg;
    }
    reporter_.report(wrong.at, {text, std::move(args)}, std::move(help))
        .note(other.at, {"date-order.note"_msg, {name_of(other)}});
  }

  /// Where most days lie before the meeting, the meeting's own day is the wrong one.
  void report_before_meeting() {
    if (before_meeting_.size() >= many && before_meeting_.size() > in_order_) {
      const Moment& first = before_meeting_.front().later;
      reporter_
          .report(meeting_.at,
                  {"date-order.meeting"_msg, {text_of(meeting_), before_meeting_.size()}},
                  {"date-order.meeting.help"_msg, {}})
          .note(first.at, {"date-order.note"_msg, {name_of(first)}});
      return;
    }
    for (Violation& one : before_meeting_) {
      report(one.earlier, one.later, Blame::later, std::move(one.help));
    }
  }

  static Moment due_of(const Due& due, BlockId block) { return moment_of(due.date, block, "due"); }

  // ---- the meeting ----

  void check_record_days() {
    if (record_.announcement) {
      expect(moment_of(record_.announcement->date, BlockId::announcement, "date"), meeting_,
             Blame::earlier);
    }
    for (const Postponed& one : record_.postponed) {
      expect(moment_of(one.date, BlockId::postponed, "date"),
             moment_of(one.to, BlockId::postponed, "to"), Blame::earlier);
    }
    if (record_.archive) {
      expect(meeting_, moment_of(record_.archive->filed_on, BlockId::archive, "filed_on"));
    }
  }

  void check_mediation(const Mediation& mediation) {
    const auto day = [](const Stated<Date>& date, std::string_view key) {
      return moment_of(date, BlockId::mediation, key);
    };
    const Moment accepted = day(mediation.accepted_on, "accepted_on");
    const Moment effective = day(mediation.effective_on, "effective_on");
    const Moment signed_on = day(mediation.signed_on, "signed_on");
    const Moment sealed = day(mediation.sealed_on, "sealed_on");
    expect(accepted, signed_on);
    expect(accepted, sealed);
    expect(accepted, day(mediation.performed_on, "performed_on"));
    const Moment& last_mark =
        certainly_before(signed_on, sealed) || !signed_on ? sealed : signed_on;
    expect(last_mark ? last_mark : accepted, effective);
    if (!mediation.confirmation) return;
    const Confirmation& court = *mediation.confirmation;
    const Moment applied = moment_of(court.applied_on, BlockId::confirmation, "applied_on");
    expect(effective, applied);
    expect(applied, moment_of(court.confirmed_on, BlockId::confirmation, "confirmed_on"));
  }

  void check_notice(const PublicNotice& notice) {
    const Moment posted = moment_of(notice.date, BlockId::public_notice, "date");
    expect(posted, moment_of(notice.until, BlockId::public_notice, "until"));
    for (const Objection& one : notice.objections) {
      const Moment objected = moment_of(one.date, BlockId::objection, "date");
      expect(posted, objected);
      expect(objected, moment_of(one.withdrawn_on, BlockId::objection, "withdrawn_on"));
    }
  }

  // ---- issues and resolutions ----

  void check_issue(const Issue& issue) {
    const Moment raised = moment_of(issue.raised_on, BlockId::issue, "raised_on");
    // A list of requests, a campaign and the like only begin on their day.
    if (!needs_no_resolution(record_)) {
      expect(raised, meeting_, Blame::earlier, {"date-order.raised.help"_msg, {}});
      for (const PriorAttempt& one : issue.prior_attempts) {
        expect(moment_of(one.date, BlockId::prior_attempt, "date"), meeting_, Blame::earlier);
      }
    }
    if (issue.screened) {
      expect(raised, moment_of(issue.screened->date, BlockId::screened, "date"));
    }
    if (issue.withdrawn) {
      expect(raised, moment_of(issue.withdrawn->date, BlockId::withdrawn, "date"));
    }
    if (issue.source) check_source(*issue.source);
  }

  void check_source(const IssueSource& source) {
    const auto time = [](const Stated<DateTime>& moment, std::string_view key) {
      return moment_of(moment, BlockId::source, key);
    };
    const Moment received = time(source.received_at, "received_at");
    expect(received, time(source.contacted_at, "contacted_at"));
    expect(received, time(source.handled_at, "handled_at"));
    expect(received, time(source.replied_at, "replied_at"));
    expect(received, due_of(source.due, BlockId::source));
    for (const Returned& one : source.returned) {
      expect(received, moment_of(one.date, BlockId::returned, "date"));
    }
  }

  void check_resolution(const Resolution& resolution) {
    expect(meeting_, due_of(resolution.due, BlockId::resolution));
    expect(meeting_, moment_of(resolution.review_on, BlockId::resolution, "review_on"));
    if (resolution.ratification) {
      const Ratification& asked = *resolution.ratification;
      expect(meeting_, due_of(asked.due, BlockId::ratification));
      expect(meeting_, moment_of(asked.ratified_on, BlockId::ratification, "ratified_on"));
    }
    for (const Money& one : resolution.money) {
      const Moment paid = moment_of(one.paid_on, BlockId::money, "paid_on");
      expect(meeting_, paid);
      expect(moment_of(one.applied_on, BlockId::money, "applied_on"), paid);
    }
  }

  // ---- follow-ups ----

  /// In a list of requests each begins when it is raised.
  Moment begin_of(const FollowUp& follow_up, const Issue* issue) const {
    if (follow_up.since) return moment_of(follow_up.since, BlockId::follow_up, "since");
    if (!record_.form.is("intake")) return meeting_;
    if (issue == nullptr) return {};
    return moment_of(issue->raised_on, BlockId::issue, "raised_on");
  }

  void check_follow_up(const FollowUp& one, const Moment& begin) {
    const Message since{"date-order.since.help"_msg, {}};
    expect(begin, due_of(one.due, BlockId::follow_up));
    for (const Progress& entry : one.progress) {
      expect(begin, moment_of(entry.date, BlockId::progress, "date"), Blame::later, since);
    }
    if (one.cancelled) expect(begin, moment_of(one.cancelled->date, BlockId::cancelled, "date"));
    check_extensions(one);
    for (const Suspension& entry : one.suspended) {
      expect(moment_of(entry.date, BlockId::suspended, "date"),
             moment_of(entry.resumed_on, BlockId::suspended, "resumed_on"));
    }
    for (const Escalation& entry : one.escalated) check_escalation(entry);
    for (const Rectification& entry : one.rectification) {
      const Moment issued = moment_of(entry.issued_at, BlockId::rectification, "issued_at");
      expect(issued, moment_of(entry.due, BlockId::rectification, "due"));
      expect(issued, moment_of(entry.checked_at, BlockId::rectification, "checked_at"));
    }
    if (!unread_in(one.at, context_)) check_rounds(one, begin, since);
  }

  /// The new time limit is later than the one before it.
  void check_extensions(const FollowUp& one) {
    std::vector<const Extension*> entries;
    for (const Extension& entry : one.extended) entries.push_back(&entry);
    std::ranges::stable_sort(entries, {}, [](const Extension* entry) { return *entry->date; });
    Moment before = due_of(one.due, BlockId::follow_up);
    for (const Extension* entry : entries) {
      const Moment to = moment_of(entry->to, BlockId::extended, "to");
      if (entry->from) before = moment_of(entry->from, BlockId::extended, "from");
      if (to && before && to.day == before.day) {
        reporter_
            .report(to.at, {"date-order.same"_msg, {name_of(to), text_of(to), name_of(before)}},
                    {"date-order.extension.help"_msg, {}})
            .note(before.at, {"date-order.note"_msg, {name_of(before)}});
      }
      expect(before, to, Blame::later, {"date-order.extension.help"_msg, {}});
      before = to;
    }
  }

  void check_escalation(const Escalation& one) {
    Moment before = moment_of(one.date, BlockId::escalated, "date");
    const auto next = [&](const Stated<Date>& date, std::string_view key) {
      const Moment moment = moment_of(date, BlockId::escalated, key);
      expect(before, moment);
      if (moment) before = moment;
    };
    next(one.dispatched_on, "dispatched_on");
    next(one.reported_in_on, "reported_in_on");
    next(one.answered_on, "answered_on");
  }

  void check_rounds(const FollowUp& one, const Moment& begin, const Message& since) {
    const std::vector<Round> rounds = rounds_of(one);
    for (const Round& round : rounds) {
      const Moment& first = round.begin ? round.begin : begin;
      const Message& help = round.begin ? Message{one_is_wrong, {}} : since;
      expect(first, round.done, Blame::later, help);
      if (round.done) expect(round.done, round.closed);
      else expect(first, round.closed, Blame::later, help);
      if (round.done_kept) expect(round.done, round.end, Blame::earlier);
      if (round.closed_kept) expect(round.closed, round.end, Blame::earlier);
    }
    check_own_day(moment_of(one.done_on, BlockId::follow_up, "done_on"), &Round::done, rounds);
    check_own_day(moment_of(one.closed_on, BlockId::follow_up, "closed_on"), &Round::closed,
                  rounds);
    for (const Visit& visit : one.visits) {
      check_visit(moment_of(visit.date, BlockId::visit, "date"), rounds, begin);
    }
  }

  /// What a reopening keeps, the follow-up's own day need not say: it is that of the last time.
  void check_own_day(const Moment& own, Moment Round::*day, const std::vector<Round>& rounds) {
    if (!own) return;
    const bool counts = std::ranges::any_of(
        rounds, [&](const Round& round) { return (round.*day).day == own.day; });
    if (!counts) {
      expect(rounds.back().begin, own, Blame::later, {"date-order.reopened-own.help"_msg, {}});
    }
  }

  void check_visit(const Moment& visit, const std::vector<Round>& rounds, const Moment& begin) {
    if (!visit) return;
    const Round* latest = &rounds.front();
    for (const Round& round : rounds) {
      if (!within(round, visit)) continue;
      if (!certainly_before(visit, round.done)) {
        if (!round.done) expect(begin, visit);
        return;
      }
      latest = &round;
    }
    expect(latest->done, visit, Blame::later, {"date-order.visit.help"_msg, {text_of(visit)}});
  }

  const Record& record_;
  const RuleContext& context_;
  Reporter& reporter_;
  Moment meeting_;
  std::vector<Violation> before_meeting_;
  std::size_t in_order_ = 0;
};

void check(const Subject& subject, Reporter& reporter) {
  Order(subject.record, subject.context, reporter).check();
}

}  // namespace

constexpr Rule date_order_rule{{"date-order", Severity::error, "rule.date-order"_msg,
                                "rule.date-order.reason"_msg, "rule.date-order.source"_msg},
                               check};

}  // namespace meeting
