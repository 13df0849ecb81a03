// SPDX-License-Identifier: Apache-2.0

// The rules on people's mediation, at their edges.

#include <doctest/doctest.h>

#include <string>

#include "rule_case.hpp"

namespace {

struct Case {
  std::string_view what;
  std::string_view yaml;  ///< below the head
  std::string_view marked;
};

constexpr std::string_view head =
    "format: 1\ntitle: a\nform: mediation\ndate: 2025-03-14\n"
    "parties: [{kind: household, name: East, standing: claimant}, "
    "{kind: household, name: West, standing: respondent}, "
    "{kind: peoples_mediator, name: Committee}]\n";

/// Without a form, date or parties.
constexpr std::string_view bare = "format: 1\ntitle: a\n";

template <std::size_t N>
void check_all(std::string_view rule, const Case (&cases)[N], const CaseOptions& options = {},
               std::string_view begin = head) {
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(marked_by(rule, std::string(begin) + std::string(one.yaml), options) == one.marked);
  }
}

std::string text_of(std::string_view yaml, std::string_view rule, meeting::Language language,
                    const CaseOptions& options = {}) {
  return first_text(std::string(head) + std::string(yaml), rule, language, options);
}

constexpr meeting::Language english = meeting::Language::english;
constexpr meeting::Language chinese = meeting::Language::chinese;

}  // namespace

TEST_CASE("mediation-sides") {
  constexpr std::string_view held =
      "date: 2025-03-14\nissues: {title: b, resolutions: {text: c}}\n";
  struct Sides {
    std::string_view what;
    std::string_view yaml;
    std::string_view marked;
    bool happened = true;
  };
  constexpr Sides cases[] = {
      {"both sides and a mediator",
       "form: mediation\nparties: [{kind: household, name: A, standing: claimant}, {kind: "
       "household, name: B, standing: respondent}, {kind: peoples_mediator}]\n",
       ""},
      {"two who apply together",
       "form: mediation\nparties: [{kind: household, name: A, standing: claimant}, {kind: "
       "household, name: B, standing: claimant}, {kind: peoples_mediator}]\n",
       ""},
      {"one side",
       "form: mediation\nparties: [{kind: household, standing: claimant}, {kind: "
       "peoples_mediator}]\n",
       "mediation"},
      {"a third party is no side",
       "form: mediation\nparties: [{kind: household, standing: claimant}, {kind: owners, standing: "
       "third_party}, {kind: peoples_mediator}]\n",
       "mediation"},
      {"no side",
       "form: mediation\nparties: [{kind: court}, {kind: lawyer}, {kind: peoples_mediator}]\n",
       "mediation"},
      {"nothing says who is in dispute",
       "form: mediation\nparties: [{kind: household, name: A}, {kind: owners, name: B}, {kind: "
       "grid_worker}]\n",
       ""},
      {"who helps is not in dispute",
       "form: mediation\nparties: [{kind: household, name: A}, {kind: police}, {kind: "
       "grid_worker}]\n",
       "mediation"},
      {"unless its standing says so",
       "form: mediation\nparties: [{kind: household, name: A}, {kind: police, standing: "
       "respondent}, {kind: grid_worker}]\n",
       ""},
      {"who mediates is not in dispute",
       "form: mediation\nparties: [{kind: household, name: A}, {kind: volunteers, name: "
       "B}]\nmediation: {mediators: B}\n",
       "mediation"},
      {"of three, one mediates",
       "form: mediation\nparties: [{kind: household, name: A}, {kind: volunteers, name: B}, {kind: "
       "volunteers, name: C}]\nmediation: {mediators: B}\n",
       ""},
      {"two persons of one party",
       "form: mediation\nparties: [{kind: residents, count: 2}, {kind: peoples_mediator}]\n", ""},
      {"one person",
       "form: mediation\nparties: [{kind: residents, count: 1}, {kind: peoples_mediator}]\n",
       "mediation"},
      {"at least one person",
       "form: mediation\nparties: [{kind: residents, count: 1+}, {kind: peoples_mediator}]\n", ""},
      {"at most one person",
       "form: mediation\nparties: [{kind: residents, count: ≤1}, {kind: peoples_mediator}]\n",
       "mediation"},
      {"about one person",
       "form: mediation\nparties: [{kind: residents, count: ~1}, {kind: peoples_mediator}]\n", ""},
      {"several persons of one side are one side",
       "form: mediation\nparties: [{kind: residents, count: 2, standing: claimant}, {kind: "
       "peoples_mediator}]\n",
       "mediation"},
      {"no mediator",
       "form: mediation\nparties: [{kind: household, name: A, standing: claimant}, {kind: "
       "household, name: B, standing: respondent}]\n",
       "mediation"},
      {"a mediator by name",
       "form: mediation\nparties: [{kind: household, name: A, standing: claimant}, {kind: "
       "household, name: B, standing: respondent}]\nmediation: {mediators: an old teacher}\n",
       ""},
      {"the chair mediates",
       "form: mediation\nchair: community worker\nparties: [{kind: household, name: A, standing: "
       "claimant}, {kind: household, name: B, standing: respondent}]\n",
       ""},
      {"a chair in dispute does not",
       "form: mediation\nchair: {party: A}\nparties: [{kind: household, name: A, standing: "
       "claimant}, {kind: household, name: B, standing: respondent}]\n",
       "mediation"},
      {"nor does a mediator in dispute",
       "form: mediation\nmediation: {mediators: B}\nparties: [{kind: household, name: A, standing: "
       "claimant}, {kind: household, name: B, standing: respondent}]\n",
       "mediation"},
      {"nor a police station in dispute",
       "form: mediation\nparties: [{kind: household, name: A, standing: claimant}, {kind: police, "
       "standing: respondent}]\n",
       "mediation"},
      {"neither", "form: mediation\nparties: [{kind: household, standing: claimant}]\n",
       "mediation | mediation"},
      {"another form with the data of a mediation",
       "form: deliberation\nmediation: {fee: 0}\nparties: [{kind: household, name: A, standing: "
       "claimant}, {kind: household, name: B, standing: respondent}]\n",
       "a"},
      {"another form without",
       "form: deliberation\nparties: [{kind: household, name: A, standing: claimant}]\n", ""},
      {"Chinese", "形式: 调解会\n参与方: [{类别: 住户, 当事身份: 申请人}, {类别: 人民调解员}]\n",
       "调解会"},
      {"planned", "form: mediation\nparties: [{kind: household, standing: claimant}]\n", "", false},
      {"called off",
       "form: mediation\nparties: [{kind: household, standing: claimant}]\ncancelled: {reason: "
       "ill}\n",
       ""},
      {"what could not be read is not missing",
       "form: mediation\nparties: [{kind: household, standing: claimnt}, {kind: household}]\n", ""},
  };
  for (const Sides& one : cases) {
    CAPTURE(one.what);
    const std::string yaml = std::string(bare) + std::string(one.yaml) +
                             (one.happened ? std::string(held) : "date: 2026-03-14\n");
    CHECK(marked_by("mediation-sides", yaml) == one.marked);
  }
  constexpr Case about[] = {
      {"about somebody who is no party",
       "form: mediation\ndate: 2025-03-14\nparties: [{kind: household, name: A, standing: "
       "claimant}, {kind: peoples_mediator}]\nissues: {title: b, about: a neighbour, resolutions: "
       "{text: c}}\n",
       ""},
      {"about a party that counts already",
       "form: mediation\ndate: 2025-03-14\nparties: [{kind: household, name: A, standing: "
       "claimant}, {kind: peoples_mediator}]\nissues: {title: b, about: A, resolutions: {text: "
       "c}}\n",
       "mediation"},
      {"raised by somebody who is no party",
       "form: mediation\ndate: 2025-03-14\nparties: [{kind: household, name: A, standing: "
       "respondent}, {kind: peoples_mediator}]\nissues: {title: b, raised_by: a neighbour, "
       "resolutions: {text: c}}\n",
       ""},
  };
  check_all("mediation-sides", about, {}, bare);
}

