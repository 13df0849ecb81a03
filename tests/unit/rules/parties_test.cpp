// SPDX-License-Identifier: Apache-2.0

// The rules about who sits at the table and for whom, at their edges.

#include <doctest/doctest.h>

#include <string>

#include "rule_case.hpp"

namespace {

struct Case {
  std::string_view what;
  std::string_view form;
  std::string_view yaml;    ///< below format, title, date and form (lines 1 to 5)
  std::string_view marked;  ///< what the rule marks
};

std::string record(std::string_view form, std::string_view yaml) {
  return "format: 1\ntitle: a\ndate: 2025-03-14\nattendance: {present: 9}\nform: " +
         std::string(form) + "\n" + std::string(yaml);
}

template <std::size_t N>
void check_all(std::string_view rule, const Case (&cases)[N], const CaseOptions& options = {}) {
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(marked_by(rule, record(one.form, one.yaml), options) == one.marked);
  }
}

}  // namespace

TEST_CASE("required-party-missing") {
  constexpr std::string_view five = "five_party_talk";
  constexpr Case cases[] = {
      {"all five", five,
       "parties: [{kind: party_organisation}, {kind: party_member_reps}, {kind: owners_committee},"
       " {kind: property_company}, {kind: residents}]\n",
       ""},
      {"one was away", five,
       "parties: [{kind: party_organisation}, {kind: party_member_reps}, {kind: owners_committee},"
       " {kind: property_company, attendance: excused}, {kind: residents}]\n",
       five},
      {"one listens", five,
       "parties: [{kind: party_organisation}, {kind: party_member_reps}, {kind: owners_committee},"
       " {kind: property_company, attendance: observer}, {kind: residents}]\n",
       ""},
      {"two more", five,
       "parties: [{kind: party_organisation}, {kind: party_member_reps}, {kind: owners_committee},"
       " {kind: property_company}, {kind: residents}, {kind: street_office}, {kind: police}]\n",
       ""},
      {"others in the place of some", five,
       "parties: [{kind: party_organisation}, {kind: party_member_reps},"
       " {kind: compound_management_committee}, {kind: property_company}, {kind: household}]\n",
       ""},
      {"owners", five,
       "parties: [{kind: party_organisation}, {kind: party_member_reps}, {kind: owners_committee},"
       " {kind: property_company}, {kind: owners}]\n",
       ""},
      {"residents from elsewhere", five,
       "parties: [{kind: party_organisation}, {kind: party_member_reps}, {kind: owners_committee},"
       " {kind: property_company}, {kind: non_registered_residents}]\n",
       ""},
      {"a building head is no resident of this form", five,
       "parties: [{kind: party_organisation}, {kind: party_member_reps}, {kind: owners_committee},"
       " {kind: property_company}, {kind: building_head}]\n",
       five},
      {"no stand-in the other way", "merchant_resident_alliance",
       "parties: [{kind: owners}, {kind: residents}, {kind: police}]\n",
       "merchant_resident_alliance"},
      {"the other five, in a town", "five_party_coordination",
       "parties: [{kind: housing_authority}, {kind: town_government}, {kind: community_staff},"
       " {kind: residents}, {kind: property_company}]\n",
       ""},
      {"the other five, in a village", "five_party_coordination",
       "parties: [{kind: housing_authority}, {kind: street_office}, {kind: villagers_committee},"
       " {kind: residents}, {kind: property_company}]\n",
       ""},
      {"a department is no housing authority", "five_party_coordination",
       "parties: [{kind: government_department}, {kind: street_office}, {kind: "
       "residents_committee},"
       " {kind: residents}, {kind: property_company}]\n",
       "five_party_coordination"},
      {"both sides of the alliance", "merchant_resident_alliance",
       "parties: [{kind: merchants}, {kind: residents}]\n", ""},
      {"one side of the alliance", "商居联盟会", "参与方: [{类别: 商户}, {类别: 居委会}]\n",
       "商居联盟会"},
      {"one party alone is said elsewhere", five, "parties: [{kind: residents}]\n", ""},
      {"no party", five, "", ""},
      {"two are enough to speak", five, "parties: [{kind: residents}, {kind: owners}]\n", five},
      {"called off", five,
       "parties: [{kind: residents}, {kind: owners}]\ncancelled: {date: 2025-03-10}\n", ""},
      {"a form that names nobody", "deliberation", "parties: [{kind: residents}, {kind: owners}]\n",
       ""},
      {"what could not be read is not missing", five,
       "parties: [{kind: residents}, {kind: owners}, {kind: perty_company}]\n", ""},
  };
  check_all("required-party-missing", cases);
  CHECK(marked_by("required-party-missing",
                  record(five, "parties: [{kind: residents}, {kind: owners}]\n"),
                  {.as_of = {2025, 3, 13}, .today = case_day}) == "");
}

