import type { Discussion } from '@rollcall/contract/publications';
import { useIntl } from 'react-intl';
import { Link } from '../frame/link.tsx';
import { Section } from '../parts/section.tsx';
import { whenOf, withOffset } from '../text/when.ts';

type Props = { id: 'discussed' | 'coming'; discussions: Discussion[] };

/** Which branches discussed it, and when; or will. */
export const Discussions = ({ id, discussions }: Props) => {
  const intl = useIntl();
  if (discussions.length === 0) return null;
  return (
    <Section id={id} title={`public.publication.${id}`} className="discussions">
      <ul>
        {discussions.map(({ meetingId, title, branch, startsAt, timeZone, chapters }) => (
          <li key={meetingId}>
            <Link href={`/meetings/${meetingId}`}>
              <bdi>{title}</bdi>
            </Link>
            <p className="facts-line">
              <span>
                <Link href={`/branches/${branch.slug}`}>
                  <bdi>{branch.name}</bdi>
                </Link>
              </span>
              <span>
                <time dateTime={withOffset(startsAt, timeZone)}>
                  {whenOf(intl, { startsAt, endsAt: startsAt, timeZone }).date}
                </time>
              </span>
              {chapters && (
                <span>
                  <bdi>{chapters}</bdi>
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
};
