import type { StudyGroup } from '@rollcall/contract/publications/reading-lists';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useMeetingTimes } from '../../../../app/meetings/use-meeting-times.ts';
import { Row, Rows } from '../../../../app/parts/row.tsx';
import { Section } from '../../../../app/parts/section.tsx';
import { Empty } from '../../../../app/states/empty.tsx';

/** The study groups that read a list, the latest first. */
export const Groups = ({ groups }: { groups: StudyGroup[] }) => {
  const times = useMeetingTimes();
  return (
    <Section title={<FormattedMessage id="reading-lists.groups.title" />}>
      {groups.length === 0 && (
        <Empty>
          <FormattedMessage id="reading-lists.groups.none" />
        </Empty>
      )}
      <Rows>
        {groups.map(({ seriesId, branch, meetings }) => {
          const [first] = meetings;
          return (
            <Row
              key={seriesId}
              note={
                first && (
                  <FormattedMessage
                    id="reading-lists.group.note"
                    values={{ count: meetings.length, day: times.day({ ...first, endsAt: first.startsAt }) }}
                  />
                )
              }
            >
              <Link to="/series/$seriesId" params={{ seriesId }}>
                <bdi>{branch.name}</bdi>
              </Link>
            </Row>
          );
        })}
      </Rows>
    </Section>
  );
};
