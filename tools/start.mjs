// `npm start`: installs what is missing, builds what changed, and runs the server, which does the rest (apps/api/src/main.ts).
import { becomeNode, build, fail, install } from './prepare.mjs';

try {
  await install();
  await build('@rollcall/api', '@rollcall/web', '@rollcall/demo');
  becomeNode('apps/api/dist/main.js');
} catch (error) {
  fail(error);
}
