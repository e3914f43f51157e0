import type { DraggableProvidedDraggableProps, DraggableProvidedDragHandleProps } from '@hello-pangea/dnd';
import { ActionIcon, NumberInput, TextInput } from '@mantine/core';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import type { Ref } from 'react';
import { FormattedMessage, FormattedTime, useIntl } from 'react-intl';
import classes from '../editor.module.css';
import type { ProgrammeForm } from '../use-programme-form.ts';
import { Cross, Down, Handle, Up } from './icons.tsx';
import { ItemDetails } from './item-details.tsx';
import { useRemove } from './use-remove.tsx';

type Props = {
  form: ProgrammeForm;
  index: number;
  /** When the item begins, in milliseconds. */
  at: number;
  meeting: MeetingDetail;
  ref: Ref<HTMLLIElement>;
  /** What makes the whole card follow the hand, and what the hand takes hold of. */
  held: DraggableProvidedDraggableProps;
  handle: DraggableProvidedDragHandleProps | null;
  dragging: boolean;
  onMove: (to: number) => void;
};

/** An item as it is written: its title and minutes at hand, all else behind one button. */
export const ItemCard = ({ form, index, at, meeting, ref, held, handle, dragging, onMove }: Props) => {
  const intl = useIntl();
  const remove = useRemove(form);
  const { items } = form.values;
  const item = items[index];
  if (!item) return null;
  const named = { title: item.title || intl.formatMessage({ id: 'programme.untitled' }) };
  const act = (id: 'programme.move' | 'programme.up' | 'programme.down' | 'programme.remove') =>
    intl.formatMessage({ id }, named);
  return (
    <li ref={ref} {...held} className={`card ${classes.item}`} data-dragging={dragging || undefined}>
      <div className={classes.head}>
        <span className={classes.handle} {...handle} aria-label={act('programme.move')}>
          <Handle />
        </span>
        <span className={classes.at}>
          <FormattedTime value={at} timeZone={meeting.timeZone} hour="numeric" minute="2-digit" />
        </span>
        <TextInput
          className={classes.title}
          aria-label={intl.formatMessage({ id: 'programme.item.title' }, { n: index + 1 })}
          placeholder={intl.formatMessage({ id: 'programme.item.title.hint' })}
          {...form.getInputProps(`items.${index}.title`)}
        />
        <NumberInput
          className={classes.minutes}
          aria-label={intl.formatMessage({ id: 'programme.item.minutes' }, named)}
          suffix={intl.formatMessage({ id: 'programme.item.minutes.suffix' })}
          min={0}
          max={24 * 60}
          step={5}
          allowDecimal={false}
          {...form.getInputProps(`items.${index}.durationMinutes`)}
        />
        <div className={classes.moves}>
          <ActionIcon
            variant="subtle"
            size="lg"
            disabled={index === 0}
            onClick={() => onMove(index - 1)}
            aria-label={act('programme.up')}
          >
            <Up />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="lg"
            disabled={index === items.length - 1}
            onClick={() => onMove(index + 1)}
            aria-label={act('programme.down')}
          >
            <Down />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="lg"
            onClick={() => remove('items', index, <FormattedMessage id="programme.removed" values={named} />)}
            aria-label={act('programme.remove')}
          >
            <Cross />
          </ActionIcon>
        </div>
      </div>
      <ItemDetails form={form} index={index} meeting={meeting} />
    </li>
  );
};
