# SPDX-License-Identifier: Apache-2.0
# Components: runtime (the tool, the library, the manual) and development (headers, cmake, pkg-config).
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/meeting)

install(TARGETS meeting_tool RUNTIME COMPONENT runtime)
install(TARGETS libmeeting EXPORT meeting
  LIBRARY COMPONENT runtime NAMELINK_COMPONENT development
  FILE_SET HEADERS COMPONENT development)
install(EXPORT meeting NAMESPACE meeting:: FILE meeting-targets.cmake
  DESTINATION ${package_dir} COMPONENT development)

configure_file(cmake/meeting-config.cmake.in meeting-config.cmake @ONLY)
write_basic_package_version_file(meeting-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/meeting-config.cmake
              ${PROJECT_BINARY_DIR}/meeting-config-version.cmake
  DESTINATION ${package_dir} COMPONENT development)

# Written while installing, since `cmake --install --prefix` may choose another prefix.
install(CODE "
  set(prefix \"\${CMAKE_INSTALL_PREFIX}\")
  cmake_path(ABSOLUTE_PATH prefix)
  cmake_path(APPEND includedir \"\${prefix}\" \"${CMAKE_INSTALL_INCLUDEDIR}\")
  cmake_path(APPEND libdir \"\${prefix}\" \"${CMAKE_INSTALL_LIBDIR}\")
  set(PROJECT_DESCRIPTION \"${PROJECT_DESCRIPTION}\")
  set(PROJECT_VERSION \"${PROJECT_VERSION}\")
  configure_file(\"${PROJECT_SOURCE_DIR}/cmake/meeting.pc.in\"
    \"${PROJECT_BINARY_DIR}/meeting.pc\" @ONLY)
  file(INSTALL \"${PROJECT_BINARY_DIR}/meeting.pc\" DESTINATION \"\${libdir}/pkgconfig\")"
  COMPONENT development)

foreach(section 1 5 7)
  file(GLOB pages CONFIGURE_DEPENDS man/*.${section})
  install(FILES ${pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section} COMPONENT runtime)
  file(GLOB pages CONFIGURE_DEPENDS man/zh_CN/*.${section})
  install(FILES ${pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/zh_CN/man${section} COMPONENT runtime)
endforeach()
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR}
  COMPONENT runtime OPTIONAL)
install(DIRECTORY examples DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT runtime OPTIONAL)
