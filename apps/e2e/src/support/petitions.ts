import { randomUUID } from 'node:crypto';
import { type Browser, expect } from '@playwright/test';
import { people, windowOf } from './people.ts';

const shared = { en: 'Do you rent your home?', es: '¿Alquilas tu casa?' };

const petition = {
  kind: 'petition',
  branchId: null,
  language: 'en',
  goal: 500,
  needsZip: true,
  texts: {
    en: {
      title: 'Lift the ban on rent control',
      text: 'Rents rose by a *third*.\n\n## What we ask\n\n- Lift the ban\n- Let every city decide',
      addressee: 'the General Assembly',
      thanks: 'Come to the **public forum** too.',
    },
    es: { title: 'Levanten la prohibición del control de alquileres', text: 'Los alquileres subieron un *tercio*.' },
  },
  questions: [
    {
      id: 'rents',
      type: 'choice',
      label: shared,
      required: true,
      options: [
        { id: 'yes', label: { en: 'Yes', es: 'Sí' } },
        { id: 'no', label: { en: 'No', es: 'No' } },
      ],
    },
    {
      id: 'rise',
      type: 'text',
      label: { en: 'By how much did it rise?', es: '¿Cuánto subió?' },
      required: true,
      shownIf: { match: 'all', rules: [{ question: 'rents', is: 'chosen', value: 'yes' }] },
    },
    { id: 'hard', type: 'scale', label: { en: 'How hard is it to pay?', es: '¿Qué tan difícil es pagar?' }, steps: 5 },
    { id: 'aloud', type: 'consent', label: { en: 'You may read this aloud.', es: 'Pueden leerlo en voz alta.' } },
  ],
};

/** An open petition of the nation that asks a few things, made by national staff. Gives its path on the site. */
export const openPetition = async (browser: Browser): Promise<string> => {
  const page = await windowOf(browser, people.staff, 1280);
  const { origin } = new URL(page.url());
  const send = async (method: string, path: string, data?: unknown) => {
    const headers = { origin, 'idempotency-key': randomUUID() };
    const response = await page.request.fetch(`/api/petitions${path}`, { method, headers, data });
    expect(response.ok(), await response.text()).toBe(true);
    return (await response.json()) as { id: string; slug: string };
  };
  const { id, slug } = await send('POST', '', petition);
  await send('PUT', `/${id}/publication`);
  await page.context().close();
  return `/petitions/${slug}`;
};
