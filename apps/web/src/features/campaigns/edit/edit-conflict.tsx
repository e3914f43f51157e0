import { Button } from '@mantine/core';
import type { CampaignDetail } from '@rollcall/contract/campaigns';
import { useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './edit.module.css';

type Props = { theirs: CampaignDetail; onTake: () => void; onOverwrite: () => void };

/** Somebody else has changed the campaign meanwhile: theirs to take instead, or to be written over. */
export const EditConflict = ({ theirs, onTake, onOverwrite }: Props) => {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'center' }), []);
  return (
    <div ref={note} className={classes.conflict} role="alert">
      <strong>
        <FormattedMessage id="campaign.conflict" values={{ title: <bdi>{theirs.title}</bdi> }} />
      </strong>
      <div className={classes.send}>
        <Button variant="default" size="compact-md" onClick={onTake}>
          <FormattedMessage id="campaign.conflict.take" />
        </Button>
        <Button variant="default" size="compact-md" onClick={onOverwrite}>
          <FormattedMessage id="campaign.conflict.overwrite" />
        </Button>
      </div>
    </div>
  );
};
