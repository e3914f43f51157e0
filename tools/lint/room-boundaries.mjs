import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const API = path.join('apps', 'api', 'src');
const WEB = path.join('apps', 'web', 'src', 'features');

/** Where a file lives: the base folder, the room under it, and the rest. Undefined outside of both. */
function locate(file) {
  for (const base of [API, WEB]) {
    const rest = path.relative(path.join(ROOT, base), file).split(path.sep);
    if (rest[0] !== '..' && rest.length > 1) return { base, room: rest[0] };
  }
  return undefined;
}

/** What an import of another room may name. Nest needs the module to inject the service that it exports. */
const mayCross = (base, importer, target) =>
  base === API &&
  (target.endsWith('.service.ts') || (importer.endsWith('.module.ts') && target.endsWith('.module.ts')));

/**
 * Rooms of the web never import each other; rooms of the API only through a service. Everybody stands on `platform`;
 * `startup` puts all of it together, and nobody imports it.
 */
export const roomBoundaries = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      web: 'The room "{{from}}" imports from the room "{{to}}": rooms of the web never import each other.',
      api: 'The room "{{from}}" imports "{{file}}" of the room "{{to}}": call its exported *.service.ts.',
    },
  },
  create(context) {
    const importer = context.filename;
    const here = locate(importer);
    if (!here) return {};
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string' || !source.startsWith('.')) return;
      const target = path.resolve(path.dirname(importer), source);
      const there = locate(target);
      if (!there || there.base !== here.base || there.room === here.room) return;
      if (here.base === API && (there.room === 'platform' || here.room === 'startup')) return;
      if (mayCross(here.base, importer, target)) return;
      const data = { from: here.room, to: there.room, file: path.basename(target) };
      context.report({ node, messageId: here.base === API ? 'api' : 'web', data });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
