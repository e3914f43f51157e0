// `npm run demo -- --members 1000000`: fills a database with the demo organization at any size (prisma/demo/src/main.ts).
import { becomeNode, build, fail, install } from './prepare.mjs';

try {
  await install();
  await build('@rollcall/demo');
  becomeNode('prisma/demo/dist/main.js', ...process.argv.slice(2));
} catch (error) {
  fail(error);
}
