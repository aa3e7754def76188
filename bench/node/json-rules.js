// json-rules-engine: one engine, run once a day.
import { Engine } from 'json-rules-engine';
import { RULES } from './city.js';

export function jsonRules() {
  const engine = new Engine();
  for (const { criterion, value, index, operator, limit } of RULES) {
    const condition = { fact: value, operator, value: limit };
    if (index !== undefined) condition.path = `$[${index}]`;
    engine.addRule({ conditions: { all: [condition] }, event: { type: criterion } });
  }
  return async day => (await engine.run(day)).events.map(event => event.type);
}
