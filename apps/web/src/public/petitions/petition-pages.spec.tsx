import type { PublicPage } from '@rollcall/contract/public-pages';
import type { SentSignature } from '@rollcall/contract/public-petitions';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Document } from '../document.tsx';
import { emptySignature, petitionSamples, samplePetition } from '../petition.samples.ts';

const assets = {
  css: 'b{}',
  preload: [],
  icon: '/assets/icon.svg',
  card: '/assets/card.png',
  islands: [],
  pictures: { map: '/m.svg' },
};
const render = (page: PublicPage, language = 'en', path = '/here') =>
  renderToStaticMarkup(
    <Document page={page} site={{ origin: 'https://rollcall.example', path, query: '', language }} assets={assets} />,
  );

const HOSTILE = '</script><script>alert(1)</script></textarea><img src=x onerror=alert(2)> 🌹 <!-- {x} "\'';
const hostile = samplePetition({
  title: HOSTILE,
  text: `${HOSTILE}\n\n[a](javascript:alert(1))`,
  addressee: HOSTILE,
  thanks: HOSTILE,
  branch: { id: 'x', name: HOSTILE, slug: 'chicago', email: null },
  campaign: { title: HOSTILE, slug: 'rent' },
  questions: [
    ...samplePetition().questions.map((question) => ({ ...question, label: HOSTILE, help: HOSTILE })),
    { id: 'q', type: 'text', label: HOSTILE, help: '', required: true, shownIf: null },
  ],
});
const form: SentSignature = {
  values: { givenName: HOSTILE, familyName: HOSTILE, email: HOSTILE, zip: HOSTILE },
  answers: { q: [HOSTILE], why: [HOSTILE] },
  mayContact: true,
  errors: { email: 'invalid', 'answers.q': 'too-long' },
};

describe('the pages of a petition', () => {
  it.each<[string, PublicPage]>([
    ['page', { page: 'petition', petition: hostile, stamp: HOSTILE, form }],
    ['frame', { page: 'embed-petition', petition: hostile, stamp: HOSTILE, form }],
    [
      'link',
      { page: 'signature', token: 'c'.repeat(43), signature: { state: 'signed', petition: hostile }, isNew: true },
    ],
  ])('show what people typed as text, on the %s', (_, page) => {
    for (const language of ['en', 'es']) {
      const html = render(page, language);
      expect(html.match(/<script/g)).toEqual(['<script']);
      expect(html.match(/<\/script/g)).toEqual(['</script']);
      expect(html).not.toMatch(/<img|javascript:|<!--/);
      expect(html).toContain('🌹');
    }
  });

  it('tell the address of a mailed link to nobody but itself', () => {
    const html = render(petitionSamples.signature, 'en', `/signatures/${petitionSamples.signature.token}`);
    const own = html.match(/action="\/signatures\/b{43}"|href="\/es\/signatures\/b{43}"/g); // the other language is itself
    expect(html.match(/b{43}/g)).toHaveLength(own?.length ?? 0);
  });

  it('ask of a browser only for what is always needed, and tie what is wrong to its field', () => {
    const sent = { ...emptySignature, errors: { 'answers.rise': 'missing' as const, zip: 'invalid' as const } };
    const html = render({ ...petitionSamples.petition, form: sent });
    const inputs = (name: string) => html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`, 'g')) ?? [];
    expect(inputs('answers.rents').every((input) => input.includes('required'))).toBe(true);
    expect(inputs('answers.rise').some((input) => input.includes('required'))).toBe(false);
    expect(inputs('zip')[0]).toContain('aria-describedby="zip-error"');
    expect(html).toContain('Enter a ZIP code of five digits');
    expect(html).toMatch(/<fieldset[^>]*aria-describedby="answers.rise-error"/);
  });

  it('give a form neither a counter nor a sheet, and a closed petition no form', () => {
    const asForm = render({ ...petitionSamples.petition, petition: samplePetition({ kind: 'form' }) });
    expect(asForm).not.toMatch(/sheet\.pdf|signed-by/);
    const closed = samplePetition({ state: 'closed', closedAt: '2026-11-22T12:00:00.000Z' });
    const html = render({ page: 'petition', petition: closed, stamp: null, form: emptySignature });
    expect(html).not.toMatch(/<form|sheet\.pdf/);
    expect(html).toContain('1,204');
  });
});
