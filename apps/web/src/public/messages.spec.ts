import { describe, expect, it } from 'vitest';
import { formErrors } from '@rollcall/contract/public-pages';
import { meetingKinds, needs } from '@rollcall/contract/meetings';
import messages from './messages.en.json' with { type: 'json' };

describe('the texts of the public site', () => {
  it('are never empty', () => {
    expect(Object.entries(messages).filter(([, text]) => !text.trim())).toEqual([]);
  });

  it('have words for every kind of meeting and everything that can be wrong with a form', () => {
    const ids = [
      ...meetingKinds.map((kind) => `public.kind.${kind}`),
      ...needs.map((need) => `public.need.${need}`),
      ...formErrors.map((error) => `public.form.${error}`),
    ];
    expect(ids.filter((id) => !(id in messages))).toEqual([]);
  });
});
