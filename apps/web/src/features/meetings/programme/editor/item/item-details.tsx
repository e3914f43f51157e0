import { Button, Checkbox, Collapse, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import { Tag } from '@rollcall/ui/tag';
import { useId } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from '../editor.module.css';
import type { ProgrammeForm } from '../use-programme-form.ts';
import { Readings } from './readings.tsx';
import { Speakers } from './speakers.tsx';

type Props = { form: ProgrammeForm; index: number; meeting: MeetingDetail };

/** Who speaks, what to read, a note, and who sees the item. Opens by itself where something in it is wrong. */
export const ItemDetails = ({ form, index, meeting }: Props) => {
  const id = useId();
  const [asked, { toggle }] = useDisclosure();
  const item = form.values.items[index];
  if (!item) return null;
  const wrong = ['note', 'speakers', 'readings'].some((part) =>
    Object.keys(form.errors).some((path) => path.startsWith(`items.${index}.${part}`)),
  );
  const opened = asked || wrong;
  const membersOnly = item.visibility === 'members' && meeting.visibility !== 'branch';
  return (
    <>
      <div className={classes.brief}>
        <Button
          classNames={{ label: classes.toggle }}
          variant="subtle"
          size="compact-sm"
          aria-expanded={opened}
          aria-controls={id}
          onClick={toggle}
        >
          <FormattedMessage
            id="programme.details"
            values={{
              opened: opened ? 'yes' : 'no',
              speakers: item.speakers.length,
              readings: item.readings.length,
              title: <span className="visually-hidden">{item.title}</span>,
            }}
          />
        </Button>
        {!opened && item.speakers.length > 0 && (
          <span className={classes.names}>
            <bdi>{item.speakers.map(({ name }) => name).join(', ')}</bdi>
          </span>
        )}
        {membersOnly && (
          <Tag>
            <FormattedMessage id="programme.members-only" />
          </Tag>
        )}
      </div>
      <Collapse expanded={opened} id={id}>
        <div className={classes.details}>
          <Speakers form={form} index={index} branchId={meeting.branchId} />
          <Readings form={form} index={index} />
          <Textarea
            label={<FormattedMessage id="programme.item.note" />}
            autosize
            minRows={2}
            {...form.getInputProps(`items.${index}.note`)}
          />
          {meeting.visibility !== 'branch' && (
            <Checkbox
              label={<FormattedMessage id="programme.item.members" />}
              checked={item.visibility === 'members'}
              onChange={(event) =>
                form.setFieldValue(`items.${index}.visibility`, event.currentTarget.checked ? 'members' : 'public')
              }
            />
          )}
        </div>
      </Collapse>
    </>
  );
};
