// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a book adds to what a record may say: words of its own, and the organisations
/// and compounds of its registers.

#include <cstdint>
#include <meeting/book_settings.hpp>
#include <meeting/export.hpp>
#include <meeting/record.hpp>
#include <meeting/source.hpp>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace meeting {

struct PlacedRecord;
class SimilarNames;

/// One file of a book: what it states, and its bytes.
struct RegisterFile {
  const BookSettings* settings = nullptr;
  const Source* source = nullptr;
};

/// What the entry of a register is called by, the strongest first.
enum class NameKind : std::uint8_t { id, name, alias, former_name };

/// The names in the registers of one book, found by comparison key, and those of the books
/// around it. Made once a book by register_names().
struct RegisterNames {
  struct OrganisationName {
    const Organisation* organisation;
    NameKind kind;
  };
  std::unordered_map<std::string, std::vector<OrganisationName>> organisations;
  std::unordered_map<std::string, std::vector<const Compound*>> compounds;
  std::vector<RegisterFile> files;
  /// The area of the book, from the province down to the community: `运城市/盐湖区/东城街道`.
  std::string place;
  std::shared_ptr<const RegisterNames> around;  ///< null: no book around it has a register
  std::shared_ptr<SimilarNames> similar;        ///< for similar_organisation(), similar_compound()
};

/// Collected from a book and the books around it, the nearest first. The pointers are
/// those of the settings they were read from and live as long as the Book.
struct Registers {
  std::vector<const OwnWord*> forms;
  std::vector<const OwnWord*> categories;
  std::vector<const Organisation*> organisations;
  std::vector<const Compound*> compounds;
  std::vector<const Series*> series;
  /// Null where nothing is registered, or where nobody made it: then no name is found.
  std::shared_ptr<const RegisterNames> names;
};

/// Indexes the registers of the files of one book, which must live as long as the result.
MEETING_EXPORT std::shared_ptr<const RegisterNames> register_names(
    std::span<const RegisterFile> files, std::string place = {},
    std::shared_ptr<const RegisterNames> around = {});

/// How a name was found: the organisation, and as which of its names.
struct Registered {
  const Organisation* organisation = nullptr;  ///< null: none, or several
  NameKind kind = NameKind::name;
  bool shared = false;  ///< several have the name, and nothing tells which of them is meant
};

/// The organisation that is called so by its id, name, an alias or a former name, compared by
/// comparison_key; the nearest book that knows the name decides. Where several organisations of
/// it share the name (小区物业), the one is meant that serves one of `compounds`: it names the
/// compound, or the compound names it as its property company. Never guessed.
MEETING_EXPORT Registered find_registered(const Registers& registers, std::string_view name,
                                          std::span<const std::string_view> compounds = {});

/// The same, the organisation alone; null where none or not one alone is meant.
MEETING_EXPORT const Organisation* registered(const Registers& registers, std::string_view name);

/// A party of a record. What tells organisations of a shared name apart are the compounds of
/// the record and of its issues. A party without a name is none.
MEETING_EXPORT const Organisation* registered(const Registers& registers, const Record& record,
                                              const Party& party);
/// A party as a field of the record names it.
MEETING_EXPORT const Organisation* registered(const Registers& registers, const Record& record,
                                              const PartyRef& party);

/// The same with all that is known: the book's own compound where the record states none, and
/// the compounds of the issue where the field stands in one. Null where the record has no
/// registers.
MEETING_EXPORT const Organisation* registered(const PlacedRecord& placed, const Party& party,
                                              const Issue* issue = nullptr);
MEETING_EXPORT const Organisation* registered(const PlacedRecord& placed, const PartyRef& party,
                                              const Issue* issue = nullptr);

/// The compound of this name or alias; null where none or several of a book have it.
MEETING_EXPORT const Compound* registered_compound(const Registers& registers,
                                                   std::string_view name);

/// A registered name that was perhaps meant.
struct SimilarName {
  std::string_view name;                       ///< as the register writes it; empty: none
  const Organisation* organisation = nullptr;  ///< whose name it is
  const Compound* compound = nullptr;
};

/// The name in the register of organisations that is very like `name` and not the same: one letter
/// differs, in a long name two. Names that differ in a number only (一号楼, 二号楼) are different
/// names. Remembers what it was asked, so that the same name in many records costs little.
MEETING_EXPORT SimilarName similar_organisation(const Registers& registers, std::string_view name);
/// The same in the register of compounds, where a direction tells names apart as well (北院, 南院).
MEETING_EXPORT SimilarName similar_compound(const Registers& registers, std::string_view name);

/// True for 无, none and the like: the compound is known to have no property company.
MEETING_EXPORT bool has_no_property_company(const Compound& compound);

/// The names of an organisation or compound that texts may use: name, aliases, former names.
MEETING_EXPORT std::vector<std::string_view> names_of(const Organisation& organisation);
MEETING_EXPORT std::vector<std::string_view> names_of(const Compound& compound);

/// Where an entry of these registers stands, as `安居苑社区/book.yaml:12`; empty where unknown.
MEETING_EXPORT std::string registered_at(const Registers& registers, const Organisation& entry);
MEETING_EXPORT std::string registered_at(const Registers& registers, const Compound& entry);

/// The area of the book that registers the organisation; empty where unknown.
MEETING_EXPORT std::string_view registered_in(const Registers& registers,
                                              const Organisation& entry);

}  // namespace meeting
