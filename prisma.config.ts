import { defineConfig } from 'prisma/config';

// Used by `prisma generate` only: migrations are applied by libs/database/src/migrate.ts (docs/adr/0001).
export default defineConfig({ schema: 'prisma/schema' });