TEST_CASE("mediation-not-effective") {
  constexpr Case cases[] = {
      {"signed and sealed",
       "mediation: {agreement: written, signed_on: 2025-03-14, sealed_on: 2025-03-14, "
       "effective_on: 2025-03-14}\n",
       ""},
      {"not sealed",
       "mediation: {agreement: written, signed_on: 2025-03-14, effective_on: 2025-03-15}\n",
       "2025-03-15"},
      {"not signed",
       "mediation: {agreement: written, sealed_on: 2025-03-14, effective_on: 2025-03-15}\n",
       "2025-03-15"},
      {"neither", "mediation: {agreement: written, effective_on: 2025-03-15}\n", "2025-03-15"},
      {"performed", "mediation: {agreement: written, performed_on: 2025-03-16}\n", "2025-03-16"},
      {"in effect and performed",
       "mediation: {agreement: written, effective_on: 2025-03-15, performed_on: 2025-03-16}\n",
       "2025-03-15"},
      {"not in effect yet", "mediation: {agreement: written, signed_on: 2025-03-14}\n", ""},
      {"oral", "mediation: {agreement: oral, effective_on: 2025-03-14}\n", ""},
      {"nothing said of the form", "mediation: {effective_on: 2025-03-14}\n", ""},
      {"the day of the seal cannot be read",
       "mediation: {agreement: written, signed_on: 2025-03-14, sealed_on: soon, effective_on: "
       "2025-03-15}\n",
       ""},
      {"no mediation", "note: b\n", ""},
      {"Chinese", "调解: {协议形式: 书面, 签名日期: 2025-03-14, 生效日期: 2025-03-15}\n",
       "2025-03-15"},
  };
  check_all("mediation-not-effective", cases);
  constexpr std::string_view unsealed =
      "mediation: {agreement: written, signed_on: 2025-03-14, effective_on: 2025-03-15}\n";
  CHECK(text_of(unsealed, "mediation-not-effective", english) ==
        "`effective_on` is 2025-03-15, but the written agreement lacks: the seal");
  CHECK(text_of(unsealed, "mediation-not-effective", chinese) ==
        "“生效日期”是 2025-03-15，但书面协议缺少：盖章");
}

