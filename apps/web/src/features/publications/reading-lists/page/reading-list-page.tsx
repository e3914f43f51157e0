import { can } from '@rollcall/contract/permissions';
import type { ReadingListDetail } from '@rollcall/contract/publications/reading-lists';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { ButtonLink } from '../../../../app/links.tsx';
import { Page } from '../../../../app/page.tsx';
import { Markdown } from '../../../../app/parts/markdown.tsx';
import { Section } from '../../../../app/parts/section.tsx';
import { useSession } from '../../../../app/session/session.queries.ts';
import { Empty } from '../../../../app/states/empty.tsx';
import { readingListQuery } from '../../publications.queries.ts';
import classes from '../../publications.module.css';
import { Groups } from './groups.tsx';
import { SessionRow } from './session-row.tsx';

const route = getRouteApi('/reading-lists/$readingListId');

/** A reading list: its sessions, and the study groups that read it. */
export const ReadingListPage = () => {
  const { readingListId } = route.useParams();
  const { data: list } = useSuspenseQuery(readingListQuery(readingListId));
  return (
    <Page
      title={list.title}
      eyebrow={
        <>
          <Link to="/reading-lists">
            <FormattedMessage id="reading-lists.title" />
          </Link>
          {' · '}
          {list.branch ? <bdi>{list.branch.name}</bdi> : <FormattedMessage id="campaigns.national" />}
        </>
      }
      action={<Acts list={list} />}
    >
      {list.about && (
        <div className={classes.prose} style={{ paddingInline: 0 }} dir="auto">
          <Markdown text={list.about} below={1} />
        </div>
      )}
      <div className={classes.columns}>
        <Section title={<FormattedMessage id="reading-lists.sessions.title" />}>
          {list.sessions.length === 0 && (
            <Empty>
              <FormattedMessage id="reading-lists.sessions.none" />
            </Empty>
          )}
          <ol className={classes.list}>
            {list.sessions.map((session, index) => (
              <SessionRow key={session.id} session={session} n={index + 1} groups={list.groups} />
            ))}
          </ol>
        </Section>
        <Groups groups={list.groups} />
      </div>
    </Page>
  );
};

/** An organizer schedules a group; who keeps the list changes it. */
const Acts = ({ list }: { list: ReadingListDetail }) => {
  const session = useSession();
  const params = { readingListId: list.id };
  const keeps = can(session, 'reading-lists.manage', list.branch?.id ?? null);
  const schedules = can(session, 'meetings.manage') && session.offices.some(({ role }) => role === 'organizer');
  return (
    <>
      {keeps && (
        <ButtonLink variant={schedules ? 'default' : 'filled'} to="/reading-lists/$readingListId/edit" params={params}>
          <FormattedMessage id="reading-lists.change" />
        </ButtonLink>
      )}
      {schedules && list.sessions.length > 0 && (
        <ButtonLink to="/reading-lists/$readingListId/study-group" params={params}>
          <FormattedMessage id="reading-lists.group.start" />
        </ButtonLink>
      )}
    </>
  );
};
