// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A meeting's record as plain values: what the file states, typed by the table of
/// fields (fields.hpp), and where it states it.
///
/// Texts are views into the bytes of the Source that the record was read from, or into
/// the Document's own store where they had to be decoded; they live as long as the
/// Document (read.hpp). Nothing computed is stored: states follow from dates and from
/// the day asked about (state.hpp).
///
/// Both shapes of a file make the same values: resolutions stand in their issue,
/// follow-ups in their resolution, issue or record, wherever the file wrote them.

#include <cstdint>
#include <meeting/date.hpp>
#include <meeting/decimal.hpp>
#include <meeting/location.hpp>
#include <meeting/vocabulary.hpp>
#include <optional>
#include <string_view>
#include <vector>

namespace meeting {

/// A value that the record states, and where. Not given: the key is missing, its value
/// is empty, or what is written there could not be read (then there is a finding).
template <class T>
struct Stated {
  T value{};
  bool given = false;
  ByteRange at;

  explicit operator bool() const { return given; }
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
};

using Text = Stated<std::string_view>;
using Texts = std::vector<Text>;
using Flag = Stated<bool>;
/// A whole number of things or people, perhaps "at least" or "about".
struct Count : Stated<Quantity> {};
/// An exact decimal number, perhaps "at least" or "about".
struct Number : Stated<Quantity> {};
/// 0 to 100.
struct Percent : Stated<Quantity> {};
struct FormatNumber : Stated<std::int64_t> {};

/// A party as a field names it: by id, by name, by a kind that only one party has, or an
/// organisation of the book's register. `index` is its place in Record::parties, or -1.
struct PartyRef : Text {
  std::int32_t index = -1;
};
/// A party where the field names one, else any text ("a neighbour").
struct Who : PartyRef {};

/// An item of this record or of another: `i1`, `2025-03-14-丽园停车:f1`, a record's id.
struct ItemRef : Text {};
/// The id of an item, unique in its record: p1, i1, r1, f1 …
struct ItemId : Text {};

/// What every block of a record knows of itself.
struct Block {
  ByteRange at;
};

// ---- small blocks ------------------------------------------------------------------

struct Area : Block {
  Text province, city, district, street, community, compound, alley;
  Texts grid;  ///< from the widest level to the narrowest
};

/// A day that is fixed, or so many working days after another.
struct Due : Block {
  bool given = false;
  Stated<Date> date;
  Count working_days;
  Stated<Date> after;  ///< not given: the day of the meeting

  explicit operator bool() const { return given; }
};

/// Chair or recorder: a text, or the party and the post.
struct Officer : Block {
  bool given = false;
  Text text;  ///< as written where it is a plain text
  Who party;
  Text role;
  Text name;