TEST_CASE("mediation-agreement-incomplete") {
  constexpr Case cases[] = {
      {"all of it",
       "issues: {title: b, cause: c, resolutions: {text: d, due: 2025-04-01}}\nmediation: "
       "{agreement: written, disputed: e, performance: f}\n",
       ""},
      {"facts alone",
       "issues: {title: b, facts: {name: c, value: 1}}\nmediation: {agreement: written, disputed: "
       "e, performance: f}\n",
       ""},
      {"what was said",
       "issues: {title: b, positions: {party: East, text: c}}\nmediation: {agreement: written, "
       "disputed: e, performance: f}\n",
       ""},
      {"what was tried",
       "issues: {title: b, prior_attempts: {what: c}}\nmediation: {agreement: written, disputed: "
       "e, "
       "performance: f}\n",
       ""},
      {"whom it touches",
       "issues: {title: b, affected: {households: 2}}\nmediation: {agreement: written, disputed: "
       "e, performance: f}\n",
       ""},
      {"no facts",
       "issues: {title: b}\nmediation: {agreement: written, disputed: e, performance: f}\n",
       "written"},
      {"nothing in dispute",
       "issues: {title: b, cause: c}\nmediation: {agreement: written, performance: f}\n",
       "written"},
      {"no way",
       "issues: {title: b, cause: c, resolutions: {text: d, due: 2025-04-01}}\nmediation: "
       "{agreement: written, disputed: e}\n",
       "written"},
      {"oral", "issues: {title: b}\nmediation: {agreement: oral}\n", ""},
      {"no agreement yet", "issues: {title: b}\nmediation: {accepted_on: 2025-03-01}\n", ""},
      {"something could not be read", "issues: {titel: b}\nmediation: {agreement: written}\n", ""},
      {"Chinese", "议题: {标题: b}\n调解: {协议形式: 书面}\n", "书面"},
  };
  check_all("mediation-agreement-incomplete", cases);

  struct Missing {
    std::string_view what;
    std::string_view resolution;
    std::string_view text;
  };
  constexpr std::string_view way = "how it is performed (`performance`)";
  constexpr std::string_view both =
      "how it is performed (`performance`), by when (`due` of the resolution)";
  constexpr Missing limits[] = {
      {"no day", "{text: d}", both},
      {"a day", "{text: d, due: 2025-04-01}", way},
      {"working days", "{text: d, due: {working_days: 5}}", way},
      {"nothing to do", "{text: d, no_action: true}", way},
      {"something to do", "{text: d, no_action: false}", both},
      {"a day of a payment", "{text: d, money: {kind: compensation, amount: 5, due: 2025-04-01}}",
       way},
      {"a payment without a day", "{text: d, money: {kind: compensation, amount: 5}}", both},
      {"a day of a follow-up", "{text: d, follow_ups: {task: e, due: 2025-04-01}}", way},
      {"a follow-up without a day", "{text: d, follow_ups: {task: e}}", both},
  };
  for (const Missing& one : limits) {
    CAPTURE(one.what);
    const std::string yaml =
        "issues: {title: b, cause: c, resolutions: " + std::string(one.resolution) +
        "}\nmediation: {agreement: written, disputed: e}\n";
    CHECK(text_of(yaml, "mediation-agreement-incomplete", english) ==
          "the agreement is written, but does not state: " + std::string(one.text));
  }
  CHECK(text_of("issues: {title: b, cause: c, resolutions: {text: d}, follow_ups: {task: e, due: "
                "2025-04-01}}\nmediation: {agreement: written, disputed: e}\n",
                "mediation-agreement-incomplete",
                english) == "the agreement is written, but does not state: " + std::string(way));
  CHECK(text_of("issues: {title: b, cause: c, resolutions: {text: d}}\nmediation: {agreement: "
                "written, disputed: e, performed_on: 2025-03-14}\n",
                "mediation-agreement-incomplete",
                english) == "the agreement is written, but does not state: " + std::string(way));
  CHECK(text_of("issues: {title: b}\nmediation: {agreement: written}\n",
                "mediation-agreement-incomplete", chinese) ==
        "协议是书面的，但没有写：纠纷事实（议题的“情况”），争议事项（“争议焦点”），"
        "履行方式（“履行方式”），履行期限（决议的“完成时限”）");
}

