# SPDX-License-Identifier: Apache-2.0
# Writes the cases of the rules into a source file, so that the library can show them.
#
# usage: cmake -DFOLDER=lib/data/rules -DOUTPUT=rule_case_texts.cpp -P embed_rule_cases.cmake
file(GLOB cases "${FOLDER}/*.case")
list(SORT cases)
set(rows "")
foreach(case IN LISTS cases)
  get_filename_component(id "${case}" NAME_WE)
  file(READ "${case}" text)
  string(APPEND rows "    {\"${id}\", R\"case(${text})case\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Made by embed_rule_cases.cmake.
#include \"rules/rule_case_texts.hpp\"

namespace meeting {
namespace {

constexpr RuleCaseText texts[] = {
${rows}};

}  // namespace

std::span<const RuleCaseText> rule_case_texts() { return texts; }

}  // namespace meeting
")
