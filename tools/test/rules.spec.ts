import { describe, expect, it } from 'vitest';
import { refusals } from './lint-text.ts';

type Case = { says: string; file: string; text: string; rule?: string };

const importing = (what: string) => `import { found } from '${what}';\nexport const again = found;\n`;
const lines = (count: number) => `${'export {};\n'.repeat(count)}`;
const FEATURES = 'apps/web/src/features';
const API = 'apps/api/src';
const ROOMS = 'rollcall/room-boundaries';
const SYNTAX = 'no-restricted-syntax';
const JSX = 'formatjs/no-literal-string-in-jsx';

const cases: Case[] = [
  {
    says: 'a web room importing another',
    file: `${FEATURES}/meetings/a.ts`,
    text: importing('../people/b.ts'),
    rule: ROOMS,
  },
  {
    says: 'a web sub-room importing another room',
    file: `${FEATURES}/meetings/rsvps/a.ts`,
    text: importing('../../people/b.ts'),
    rule: ROOMS,
  },
  { says: 'a web room importing `me`', file: `${FEATURES}/meetings/a.ts`, text: importing('../me/b.ts'), rule: ROOMS },
  {
    says: 'a web room loading another lazily',
    file: `${FEATURES}/meetings/a.ts`,
    text: "export const later = () => import('../people/b.ts');\n",
    rule: ROOMS,
  },
  { says: 'a web room importing its own sub-room', file: `${FEATURES}/meetings/a.ts`, text: importing('./rsvps/b.ts') },
  { says: 'a web room importing the shell', file: `${FEATURES}/meetings/a.ts`, text: importing('../../app/b.ts') },
  {
    says: 'an API room importing another room’s query',
    file: `${API}/meetings/a.service.ts`,
    text: importing('../people/people.sql.ts'),
    rule: ROOMS,
  },
  {
    says: 'an API room importing another room’s service',
    file: `${API}/meetings/a.service.ts`,
    text: importing('../people/people.service.ts'),
  },
  {
    says: 'a module importing another room’s module',
    file: `${API}/meetings/meetings.module.ts`,
    text: importing('../people/people.module.ts'),
  },
  {
    says: 'a service importing another room’s module',
    file: `${API}/meetings/a.service.ts`,
    text: importing('../people/people.module.ts'),
    rule: ROOMS,
  },
  {
    says: 'an API room importing the platform',
    file: `${API}/meetings/a.service.ts`,
    text: importing('../platform/http/b.ts'),
  },
  {
    says: 'the platform importing a room',
    file: `${API}/platform/http/a.ts`,
    text: importing('../../people/people.sql.ts'),
    rule: ROOMS,
  },
  {
    says: 'the start putting rooms together',
    file: `${API}/startup/a.ts`,
    text: importing('../public/site/assets.ts'),
  },
  {
    says: 'a room importing the start',
    file: `${API}/meetings/a.ts`,
    text: importing('../startup/start.ts'),
    rule: ROOMS,
  },
  {
    says: 'a circle by forwardRef',
    file: `${API}/meetings/a.ts`,
    text: "import { forwardRef } from '@nestjs/common';\nexport const found = forwardRef;\n",
    rule: 'no-restricted-imports',
  },
  {
    says: 'findUnique',
    file: `${API}/meetings/a.ts`,
    text: 'export const f = (p) => p.person.findUnique({});\n',
    rule: SYNTAX,
  },
  {
    says: 'findUniqueOrThrow',
    file: `${API}/meetings/a.ts`,
    text: 'export const f = (p) => p.person.findUniqueOrThrow({});\n',
    rule: SYNTAX,
  },
  { says: 'findFirst', file: `${API}/meetings/a.ts`, text: 'export const f = (p) => p.person.findFirst({});\n' },
  { says: 'a file of 301 lines', file: `${API}/a.ts`, text: lines(301), rule: 'max-lines' },
  { says: 'a file of 300 lines', file: `${API}/a.ts`, text: lines(300) },
  { says: 'a spec of 401 lines', file: `${API}/a.spec.ts`, text: lines(401), rule: 'max-lines' },
  { says: 'a spec of 400 lines', file: `${API}/a.spec.ts`, text: lines(400) },
  {
    says: 'a text outside of the messages',
    file: 'apps/web/src/a.tsx',
    text: 'export const A = () => <p>Hello</p>;\n',
    rule: JSX,
  },
  {
    says: 'such a label',
    file: 'libs/ui/src/a.tsx',
    text: 'export const A = () => <p aria-label="Hello" />;\n',
    rule: JSX,
  },
  { says: 'a message', file: 'apps/web/src/a.tsx', text: 'export const A = ({ text }) => <p>{text}</p>;\n' },
  { says: 'any', file: `${API}/a.ts`, text: 'export const a: any = 1;\n', rule: '@typescript-eslint/no-explicit-any' },
  { says: 'a test that is left out', file: `${API}/a.spec.ts`, text: "it.skip('x', () => {});\n", rule: SYNTAX },
  {
    says: 'a test that leaves the others out',
    file: `${API}/a.spec.ts`,
    text: "describe.only('x', () => {});\n",
    rule: SYNTAX,
  },
  {
    says: 'a rule switched off without a reason',
    file: `${API}/a.ts`,
    text: '// eslint-disable-next-line no-debugger\ndebugger;\n',
    rule: 'rollcall/reasoned-disable',
  },
  {
    says: 'a rule switched off with a reason',
    file: `${API}/a.ts`,
    text: '// eslint-disable-next-line no-debugger -- a probe\ndebugger;\n',
  },
];

describe('lint', () => {
  for (const { says, file, text, rule } of cases) {
    it(`${rule ? 'refuses' : 'allows'} ${says}`, async () => {
      expect(await refusals(file, text)).toEqual(rule ? [rule] : []);
    });
  }
});
