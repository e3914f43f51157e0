import { can } from '@rollcall/contract/permissions';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { ButtonLink } from '../../../app/links.tsx';
import { Page } from '../../../app/page.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { CancelMeeting } from '../page/cancel-meeting.tsx';
import classes from '../page/meeting-page.module.css';
import { SeriesAnswer } from './answer/series-answer.tsx';
import { SeriesDates } from './series-dates.tsx';
import { SeriesFacts } from './series-facts.tsx';
import { seriesQuery } from './series.queries.ts';

const route = getRouteApi('/series/$seriesId');

/** A meeting that repeats: how often, the next dates, and one answer to all of them. */
export const SeriesPage = () => {
  const { seriesId } = route.useParams();
  const session = useSession();
  const { data: series } = useSuspenseQuery(seriesQuery(seriesId));
  const host = can(session, 'meetings.manage', series.branchId);
  const cancelled = series.cancelledAt !== null;
  return (
    <Page
      title={series.title}
      eyebrow={
        <>
          <FormattedMessage id={`meeting.kind.${series.kind}`} />
          {' · '}
          <Link to="/branches/$branchId" params={{ branchId: series.branchId }}>
            {series.branchName}
          </Link>
        </>
      }
      action={
        host &&
        !cancelled && (
          <>
            <ButtonLink variant="default" to="/series/$seriesId/edit" params={{ seriesId }}>
              <FormattedMessage id="series.change" />
            </ButtonLink>
            {series.comingCount > 0 && <CancelMeeting of={{ series }} />}
          </>
        )
      }
    >
      {cancelled && (
        <div className={classes.cancelled} role="note">
          <strong>
            <FormattedMessage id="series.cancelled" />
          </strong>
        </div>
      )}
      <div className={classes.columns}>
        <div className={classes.about}>
          <SeriesFacts series={series} />
          {series.description && <p className={classes.description}>{series.description}</p>}
        </div>
        <div className={classes.aside}>
          {!cancelled && can(session, 'meetings.answer') && (
            <section className={`card ${classes.card}`} aria-labelledby="answer">
              <h2 id="answer">
                <FormattedMessage id="series.will-you" />
              </h2>
              <SeriesAnswer seriesId={seriesId} alone />
            </section>
          )}
        </div>
      </div>
      <SeriesDates series={series} />
    </Page>
  );
};
