import type { PriorityAreaDetail } from '@rollcall/contract/areas';
import { expect, it } from 'vitest';
import { draftOf, requestOf } from './area-draft.ts';

const texts = (name: string) => ({ name, summary: `${name}.`, statement: `# ${name}` });
const area: PriorityAreaDetail = {
  id: '016c8846-3c00-743f-9437-e04c499a20e6',
  position: 7,
  slug: 'labor-movement',
  ...texts('The labor movement'),
  translations: [{ language: 'es', ...texts('El movimiento obrero') }],
  conveners: [],
  version: 3,
};

it('sends what an area says in each language as it was typed, and nothing else', () => {
  const draft = draftOf(area);
  draft['es'] = { ...draft['es']!, name: 'Sindicatos' };
  expect(requestOf(draft, area)).toEqual({
    ...texts('The labor movement'),
    translations: [{ language: 'es', ...texts('El movimiento obrero'), name: 'Sindicatos' }],
  });
});
