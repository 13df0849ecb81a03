// SPDX-License-Identifier: Apache-2.0
// What SARIF 2.1.0 requires of the parts that we write, and GitHub of what it shows.
//
// usage: node sarif.js FILE [empty]
'use strict';
const fs = require('fs');
const log = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
let faults = 0;
function want(condition, what) {
  if (condition) return;
  console.log(process.argv[2] + ': ' + what);
  faults++;
}
const text = (one) => one && typeof one.text === 'string' && one.text !== '';
const levels = ['error', 'warning', 'note'];
function only(object, names, what) {
  for (const name of Object.keys(object)) want(names.includes(name), what + ' has ' + name);
}

only(log, ['$schema', 'version', 'runs'], 'the log');
want(log.version === '2.1.0', 'version');
want(log.runs.length === 1, 'one run');
const run = log.runs[0];
only(run, ['tool', 'results', 'columnKind'], 'the run');
want(run.columnKind === 'unicodeCodePoints', 'columnKind');
const driver = run.tool.driver;
only(driver, ['name', 'version', 'rules'], 'the driver');
want(driver.name === 'meeting', 'name');
want(/^\d+\.\d+\.\d+$/.test(driver.version), 'version of the tool');
const ids = new Set();
for (const rule of driver.rules) {
  only(rule, ['id', 'shortDescription', 'fullDescription', 'help', 'defaultConfiguration'], rule.id);
  want(/^[a-z]+(-[a-z0-9]+)*$/.test(rule.id), 'id ' + rule.id);
  want(!ids.has(rule.id), rule.id + ' stands twice');
  ids.add(rule.id);
  want(text(rule.shortDescription), rule.id + ': shortDescription');
  want(text(rule.fullDescription), rule.id + ': fullDescription');
  want(text(rule.help), rule.id + ': help');
  want(levels.includes(rule.defaultConfiguration.level), rule.id + ': level');
}

function region(one) {
  only(one, ['startLine', 'startColumn', 'endLine', 'endColumn'], 'a region');
  for (const name of ['startLine', 'startColumn', 'endLine', 'endColumn']) {
    want(Number.isInteger(one[name]) && one[name] >= 1, name);
  }
  want(one.endLine > one.startLine || one.endColumn >= one.startColumn, 'end before start');
}
function location(one, placed) {
  const place = one.physicalLocation;
  const uri = place.artifactLocation.uri;
  want(/^[A-Za-z0-9\-._~/!$&'()*+,;=@%]+$/.test(uri), 'uri ' + uri);
  want(!/%(?![0-9A-F]{2})/.test(uri), 'uri ' + uri);
  if (placed || place.region) region(place.region);
  return decodeURIComponent(uri);
}
const used = new Set();
let related = 0;
let fixes = 0;
for (const result of run.results) {
  only(result, ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'relatedLocations', 'fixes'],
    'a result');
  want(driver.rules[result.ruleIndex] && driver.rules[result.ruleIndex].id === result.ruleId,
    'ruleIndex of ' + result.ruleId);
  used.add(result.ruleId);
  want(levels.includes(result.level), 'level');
  want(text(result.message), 'message');
  want(result.locations.length === 1, 'one location');
  location(result.locations[0], result.ruleId !== 'unreadable-file');
  for (const one of result.relatedLocations || []) {
    related++;
    location(one, true);
    want(text(one.message), 'message of a related location');
  }
  for (const fix of result.fixes || []) {
    fixes++;
    for (const change of fix.artifactChanges) {
      want(text({ text: change.artifactLocation.uri }), 'uri of a fix');
      for (const one of change.replacements) {
        region(one.deletedRegion);
        want(typeof one.insertedContent.text === 'string', 'text of a fix');
      }
    }
  }
}
want(used.size === ids.size, 'a rule without result');
if (process.argv[3] === 'empty') {
  want(run.results.length === 0, 'no results');
} else {
  want(related > 0 && fixes > 0, 'the test finds no second place, or no fix');
  for (const id of ['date-format', 'duplicate-key', 'two-parties', 'unreadable-file']) {
    want(used.has(id), 'the test finds no ' + id);
  }
  const names = run.results.map((one) =>
    decodeURIComponent(one.locations[0].physicalLocation.artifactLocation.uri));
  want(names.includes('停 车#%.yaml'), 'the odd name');
}
process.exit(faults > 0 ? 1 : 0);
