import { frameCode, snippetCode } from '@rollcall/contract/petitions/embed-codes';
import type { PublicPetition } from '@rollcall/contract/petitions/signing';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from '../frame/link.tsx';
import { useSite } from '../frame/site.tsx';
import type { TextId } from '../intl.ts';

type Props = { petition: PublicPetition };

const Code = ({ label, name, code }: { label: TextId; name: string; code: string }) => (
  <div className="field">
    <label htmlFor={name}>
      <FormattedMessage id={label} />
    </label>
    <textarea id={name} className="code" readOnly rows={4} spellCheck={false} defaultValue={code} />
  </div>
);

/** Ways to carry a petition further: on paper, and on other sites. */
export const Share = ({ petition }: Props) => {
  const { origin, language } = useSite();
  const intl = useIntl();
  const say = (id: TextId) => intl.formatMessage({ id });
  const { slug, title, needsZip, branch } = petition;
  const embedded = { origin, slug, title, needsZip, language };
  const texts = {
    givenName: say('public.field.given-name'),
    familyName: say('public.field.family-name-optional'),
    email: say('public.field.email'),
    zip: say('public.field.zip'),
    mayContact: branch
      ? intl.formatMessage({ id: 'public.sign.may-contact-branch' }, { branch: branch.name })
      : say('public.sign.may-contact'),
    trap: say('public.field.trap'),
    submit: say(`public.sign.submit.${petition.kind}`),
  };
  return (
    <section>
      <h2>
        <FormattedMessage id="public.petition.further" />
      </h2>
      {petition.kind === 'petition' && (
        <p className="more">
          <Link href={`/petitions/${slug}/sheet.pdf`} type="application/pdf">
            <FormattedMessage id="public.petition.sheet" />
          </Link>
        </p>
      )}
      <details>
        <summary>
          <FormattedMessage id="public.petition.embed" />
        </summary>
        <Code label="public.petition.frame" name="frame-code" code={frameCode(embedded)} />
        <Code label="public.petition.snippet" name="snippet-code" code={snippetCode(embedded, texts)} />
      </details>
    </section>
  );
};
