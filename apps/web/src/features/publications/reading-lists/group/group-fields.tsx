import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { visibilities } from '@rollcall/contract/meetings';
import { paces } from '@rollcall/contract/publications/reading-lists';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from '../../publications.module.css';
import type { GroupDraft } from './group-draft.ts';

type Props = { form: UseFormReturnType<GroupDraft>; places: { value: string; label: string }[] };

/** When and where a study group meets. */
export const GroupFields = ({ form, places }: Props) => {
  const intl = useIntl();
  const below = { inputWrapperOrder: ['label', 'input', 'error', 'description'] as ('label' | 'input' | 'error')[] };
  return (
    <>
      {places.length > 1 && (
        <NativeSelect
          label={<FormattedMessage id="reading-lists.form.where" />}
          data={places}
          {...form.getInputProps('branchId')}
        />
      )}
      <div className={classes.two}>
        <TextInput
          type="date"
          label={<FormattedMessage id="reading-lists.group.day" />}
          required
          {...form.getInputProps('day')}
        />
        <TextInput
          type="time"
          label={<FormattedMessage id="reading-lists.group.time" />}
          required
          {...form.getInputProps('time')}
        />
        <NativeSelect
          label={<FormattedMessage id="reading-lists.group.every" />}
          data={paces.map((value) => ({
            value,
            label: intl.formatMessage({ id: `reading-lists.pace.${value}` }),
          }))}
          {...form.getInputProps('every')}
        />
        <NumberInput
          label={<FormattedMessage id="reading-lists.group.minutes" />}
          min={5}
          step={15}
          allowDecimal={false}
          {...form.getInputProps('durationMinutes')}
        />
      </div>
      <TextInput
        label={<FormattedMessage id="reading-lists.group.skip" />}
        description={<FormattedMessage id="reading-lists.group.skip.hint" />}
        {...below}
        {...form.getInputProps('skipDays')}
      />
      <div className={classes.two}>
        <TextInput label={<FormattedMessage id="form.place" />} {...form.getInputProps('placeName')} />
        <TextInput label={<FormattedMessage id="form.address" />} {...form.getInputProps('placeAddress')} />
        <TextInput
          type="url"
          inputMode="url"
          label={<FormattedMessage id="form.link" />}
          {...form.getInputProps('onlineUrl')}
        />
        <NativeSelect
          label={<FormattedMessage id="reading-lists.group.visibility" />}
          data={visibilities.map((value) => ({
            value,
            label: intl.formatMessage({ id: `reading-lists.visibility.${value}` }),
          }))}
          {...form.getInputProps('visibility')}
        />
      </div>
    </>
  );
};
