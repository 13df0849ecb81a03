// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Columns that several lists have alike.

#include <meeting/listing.hpp>

#include "render/list_definition.hpp"
#include "render/list_row.hpp"

namespace meeting::column {

inline constexpr BoundColumn reference{{"id", "head-id"_msg, CellType::text, true, false},
                                       cell_reference};
inline constexpr BoundColumn record{{"record", "head-record"_msg, CellType::text, false, false},
                                    cell_record};
inline constexpr BoundColumn date{{"date", "head-date"_msg, CellType::date, false, false},
                                  cell_date};
inline constexpr BoundColumn meeting{{"meeting", "head-meeting"_msg, CellType::text, false, true},
                                     cell_title};
inline constexpr BoundColumn record_title{
    {"meeting", "head-record-title"_msg, CellType::text, false, true}, cell_title};
inline constexpr BoundColumn district{
    {"district", "head-district"_msg, CellType::text, false, true}, cell_district};
inline constexpr BoundColumn street{{"street", "head-street"_msg, CellType::text, false, true},
                                    cell_street};
inline constexpr BoundColumn community{
    {"community", "head-community"_msg, CellType::text, false, true}, cell_community};
inline constexpr BoundColumn compound{
    {"compound", "head-compound"_msg, CellType::text, false, true}, cell_compound};
inline constexpr BoundColumn issue{{"issue", "head-issue"_msg, CellType::text, false, true},
                                   cell_issue};
inline constexpr BoundColumn category{
    {"category", "head-category"_msg, CellType::word, false, false}, cell_category};
inline constexpr BoundColumn book{{"book", "head-book"_msg, CellType::text, false, true},
                                  cell_book};
inline constexpr BoundColumn not_public{
    {"private", "head-private"_msg, CellType::flag, false, false}, cell_private};
inline constexpr BoundColumn path{{"path", "head-path"_msg, CellType::text, false, true},
                                  cell_path};

}  // namespace meeting::column
