import { useState } from 'react';

const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');

/** One `Idempotency-Key` for as long as a form is open: sent twice, it still adds one thing. */
export const useIdempotencyKey = () => {
  const [key] = useState(newKey);
  return { 'idempotency-key': key };
};