TEST_CASE("required-party-missing: says how many and which") {
  const std::string yaml = record("五方会谈",
                                  "参与方: [{类别: 党组织}, {类别: 党员代表, 出席情况: 请假}, "
                                  "{类别: 物业公司}, {类别: 居民}]\n");
  CHECK(first_text(yaml, "required-party-missing", meeting::Language::chinese) ==
        "这一形式应有的 5 方中到会 3 方，缺党员代表、业委会");
  CHECK(first_text(yaml, "required-party-missing", meeting::Language::english) ==
        "this form brings 5 parties together, of which 3 took part; missing: party member reps, "
        "owners "
        "committee");
  const CheckedRecord checked = check_text(yaml);
  REQUIRE(checked.findings.size() == 1);
  REQUIRE(checked.findings.front().notes.size() == 1);
  CHECK(checked.document.source->text(checked.findings.front().notes.front().at) == "党员代表");
}

TEST_CASE("required-party-missing: a form of the book's own") {
  const CaseBook book(
      "name: b\nforms:\n  - {name: stair talk, parties: [residents, owners, building_head]}\n"
      "  - {name: 五方会谈, parties: [residents, police]}\n  - {name: morning round}\n");
  const CaseOptions options = book.options();
  constexpr Case cases[] = {
      {"all", "stair talk", "parties: [{kind: residents}, {kind: owners}, {kind: building_head}]\n",
       ""},
      {"where both are asked for, none stands for the other", "stair talk",
       "parties: [{kind: owners}, {kind: building_head}]\n", "stair talk"},
      {"another set for a form that we know", "five_party_talk",
       "parties: [{kind: residents}, {kind: police}]\n", ""},
      {"of which one is missing", "five_party_talk",
       "parties: [{kind: residents}, {kind: lawyer}]\n", "five_party_talk"},
      {"a form that asks for nobody", "morning round",
       "parties: [{kind: residents}, {kind: lawyer}]\n", ""},
  };
  check_all("required-party-missing", cases, options);
}

TEST_CASE("few-party-kinds") {
  constexpr std::string_view two = "parties: [{kind: residents}, {kind: owners}]\n";
  constexpr std::string_view three =
      "parties: [{kind: residents}, {kind: owners}, {kind: police}]\n";
  constexpr Case cases[] = {
      {"two kinds", "deliberation", two, "deliberation"},
      {"three kinds", "deliberation", three, ""},
      {"three parties of two kinds", "deliberation",
       "parties: [{kind: residents, name: A}, {kind: residents, name: B}, {kind: owners}]\n",
       "deliberation"},
      {"two parties of one kind", "deliberation",
       "parties: [{kind: residents, name: A}, {kind: residents, name: B}]\n", "deliberation"},
      {"one party is said elsewhere", "deliberation", "parties: [{kind: residents}]\n", ""},
      {"the third was away", "deliberation",
       "parties: [{kind: residents}, {kind: owners}, {kind: police, attendance: absent}]\n",
       "deliberation"},
      {"the third listened", "deliberation",
       "parties: [{kind: residents}, {kind: owners}, {kind: police, attendance: observer}]\n", ""},
      {"another of no kind may be the third", "deliberation",
       "parties: [{kind: residents}, {kind: owners}, {kind: other}]\n", ""},
      {"roundtable", "roundtable", two, "roundtable"},
      {"courtyard", "courtyard_meeting", two, "courtyard_meeting"},
      {"joint", "joint_meeting", two, "joint_meeting"},
      {"quarterly", "quarterly_meeting", two, "quarterly_meeting"},
      {"coordination", "coordination", two, "coordination"},
      {"hearing", "hearing", two, "hearing"},
      {"symposium", "座谈会", two, "座谈会"},
      {"thematic", "thematic_consultation", two, "thematic_consultation"},
      {"key", "key_consultation", two, "key_consultation"},
      {"neighbours", "neighbour_meeting", two, ""},
      {"visit", "home_visit", two, ""},
      {"mediation", "mediation", two, ""},
      {"assembly", "owners_assembly", two, ""},
      {"five parties are asked for by name", "five_party_talk", two, ""},
      {"requests", "intake", two, ""},
      {"called off", "deliberation",
       "parties: [{kind: residents}, {kind: owners}]\ncancelled: {date: 2025-03-10}\n", ""},
  };
  check_all("few-party-kinds", cases, strict_profile());
  CHECK(marked_by("few-party-kinds", record("deliberation", two)) == "");
  CHECK(first_text(record("deliberation", two), "few-party-kinds", meeting::Language::english,
                   strict_profile()) ==
        "2 kinds of party took part (residents, owners), at least 3 are "
        "expected");
}

