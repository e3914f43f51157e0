import type { SisterOrganizationDetail } from '@rollcall/contract/solidarity';
import { FormattedMessage, useIntl } from 'react-intl';
import { TextLink } from '../../../app/links.tsx';
import { Row, Rows } from '../../../app/parts/row.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';

/** Meetings and campaigns that carry the name of an organization. */
export const JointSection = ({ organization: { meetings, campaigns } }: { organization: SisterOrganizationDetail }) => {
  const intl = useIntl();
  const day = (date: string, timeZone = 'UTC') => intl.formatDate(date, { dateStyle: 'medium', timeZone });
  return (
    <Section title={<FormattedMessage id="solidarity.joint" />}>
      {meetings.length + campaigns.length === 0 && (
        <Empty>
          <FormattedMessage id="solidarity.joint.empty" />
        </Empty>
      )}
      <Rows>
        {meetings.map(({ id, title, startsAt, timeZone, branch }) => (
          <Row key={id} note={`${branch} · ${day(startsAt, timeZone)}`}>
            <TextLink to="/meetings/$meetingId" params={{ meetingId: id }}>
              {title}
            </TextLink>
          </Row>
        ))}
        {campaigns.map(({ id, title, startsOn }) => (
          <Row key={id} note={<FormattedMessage id="solidarity.joint.campaign" values={{ date: day(startsOn) }} />}>
            <TextLink to="/campaigns/$campaignId" params={{ campaignId: id }}>
              {title}
            </TextLink>
          </Row>
        ))}
      </Rows>
    </Section>
  );
};