TEST_CASE("mediation-too-long: what ended") {
  constexpr std::string_view agreed = "issues: {title: b, resolutions: {text: c}}\n";
  struct Days {
    std::string_view what;
    std::string_view accepted;
    std::string_view rest;  ///< of the mediation
    std::string_view marked;
  };
  // 2025-03-14 is a Friday, 2025-04-04 to 2025-04-06 is a holiday, 2025-03-15 a Saturday.
  constexpr Days cases[] = {
      {"on the last day", "2025-02-14", "", ""},
      {"a day late", "2025-02-13", "", "2025-03-14"},
      {"the signature counts", "2025-02-14", "signed_on: 2025-03-17", "2025-03-17"},
      {"signed in time", "2025-02-14", "signed_on: 2025-03-14, effective_on: 2025-03-20", ""},
      {"in effect", "2025-02-14", "effective_on: 2025-03-17", "2025-03-17"},
      {"the last day is a Saturday: Monday is in time", "2025-02-15", "signed_on: 2025-03-17", ""},
      {"the day after it is not", "2025-02-15", "signed_on: 2025-03-18", "2025-03-18"},
      {"the last day is a holiday: the first working day is in time", "2025-03-04",
       "signed_on: 2025-04-07", ""},
      {"the day after is not", "2025-03-04", "signed_on: 2025-04-08", "2025-04-08"},
      {"a month without that day ends on its last day", "2025-01-31", "signed_on: 2025-02-28", ""},
      {"and not later", "2025-01-31", "signed_on: 2025-03-03", "2025-03-03"},
  };
  for (const Days& one : cases) {
    CAPTURE(one.what);
    const std::string yaml =
        std::string(head) + std::string(agreed) +
        "mediation: {agreement: written, accepted_on: " + std::string(one.accepted) +
        (one.rest.empty() ? "" : ", ") + std::string(one.rest) + "}\n";
    CHECK(marked_by("mediation-too-long", yaml) == one.marked);
  }
  const std::string late = std::string(agreed) + "mediation: {accepted_on: 2025-02-12}\n";
  CHECK(text_of(late, "mediation-too-long", english) ==
        "the day of the meeting is 2025-03-14, 2 days too late: accepted on 2025-02-12, the month "
        "ended on 2025-03-12");
  CHECK(text_of(late, "mediation-too-long", chinese) ==
        "会议日期是 2025-03-14，超过 2 天：2025-02-12 受理，一个月到 2025-03-12 为止");
  constexpr Case others[] = {
      {"failed",
       "issues: {title: b, resolutions: {text: c, type: no_agreement}}\nmediation: {accepted_on: "
       "2025-02-13}\n",
       "2025-03-14"},
      {"failed in time",
       "issues: {title: b, resolutions: {text: c, type: no_agreement}}\nmediation: {accepted_on: "
       "2025-02-14}\n",
       ""},
      {"referred in time",
       "issues: {title: b, resolutions: {text: c, type: referral}}\nmediation: {accepted_on: "
       "2025-02-14}\n",
       ""},
      {"put off is open",
       "issues: {title: b, resolutions: {text: c, type: deferral}}\nmediation: {accepted_on: "
       "2025-02-14}\n",
       "2025-02-14"},
      {"withdrawn",
       "issues: {title: b, withdrawn: {date: 2025-03-20}}\nmediation: {accepted_on: "
       "2025-02-14}\n",
       ""},
      {"one of two withdrawn",
       "issues: [{title: b, withdrawn: {date: 2025-03-20}}, {title: c}]\nmediation: {accepted_on: "
       "2025-02-14}\n",
       "2025-02-14"},
      {"called off", "mediation: {accepted_on: 2025-02-14}\ncancelled: {reason: b}\n", ""},
      {"before the rule held", "mediation: {accepted_on: 2002-10-31}\n", ""},
      {"from the day on which it held", "mediation: {accepted_on: 2002-11-01}\n", "2002-11-01"},
      {"something could not be read", "mediation: {accepted_on: 2025-01-01}\nisues: {title: b}\n",
       ""},
  };
  check_all("mediation-too-long", others);
}

