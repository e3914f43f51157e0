import type { APIRequestContext } from '@playwright/test';

/** One page of each kind in the sitemap, by its path: `/meetings/:id` for all meetings. */
export const publicPaths = async (request: APIRequestContext, language = ''): Promise<string[]> => {
  const text = await (await request.get('/sitemap.xml')).text();
  const paths = [...text.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path]) => path || '/');
  const own = paths.filter((path) =>
    language ? path === language || path.startsWith(`${language}/`) : !/^\/es(\/|$)/.test(path),
  );
  const kinds = Map.groupBy(own, (path) => {
    const [kind = '', ...more] = path.slice(language.length).split('/').filter(Boolean);
    return more.length > 0 ? `/${kind}/:one` : `/${kind}`;
  });
  return [...kinds.values()].flatMap(([first]) => first ?? []);
};