  explicit operator bool() const { return given; }
};

struct Attendance : Block {
  Count expected, present, person_times;
  Count representatives, women;  ///< of an assembly: residents' representatives, women among them
};

struct Person : Block {
  Text name;
  Texts roles;
  Text phone;
  std::vector<Who> also_in;  ///< other parties that the person serves
};

struct Cancelled : Block {
  Stated<Date> date;
  Text reason;
};
struct Withdrawn : Block {
  Stated<Date> date;
  Text reason;
};
struct Postponed : Block {
  Stated<Date> date, from, to;
};
struct Returned : Block {
  Stated<DateTime> date;
  Text reason;
};

struct Report : Block {
  Who by;
  Text subject;
};

struct Party : Block {
  ItemId id;
  Word<VocabularyId::party_kind> kind;
  Text name;
  Count count;
  Texts roles;
  Word<VocabularyId::standing> standing;
  Word<VocabularyId::attendance> attendance;
  Text reason;
  std::vector<Person> people;
  Texts members;
  Texts offers;
};

struct Fact : Block {
  Text name;
  Number value;
  Text unit;
};

struct Money : Block {
  Word<VocabularyId::money_kind> kind;
  Number amount;  ///< not given: funds applied for whose sum is not known
  Text unit;
  Number total;  ///< the whole where `amount` is what each pays
  Count payers;  ///< how many pay `amount`
  Word<VocabularyId::pricing> pricing;
  PartyRef payer, payee;
  Stated<Date> applied_on;
  Due due;
  Stated<Date> paid_on;
};

struct Attachment : Block {
  Text path;
  Text what;
};
struct Archive : Block {
  Text number;
  Word<VocabularyId::retention> retention;
  Stated<Date> filed_on;
};
struct Feedback : Block {
  Stated<Date> date;
  Word<VocabularyId::feedback_kind> kind;
  Text text;
};
struct Claim : Block {
  Text what;
  Number value;
  Text unit;
  Text period;
};
struct Indicator : Block {
  Text name;
  Number value;
  Text unit;
  Stated<Date> date;
  Count sample;
};
struct Event : Block {
  Stated<DateTime> at_time;
  Word<VocabularyId::event_kind> kind;
  Text what;
  Who by;
};

struct Objection : Block {
  Stated<Date> date;
  Text by;
  Text text;
  Text response;
  Stated<Date> withdrawn_on;
};
struct PublicNotice : Block {
  Stated<Date> date, until;
  std::vector<Word<VocabularyId::notice_channel>> channels;
  std::vector<ItemRef> covers;
  Text contact;
  std::vector<Objection> objections;
};
struct Announcement : Block {
  Stated<Date> date;
  std::vector<Word<VocabularyId::notice_channel>> channels;
  std::vector<ItemRef> issues;
};

struct Confirmation : Block {
  Stated<Date> applied_on, confirmed_on;
  Text court;
};
struct Mediation : Block {
  Text case_no;
  Word<VocabularyId::dispute_type> dispute_type;
  Stated<Date> accepted_on;
  Word<VocabularyId::mediation_origin> origin;
  std::vector<Who> mediators;
  Texts disputed;
  Word<VocabularyId::agreement_form> agreement;
  Text performance;
  Stated<Date> signed_on, sealed_on, effective_on, performed_on;
  std::optional<Confirmation> confirmation;
  Number fee;
  Texts papers;
};

// ---- follow-ups ----------------------------------------------------------------------

struct Extension : Block {
  Stated<Date> date, from, to;
  Text reason;
};
struct Progress : Block {
  Stated<Date> date;
  Percent percent;
  Count done, target;
  Text note;
};
struct Suspension : Block {
  Stated<Date> date;
  Text reason;
  Stated<Date> resumed_on;
};
struct Escalation : Block {
  Who to;
  Stated<Date> date;
  Text order_no;
  Stated<Date> dispatched_on;
  Texts departments;
  Stated<Date> reported_in_on, answered_on;
  Text result;
};
struct Rectification : Block {
  Text number;
  Stated<DateTime> issued_at;
  Who by;
  Who to;
  Stated<DateTime> due, checked_at;
  Text result;
};
struct Output : Block {
  Text what;
  Number quantity, target;
  Text unit;
};
struct Visit : Block {
  Stated<Date> date;
  Word<VocabularyId::visit_method> method;
  Who by, of;
  Word<VocabularyId::visit_result> result;
  Word<VocabularyId::rating> rating;
  Text note;
};
struct RatingSurvey : Block {
  Stated<Date> date;
  Count very_satisfied, satisfied, basically_satisfied, dissatisfied, no_answer;
};
struct Reopening : Block {
  Stated<Date> date;
  Text reason;
  Stated<Date> done_on, closed_on;
};

struct FollowUp : Block {
  ItemId id;
  ItemRef resolution, issue;  ///< as the flat shape states them
  Text task;
  PartyRef lead;
  Text person;
  std::vector<PartyRef> assisting;
  Due due;
  std::vector<Extension> extended;
  std::vector<Progress> progress;
  std::vector<Suspension> suspended;
  std::vector<Escalation> escalated;
  std::vector<Rectification> rectification;
  Stated<Date> done_on;
  std::vector<Output> outputs;
  Word<VocabularyId::service_mode> service_mode;
  Texts evidence;
  std::vector<Visit> visits;
  std::optional<RatingSurvey> survey;
  Stated<Date> closed_on;
  Word<VocabularyId::closing> closing;
  std::optional<Cancelled> cancelled;
  Stated<Date> since;
  ItemRef continues;
  std::vector<Reopening> reopened;
  Flag private_;
  std::uint32_t ordinal = 0;  ///< 1, 2 … in document order: f1, f2 … where it has no id
};

// ---- resolutions ---------------------------------------------------------------------

/// Persons, and exclusive floor area in square metres where owners vote.
struct VoteCount : Block {
  bool given = false;
  Count persons;
  Number floor_area;

