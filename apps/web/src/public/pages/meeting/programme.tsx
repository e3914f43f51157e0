import type { PublicAgendaItem, PublicMeetingDetail } from '@rollcall/contract/public-meetings';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from '../../frame/link.tsx';
import { Section } from '../../parts/section.tsx';
import { paragraphsOf, Prose } from '../../text/prose.tsx';
import { whenOf } from '../../text/when.ts';

const MINUTE = 60_000;

const Reading = ({ reading }: { reading: PublicAgendaItem['readings'][number] }) => (
  <li>
    {reading.publication ? (
      <Link href={`/publications/${reading.publication.slug}`}>
        <bdi>{reading.title}</bdi>
      </Link>
    ) : reading.url ? (
      <a href={reading.url} rel="nofollow ugc noopener">
        <bdi>{reading.title}</bdi>
      </a>
    ) : (
      <bdi>{reading.title}</bdi>
    )}
    <FormattedMessage
      id="public.programme.reading"
      values={{
        author: <bdi>{reading.author}</bdi>,
        chapters: <bdi>{reading.chapters}</bdi>,
        hasAuthor: reading.author ? 'yes' : 'no',
        hasChapters: reading.chapters ? 'yes' : 'no',
      }}
    />
    {reading.questions && <Prose paragraphs={paragraphsOf(reading.questions)} />}
  </li>
);

const Item = ({ item, meeting }: { item: PublicAgendaItem; meeting: PublicMeetingDetail }) => {
  const intl = useIntl();
  const startsAt = new Date(Date.parse(meeting.startsAt) + item.startsAfterMinutes * MINUTE).toISOString();
  return (
    <li>
      <time dateTime={startsAt}>{whenOf(intl, { ...meeting, startsAt, endsAt: startsAt }).start}</time>
      <div>
        <h3 dir="auto">{item.title}</h3>
        {item.speakers.map(({ role, name, about }, n) => (
          <p key={n} className="speaker">
            <FormattedMessage
              id={`public.programme.${role}`}
              values={{ name: <bdi>{name}</bdi>, about: <bdi>{about}</bdi>, known: about ? 'yes' : 'no' }}
            />
          </p>
        ))}
        {item.note && <Prose paragraphs={paragraphsOf(item.note)} />}
        {item.readings.length > 0 && (
          <>
            <p className="speaker">
              <FormattedMessage id="public.programme.readings" />
            </p>
            <ul>
              {item.readings.map((reading, n) => (
                <Reading key={n} reading={reading} />
              ))}
            </ul>
          </>
        )}
      </div>
    </li>
  );
};

/** What a meeting deals with, and when: its public parts. */
export const MeetingProgramme = ({ meeting }: { meeting: PublicMeetingDetail }) =>
  meeting.programme.length > 0 && (
    <Section id="programme" title="public.programme" className="programme">
      <ol>
        {meeting.programme.map((item) => (
          <Item key={item.id} item={item} meeting={meeting} />
        ))}
      </ol>
    </Section>
  );
