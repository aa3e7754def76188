// node judge.js json-rules|zen CITY FINDINGS [rounds]: writes what the engine finds, prints how long reading and each round of rules took.
import { writeFileSync } from 'node:fs';
import { readCity } from './city.js';
import { jsonRules } from './json-rules.js';
import { zen } from './zen.js';

const [engine, city, findings, rounds = '1'] = process.argv.slice(2);
const judge = { 'json-rules': jsonRules, zen }[engine]();

const began = performance.now();
const days = readCity(city);
const readMs = performance.now() - began;

const rulesMs = [];
let lines;
for (let round = 0; round < Number(rounds); round++) {
  const start = performance.now();
  lines = [];
  for (const day of days) {
    for (const criterion of await judge(day)) lines.push(`${criterion},${day.agency},${day.date}`);
  }
  rulesMs.push(performance.now() - start);
}
writeFileSync(findings, lines.join('\n') + '\n');
console.log(JSON.stringify({ readMs, rulesMs, findings: lines.length }));