  explicit operator bool() const { return given; }
};
struct Vote : Block {
  Word<VocabularyId::vote_rule> rule;
  VoteCount base, took_part, in_favour, against, abstain;
  Word<VocabularyId::vote_claim> claimed;
};
struct Signatures : Block {
  Count required, signed_, refused, unreachable;
  Word<VocabularyId::signatures_claim> claimed;
};
struct Ratification : Block {
  Word<VocabularyId::ratifying_body> body;
  Text matter;
  Due due;
  Stated<Date> ratified_on;
  ItemRef ratified_in;
  Stated<Date> rejected_on;
};

struct Resolution : Block {
  ItemId id;
  ItemRef issue;  ///< as the flat shape states it
  Text number;
  Word<VocabularyId::resolution_type> type;
  Word<VocabularyId::basis> basis;
  Text text;
  Texts conditions;
  std::vector<PartyRef> responsible;
  Due due;
  std::optional<Vote> vote;
  std::optional<Signatures> signatures;
  std::vector<Money> money;
  std::optional<Ratification> ratification;
  Texts legal_basis;
  Stated<Date> effective_on, review_on;
  ItemRef supersedes;
  Flag no_action;
  std::vector<FollowUp> follow_ups;
  Text resource;
  std::uint32_t ordinal = 0;
};

// ---- issues ----------------------------------------------------------------------------

struct Position : Block {
  PartyRef party;
  Word<VocabularyId::stage> stage;
  Text text;
  std::vector<Word<VocabularyId::ground>> grounds;
  Text response;
  Stated<Date> withdrawn_on;
};
struct Screening : Block {
  Stated<Date> date;
  Word<VocabularyId::screened_result> result;
  Text reason;
  ItemRef into;
};
struct IssueSource : Block {
  Word<VocabularyId::channel> channel;
  Text order_no;
  Stated<DateTime> received_at;
  Due due;
  Stated<DateTime> contacted_at, dispatched_at, handled_at, supervised_at, replied_at;
  std::vector<Returned> returned;
  Texts relay;
};
struct Affected : Block {
  Count households, persons, buildings, units, floors, built_year;
};
struct IssueSurvey : Block {
  Count found, fixed;
  Text unit;
};
struct PriorAttempt : Block {
  Stated<PartialDate> date;
  Text what;
  Text result;
};

struct Issue : Block {
  ItemId id;
  Text title;
  Word<VocabularyId::category> category;
  Texts compound;
  Word<VocabularyId::tier> tier;
  Word<VocabularyId::initiative> initiative;
  Count priority;
  Text officer;
  std::vector<Who> raised_by;
  Stated<PartialDate> raised_on;
  std::vector<Who> about;
  std::optional<Screening> screened;
  ItemRef continues, parent;
  std::optional<IssueSource> source;
  std::vector<Fact> facts;
  Text cause;
  std::optional<Affected> affected;
  std::optional<IssueSurvey> survey;
  std::vector<PriorAttempt> prior_attempts;
  std::vector<Position> positions;
  std::optional<Withdrawn> withdrawn;
  std::vector<Resolution> resolutions;
  std::vector<FollowUp> follow_ups;  ///< those that belong to no resolution
  Texts generalised_to;
  Texts tags;
  Flag private_;
  std::uint32_t ordinal = 0;
};

/// A look at how deliberation and its results are carried out.
struct Inspection : Block {
  Stated<Date> date;
  Word<VocabularyId::inspection_method> method;
  Who by, of;
  Text finding;
  Flag assessed;  ///< counts in the assessment
};

// ---- the record ------------------------------------------------------------------------

struct Record : Block {
  FormatNumber format;
  ItemId id;
  Text number;
  Text title;
  Word<VocabularyId::form> form;
  Text platform, method;
  Word<VocabularyId::level> level;
  Stated<Date> date;
  Stated<TimeOfDay> start, end;
  Text place;
  std::optional<Area> area;
  Text series;
  std::optional<Announcement> announcement;
  std::optional<Cancelled> cancelled;
  Who convener;
  Officer chair, recorder;
  std::optional<Attendance> attendance;
  std::vector<Report> reports;
  std::vector<Party> parties;
  std::vector<Issue> issues;
  std::vector<Resolution> resolutions;  ///< only those whose issue could not be found
  std::vector<FollowUp> follow_ups;     ///< those that belong to no issue
  std::vector<PublicNotice> public_notices;
  std::vector<Event> events;
  std::vector<Indicator> indicators;
  std::optional<Mediation> mediation;
  std::vector<Claim> claims;
  std::vector<Feedback> feedback;
  std::vector<Attachment> attachments;
  std::optional<Archive> archive;
  Text note;
  std::vector<Postponed> postponed;
  Text rules_of_order;
  std::vector<Inspection> inspections;
  Texts tags;
  Flag private_;
};

}  // namespace meeting