TEST_CASE("mediation-too-long: what is open on a day") {
  // Accepted on a Friday; a month later is a Monday.
  constexpr std::string_view open = "mediation: {accepted_on: 2025-03-14}\n";
  const std::string yaml = std::string(head) + std::string(open);
  CHECK(marked_by("mediation-too-long", yaml, as_of_day({2025, 4, 14})) == "");
  CHECK(marked_by("mediation-too-long", yaml, as_of_day({2025, 4, 15})) == "2025-03-14");
  CHECK(text_of(open, "mediation-too-long", english, as_of_day({2025, 4, 15})) ==
        "on 2025-04-15 still without an outcome, 1 day too late: accepted on 2025-03-14, the month "
        "ended on 2025-04-14");
  // What is signed later is open until then.
  const std::string later = std::string(head) +
                            "issues: {title: b, resolutions: {text: c}}\n"
                            "mediation: {accepted_on: 2025-03-14, signed_on: 2025-05-20}\n";
  CHECK(marked_by("mediation-too-long", later, as_of_day({2025, 5, 19})) == "2025-03-14");
  CHECK(marked_by("mediation-too-long", later, as_of_day({2025, 5, 20})) == "2025-05-20");
  const std::string effective = std::string(head) +
                                "issues: {title: b, resolutions: {text: c}}\n"
                                "mediation: {accepted_on: 2025-03-14, effective_on: 2025-05-20}\n";
  CHECK(marked_by("mediation-too-long", effective, as_of_day({2025, 5, 20})) == "2025-05-20");
  // A calendar that knows nothing moves no day.
  const meeting::Calendar none;
  CaseOptions options = as_of_day({2025, 4, 15});
  options.calendar = &none;
  CHECK(marked_by("mediation-too-long", yaml, options) == "2025-03-14");
}

TEST_CASE("confirmation-late") {
  constexpr Case cases[] = {
      // 30 days after 2025-03-14 is Sunday 2025-04-13.
      {"on the last day",
       "mediation: {effective_on: 2025-03-12, confirmation: {applied_on: "
       "2025-04-11}}\n",
       ""},
      {"a day late, a Saturday",
       "mediation: {effective_on: 2025-03-12, confirmation: {applied_on: "
       "2025-04-12}}\n",
       "2025-04-12"},
      {"moved off a Sunday",
       "mediation: {effective_on: 2025-03-14, confirmation: {applied_on: "
       "2025-04-14}}\n",
       ""},
      {"a day after that",
       "mediation: {effective_on: 2025-03-14, confirmation: {applied_on: "
       "2025-04-15}}\n",
       "2025-04-15"},
      {"sealed last",
       "mediation: {agreement: written, signed_on: 2025-03-01, sealed_on: 2025-03-12, "
       "confirmation: {applied_on: 2025-04-12}}\n",
       "2025-04-12"},
      {"sealed last, in time",
       "mediation: {agreement: written, signed_on: 2025-03-01, sealed_on: 2025-03-12, "
       "confirmation: {applied_on: 2025-04-11}}\n",
       ""},
      {"signed last, in time",
       "mediation: {agreement: written, signed_on: 2025-03-12, sealed_on: 2025-03-01, "
       "confirmation: {applied_on: 2025-04-11}}\n",
       ""},
      {"not sealed: not in effect",
       "mediation: {agreement: written, signed_on: 2025-03-01, confirmation: {applied_on: "
       "2025-05-12}}\n",
       ""},
      {"oral: the day of the meeting",
       "mediation: {agreement: oral, confirmation: {applied_on: 2025-04-15}}\n", "2025-04-15"},
      {"oral, in time", "mediation: {agreement: oral, confirmation: {applied_on: 2025-04-14}}\n",
       ""},
      {"not asked for", "mediation: {effective_on: 2025-03-12, confirmation: {court: c}}\n", ""},
      {"no confirmation", "mediation: {effective_on: 2025-03-12}\n", ""},
      {"before the law",
       "mediation: {effective_on: 2010-12-31, confirmation: {applied_on: 2011-03-01}}\n", ""},
      {"from its first day",
       "mediation: {effective_on: 2011-01-01, confirmation: {applied_on: 2011-03-01}}\n",
       "2011-03-01"},
      {"a day cannot be read",
       "mediation: {effective_on: 2025-03-12, sealed_on: soon, confirmation: {applied_on: "
       "2025-04-20}}\n",
       ""},
      {"Chinese", "调解: {生效日期: 2025-03-12, 司法确认: {申请日期: 2025-04-12}}\n", "2025-04-12"},
  };
  check_all("confirmation-late", cases);
  constexpr std::string_view late =
      "mediation: {effective_on: 2025-03-12, confirmation: {applied_on: 2025-04-12}}\n";
  CHECK(text_of(late, "confirmation-late", english) ==
        "asked for on 2025-04-12, 31 days after 2025-03-12; at most 30 days, until 2025-04-11");
  CHECK(text_of(late, "confirmation-late", chinese) ==
        "2025-04-12 申请，在 2025-03-12 之后 31 天；最多 30 天，到 2025-04-11 为止");
}