TEST_CASE("no-resident-side") {
  constexpr std::string_view none =
      "parties: [{kind: community_staff}, {kind: property_company}]\n";
  constexpr Case cases[] = {
      {"nobody", "deliberation", none, "deliberation"},
      {"in Chinese", "协商议事会", "参与方: [{类别: 居委会}, {类别: 物业公司}]\n", "协商议事会"},
      {"away", "deliberation",
       "parties: [{kind: community_staff}, {kind: property_company},"
       " {kind: residents, attendance: not_invited}]\n",
       "deliberation"},
      {"listening", "deliberation",
       "parties: [{kind: community_staff}, {kind: property_company},"
       " {kind: residents, attendance: observer}]\n",
       ""},
      {"one party is said elsewhere", "deliberation", "parties: [{kind: community_staff}]\n", ""},
      {"deputies speak for a district", "deliberation",
       "parties: [{kind: community_staff}, {kind: peoples_congress_deputy}]\n", "deliberation"},
      {"bench", "bench_meeting", none, "bench_meeting"},
      {"village", "villagers_deliberation", none, "villagers_deliberation"},
      {"on site", "on_site", none, "on_site"},
      {"visit", "home_visit", none, "home_visit"},
      {"hearing", "hearing", none, "hearing"},
      {"joint", "joint_meeting", none, ""},
      {"coordination", "coordination", none, ""},
      {"heads", "heads_meeting", none, ""},
      {"mediation", "mediation", none, ""},
      {"committee", "owners_committee_meeting", none, ""},
      {"thematic", "thematic_consultation", none, ""},
      {"requests", "intake", none, ""},
      {"a form that names its parties", "merchant_resident_alliance", none, ""},
      {"of a street", "deliberation",
       "level: street\nparties: [{kind: street_office}, {kind: property_company}]\n", ""},
      {"of a district", "deliberation",
       "level: district\nparties: [{kind: street_office}, {kind: property_company}]\n", ""},
      {"of a compound", "deliberation",
       "level: compound\nparties: [{kind: street_office}, {kind: property_company}]\n",
       "deliberation"},
      {"called off", "deliberation",
       "parties: [{kind: community_staff}, {kind: police}]\ncancelled: {date: 2025-03-10}\n", ""},
      {"the name says so", "deliberation",
       "parties: [{kind: community_staff}, {kind: task_force, name: 住户小队}]\n", ""},
      {"a post says so", "deliberation",
       "parties: [{kind: community_staff}, {kind: veterans, roles: [居民代表]}]\n", ""},
      {"a person's post says so", "deliberation",
       "parties: [{kind: community_staff}, {kind: veterans, people: [{roles: [Residents' "
       "representative]}]}]\n",
       ""},
      {"the committee of residents is none of them", "deliberation",
       "parties: [{kind: residents_committee, name: 居民委员会, roles: [居民委员会主任]},"
       " {kind: property_company}]\n",
       "deliberation"},
      {"what could not be read is not missing", "deliberation",
       "parties: [{kind: community_staff}, {kind: police}, {kind: resdents}]\n", ""},
  };
  check_all("no-resident-side", cases);
  for (const std::string kind :
       {"residents", "owners", "household", "non_registered_residents", "owners_committee",
        "compound_management_committee", "building_head", "unit_head", "party_member_reps",
        "merchants", "other"}) {
    CAPTURE(kind);
    CHECK(marked_by("no-resident-side",
                    record("deliberation",
                           "parties: [{kind: community_staff}, {kind: " + kind + "}]\n")) == "");
  }
  for (const std::string kind :
       {"residents_committee", "villagers_committee", "party_organisation", "grid_worker",
        "property_company", "street_office", "volunteers", "contractor"}) {
    CAPTURE(kind);
    CHECK(marked_by("no-resident-side",
                    record("deliberation", "parties: [{kind: community_staff}, {kind: " + kind +
                                               ", name: b}]\n")) == "deliberation");
  }
}

