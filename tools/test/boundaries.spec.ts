import { createProjectGraphAsync } from '@nx/devkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { refusals, ROOT } from './lint-text.ts';

const PACKAGES = {
  contract: { file: 'libs/contract/src/probe.ts', module: '@rollcall/contract/endpoint' },
  calendar: { file: 'libs/calendar/src/probe.ts', module: '@rollcall/calendar/zones' },
  database: { file: 'libs/database/src/probe.ts', module: '@rollcall/database/prisma' },
  ui: { file: 'libs/ui/src/probe.ts', module: '@rollcall/ui/theme' },
  demo: { file: 'prisma/demo/src/probe.ts', module: '@rollcall/demo/load' },
  api: { file: 'apps/api/src/probe.ts', module: '../../../apps/api/src/main.ts' },
  web: { file: 'apps/web/src/probe.ts', module: '../../../apps/web/src/main.tsx' },
} as const;

type Package = keyof typeof PACKAGES;
const names = Object.keys(PACKAGES) as Package[];

/** Who may import whom, as the design says; a lib of ours that is not named here is closed. */
const ALLOWED: Record<Package, Package[]> = {
  contract: [],
  calendar: [],
  database: ['contract'],
  ui: [],
  demo: ['contract', 'calendar', 'database'],
  api: ['contract', 'calendar', 'database', 'demo'],
  web: ['contract', 'calendar', 'ui'],
};

// Without a project graph Nx skips its rule with a warning, and everything would seem allowed.
beforeAll(async () => {
  process.chdir(ROOT);
  await createProjectGraphAsync();
}, 60_000);

describe('packages', () => {
  for (const from of names) {
    for (const to of names.filter((name) => name !== from)) {
      const allowed = ALLOWED[from].includes(to);
      it(`${allowed ? 'lets' : 'does not let'} ${from} import ${to}`, async () => {
        const text = `import type { Probe } from '${PACKAGES[to].module}';\nexport type Found = Probe;\n`;
        const rules = await refusals(PACKAGES[from].file, text);
        expect(rules).toEqual(allowed ? [] : ['@nx/enforce-module-boundaries']);
      });
    }
  }

  it('does not let the database import more than types from the contract', async () => {
    const text = "import { endpoint } from '@rollcall/contract/endpoint';\nexport const found = endpoint;\n";
    expect(await refusals('libs/database/src/probe.ts', text)).toEqual(['@typescript-eslint/no-restricted-imports']);
  });

  it('does not let a package reach into another by a relative path', async () => {
    const text = "export * from '../../../libs/database/src/prisma.ts';\n";
    expect(await refusals('apps/web/src/probe.ts', text)).toContain('@nx/enforce-module-boundaries');
  });
});
