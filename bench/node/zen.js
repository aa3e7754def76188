// GoRules ZEN: one decision table whose rows are all that apply, evaluated once a day.
import { ZenEngine } from '@gorules/zen-engine';
import { RULES } from './city.js';

const COMPARED = { greaterThan: '>', lessThan: '<' };

export function zen() {
  const rules = RULES.map(({ criterion, value, index, operator, limit }) => ({
    _id: criterion,
    when: `${value}${index === undefined ? '' : `[${index}]`} ${COMPARED[operator]} ${limit}`,
    then: `"${criterion}"`,
  }));
  const table = { hitPolicy: 'collect', inputs: [{ id: 'when', name: 'when' }], outputs: [{ id: 'then', name: 'criterion', field: 'criterion' }], rules };
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      { id: 'table', name: 'table', type: 'decisionTableNode', content: table },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  });
  return async day => (await decision.evaluate(day)).result.map(row => row.criterion);
}