TEST_CASE("chair-is-claimant") {
  constexpr std::string_view talk = "deliberation";
  constexpr Case cases[] = {
      {"claimant", "mediation",
       "chair: {party: A}\nparties: [{kind: household, name: A, standing: claimant}, {kind: "
       "lawyer}]\n",
       "A"},
      {"respondent", "调解会",
       "主持人: {单位: A}\n参与方: [{类别: 住户, 名称: A, 当事身份: 被申请人}, {类别: 律师}]\n",
       "A"},
      {"third party", "mediation",
       "chair: {party: A}\nparties: [{kind: household, name: A, standing: third_party}, {kind: "
       "lawyer}]\n",
       ""},
      {"even the community, where it is a party to the dispute", "mediation",
       "chair: {party: A}\nparties: [{kind: residents_committee, name: A, standing: respondent},"
       " {kind: lawyer}]\n",
       "A"},
      {"a mediator", "mediation",
       "chair: {party: lawyer}\nparties: [{kind: household, name: A, standing: claimant}, {kind: "
       "lawyer}]\n",
       ""},
      {"a plain text names no party", "mediation",
       "chair: A\nparties: [{kind: household, name: A, standing: claimant}, {kind: lawyer}]\n", ""},
      {"somebody else", "mediation",
       "chair: {party: B}\nparties: [{kind: household, name: A, standing: claimant}, {kind: "
       "lawyer}]\n",
       ""},
      {"raised it", talk,
       "chair: {party: A}\nparties: [{kind: property_company, name: A}, {kind: residents}]\n"
       "issues: {title: b, raised_by: A}\n",
       "A"},
      {"once for two issues", talk,
       "chair: {party: A}\nparties: [{kind: property_company, name: A}, {kind: residents}]\n"
       "issues: [{title: b, raised_by: A}, {title: c, about: A}]\n",
       "A"},
      {"against it", talk,
       "chair: {party: A}\nparties: [{kind: property_company, name: A}, {kind: residents}]\n"
       "issues: [{title: b}, {title: c, raised_by: residents, about: A}]\n",
       "A"},
      {"not its issue", talk,
       "chair: {party: A}\nparties: [{kind: property_company, name: A}, {kind: residents}]\n"
       "issues: {title: b, raised_by: residents}\n",
       ""},
      {"a community raises matters of others", talk,
       "chair: {party: A}\nparties: [{kind: party_organisation, name: A}, {kind: residents}]\n"
       "issues: {title: b, raised_by: A}\n",
       ""},
      {"one of several residents", talk,
       "chair: {party: A}\nparties: [{kind: residents, name: A, count: 5}, {kind: police}]\n"
       "issues: {title: b, raised_by: A}\n",
       ""},
      {"one of two", talk,
       "chair: {party: A}\nparties: [{kind: residents, name: A, count: 2}, {kind: police}]\n"
       "issues: {title: b, raised_by: A}\n",
       ""},
      {"residents, how many is not said", talk,
       "chair: {party: A}\nparties: [{kind: residents, name: A}, {kind: police}]\n"
       "issues: {title: b, raised_by: A}\n",
       ""},
      {"at least one", talk,
       "chair: {party: A}\nparties: [{kind: residents, name: A, count: 1+}, {kind: police}]\n"
       "issues: {title: b, raised_by: A}\n",
       ""},
      {"one alone", talk,
       "chair: {party: A}\nparties: [{kind: residents, name: A, count: 1}, {kind: police}]\n"
       "issues: {title: b, raised_by: A}\n",
       "A"},
      {"a household is one", talk,
       "chair: {party: A}\nparties: [{kind: household, name: A, count: 3}, {kind: police}]\n"
       "issues: {title: b, raised_by: A}\n",
       "A"},
      {"an assembly", "owners_assembly",
       "chair: {party: A}\nparties: [{kind: owners_committee, name: A}, {kind: owners}]\n"
       "issues: {title: b, raised_by: A}\n",
       ""},
      {"a list of requests", "intake",
       "chair: {party: A}\nparties: [{kind: property_company, name: A}, {kind: owners}]\n"
       "issues: {title: b, raised_by: A}\n",
       ""},
      {"called off", talk,
       "chair: {party: A}\nparties: [{kind: property_company, name: A}, {kind: residents}]\n"
       "issues: {title: b, raised_by: A}\ncancelled: {date: 2025-03-10}\n",
       ""},
  };
  check_all("chair-is-claimant", cases);
  const CaseBook book("name: b\nforms: {name: open day}\n");
  CHECK(marked_by("chair-is-claimant",
                  record("open day",
                         "chair: {party: A}\nparties: [{kind: property_company, name: A}, {kind: "
                         "residents}]\nissues: {title: b, raised_by: A}\n"),
                  book.options()) == "");
}

