import type { Page } from '@rollcall/contract/fields';

/** Follows a short list to its end. Lists that may be long are shown page by page instead. */
export const allPages = async <T>(load: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> => {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await load(cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return items;
};
