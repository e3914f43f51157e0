import type { PublicPage } from '@rollcall/contract/public-pages';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Document } from './document.tsx';
import { sampleBranch, sampleDetail, sampleMeeting, samplePages, sampleRsvp } from './public.samples.ts';

const assets = {
  css: 'b{}',
  preload: ['/assets/font.woff2'],
  icon: '/assets/icon.svg',
  card: '/assets/card.png',
  islands: [],
  pictures: { map: '/assets/country.svg' },
};
const render = (page: PublicPage, path = '/here', language = 'en') => {
  const site = { origin: 'https://rollcall.example', path, query: '?near=60608', language };
  return renderToStaticMarkup(<Document page={page} site={site} assets={assets} />);
};

const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(2)> \u202eevil\u202c 🌹 <!--';
const name = (text: string) => text.slice(0, 200);

type Graph = { '@graph': Record<string, unknown>[] };
const dataOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!) as Graph;

describe('every page of the public site', () => {
  const pages: [string, PublicPage][] = Object.entries(samplePages);

  it.each(pages)('%s says what it is, and runs nothing', (_, page) => {
    const html = render(page);
    expect(html).toMatch(/^<html lang="en-US" dir="ltr">/);
    expect(html).toMatch(/<title>[^<]+ · Rollcall<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]+"\/>/);
    expect(html).toMatch(/<link rel="canonical"|<meta name="robots" content="noindex"/);
    expect(html).toContain('<meta property="og:title"');
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html.match(/<script/g)).toEqual(['<script']);
    expect(html).not.toMatch(/\son\w+=|style="|javascript:/);
    expect(dataOf(html)['@graph'][0]).toMatchObject({ '@type': 'Organization', name: 'Rollcall' });
  });

  it.each(pages)('%s is there in Spanish, and its links stay in it', (_, page) => {
    const html = render(page, '/here', 'es');
    expect(html).toMatch(/^<html lang="es-US" dir="ltr">/);
    expect(html).toContain('<meta property="og:locale" content="es_US"/>');
    const own = [...html.matchAll(/<(?:a|form)\s[^>]*?(?:href|action)="(\/[^"]*)"/g)].map(([, href]) => href!);
    const switched = '/here?near=60608';
    expect(own.filter((href) => !/^\/(es(\/|\?|$)|app\/|calendars\/|files\/)/.test(href) && href !== switched)).toEqual(
      [],
    );
    expect(html).not.toContain('href="/es/es');
  });

  it('leads to the same page in the other language, with the same question asked of it', () => {
    expect(render(samplePages.branches, '/branches')).toContain(
      '<a href="/es/branches?near=60608" lang="es-US" hrefLang="es" rel="alternate">Español</a>',
    );
    expect(render(samplePages.branches, '/branches', 'es')).toContain('<a href="/branches?near=60608" lang="en-US"');
  });

  it('tells search engines where it is found in which language', () => {
    const html = render(samplePages.branches, '/branches', 'es');
    const at = 'https://rollcall.example';
    expect(html).toContain(`<link rel="canonical" href="${at}/es/branches"/>`);
    expect(html).toContain(`<link rel="alternate" hrefLang="en" href="${at}/branches"/>`);
    expect(html).toContain(`<link rel="alternate" hrefLang="es" href="${at}/es/branches"/>`);
    expect(html).toContain(`<link rel="alternate" hrefLang="x-default" href="${at}/branches"/>`);
    expect(render(samplePages.rsvp, '/rsvp/x')).not.toContain('<link rel="alternate"');
  });

  it('leads back to the beginning of a list without losing the question', () => {
    const back = (page: PublicPage) => /<nav class="pages"[^>]*><a href="([^"]*)"/.exec(render(page))?.[1];
    expect(back({ ...samplePages.campaigns, area: 'housing', show: 'won', isFirst: false })).toBe(
      '/campaigns?area=housing&amp;show=won',
    );
    expect(back(samplePages.publications)).toBe('/publications?q=rent&amp;area=labor-movement&amp;language=ht');
  });

  it('names an area in an address by its slug, as the forms that ask for one do', () => {
    const { area } = samplePages.area;
    expect(render(samplePages.area)).toContain(`href="/publications?area=${area.slug}"`);
  });

  it('says of a button what it does: to sign a petition, to fill in a form', () => {
    const [petition] = samplePages.campaign.petitions;
    const petitions = [petition!, { ...petition!, id: 'other', kind: 'form' as const }];
    const html = render({ ...samplePages.campaign, petitions });
    expect(html).toContain(`>Sign: <bdi>${petition!.title}</bdi></a>`);
    expect(html).toContain(`>Fill in: <bdi>${petition!.title}</bdi></a>`);
  });

  const branch = sampleBranch({ name: name(HOSTILE), city: name(HOSTILE), email: null });
  const hostile: [string, PublicPage][] = [
    [
      'meeting',
      {
        page: 'meeting',
        meeting: sampleDetail({
          title: HOSTILE,
          description: HOSTILE,
          placeName: HOSTILE,
          placeAddress: HOSTILE,
          branch,
          campaign: { id: branch.id, slug: 'a-campaign', title: HOSTILE },
          programme: [
            {
              id: branch.id,
              title: HOSTILE,
              note: HOSTILE,
              durationMinutes: 5,
              startsAfterMinutes: 0,
              speakers: [{ role: 'chair', name: HOSTILE, about: HOSTILE }],
              readings: [
                {
                  title: HOSTILE,
                  author: HOSTILE,
                  chapters: HOSTILE,
                  questions: HOSTILE,
                  url: null,
                  publication: null,
                },
              ],
            },
          ],
        }),
        form: {
          values: { givenName: HOSTILE, email: HOSTILE, guestNames: HOSTILE, note: HOSTILE, mode: HOSTILE },
          errors: { note: 'note-long' },
        },
      },
    ],
    [
      'cancelled meeting',
      {
        page: 'meeting',
        meeting: sampleDetail({
          state: 'cancelled',
          cancellationReason: HOSTILE,
          cancelledAt: '2026-11-20T00:00:00Z',
          branch,
        }),
        form: { values: {}, errors: {} },
      },
    ],
    [
      'meetings',
      { ...samplePages.meetings, meetings: [sampleMeeting({ title: HOSTILE, placeName: HOSTILE, branch })] },
    ],
    [
      'rsvp',
      {
        ...samplePages.rsvp,
        rsvp: sampleRsvp({
          meeting: { ...sampleDetail({ title: HOSTILE, placeName: HOSTILE, branch }), visibility: 'public' },
          dialIn: HOSTILE,
        }),
        form: { values: { note: HOSTILE, guestNames: HOSTILE, guests: HOSTILE }, errors: {} },
      },
    ],
    [
      'branch',
      {
        ...samplePages.branch,
        branch,
        campaigns: [
          {
            ...samplePages.branch.campaigns[0]!,
            title: HOSTILE,
            summary: HOSTILE,
            branch: { id: branch.id, name: HOSTILE },
          },
        ],
      },
    ],
    [
      'branches',
      { page: 'branches', branches: [branch], search: { text: HOSTILE, by: 'words', place: null, others: [] } },
    ],
    [
      'sign-in',
      {
        page: 'sign-in',
        next: HOSTILE,
        notice: null,
        form: { values: { email: HOSTILE }, errors: { email: 'email-invalid' } },
      },
    ],
    [
      'first-administrator',
      {
        ...samplePages['first-administrator'],
        form: { values: { givenName: HOSTILE, familyName: HOSTILE, email: HOSTILE }, errors: {} },
      },
    ],
    ['error', { page: 'error', status: 500, requestId: HOSTILE }],
  ];

  it.each(hostile)('%s shows what people typed as text, wherever it stands', (_, page) => {
    const html = render(page);
    expect(html.match(/<script/g)).toEqual(['<script']);
    expect(html.match(/<\/script/g)).toEqual(['</script']);
    expect(html).not.toContain('<img');
    expect(html).toContain('🌹');
    expect(() => dataOf(html)).not.toThrow();
  });

  it('tells the address of a page that is a right to nobody: only to itself, for the form and in the other language', () => {
    const html = render(samplePages.rsvp, `/rsvp/${samplePages.rsvp.token}`);
    expect(html.match(/a{43}/g)).toHaveLength(2);
    expect(html).toContain(`action="/rsvp/${samplePages.rsvp.token}"`);
  });

  it('keeps marks that turn the direction out of its title and its data, and isolates them in the text', () => {
    const html = render({ ...samplePages.meeting, meeting: sampleDetail({ title: 'a\u202eb' }) });
    expect(html).toContain('<title>ab · Rollcall</title>');
    expect(html).toMatch(/<h1 dir="auto">a\u202eb<\/h1>/);
    expect(JSON.stringify(dataOf(html))).not.toContain('\u202e');
  });
});
