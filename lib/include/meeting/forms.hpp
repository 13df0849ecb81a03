// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a form of meeting asks for.

#include <meeting/export.hpp>
#include <meeting/registers.hpp>
#include <string_view>
#include <vector>

namespace meeting {

/// The kinds of party that have to sit at the table, as English keys, in the order in which they
/// are usually named. `form` is an English key or a form of the book's own as it is written;
/// `registers` (null: none) hold the book's own forms with the parties that they require. Empty
/// where a form requires nobody. The views have static storage.
/// Source: 五方会谈, 五方联动 and 商居联盟会 as communities run them; a book states its own forms,
/// and may state another set for one of these.
/// Throws nothing but std::bad_alloc; any number of threads may call it.
MEETING_EXPORT std::vector<std::string_view> required_parties(std::string_view form,
                                                              const Registers* registers);

/// True for the forms that gather or carry out and need no resolution (English keys): intake,
/// campaign, project, emergency.
MEETING_EXPORT bool form_needs_no_resolution(std::string_view form);

}  // namespace meeting
