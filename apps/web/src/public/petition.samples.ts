import type { PublicPetition } from '@rollcall/contract/petitions/signing';
import type { PetitionPublicPage, SentSignature } from '@rollcall/contract/public-petitions';

export const samplePetition = (over: Partial<PublicPetition> = {}): PublicPetition => ({
  id: '019abcde-0000-7000-8000-000000000070',
  slug: 'rent-control-now',
  kind: 'petition',
  state: 'open',
  language: 'en',
  languages: ['en', 'es'],
  title: 'Lift the ban on rent control',
  text: 'Rents rose by a third in *four years*.\n\n## We ask\n\n- to lift the ban\n- to protect tenants who organize',
  addressee: 'the City Council of Chicago',
  thanks: 'Come to the **next meeting** too.',
  questions: [
    {
      id: 'rents',
      type: 'choice',
      label: 'Do you rent?',
      help: '',
      required: true,
      shownIf: null,
      options: [
        { id: 'yes', label: 'Yes' },
        { id: 'no', label: 'No' },
      ],
      multiple: false,
    },
    {
      id: 'rise',
      type: 'scale',
      label: 'How hard is your rent to pay?',
      help: '',
      required: false,
      shownIf: { match: 'all', rules: [{ question: 'rents', is: 'chosen', value: 'yes' }] },
      steps: 5,
      lowLabel: 'easy',
      highLabel: 'too hard',
    },
    {
      id: 'why',
      type: 'long_text',
      label: 'Why do you sign?',
      help: 'We may read it aloud.',
      required: false,
      shownIf: null,
    },
    { id: 'phone', type: 'phone', label: 'Telephone', help: '', required: false, shownIf: null },
    { id: 'aloud', type: 'consent', label: 'You may read it aloud.', help: '', required: false, shownIf: null },
  ],
  needsZip: true,
  goal: 5000,
  signatureCount: 1204,
  branch: {
    id: '019abcde-0000-7000-8000-000000000001',
    name: 'Chicago',
    slug: 'chicago',
    email: 'chicago@rollcall.example',
  },
  campaign: { title: 'Rent control now', slug: 'rent-control' },
  publishedAt: '2026-11-01T12:00:00.000Z',
  closedAt: null,
  updatedAt: '2026-11-20T12:00:00.000Z',
  ...over,
});

export const emptySignature: SentSignature = { values: {}, answers: {}, mayContact: false, errors: {} };

const signable = { petition: samplePetition(), stamp: 'mfz1.abc', form: emptySignature };

export const petitionSamples = {
  petition: { page: 'petition', ...signable },
  'embed-petition': { page: 'embed-petition', ...signable },
  'petition-signed': { page: 'petition-signed', petition: samplePetition() },
  'embed-petition-signed': { page: 'embed-petition-signed', petition: samplePetition() },
  signature: {
    page: 'signature',
    token: 'b'.repeat(43),
    signature: { state: 'waiting', petition: samplePetition() },
    isNew: false,
  },
  'signature-withdrawn': { page: 'signature-withdrawn' },
  'signature-expired': { page: 'signature-expired' },
} satisfies { [Kind in PetitionPublicPage['page']]: Extract<PetitionPublicPage, { page: Kind }> };