TEST_CASE("mediation-not-visited") {
  constexpr std::string_view agreed = "issues: {title: b, resolutions: {text: c}}\n";
  const std::string oral =
      std::string(head) + std::string(agreed) + "mediation: {agreement: oral}\n";
  CHECK(marked_by("mediation-not-visited", oral, as_of_day({2025, 4, 13})) == "");
  CHECK(marked_by("mediation-not-visited", oral, as_of_day({2025, 4, 14})) == "2025-03-14");
  CHECK(text_of(std::string(agreed) + "mediation: {agreement: oral}\n", "mediation-not-visited",
                english, as_of_day({2025, 4, 14})) ==
        "the day of the meeting is 2025-03-14, but no visit within 30 days, until 2025-04-13");
  const CaseBook book("name: b\nlimits: {visit_days: 7}\n");
  CHECK(marked_by("mediation-not-visited", oral, book.options({2025, 3, 21})) == "");
  CHECK(marked_by("mediation-not-visited", oral, book.options({2025, 3, 22})) == "2025-03-14");

  constexpr Case cases[] = {
      {"the performance counts",
       "mediation: {agreement: oral, performed_on: 2025-12-01}\nissues: {title: b, resolutions: "
       "{text: c}}\n",
       ""},
      {"the performance is long ago",
       "mediation: {agreement: oral, performed_on: 2025-11-30}\nissues: {title: b, resolutions: "
       "{text: c}}\n",
       "2025-11-30"},
      {"not in effect", "mediation: {agreement: written, signed_on: 2025-03-14}\nnote: b\n", ""},
      {"visited on the day of effect",
       "mediation: {effective_on: 2025-03-14}\nfollow_ups: {task: b, done_on: 2025-03-14, visits: "
       "{date: 2025-03-14}}\n",
       ""},
      {"visited before it took effect",
       "mediation: {effective_on: 2025-03-16}\nfollow_ups: {task: b, done_on: 2025-03-15, visits: "
       "{date: 2025-03-15}}\n",
       "2025-03-16"},
      {"visited, nobody says when",
       "mediation: {effective_on: 2025-03-16}\nfollow_ups: {task: b, done_on: 2025-03-15, visits: "
       "{result: solved}}\n",
       ""},
      {"nobody was there: the follow-up is done, and no book asks for visits",
       "mediation: {effective_on: 2025-03-14}\nfollow_ups: {task: b, done_on: 2025-03-14, visits: "
       "{date: 2025-03-20, result: not_reached}}\n",
       "2025-03-14"},
      {"surveyed",
       "mediation: {effective_on: 2025-03-14}\nfollow_ups: {task: b, done_on: 2025-03-14, survey: "
       "{satisfied: 2}}\n",
       ""},
      {"open", "mediation: {effective_on: 2025-03-14}\nfollow_ups: {task: b}\n", ""},
      {"struck off without a visit",
       "mediation: {effective_on: 2025-03-14}\nfollow_ups: {task: b, done_on: 2025-03-14, "
       "closed_on: 2025-03-15}\n",
       ""},
      {"called off",
       "mediation: {effective_on: 2025-03-14}\nfollow_ups: {task: b, cancelled: {reason: c}}\n",
       "2025-03-14"},
      {"feedback", "mediation: {effective_on: 2025-03-14}\nfeedback: {kind: call, text: thanks}\n",
       ""},
      {"feedback before it took effect",
       "mediation: {effective_on: 2025-03-14}\nfeedback: {date: 2025-03-13, kind: call, text: c}\n",
       "2025-03-14"},
      {"feedback on the day",
       "mediation: {effective_on: 2025-03-14}\nfeedback: {date: 2025-03-14, kind: call, text: c}\n",
       ""},
      {"the claimant was answered",
       "mediation: {effective_on: 2025-03-14}\nissues: {title: b, source: {replied_at: "
       "2025-03-14}, resolutions: {text: c}}\n",
       ""},
      {"answered before",
       "mediation: {effective_on: 2025-03-14}\nissues: {title: b, source: {replied_at: "
       "2025-03-13}, resolutions: {text: c}}\n",
       "2025-03-14"},
      {"a paper, Chinese",
       "调解: {生效日期: 2025-03-14, 卷宗材料: [回访记录]}\n决议: {议题: b, 内容: c}\n议题: {标题: "
       "b}\n",
       ""},
      {"a paper",
       "mediation: {effective_on: 2025-03-14, papers: [Visit record]}\nissues: {title: b, "
       "resolutions: {text: c}}\n",
       ""},
      {"another paper",
       "mediation: {effective_on: 2025-03-14, papers: [agreement]}\nissues: {title: b, "
       "resolutions: {text: c}}\n",
       "2025-03-14"},
      {"no mediation", "issues: {title: b, resolutions: {text: c}}\n", ""},
      {"the meeting was called off",
       "mediation: {effective_on: 2025-03-14}\ncancelled: {reason: b}\n", ""},
  };
  check_all("mediation-not-visited", cases);
  // Where the book asks for visits, a follow-up that is done is reported itself.
  const std::string done = std::string(head) +
                           "mediation: {effective_on: 2025-03-14}\n"
                           "follow_ups: {task: b, done_on: 2025-03-14}\n";
  CHECK(marked_by("mediation-not-visited", done) == "2025-03-14");
  CHECK(marked_by("mediation-not-visited", done, book.options()) == "");
  CHECK(marked_by("done-without-visit", done, book.options()) == "2025-03-14");
  CHECK(marked_by("done-without-visit", done) == "");
}

