import { ActionIcon, Menu } from '@mantine/core';
import type { MeetingPerson } from '@rollcall/contract/meetings/rsvps';
import { rsvpLinks } from '@rollcall/contract/meetings/rsvp-links';
import { useMutation } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { say, sayProblem } from '../../../../app/parts/say.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';

type Props = { meetingId: string; person: Pick<MeetingPerson, 'personId' | 'givenName' | 'familyName'> };

/** Stops the links that somebody was mailed to answer, such as those in a mail that was passed on. */
export const StopLinks = ({ meetingId, person: { personId, givenName, familyName } }: Props) => {
  const intl = useIntl();
  const name = `${givenName} ${familyName}`.trim();
  const stop = useMutation({
    mutationFn: () => api(rsvpLinks.revoke, { params: { meetingId, personId } }),
    onSuccess: () => say(<FormattedMessage id="answers.links.stopped" values={{ name }} />),
    onError: (error) => sayProblem(problemWords(intl, error)),
  });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          loading={stop.isPending}
          aria-label={intl.formatMessage({ id: 'answers.more' }, { name })}
        >
          <svg width="18" height="18" viewBox="0 0 18 18" fill="currentColor" aria-hidden="true">
            {[3, 9, 15].map((x) => (
              <circle key={x} cx={x} cy="9" r="1.7" />
            ))}
          </svg>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => stop.mutate()}>
          <FormattedMessage id="answers.links.stop" />
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
