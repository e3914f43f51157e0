import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

export const ROOT = path.resolve(import.meta.dirname, '../..');

// The texts are of files that do not exist, so the rules that ask for types have nothing to ask.
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: [{ files: ['**/*.ts', '**/*.tsx'], ...tseslint.configs.disableTypeChecked }],
});

/** The ids of the rules that refuse a text, if it stood in that file of the repository. */
export async function refusals(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(ROOT, file) });
  return (result?.messages ?? [])
    .filter(({ severity }) => severity === 2)
    .map(({ ruleId, message }) => ruleId ?? message)
    .filter((rule) => rule !== '@typescript-eslint/no-unused-vars');
}
