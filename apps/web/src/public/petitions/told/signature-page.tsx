import type { TextId } from '../../intl.ts';
import { FormattedMessage } from 'react-intl';
import { Form } from '../../frame/link.tsx';
import { useLang } from '../../frame/site.tsx';
import type { PageOf } from '../../page-of.ts';
import { Markdown } from '../../text/markdown.tsx';
import { Heading, ReadPetition } from '../heading.tsx';

type Props = PageOf<'signature'>;

const Act = ({ token, wish, label, isMain }: { token: string; wish: string; label: TextId; isMain: boolean }) => (
  <Form action={`/signatures/${token}`} method="post" className={isMain ? '' : 'after'}>
    <input type="hidden" name="wish" value={wish} />
    <button className={isMain ? 'button primary full' : 'button full'} type="submit">
      <FormattedMessage id={label} />
    </button>
  </Form>
);

/** Before it counts: whoever reads the mail says so, or that it was somebody else who asked. */
const Waiting = ({ token, signature: { petition } }: Props) =>
  petition.state === 'closed' ? (
    <p className="notice amber">
      <FormattedMessage id={`public.petition.closed-text.${petition.kind}`} />
    </p>
  ) : (
    <>
      <p>
        <FormattedMessage id={`public.signature.waiting.${petition.kind}`} />
      </p>
      <Act token={token} wish="confirm" label={`public.signature.confirm.${petition.kind}`} isMain />
      <Act token={token} wish="withdraw" label="public.rsvp.not-me" isMain={false} />
    </>
  );

const Signed = ({ token, signature: { petition }, isNew }: Props) => {
  const lang = useLang(petition.language);
  return (
    <>
      <p className={isNew ? 'notice green' : ''} role="status">
        <FormattedMessage id={`public.signature.signed.${petition.kind}`} />
      </p>
      {petition.thanks && (
        <div lang={lang} dir="auto">
          <Markdown text={petition.thanks} below={1} />
        </div>
      )}
      <p>
        <FormattedMessage id={`public.signature.pass-on.${petition.kind}`} />
      </p>
      <details className="field">
        <summary>
          <FormattedMessage id="public.signature.take-back" />
        </summary>
        <p>
          <FormattedMessage id="public.signature.take-back-text" />
        </p>
        <Act token={token} wish="withdraw" label="public.signature.withdraw" isMain={false} />
      </details>
    </>
  );
};

/** Behind a mailed link: confirms what was signed, and takes it back. It names nobody. */
export const SignaturePage = (props: Props) => {
  const { state, petition } = props.signature;
  return (
    <div className="narrow">
      <Heading petition={petition} />
      {state === 'waiting' ? <Waiting {...props} /> : <Signed {...props} />}
      <ReadPetition petition={petition} />
      <p className="fine">
        <FormattedMessage id="public.signature.secret" />
      </p>
    </div>
  );
};
