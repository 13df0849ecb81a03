# SPDX-License-Identifier: Apache-2.0
# Imported targets are found here, in the top directory, so that every folder sees them.

find_package(Threads REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(yaml-cpp 0.7 REQUIRED)
find_package(CLI11 2 REQUIRED)
if(BUILD_TESTING OR NOT DEFINED BUILD_TESTING)
  find_package(doctest 2.4 REQUIRED)
endif()

if(NOT TARGET yaml-cpp::yaml-cpp) # yaml-cpp 0.7 names its target without a namespace
  add_library(yaml-cpp::yaml-cpp INTERFACE IMPORTED)
  target_link_libraries(yaml-cpp::yaml-cpp INTERFACE yaml-cpp)
endif()

# utf8proc comes with a pkg-config file only.
find_path(utf8proc_include utf8proc.h REQUIRED)
find_library(utf8proc_library utf8proc REQUIRED)
mark_as_advanced(utf8proc_include utf8proc_library)
add_library(utf8proc::utf8proc UNKNOWN IMPORTED)
set_target_properties(utf8proc::utf8proc PROPERTIES
  IMPORTED_LOCATION "${utf8proc_library}"
  INTERFACE_INCLUDE_DIRECTORIES "${utf8proc_include}")

# libedit likewise: the lines that people type at questions.
find_path(libedit_include histedit.h REQUIRED)
find_library(libedit_library edit REQUIRED)
mark_as_advanced(libedit_include libedit_library)
add_library(libedit::libedit UNKNOWN IMPORTED)
set_target_properties(libedit::libedit PROPERTIES
  IMPORTED_LOCATION "${libedit_library}"
  INTERFACE_INCLUDE_DIRECTORIES "${libedit_include}")
