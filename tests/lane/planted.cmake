# SPDX-License-Identifier: Apache-2.0
# Copies of the fast lane with one fault each, to see that the comparison finds them. A fault is a
# piece of the text of lib/src/yaml/fast_*, which has to stand there once, and another in its place.
# Sets planted_list, a source with the table of them, and the object library meeting_planted.

set(planted_folder ${CMAKE_CURRENT_BINARY_DIR}/planted)
file(GLOB lane_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/lib/src/yaml/fast_*)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${lane_files})

# Only where it changes, or each configuring would compile all anew.
function(write_if_different path text)
  set(before "")
  if(EXISTS "${path}")
    file(READ "${path}" before)
  endif()
  if(NOT before STREQUAL text)
    file(WRITE "${path}" "${text}")
  endif()
endfunction()

function(planted name old new)
  set(places 0)
  foreach(file IN LISTS lane_files)
    get_filename_component(file_name ${file} NAME)
    file(READ ${file} text)
    string(FIND "${text}" "${old}" first)
    string(FIND "${text}" "${old}" last REVERSE)
    if(NOT first EQUAL -1)
      math(EXPR places "${places} + 1")
      if(NOT first EQUAL last)
        math(EXPR places "${places} + 1")
      endif()
    endif()
    string(REPLACE "${old}" "${new}" text "${text}")
    # All its names apart from those of the lane and of the other copies.
    string(REPLACE "namespace meeting {" "namespace meeting::inline planted_${name} {" text
      "${text}")
    set(copy ${planted_folder}/${name}/yaml/${file_name})
    write_if_different(${copy} "${text}")
    if(file_name MATCHES "[.]cpp$")
      list(APPEND planted_sources ${copy})
      set_source_files_properties(${copy} PROPERTIES
        INCLUDE_DIRECTORIES "${planted_folder}/${name}")
    endif()
  endforeach()
  if(NOT places EQUAL 1)
    message(FATAL_ERROR "${CMAKE_CURRENT_LIST_DIR}/planted.cmake: the fault ${name} fits "
      "${places} places of the fast lane, not one; choose its piece of text anew:\n${old}")
  endif()
  string(APPEND planted_declarations
    "namespace meeting::planted_${name} {\n"
    "bool read_fast(std::string_view, TextStore&, Tree&);\n}\n")
  string(APPEND planted_rows
    "    {\"${name}\", &meeting::planted_${name}::read_fast},\n")
  set(planted_sources "${planted_sources}" PARENT_SCOPE)
  set(planted_declarations "${planted_declarations}" PARENT_SCOPE)
  set(planted_rows "${planted_rows}" PARENT_SCOPE)
endfunction()

include(${CMAKE_CURRENT_LIST_DIR}/faults.cmake)

set(planted_list ${planted_folder}/planted_lanes.cpp)
write_if_different(${planted_list} "// Made by planted.cmake.
#include \"planted.hpp\"

${planted_declarations}
namespace lane_tests {

std::span<const Planted> planted_lanes() {
  static constexpr Planted all[] = {
${planted_rows}  };
  return all;
}

}  // namespace lane_tests
")

add_library(meeting_planted OBJECT ${planted_sources})
target_include_directories(meeting_planted PRIVATE
  ${PROJECT_SOURCE_DIR}/lib/include ${PROJECT_SOURCE_DIR}/lib/src)
# A fault may leave something unused behind.
target_compile_options(meeting_planted PRIVATE -w)
set_target_properties(meeting_planted PROPERTIES COMPILE_WARNING_AS_ERROR OFF)
