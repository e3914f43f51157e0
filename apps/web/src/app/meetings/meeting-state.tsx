import type { Meeting } from '@rollcall/contract/meetings';
import { Tag } from '@rollcall/ui/tag';
import { FormattedMessage } from 'react-intl';

const tones = { going: 'green', maybe: 'amber', waitlisted: 'amber', declined: undefined } as const;

/** The own answer in a word, where there is one. */
export const MeetingState = ({ meeting: { ownRsvp } }: { meeting: Pick<Meeting, 'ownRsvp'> }) =>
  ownRsvp && (
    <Tag tone={tones[ownRsvp.status]}>
      <FormattedMessage id={`answer.state.${ownRsvp.status}`} values={{ place: ownRsvp.place ?? 0 }} />
    </Tag>
  );
