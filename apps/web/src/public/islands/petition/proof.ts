import type { Challenge } from '@rollcall/contract/petitions';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

const PATIENCE_MS = 20_000;

/** A solved challenge as the server takes it, or null where it cannot be had: then it is signed without. */
async function proofFor(petitionId: string): Promise<string | null> {
  try {
    const response = await fetch(`/api/petitions/${petitionId}/challenge`, { credentials: 'omit', cache: 'no-store' });
    if (!response.ok) return null;
    const challenge = (await response.json()) as Challenge;
    const solution = await solveChallenge({ challenge, deriveKey, timeout: PATIENCE_MS });
    return solution && btoa(JSON.stringify({ challenge, solution }));
  } catch {
    return null; // away from the network, or a browser that may not count: the form goes without
  }
}

/** Puts a field into the form, or another value into it. */
const put = (form: HTMLFormElement, name: string, value: string) => {
  const field = form.querySelector<HTMLInputElement>(`input[name=${name}]`) ?? document.createElement('input');
  Object.assign(field, { type: 'hidden', name, value });
  form.append(field);
};

/**
 * Does some work while somebody fills in the form, so that more may be sent from their network. It begins when they do, and
 * what is sent waits for it to be done.
 */
export function proveWork(form: HTMLFormElement): void {
  const { petition = '', waiting = '' } = form.dataset;
  // Without a secure connection browsers offer nothing to count with.
  if (!globalThis.crypto?.subtle) return;
  let working: Promise<string | null> | null = null;
  let isSending = false;
  const work = () => (working ??= proofFor(petition));
  form.addEventListener('focusin', () => void work(), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    const status = form.querySelector('[data-status]');
    if (status) status.textContent = waiting;
    void work().then((proof) => {
      if (proof !== null) put(form, 'proof', proof);
      form.submit();
    });
  });
  // Whoever comes back to the page finds a form that can be sent again, with work of its own.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    isSending = false;
    working = null;
    form.querySelector('input[name=proof]')?.remove();
    const status = form.querySelector('[data-status]');
    if (status) status.textContent = '';
  });
}
