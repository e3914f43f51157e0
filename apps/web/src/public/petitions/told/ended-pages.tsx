import { Told } from '../../answers/told-pages.tsx';

/** Taken back, or never confirmed and forgotten: the same words for both. */
export const SignatureWithdrawnPage = () => (
  <Told
    title="public.signature-withdrawn.title"
    text="public.signature-withdrawn.text"
    href="/what-we-do"
    more="public.nav.what-we-do"
  />
);

/** For a link that is too old, was used to take back, or was never ours: which of them is nobody's business. */
export const SignatureExpiredPage = () => (
  <Told
    title="public.signature-expired.title"
    text="public.signature-expired.text"
    href="/what-we-do"
    more="public.nav.what-we-do"
  />
);
