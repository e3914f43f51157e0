import type { IntlShape } from 'react-intl';

const known = [
  [/^title$/, 'task-templates.form.title.missing'],
  [/^items\.\d+\.title$/, 'tasks.form.title.missing'],
  [/^items\.\d+\.days$/, 'task-templates.item.days.wrong'],
  [/^items\.\d+\.checks$/, 'task-templates.item.checks.wrong'],
] as const;

/** The same errors in the reader's language, where the form lets a field be wrong in one way only. */
export const faultWords = (intl: IntlShape, errors: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).map(([path, message]) => {
      const id = known.find(([place]) => place.test(path))?.[1];
      return [path, id ? intl.formatMessage({ id }) : message];
    }),
  );
