import { FormattedMessage } from 'react-intl';
import { Link } from '../../frame/link.tsx';
import type { TextId } from '../../intl.ts';

const Ended = ({ title, text }: Record<'title' | 'text', TextId>) => (
  <div className="narrow">
    <h1>
      <FormattedMessage id={title} />
    </h1>
    <p role="status">
      <FormattedMessage id={text} />
    </p>
    <p className="more">
      <Link href="/what-we-do">
        <FormattedMessage id="public.nav.what-we-do" />
      </Link>
    </p>
  </div>
);

/** Taken back, or never confirmed and forgotten: the same words for both. */
export const SignatureWithdrawnPage = () => (
  <Ended title="public.signature-withdrawn.title" text="public.signature-withdrawn.text" />
);

/** For a link that is too old, was used to take back, or was never ours: which of them is nobody's business. */
export const SignatureExpiredPage = () => (
  <Ended title="public.signature-expired.title" text="public.signature-expired.text" />
);
