import { Button } from '@mantine/core';
import type { AgendaItem, AgendaRecord } from '@rollcall/contract/meetings/programme';
import { useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from '../programme.module.css';
import { RecordForm } from './record-form.tsx';

type Props = { meetingId: string; item: AgendaItem; record: AgendaRecord | undefined; recordable: boolean };

const saysSomething = (record: AgendaRecord | undefined): record is AgendaRecord =>
  record !== undefined && (record.minutes !== '' || record.decision !== '' || record.votes !== null);

/** What came of an item: the decision and its votes first, then what was said. Organizers write it here. */
export const ItemRecord = ({ meetingId, item, record, recordable }: Props) => {
  const [writing, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setWriting(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (writing) return <RecordForm meetingId={meetingId} item={item} record={record} onClose={close} />;
  const written = saysSomething(record);
  return (
    <>
      {written && (
        <div className={classes.record}>
          {record.decision && (
            <p className={classes.decision}>
              <FormattedMessage id="programme.decided" values={{ decision: <bdi>{record.decision}</bdi> }} />
            </p>
          )}
          {record.votes && (
            <p className={classes.speaker}>
              <FormattedMessage id="programme.votes" values={record.votes} />
            </p>
          )}
          {record.minutes && <p className={classes.note}>{record.minutes}</p>}
        </div>
      )}
      {recordable && (
        <Button ref={opener} variant="default" size="compact-md" mt={10} onClick={() => setWriting(true)}>
          <FormattedMessage id={written ? 'programme.record.change' : 'programme.record.write'} />
          <span className="visually-hidden">{item.title}</span>
        </Button>
      )}
    </>
  );
};
