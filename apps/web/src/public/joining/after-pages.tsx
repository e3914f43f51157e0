import { FormattedMessage } from 'react-intl';
import { Told } from '../answers/told-pages.tsx';
import { Form, Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { MeetingList } from '../parts/meeting-list.tsx';

type Props = PageOf<'join-confirm'>;

/** After the form: the same for every address. */
export const JoinRequestedPage = () => (
  <Told
    title="public.join-requested.title"
    text="public.join-requested.text"
    href="/meetings"
    more="public.meetings.title"
  />
);

export const JoinForgottenPage = () => (
  <Told
    title="public.join-forgotten.title"
    text="public.join-forgotten.text"
    href="/meetings"
    more="public.meetings.title"
  />
);

export const JoinExpiredPage = () => (
  <Told title="public.join-expired.title" text="public.join-expired.text" href="/join" more="public.join.title" />
);

const Asked = ({ token, branch }: Props) => (
  <>
    <h1>
      <FormattedMessage id="public.join-confirm.title" />
    </h1>
    <p>
      <FormattedMessage id="public.join-confirm.text" values={{ branch: <bdi>{branch.name}</bdi> }} />
    </p>
    <Form action={`/join/${token}`} method="post">
      <button className="button primary full" type="submit" name="answer" value="yes">
        <FormattedMessage id="public.join-confirm.submit" />
      </button>
      <button className="button full" type="submit" name="answer" value="no">
        <FormattedMessage id="public.join-confirm.not-me" />
      </button>
    </Form>
  </>
);

const Welcomed = ({ branch, meetings }: Props) => (
  <>
    <h1>
      <FormattedMessage id="public.join-confirm.done" values={{ branch: <bdi>{branch.name}</bdi> }} />
    </h1>
    <p role="status">
      <FormattedMessage id="public.join-confirm.done-text" />
    </p>
    <MeetingList meetings={meetings.slice(0, 3)} />
    <p className="more">
      <Link href={`/branches/${branch.slug}`}>
        <FormattedMessage id="public.join-confirm.branch" values={{ branch: <bdi>{branch.name}</bdi> }} />
      </Link>
    </p>
  </>
);

/** Behind the mailed link. To look changes nothing; the form confirms, or forgets. */
export const JoinConfirmPage = (page: Props) => (
  <div className="narrow">{page.isConfirmed ? <Welcomed {...page} /> : <Asked {...page} />}</div>
);
