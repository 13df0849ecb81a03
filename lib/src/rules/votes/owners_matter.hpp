// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a text says that is decided by owners.

#include <cstdint>
#include <string_view>

namespace meeting {

/// A matter that owners decide in common: Civil Code, article 278.
enum class OwnersMatter : std::uint8_t {
  none,
  maintenance_fund,  ///< raising or using it
  property_company,  ///< hiring or dismissing it
  covenant,          ///< the management covenant
  procedure,         ///< the rules of procedure of the owners' assembly
  parking,           ///< charges for places on common parts
};

/// What the text of a resolution decides. Only where it plainly does: the name of the matter with a
/// verb of deciding before it, in a text that does not itself speak of the owners' assembly, of an
/// emergency, of a plan or of what is not to be done.
OwnersMatter owners_matter(std::string_view text);

/// True where the text itself sends the matter to the owners, or says that they have decided it.
bool speaks_of_owners_vote(std::string_view text);

/// True where the text speaks of a home that is put to business use, 住改商.
bool speaks_of_business_use(std::string_view text);
/// True where such a text speaks of ending it.
bool ends_business_use(std::string_view text);

}  // namespace meeting
