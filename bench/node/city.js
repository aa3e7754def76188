// Reads a generated city and works out of each day what engines without joins and bit sets are given.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const ITEMS = [14, 28, 5].flatMap((count, section) => Array.from({ length: count }, (_, i) => `${section + 1}-${i + 1}`));
const SLOTS = 5;
const LIMIT = 600;
const BOUNDS = [30600, 37800, 45000, 48600, 55800, 63000];

const rows = file => readFileSync(file, 'utf8').split('\n').slice(1).filter(line => line).map(line => line.split(','));
const second = text => Number(text.slice(0, 2)) * 3600 + Number(text.slice(3, 5)) * 60 + Number(text.slice(6, 8));
const slotOf = time => BOUNDS.findLastIndex(bound => time >= bound);

function byDay(all) {
  const days = new Map();
  for (const row of all) {
    if (!days.has(row[0])) days.set(row[0], []);
    days.get(row[0]).push(row);
  }
  return days;
}

/** Slots in which a wait passed its tenth minute and nobody diverted it. */
function undiverted(tickets, diversions) {
  const spans = diversions.map(row => [second(row[2]), second(row[3])]);
  const slots = new Array(SLOTS).fill(0);
  for (const row of tickets) {
    const start = second(row[4]);
    const end = second(row[5]);
    const limit = start + LIMIT;
    if (end > limit && !spans.some(([from, to]) => from < end && to > limit)) slots[slotOf(limit)] = 1;
  }
  return slots;
}

/** `bad` and `unexplained` count slots by item; `patrolled`, `undiverted` and `waitsTicked` are 0 or 1 by slot. */
function view(log, tickets, diversions) {
  const ticks = ITEMS.map(item => log.items[item] ?? []);
  const patrolled = Array.from({ length: SLOTS }, (_, s) => (ticks.some(cells => cells[s]) ? 1 : 0));
  const told = new Set(log.incidents.flatMap(incident => incident.items.map(item => `${item}@${incident.slot - 1}`)));
  const count = test => ITEMS.map((item, i) => patrolled.reduce((sum, is, s) => sum + (is && test(item, i, s) ? 1 : 0), 0));
  return {
    agency: log.agency,
    date: log.date,
    bad: count((item, i, s) => !ticks[i][s] || told.has(`${item}@${s}`)),
    unexplained: count((item, i, s) => item !== '2-12' && item !== '2-13' && !ticks[i][s] && !told.has(`${item}@${s}`)).reduce((a, b) => a + b),
    patrolled: patrolled.reduce((a, b) => a + b),
    undiverted: undiverted(tickets, diversions),
    waitsTicked: ticks[ITEMS.indexOf('2-13')].slice(0, SLOTS).map(tick => (tick ? 1 : 0)),
  };
}

export function readCity(folder) {
  const days = [];
  for (const agency of readdirSync(folder).sort()) {
    const tickets = byDay(rows(join(folder, agency, 'waits.csv')));
    const diversions = byDay(rows(join(folder, agency, 'diversions.csv')));
    for (const line of readFileSync(join(folder, agency, 'logs.ndjson'), 'utf8').split('\n')) {
      if (line) {
        const log = JSON.parse(line);
        days.push(view(log, tickets.get(log.date) ?? [], diversions.get(log.date) ?? []));
      }
    }
  }
  return days.map(day => ({ ...day, contradicted: day.undiverted.filter((is, s) => is && day.waitsTicked[s]).length, waits: day.undiverted.filter(is => is).length }));
}

/** The rules: a criterion, the value of the day that it looks at, how it is compared, and with what. */
export const RULES = [
  ...ITEMS.map((item, i) => ({ criterion: `109L-${item}`, value: 'bad', index: i, operator: 'greaterThan', limit: 0 })).filter(rule => rule.criterion !== '109L-2-13'),
  { criterion: '109L-H-3', value: 'patrolled', operator: 'lessThan', limit: SLOTS },
  { criterion: '109L-H-4', value: 'unexplained', operator: 'greaterThan', limit: 0 },
  { criterion: '109L-2-13', value: 'waits', operator: 'greaterThan', limit: 0 },
  { criterion: '109L-H-10', value: 'contradicted', operator: 'greaterThan', limit: 0 },
];
