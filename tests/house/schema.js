// SPDX-License-Identifier: Apache-2.0

// node schema.js SOURCE-FOLDER WORK-FOLDER: asks ajv, a validator of JSON Schema, what it thinks
// of our files by the schemas that `meeting schema` prints. In the work folder lie
//
//   record-both.json, record-zh.json, …  the schemas of records and books for keys in both
//                                        languages and in one
//   trees/nested-zh, …                   the examples written anew
//   cases.jsonl                          texts, and what the reader says of each
//
// What the reader accepts a schema must accept, and what the reader refuses it refuses as well,
// but for the cases named below with the reason.

'use strict';

const fs = require('fs');
const path = require('path');
const yaml = require('js-yaml');
const Ajv = require('ajv');

// The cases of the reader's tests that a schema cannot or should not refuse.
const accepted = [
  ['comments, keys of the user\'s own and line ends are not described by a schema',
    'in a comment', 'in a key by an escape', 'CR at the end', 'a key of 1,025 bytes'],
  ['escapes that stand for no character are replaced before a schema sees the text',
    'escape of half a character', 'escape above all characters'],
  ['how much may stand in a file',
    'one byte more in a line', 'two long lines', '65 levels in brackets', '65 levels of lists',
    'one more', '50,001 mappings', 'too much in one pair of brackets'],
  ['anchors and tags are resolved before a schema sees the data',
    '&', 'anchor of a mapping', 'anchor of a list item', 'anchor and alias of a text',
    'anchor in brackets', 'a graph with a cycle', 'tag of a text', 'tag of a mapping'],
  ['good YAML 1.2, which readers of older YAML take for something else',
    'question mark in a text', 'key alone'],
  ['the core schema of YAML makes a number of it before a schema sees it',
    'number, an exponent', 'number, hexadecimal'],
  ['whether a day exists is a question of the calendar', 'date, no such day'],
  ['a book may add forms and categories of its own',
    'word, misspelled', 'word, unknown', 'word, English with a blank'],
  ['a party that is named elsewhere in the file, or in a register',
    'one text for a list', 'party, several of the kind', 'party, misspelled', 'party, unknown',
    'no parties at all'],
  ['an id or an item that stands elsewhere in the file',
    'id twice', 'id three times', 'id of a nested item twice', 'resolution without an issue',
    'resolution, no issues at all', 'resolution of an unknown issue',
    'resolution of a title that two have', 'follow-up of an unknown resolution',
    'follow-up of an unknown issue', 'what a notice covers, unknown',
    'an item of this record, unknown', 'a number with a leading zero'],
];

// How programs read YAML: editors by the core schema of YAML 1.2, which makes numbers of what
// looks like one; others leave every scalar a text.
const readings = [
  ['core', yaml.CORE_SCHEMA],
  ['text', yaml.FAILSAFE_SCHEMA.extend({ implicit: [yaml.types.null] })],
];

let faults = 0;
function fault(message) {
  faults += 1;
  console.log(message);
}

// Some validators read patterns by characters, others by halves of them.
function checkPatterns(node) {
  if (node === null || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'pattern' && typeof value === 'string') new RegExp(value, 'u');
    checkPatterns(value);
  }
}

const [source, work] = process.argv.slice(2);
const validators = {};
for (const of of ['record', 'book']) {
  for (const keys of ['both', 'zh', 'en']) {
    const schema = JSON.parse(fs.readFileSync(path.join(work, `${of}-${keys}.json`), 'utf8'));
    checkPatterns(schema);
    delete schema.$schema; // ajv 6 knows no draft by this name, and all that the schema uses
    validators[`${of}-${keys}`] = new Ajv({ allErrors: true }).compile(schema);
  }
}

// What is wrong with a text: nothing, one line a mistake, or null where it is not YAML.
function problems(validator, schema, text) {
  let data;
  try {
    data = yaml.load(text, { schema });
  } catch (error) {
    return null;
  }
  const validate = validators[validator];
  if (validate(data)) return [];
  return validate.errors.map((e) => `${e.dataPath} ${e.message}`);
}

const isBook = (name) => /^book(-.*)?\.yaml$/.test(path.basename(name));

function* filesBelow(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(name);
    else if (entry.name.endsWith('.yaml')) yield name;
  }
}

let files = 0;
function checkTree(folder, keys) {
  for (const file of filesBelow(folder)) {
    files += 1;
    const text = fs.readFileSync(file, 'utf8');
    for (const [name, schema] of readings) {
      const found = problems(`${isBook(file) ? 'book' : 'record'}-${keys}`, schema, text);
      if (found === null) fault(`${file}: not YAML (${name})`);
      else for (const problem of found) fault(`${file} (${name}, keys ${keys}): ${problem}`);
    }
  }
}

const examples = path.join(source, 'examples');
checkTree(examples, 'both');
for (const shape of ['nested', 'flat']) {
  for (const keys of ['zh', 'en']) checkTree(path.join(work, 'trees', `${shape}-${keys}`), keys);
}
if (files < 500) fault(`only ${files} files: are the examples there?`);

const reasons = new Map();
for (const [reason, ...names] of accepted) for (const name of names) reasons.set(name, reason);

let refusals = 0;
let valid = 0;
const lines = fs.readFileSync(path.join(work, 'cases.jsonl'), 'utf8').trim().split('\n');
for (const line of lines) {
  const one = JSON.parse(line);
  const [core, text] = readings.map(([, schema]) => problems(`${one.of}-both`, schema, one.text));
  if (one.errors.length === 0) {
    valid += 1;
    for (const found of [core, text]) {
      if (found === null || found.length === 0) continue;
      fault(`${one.name}: the reader accepts it, the schema does not: ${found.join('; ')}`);
    }
  } else if (one.case && core !== null) {
    refusals += 1;
    const reason = reasons.get(one.name);
    reasons.delete(one.name);
    if (core.length === 0 && reason === undefined) {
      fault(`${one.name} (${one.errors.join(', ')}): the reader refuses it, the schema does not`);
    } else if (core.length > 0 && reason !== undefined) {
      fault(`${one.name}: the schema refuses it now; take it out of the table`);
    }
  }
}
for (const name of reasons.keys()) fault(`${name}: in the table, but no such case`);
if (refusals < 100 || valid < 300) fault(`only ${refusals} refused and ${valid} valid texts`);

console.log(`${files} files valid; of ${refusals} texts that the reader refuses ` +
  `${refusals - accepted.flatMap(([, ...names]) => names).length} are refused; ` +
  `${valid} texts that it accepts are accepted; ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
