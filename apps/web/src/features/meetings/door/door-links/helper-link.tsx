import { Button, CopyButton } from '@mantine/core';
import { door, type DoorLink } from '@rollcall/contract/meetings/door';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { sayProblem } from '../../../../app/parts/say.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import classes from '../door.module.css';
import { doorLinksQuery } from './door-links.queries.ts';
import { QrPicture } from './qr-picture.tsx';

type Props = { meetingId: string; link: DoorLink };

/** A link that holds: to be copied, to be scanned by the helper's phone, or to be ended. */
export const HelperLink = ({ meetingId, link }: Props) => {
  const intl = useIntl();
  const client = useQueryClient();
  const [shown, show] = useState(false);
  const end = useMutation({
    mutationFn: () => api(door.revokeLink, { params: { meetingId, linkId: link.id } }),
    onError: (error) => sayProblem(problemWords(intl, error)),
    onSettled: () => client.invalidateQueries({ queryKey: doorLinksQuery(meetingId).queryKey }),
  });
  return (
    <li className={classes.link}>
      <div>
        <strong>{link.label}</strong>
        <small>
          <FormattedMessage id="door.helpers.until" values={{ until: Date.parse(link.expiresAt) }} />
        </small>
      </div>
      <div className={classes.linkActs}>
        <Button size="xs" variant="default" aria-expanded={shown} onClick={() => show(!shown)}>
          <FormattedMessage id="door.helpers.show" />
        </Button>
        <CopyButton value={link.url}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              <FormattedMessage id={copied ? 'door.helpers.copied' : 'door.helpers.copy'} />
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="default" loading={end.isPending} onClick={() => end.mutate()}>
          <FormattedMessage id="door.helpers.end" />
        </Button>
      </div>
      {shown && (
        <QrPicture text={link.url} title={intl.formatMessage({ id: 'door.helpers.qr' }, { label: link.label })} />
      )}
    </li>
  );
};
