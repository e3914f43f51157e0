import { describe, expect, it } from 'vitest';
import { frameCode, snippetCode } from './embed-codes.ts';

const petition = {
  origin: 'https://rollcall.example',
  slug: 'rent-control',
  title: 'Rent "control" </form><script>',
  language: 'en',
  needsZip: true,
};
const texts = {
  givenName: 'First name',
  familyName: 'Last name',
  email: 'E-mail',
  zip: 'ZIP',
  mayContact: 'Write & call me',
  trap: 'Leave this empty',
  submit: 'Sign',
};

describe('code to embed', () => {
  it('leads to the petition in its language', () => {
    expect(frameCode(petition)).toContain('src="https://rollcall.example/embed/petitions/rent-control"');
    const spanish = { ...petition, language: 'es' };
    expect(frameCode(spanish)).toContain('src="https://rollcall.example/es/embed/petitions/rent-control"');
    const action = 'action="https://rollcall.example/es/embed/petitions/rent-control/signatures"';
    expect(snippetCode(spanish, texts)).toContain(action);
  });

  it('lets a title be nothing but text', () => {
    for (const code of [frameCode(petition), snippetCode(petition, texts)]) {
      expect(code).toContain('Rent &quot;control&quot; &lt;/form&gt;&lt;script&gt;');
      expect(code).not.toContain('<script');
    }
    expect(snippetCode(petition, texts).match(/<\/form>/g)).toHaveLength(1);
  });

  it('asks for a ZIP code as the petition does', () => {
    expect(snippetCode(petition, texts)).toMatch(/name="zip"[^>]* required>/);
    expect(snippetCode({ ...petition, needsZip: false }, texts)).not.toMatch(/name="zip"[^>]* required>/);
  });
});
