import { NumberInput, TextInput } from '@mantine/core';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import { FormattedMessage, FormattedTime, useIntl } from 'react-intl';
import type { CardPlace } from '../../../../../app/parts/cards/card-list.tsx';
import { CardBody } from '../../../../../app/parts/cards/card-body.tsx';
import classes from '../editor.module.css';
import type { ProgrammeForm } from '../use-programme-form.ts';
import { ItemDetails } from './item-details.tsx';
import { useRemove } from './use-remove.tsx';

type Props = {
  form: ProgrammeForm;
  place: CardPlace;
  /** When the item begins, in milliseconds. */
  at: number;
  meeting: MeetingDetail;
};

/** An item as it is written: its title and minutes at hand, all else behind one button. */
export const ItemCard = ({ form, place, at, meeting }: Props) => {
  const intl = useIntl();
  const remove = useRemove(form);
  const { index, title } = place;
  return (
    <CardBody
      place={place}
      onRemove={() => remove('items', index, <FormattedMessage id="programme.removed" values={{ title }} />)}
      head={
        <>
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
            aria-label={intl.formatMessage({ id: 'programme.item.minutes' }, { title })}
            suffix={intl.formatMessage({ id: 'programme.item.minutes.suffix' })}
            min={0}
            max={24 * 60}
            step={5}
            allowDecimal={false}
            {...form.getInputProps(`items.${index}.durationMinutes`)}
          />
        </>
      }
    >
      <ItemDetails form={form} index={index} meeting={meeting} />
    </CardBody>
  );
};