TEST_CASE("mediation-fee") {
  constexpr Case cases[] = {
      {"nothing", "mediation: {fee: 0}\n", ""},
      {"not said", "mediation: {case_no: b}\n", ""},
      {"one cent", "mediation: {fee: 0.01}\n", "0.01"},
      {"at least", "mediation: {fee: 5+}\n", "5+"},
      {"at least nothing", "mediation: {fee: 0+}\n", ""},
      {"about", "mediation: {fee: ~300}\n", "~300"},
      {"at most", "mediation: {fee: ≤50}\n", ""},
      {"nearly", "mediation: {fee: 近300}\n", "近300"},
      {"Chinese", "调解: {费用: 200}\n", "200"},
      {"what the sides pay each other",
       "issues: {title: b, resolutions: {text: c, money: {kind: fee, amount: 5}}}\n", ""},
  };
  check_all("mediation-fee", cases);
}

TEST_CASE("mediation-needs-writing") {
  constexpr Case cases[] = {
      {"performed at once", "mediation: {agreement: oral, performed_on: 2025-03-14}\n", ""},
      {"performed the next day", "mediation: {agreement: oral, performed_on: 2025-03-15}\n",
       "oral"},
      {"counted from the day of effect",
       "mediation: {agreement: oral, effective_on: 2025-03-15, performed_on: 2025-03-15}\n", ""},
      {"written", "mediation: {agreement: written, performed_on: 2025-03-15}\n", ""},
      {"due at once",
       "mediation: {agreement: oral}\nissues: {title: b, resolutions: {text: c, due: "
       "2025-03-14}}\n",
       ""},
      {"due the next day",
       "mediation: {agreement: oral}\nissues: {title: b, resolutions: {text: c, due: "
       "2025-03-15}}\n",
       "oral"},
      {"put off, due later",
       "mediation: {agreement: oral}\nissues: {title: b, resolutions: {text: c, type: deferral, "
       "due: 2025-03-15}}\n",
       ""},
      {"to be paid the next day",
       "mediation: {agreement: oral}\nissues: {title: b, resolutions: {text: c, money: {kind: "
       "compensation, amount: 5, due: 2025-03-15}}}\n",
       "oral"},
      {"paid the next day",
       "mediation: {agreement: oral}\nissues: {title: b, resolutions: {text: c, money: {kind: "
       "compensation, amount: 5, paid_on: 2025-03-15}}}\n",
       "oral"},
      {"paid at once",
       "mediation: {agreement: oral}\nissues: {title: b, resolutions: {text: c, money: {kind: "
       "compensation, amount: 5, paid_on: 2025-03-14}}}\n",
       ""},
      {"a day cannot be read",
       "mediation: {agreement: oral, effective_on: soon, performed_on: 2025-03-15}\n", ""},
      {"Chinese", "调解: {协议形式: 口头, 履行日期: 2025-03-20}\n", "口头"},
  };
  check_all("mediation-needs-writing", cases, strict_profile());
  constexpr std::string_view late =
      "mediation: {agreement: oral, performed_on: 2025-03-20}\nissues: {title: b, resolutions: "
      "{text: c, due: 2025-03-16}}\n";
  CHECK(text_of(late, "mediation-needs-writing", english) == "");
  CHECK(text_of(late, "mediation-needs-writing", english, strict_profile()) ==
        "agreed orally on 2025-03-14, but `due` is 2025-03-16, 2 days later");
  CHECK(text_of(late, "mediation-needs-writing", chinese, strict_profile()) ==
        "2025-03-14 达成口头协议，“完成时限”却是 2025-03-16，晚了 2 天");
}

