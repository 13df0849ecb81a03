// SPDX-License-Identifier: Apache-2.0

// What is wrong in a book's registers.

#include <algorithm>
#include <meeting/text.hpp>
#include <unordered_map>

#include "rules/registers/register_findings.hpp"

namespace meeting {
namespace {

/// Keys of one kind, each with the place where it stands first.
using FirstPlaces = std::unordered_map<std::string, RegisterPlace>;

/// A name that no two entries may share.
void check_once(RegisterFindings& findings, FirstPlaces& first, std::size_t file, const Text& name,
                std::string_view message) {
  if (!name) return;
  const RegisterPlace here{file, name.at};
  const auto [known, is_new] = first.try_emplace(comparison_key(*name), here);
  if (is_new) return;
  findings.report("register-duplicate", Severity::error, here, {message, {*name}},
                  {"register-duplicate.help"_msg, {}});
  findings.note_first(known->second);
}

void check_organisations(RegisterFindings& findings) {
  FirstPlaces names;
  FirstPlaces ids;
  for (std::size_t i = 0; i < findings.files().size(); ++i) {
    for (const Organisation& one : findings.files()[i].settings->organisations) {
      check_once(findings, names, i, one.name, "register-duplicate.organisation"_msg);
      check_once(findings, ids, i, Text{*one.id, one.id.given, one.id.at},
                 "register-duplicate.id"_msg);
    }
  }
  for (std::size_t i = 0; i < findings.files().size(); ++i) {
    for (const Organisation& one : findings.files()[i].settings->organisations) {
      const std::string own = comparison_key(*one.name);
      for (const Texts* list : {&one.aliases, &one.former_names}) {
        for (const Text& other : *list) {
          const std::string key = comparison_key(*other);
          const auto named = names.find(key);
          if (!other || key == own || named == names.end()) continue;
          findings.report("register-alias", Severity::warning, {i, other.at},
                          {"register-alias"_msg, {*other, *one.name}},
                          {"register-alias.help"_msg, {*other}});
          findings.note_first(named->second);
        }
      }
    }
  }
}

bool registers_organisations(std::span<const RegisterFile> files) {
  return std::ranges::any_of(
      files, [](const RegisterFile& file) { return !file.settings->organisations.empty(); });
}

/// Where the book registers organisations, the companies of its compounds are among them. The
/// register of a book around it may be that of a street, which need not know them.
void check_property_company(RegisterFindings& findings, const Registers& registers,
                            std::size_t file, const Compound& compound) {
  const Text& company = compound.property_company;
  if (!company || has_no_property_company(compound)) return;
  const Registered found = find_registered(registers, *company);
  if (found.organisation != nullptr || found.shared) return;
  const SimilarName near = similar_organisation(registers, *company);
  if (near.name.empty() && !registers_organisations(findings.files())) return;
  findings.report("register-company", Severity::warning, {file, company.at},
                  {"register-company"_msg, {*company}},
                  near.name.empty() ? Message{"register-company.help"_msg, {*company}}
                                    : Message{"register-company.near.help"_msg, {near.name}});
}

void check_compounds(RegisterFindings& findings, const Registers& registers) {
  FirstPlaces names;
  for (std::size_t i = 0; i < findings.files().size(); ++i) {
    for (const Compound& one : findings.files()[i].settings->compounds) {
      check_once(findings, names, i, one.name, "register-duplicate.compound"_msg);
      check_property_company(findings, registers, i, one);
      if (one.floor_area && one.floor_area->value.is_negative()) {
        findings.report("register-number", Severity::error, {i, one.floor_area.at},
                        {"register-number"_msg, {to_string(*one.floor_area)}},
                        {"register-number.help"_msg, {}});
      }
    }
  }
}

void check_series(RegisterFindings& findings) {
  FirstPlaces names;
  for (std::size_t i = 0; i < findings.files().size(); ++i) {
    for (const Series& one : findings.files()[i].settings->series) {
      check_once(findings, names, i, one.name, "register-duplicate.series"_msg);
      if (one.days.empty() && !one.weekday && !one.per) {
        findings.report("series-days", Severity::error, {i, one.name ? one.name.at : one.at},
                        {"series-days.none"_msg, {*one.name}}, {"series-days.none.help"_msg, {}});
      }
      for (const Count& day : one.days) {
        if (!day || (day->value >= Decimal(1) && day->value <= Decimal(31))) continue;
        findings.report("series-days", Severity::error, {i, day.at},
                        {"series-days.number"_msg, {to_string(*day)}},
                        {"series-days.number.help"_msg, {}});
      }
    }
  }
}

}  // namespace

std::vector<std::vector<Diagnostic>> check_registers(
    std::span<const RegisterFile> files, const Registers& registers,
    std::span<const OrganisationNode* const> tree) {
  RegisterFindings findings(files);
  check_organisations(findings);
  check_compounds(findings, registers);
  check_series(findings);
  check_organisation_tree(findings, tree);
  std::vector<std::vector<Diagnostic>> all = findings.take();
  for (std::vector<Diagnostic>& one : all) {
    std::ranges::stable_sort(one, {}, [](const Diagnostic& each) { return each.at.begin; });
  }
  return all;
}

}  // namespace meeting