TEST_CASE("person-on-both-sides and post-on-both-sides") {
  struct People {
    std::string_view what;
    std::string_view parties;
    std::string_view twice;     ///< what person-on-both-sides marks
    std::string_view declared;  ///< what post-on-both-sides marks
  };
  constexpr People cases[] = {
      {"company and committee",
       "[{kind: property_company, people: {name: 张建国}}, {kind: owners_committee, people: {name: "
       "张建国}}]",
       "张建国", ""},
      {"committee and company",
       "[{kind: owners_committee, people: {name: 张建国}}, {kind: property_company, people: {name: "
       "张建国}}]",
       "张建国", ""},
      {"a blank more",
       "[{kind: property_company, people: {name: Ann Lee}}, {kind: residents, people: {name: "
       "ann  lee}}]",
       "ann  lee", ""},
      {"two names",
       "[{kind: property_company, people: {name: 张建国}}, {kind: residents, people: {name: "
       "张建军}}]",
       "", ""},
      {"veiled",
       "[{kind: property_company, people: {name: 张某某}}, {kind: residents, people: {name: "
       "张某某}}]",
       "", ""},
      {"a surname with a title",
       "[{kind: property_company, people: {name: 张先生}}, {kind: residents, people: {name: "
       "张先生}}]",
       "", ""},
      {"a surname",
       "[{kind: property_company, people: {name: 张}}, {kind: residents, people: {name: 张}}]", "",
       ""},
      {"two Han characters",
       "[{kind: property_company, people: {name: 张三}}, {kind: residents, people: {name: 张三}}]",
       "张三", ""},
      {"sides that are not opposed",
       "[{kind: residents_committee, people: {name: 张建国}}, {kind: residents, people: {name: "
       "张建国}}]",
       "", ""},
      {"the company and the community",
       "[{kind: property_company, people: {name: 张建国}}, {kind: residents_committee, people: "
       "{name: 张建国}}]",
       "", ""},
      {"claimant and respondent",
       "[{kind: household, name: A, standing: claimant, people: {name: 张建国}},"
       " {kind: household, name: B, standing: respondent, people: {name: 张建国}}]",
       "张建国", ""},
      {"two claimants",
       "[{kind: household, name: A, standing: claimant, people: {name: 张建国}},"
       " {kind: property_company, name: B, standing: claimant, people: {name: 张建国}}]",
       "", ""},
      {"claimant and third party",
       "[{kind: household, name: A, standing: claimant, people: {name: 张建国}},"
       " {kind: lawyer, name: B, standing: third_party, people: {name: 张建国}}]",
       "", ""},
      {"one party was away",
       "[{kind: property_company, attendance: excused, people: {name: 张建国}},"
       " {kind: residents, people: {name: 张建国}}]",
       "", ""},
      {"said openly, in one place",
       "[{kind: property_company, name: A, people: {name: 张建国}},"
       " {kind: residents, people: {name: 张建国, also_in: A}}]",
       "", "A"},
      {"said openly, in the other place",
       "[{kind: property_company, name: A, people: {name: 张建国, also_in: residents}},"
       " {kind: residents, people: {name: 张建国}}]",
       "", "residents"},
      {"without a name",
       "[{kind: property_company, name: A}, {kind: owners, people: {also_in: A}}]", "", "A"},
      {"the other party is not here", "[{kind: police}, {kind: owners, people: {also_in: A}}]", "",
       ""},
      {"serves one that is not opposed",
       "[{kind: police}, {kind: owners, people: {also_in: police}}]", "", ""},
      {"its own party was away",
       "[{kind: property_company, name: A}, {kind: owners, attendance: absent, people: {also_in: "
       "A}}]",
       "", ""},
      {"three seats",
       "[{kind: property_company, people: {name: 张建国}}, {kind: residents, people: {name: "
       "张建国}}, {kind: owners, people: {name: 张建国}}]",
       "张建国 | 张建国", ""},
  };
  for (const People& one : cases) {
    CAPTURE(one.what);
    const std::string yaml = record("deliberation", "parties: " + std::string(one.parties) + "\n");
    CHECK(marked_by("person-on-both-sides", yaml) == one.twice);
    CHECK(marked_by("post-on-both-sides", yaml) == one.declared);
  }
  for (const std::string kind : {"residents", "owners", "household", "owners_committee",
                                 "compound_management_committee", "non_registered_residents"}) {
    CAPTURE(kind);
    CHECK(marked_by("post-on-both-sides",
                    record("deliberation", "parties: [{kind: property_company, name: A}, {kind: " +
                                               kind + ", people: {also_in: A}}]\n")) == "A");
  }
  // A list that repeats one name is looked through in no time.
  std::string many = "parties:\n";
  for (int i = 0; i < 2000; ++i) {
    many += i % 2 == 0 ? "  - {kind: property_company, people: {name: 张建国}}\n"
                       : "  - {kind: owners, people: {name: 张建国}}\n";
  }
  CHECK(marked_by("person-on-both-sides", record("deliberation", many)) != "");
}