TEST_CASE("mediation-papers-missing") {
  struct Papers {
    std::string_view what;
    std::string_view papers;
    std::string_view text;
    std::string_view agreement = "written";
  };
  constexpr Papers cases[] = {
      {"all", "申请书, 权利义务告知书, 身份证明, 调解记录, 调解协议书", ""},
      {"all, otherwise called",
       "受理登记表, 当事人权利义务告知书, 身份证复印件, 人民调解笔录, 人民调解协议书", ""},
      {"sent by a court", "委托调解函, 权利义务告知书, 户口簿, 调解笔录, 协议书", ""},
      {"sent by the police", "案件移送书, 权利义务告知书, 营业执照, 调解笔录, 协议书", ""},
      {"English",
       "Application, Notice of rights, ID card, Record of mediation, Mediation agreement", ""},
      {"oral: no agreement", "受理登记表, 权利义务告知书, 身份证明, 调解记录", "", "oral"},
      {"no application", "权利义务告知书, 身份证明, 调解记录, 调解协议书", "申请书或受理登记表"},
      {"no notice", "申请书, 身份证明, 调解记录, 调解协议书", "权利义务告知书"},
      {"no identity", "申请书, 权利义务告知书, 调解记录, 调解协议书", "身份证明"},
      {"the record of a visit is none of the mediation",
       "申请书, 权利义务告知书, 身份证明, 回访记录, 调解协议书", "调解记录"},
      {"no agreement", "申请书, 权利义务告知书, 身份证明, 调解记录", "调解协议书"},
      {"two", "申请书, 权利义务告知书, 调解记录", "身份证明，调解协议书"},
  };
  for (const Papers& one : cases) {
    CAPTURE(one.what);
    const std::string yaml = "issues: {title: b, resolutions: {text: c}}\nmediation: {agreement: " +
                             std::string(one.agreement) + ", papers: [" + std::string(one.papers) +
                             "]}\n";
    const std::string text = text_of(yaml, "mediation-papers-missing", chinese);
    CHECK(text == (one.text.empty() ? "" : "卷宗缺少：" + std::string(one.text)));
  }
  constexpr Case others[] = {
      {"attached",
       "issues: {title: b, resolutions: {text: c}}\nmediation: {papers: [申请书, 权利义务告知书, "
       "调解记录]}\nattachments: {path: id.pdf, what: 身份证明}\n",
       ""},
      {"no list", "issues: {title: b, resolutions: {text: c}}\nmediation: {agreement: written}\n",
       ""},
      {"not held", "mediation: {papers: [申请书]}\ncancelled: {reason: b}\n", ""},
      {"marked at the first",
       "issues: {title: b, resolutions: {text: c}}\nmediation: {papers: [收据, 申请书]}\n", "收据"},
  };
  check_all("mediation-papers-missing", others);
}

TEST_CASE("mediation-failed-paths") {
  constexpr Case cases[] = {
      {"nothing told", "issues: {title: b, resolutions: {text: c, type: no_agreement}}\n",
       "no_agreement"},
      {"a vote failed", "issues: {title: b, resolutions: {text: c, vote: {claimed: failed}}}\n",
       "c"},
      {"agreed", "issues: {title: b, resolutions: {text: c}}\n", ""},
      {"put off", "issues: {title: b, resolutions: {text: c, type: deferral}}\n", ""},
      {"referred", "issues: {title: b, resolutions: {text: c, type: referral}}\n", ""},
      {"told in the text",
       "issues: {title: b, resolutions: {text: East goes to Court, type: no_agreement}}\n", ""},
      {"told in a condition",
       "issues: {title: b, resolutions: {text: c, type: no_agreement, conditions: "
       "可以申请仲裁}}\n",
       ""},
      {"a law",
       "issues: {title: b, resolutions: {text: c, type: no_agreement, legal_basis: art. "
       "26}}\n",
       ""},
      {"told in a follow-up",
       "issues: {title: b, resolutions: {text: c, type: no_agreement, follow_ups: {task: "
       "告知诉讼途径}}}\n",
       ""},
      {"told in a follow-up of the issue",
       "issues: {title: b, resolutions: {text: c, type: no_agreement}, follow_ups: {task: "
       "告知法律途径}}\n",
       ""},
      {"told in a follow-up of the record",
       "issues: {title: b, resolutions: {text: c, type: no_agreement}}\nfollow_ups: {task: tell "
       "them about arbitration}\n",
       ""},
      {"told in the note",
       "issues: {title: b, resolutions: {text: c, type: no_agreement}}\nnote: told them to sue\n",
       ""},
      {"a legal opinion",
       "issues: {title: b, positions: {party: East, stage: legal_opinion, text: d}, resolutions: "
       "{text: c, type: no_agreement}}\n",
       ""},
      {"another opinion",
       "issues: {title: b, positions: {party: East, stage: view, text: d}, resolutions: {text: c, "
       "type: no_agreement}}\n",
       "no_agreement"},
      {"told in an answer",
       "issues: {title: b, positions: {party: East, text: d, response: 可以起诉}, resolutions: "
       "{text: c, type: no_agreement}}\n",
       ""},
      {"Chinese", "议题: {标题: b, 决议: {内容: c, 类型: 未达成一致}}\n", "未达成一致"},
  };
  check_all("mediation-failed-paths", cases);
  constexpr std::string_view failed =
      "date: 2025-03-14\nissues: {title: b, resolutions: {text: c, type: no_agreement}}\n";
  CHECK(marked_by("mediation-failed-paths",
                  std::string(bare) + "form: deliberation\n" + std::string(failed)) == "");
  CHECK(marked_by("mediation-failed-paths", std::string(bare) +
                                                "form: deliberation\nmediation: {fee: 0}\n" +
                                                std::string(failed)) == "no_agreement");
}
