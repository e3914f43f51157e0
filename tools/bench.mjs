// `npm run bench`: builds what changed, then measures our server side by side with a bare one (apps/bench/src/main.ts).
import { becomeNode, build, fail, install } from './prepare.mjs';

try {
  await install();
  await build('@rollcall/api', '@rollcall/bench');
  becomeNode('apps/bench/dist/main.js', ...process.argv.slice(2));
} catch (error) {
  fail(error);
}