TEST_CASE("property-company-none") {
  const CaseBook book(
      "name: b\norganisations: [{name: Keeper, kind: property_company}, {name: Office, kind: "
      "street_office}]\ncompounds: [{name: Lu, property_company: none}, {name: Yu, "
      "property_company: 无}, {name: Li, property_company: Keeper}, {name: Mo}]\n");
  const CaseOptions options = book.options();
  constexpr std::string_view form = "deliberation";
  constexpr Case cases[] = {
      {"responsible", form,
       "area: {compound: Lu}\nparties: [{kind: property_company, name: P}, {kind: owners}]\n"
       "issues: {title: b, resolutions: {text: c, responsible: P}}\n",
       "P"},
      {"leads", form,
       "area: {compound: Lu}\nparties: [{kind: property_company, name: P}, {kind: owners}]\n"
       "issues: {title: b, follow_ups: {task: c, lead: P}}\n",
       "P"},
      {"leads, of no issue", form,
       "area: {compound: Yu}\nparties: [{kind: property_company, name: P}, {kind: owners}]\n"
       "follow_ups: {task: c, lead: P}\n",
       "P"},
      {"once for a resolution and its follow-ups", form,
       "area: {compound: Lu}\nparties: [{kind: property_company, name: P}, {kind: owners}]\n"
       "issues: {title: b, resolutions: {text: c, responsible: P, follow_ups: [{task: c, lead: P},"
       " {task: d, lead: P}]}}\n",
       "P"},
      {"known from the register alone", form,
       "area: {compound: Lu}\nparties: [{kind: police}, {kind: owners}]\n"
       "issues: {title: b, resolutions: {text: c, responsible: Keeper}}\n",
       "Keeper"},
      {"no company from the register", form,
       "area: {compound: Lu}\nparties: [{kind: police}, {kind: owners}]\n"
       "issues: {title: b, resolutions: {text: c, responsible: Office}}\n",
       ""},
      {"only assisting", form,
       "area: {compound: Lu}\nparties: [{kind: property_company, name: P}, {kind: owners}]\n"
       "issues: {title: b, follow_ups: {task: c, lead: owners, assisting: P}}\n",
       ""},
      {"somebody else", form,
       "area: {compound: Lu}\nparties: [{kind: property_company, name: P}, {kind: owners}]\n"
       "issues: {title: b, resolutions: {text: c, responsible: owners}}\n",
       ""},
      {"a compound with a company", form,
       "area: {compound: Li}\nparties: [{kind: property_company, name: P}, {kind: owners}]\n"
       "issues: {title: b, resolutions: {text: c, responsible: P}}\n",
       ""},
      {"a compound of which nothing is known", form,
       "area: {compound: Mo}\nparties: [{kind: property_company, name: P}, {kind: owners}]\n"
       "issues: {title: b, resolutions: {text: c, responsible: P}}\n",
       ""},
      {"a compound that is not registered", form,
       "area: {compound: Xi}\nparties: [{kind: property_company, name: P}, {kind: owners}]\n"
       "issues: {title: b, resolutions: {text: c, responsible: P}}\n",
       ""},
      {"no compound", form,
       "parties: [{kind: property_company, name: P}, {kind: owners}]\n"
       "issues: {title: b, resolutions: {text: c, responsible: P}}\n",
       ""},
      {"the issue's own compounds", form,
       "area: {compound: Li}\nparties: [{kind: property_company, name: P}, {kind: owners}]\n"
       "issues: {title: b, compound: [Lu, Yu], resolutions: {text: c, responsible: P}}\n",
       "P"},
      {"one of them has a company", form,
       "area: {compound: Lu}\nparties: [{kind: property_company, name: P}, {kind: owners}]\n"
       "issues: {title: b, compound: [Lu, Li], resolutions: {text: c, responsible: P}}\n",
       ""},
  };
  check_all("property-company-none", cases, options);
  CHECK(marked_by("property-company-none", record(form, cases[0].yaml)) == "");
}

