import { FormattedMessage } from 'react-intl';
import { Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { paragraphsOf, Prose } from '../text/prose.tsx';
import { AnswerBar, AnswerCard } from './meeting/answer.tsx';
import { MeetingFacts } from './meeting/facts.tsx';
import { MeetingNotice } from './meeting/notice.tsx';
import { MeetingProgramme } from './meeting/programme.tsx';

/** A public meeting: what it is about, when and where, and the way to answer. */
export const MeetingPage = ({ meeting, form }: PageOf<'meeting'>) => {
  // When and where come right after the first words, however many more there are.
  const [first, ...more] = paragraphsOf(meeting.description);
  return (
    <>
      <article className="with-side">
        <div>
          <p className="eyebrow red">
            <FormattedMessage
              id="public.meeting.eyebrow"
              values={{
                kind: <FormattedMessage id={`public.kind.${meeting.kind}`} />,
                branch: (
                  <Link href={`/branches/${meeting.branch.slug}`}>
                    <bdi>{meeting.branch.name}</bdi>
                  </Link>
                ),
              }}
            />
          </p>
          <h1 dir="auto">{meeting.title}</h1>
          <MeetingNotice meeting={meeting} />
          {first && <Prose paragraphs={[first]} lead />}
          <MeetingFacts meeting={meeting} />
          {more.length > 0 && <Prose paragraphs={more} />}
          <MeetingProgramme meeting={meeting} />
        </div>
        <AnswerCard meeting={meeting} form={form} />
      </article>
      <AnswerBar meeting={meeting} />
    </>
  );
};
