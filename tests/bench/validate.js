// SPDX-License-Identifier: Apache-2.0

// node validate.js SCHEMA FOLDER: what a script of one's own would do. Checks every record below
// a folder against the JSON Schema that `meeting schema` prints, with js-yaml and ajv, and
// prints what is wrong in each.

'use strict';

const fs = require('fs');
const path = require('path');
const yaml = require('js-yaml');
const Ajv = require('ajv');

function* recordsBelow(folder) {
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  for (const entry of entries) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* recordsBelow(name);
    else if (entry.name.endsWith('.yaml') && entry.name !== 'book.yaml') yield name;
  }
}

const [schemaFile, folder] = process.argv.slice(2);
const schema = JSON.parse(fs.readFileSync(schemaFile, 'utf8'));
delete schema.$schema; // ajv 6 knows no draft by this name, and all that the schema uses
const validate = new Ajv({ allErrors: true }).compile(schema);

let records = 0;
let bad = 0;
for (const file of recordsBelow(folder)) {
  records += 1;
  let problems;
  try {
    // Dates are texts, as they are for us.
    const record = yaml.load(fs.readFileSync(file, 'utf8'), { schema: yaml.CORE_SCHEMA });
    problems = validate(record) ? [] : validate.errors.map((e) => `${e.dataPath} ${e.message}`);
  } catch (error) {
    problems = [error.message];
  }
  if (problems.length === 0) continue;
  bad += 1;
  for (const problem of problems) console.log(`${file}: ${problem}`);
}
console.log(`${bad} of ${records} files are bad`);
process.exitCode = bad > 0 ? 1 : 0;