TEST_CASE("responsible-party-absent") {
  constexpr std::string_view form = "deliberation";
  const CaseBook book(
      "name: b\norganisations: [{name: Works, kind: contractor}, {name: Plant, kind: utility}, "
      "{name: Community Office, kind: "
      "community_staff, aliases: C}]\n");
  const CaseOptions options = book.options();
  const std::string parties =
      "parties: [{kind: community_staff, name: C}, {kind: residents, name: R}, {kind: utility, "
      "name: U, attendance: absent}]\n";
  const Case cases[] = {
      {"responsible", form, "issues: {title: b, resolutions: {text: c, responsible: U}}\n", "U"},
      {"leads", form, "issues: {title: b, follow_ups: {task: c, lead: U}}\n", "U"},
      {"leads, of no issue", form, "follow_ups: {task: c, lead: U}\n", "U"},
      {"once", form,
       "issues: {title: b, resolutions: [{text: c, responsible: [C, U]}, {text: d, responsible: "
       "U, follow_ups: {task: e, lead: U}}]}\n",
       "U"},
      {"the register alone knows it", form,
       "issues: {title: b, resolutions: {text: c, responsible: Works}}\n", "Works"},
      {"the register alone knows two", form,
       "issues: {title: b, resolutions: [{text: c, responsible: [Works, Plant]}, {text: d, "
       "responsible: works}]}\n",
       "Works | Plant"},
      {"the register alone knows it, and it has begun", form,
       "issues: {title: b, resolutions: {text: c, responsible: Works, follow_ups: {task: d, lead: "
       "works, progress: {date: 2025-03-20}}}}\n",
       ""},
      {"another that the register knows has begun", form,
       "issues: {title: b, resolutions: {text: c, responsible: Works, follow_ups: {task: d, lead: "
       "Plant, progress: {date: 2025-03-20}}}}\n",
       "Works"},
      {"named in the task of another, of the register", form,
       "issues: {title: b, resolutions: {text: c, responsible: Works, follow_ups: {task: write to "
       "Works, lead: C}}}\n",
       ""},
      {"named by its kind, and in the task by its name", form,
       "issues: {title: b, resolutions: {text: c, responsible: utility, follow_ups: {task: write "
       "to U, lead: C}}}\n",
       ""},
      {"not named in the task of another", form,
       "issues: {title: b, resolutions: {text: c, responsible: U, follow_ups: {task: dig, lead: "
       "C}}}\n",
       "U"},
      {"something to do", form,
       "issues: {title: b, resolutions: {text: c, no_action: false, responsible: U}}\n", "U"},
      {"mediated, and not performed yet", "mediation",
       "issues: {title: b, resolutions: {text: c, responsible: U}}\nmediation: {accepted_on: "
       "2025-03-01}\n",
       "U"},
      {"two that were not there", form,
       "issues: {title: b, resolutions: {text: c, responsible: [Works, U]}}\n", "Works | U"},
      {"was there under another of its names", form,
       "issues: {title: b, resolutions: {text: c, responsible: Community Office}}\n", ""},
      {"was there", form, "issues: {title: b, resolutions: {text: c, responsible: C}}\n", ""},
      {"progress", form,
       "issues: {title: b, resolutions: {text: c, responsible: U, follow_ups: {task: d, lead: U, "
       "progress: {date: 2025-03-20}}}}\n",
       ""},
      {"progress after the day asked about", form,
       "issues: {title: b, resolutions: {text: c, responsible: U, follow_ups: {task: d, lead: U, "
       "progress: {date: 2026-01-20}}}}\n",
       "U"},
      {"progress on that day", form,
       "issues: {title: b, resolutions: {text: c, responsible: U, follow_ups: {task: d, lead: U, "
       "progress: {date: 2025-12-31}}}}\n",
       ""},
      {"done", form, "issues: {title: b, follow_ups: {task: d, lead: U, done_on: 2025-03-20}}\n",
       ""},
      {"called off", form,
       "issues: {title: b, follow_ups: {task: d, lead: U, cancelled: {date: 2025-03-20}}}\n", ""},
      {"extended", form,
       "issues: {title: b, follow_ups: {task: d, lead: U, due: 2025-05-01, extended: {date: "
       "2025-04-20, to: 2026-05-01}}}\n",
       ""},
      {"suspended", form,
       "issues: {title: b, follow_ups: {task: d, lead: U, suspended: {date: 2025-04-20}}}\n", ""},
      {"visited", form,
       "issues: {title: b, follow_ups: {task: d, lead: U, visits: {date: 2025-04-20}}}\n", ""},
      {"notice to put right", form,
       "issues: {title: b, follow_ups: {task: d, lead: U, rectification: {number: a}}}\n", ""},
      {"named in the task of another", form,
       "issues: {title: b, resolutions: {text: c, responsible: U, follow_ups: {task: write to U, "
       "lead: C}}}\n",
       ""},
      {"named in its own task", form, "issues: {title: b, follow_ups: {task: U digs, lead: U}}\n",
       "U"},
      {"named in a task of nobody", form,
       "issues: {title: b, resolutions: {text: c, responsible: U, follow_ups: {task: write to "
       "U}}}\n",
       "U"},
      {"assists another", form,
       "issues: {title: b, resolutions: {text: c, responsible: U, follow_ups: {task: d, lead: C, "
       "assisting: U}}}\n",
       ""},
      {"handed up to it", form,
       "issues: {title: b, resolutions: {text: c, responsible: U, follow_ups: {task: d, lead: C, "
       "escalated: {to: U, date: 2025-03-20}}}}\n",
       ""},
      {"spoke in writing", form,
       "issues: {title: b, positions: {party: U, text: d}, resolutions: {text: c, responsible: "
       "U}}\n",
       ""},
      {"reported", form,
       "reports: {by: U, subject: d}\nissues: {title: b, resolutions: {text: c, responsible: U}}\n",
       ""},
      {"nothing agreed", form,
       "issues: {title: b, resolutions: {text: c, type: deferral, responsible: U}}\n", ""},
      {"passed on", form,
       "issues: {title: b, resolutions: {text: c, type: referral, responsible: U}}\n", ""},
      {"nothing to do", form,
       "issues: {title: b, resolutions: {text: c, no_action: true, responsible: U}}\n", ""},
      {"performed at once", "mediation",
       "issues: {title: b, resolutions: {text: c, responsible: U}}\nmediation: {performed_on: "
       "2025-03-14}\n",
       ""},
      {"begins later", form,
       "issues: {title: b, follow_ups: {task: c, lead: U, since: 2026-05-01}}\n", ""},
      {"a list of requests", "intake", "issues: {title: b, follow_ups: {task: c, lead: U}}\n", ""},
      {"a project", "project", "issues: {title: b, follow_ups: {task: c, lead: U}}\n", ""},
      {"listening", "listening_session", "issues: {title: b, follow_ups: {task: c, lead: U}}\n",
       ""},
      {"called off", form,
       "issues: {title: b, follow_ups: {task: c, lead: U}}\ncancelled: {date: 2025-03-10}\n", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(marked_by("responsible-party-absent", record(one.form, parties + std::string(one.yaml)),
                    options) == one.marked);
  }
  CHECK(first_text(record(form, parties + "follow_ups: {task: c, lead: U}\n"),
                   "responsible-party-absent", meeting::Language::english, options) ==
        "U is responsible, was not at the meeting, and nothing says that it was told");
  CHECK(first_text(record(form, parties + "follow_ups: {task: c, lead: Works}\n"),
                   "responsible-party-absent", meeting::Language::english, options) ==
        "Works is responsible, is not among the parties of the meeting, and nothing says that it "
        "was told");
  struct Attendance {
    std::string_view party;
    std::string_view marked;
  };
  constexpr Attendance ways[] = {
      {"kind: utility", ""},
      {"kind: utility, attendance: present", ""},
      {"kind: utility, attendance: observer", ""},
      {"kind: utility, attendance: excused", "U"},
      {"kind: utility, attendance: not_invited", "U"},
      {"kind: task_force, attendance: not_invited", ""},
  };
  for (const Attendance& one : ways) {
    CAPTURE(one.party);
    CHECK(marked_by("responsible-party-absent",
                    record(form, "parties: [{kind: owners, name: C}, {name: U, " +
                                     std::string(one.party) +
                                     "}]\nfollow_ups: {task: c, lead: U}\n")) == one.marked);
  }
  // Somebody of another party serves it as well.
  CHECK(marked_by("responsible-party-absent",
                  record(form,
                         "parties: [{kind: owners, people: {also_in: U}}, {kind: utility, name: U, "
                         "attendance: absent}]\nfollow_ups: {task: c, lead: U}\n")) == "");
}
