import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { SPEAKERS_AT_MOST, speakerRoles } from '@rollcall/contract/meetings/programme';
import { FormattedMessage, useIntl } from 'react-intl';
import { newSpeaker } from '../draft.ts';
import classes from '../editor.module.css';
import type { ProgrammeForm } from '../use-programme-form.ts';
import { Cross } from '../../../../../app/parts/icons.tsx';
import { SpeakerName } from './speaker-name.tsx';
import { useRemove } from './use-remove.tsx';

type Props = { form: ProgrammeForm; index: number; branchId: string };

/** Who chairs or speaks: people of the branch, or guests by name. */
export const Speakers = ({ form, index, branchId }: Props) => {
  const intl = useIntl();
  const remove = useRemove(form);
  const path = `items.${index}.speakers` as const;
  const speakers = form.values.items[index]?.speakers ?? [];
  return (
    <fieldset className={classes.group}>
      <legend>
        <FormattedMessage id="programme.speakers" />
      </legend>
      {speakers.map((speaker, n) => {
        const named = { name: speaker.name || String(n + 1) };
        return (
          <div key={n} className={classes.speaker}>
            <NativeSelect
              label={<FormattedMessage id="programme.speaker.role" />}
              data={speakerRoles.map((value) => ({
                value,
                label: intl.formatMessage({ id: `programme.speaker.role.${value}` }),
              }))}
              {...form.getInputProps(`${path}.${n}.role`)}
            />
            <SpeakerName form={form} path={`${path}.${n}`} speaker={speaker} branchId={branchId} />
            <TextInput
              label={<FormattedMessage id="programme.speaker.about" />}
              {...form.getInputProps(`${path}.${n}.about`)}
            />
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={intl.formatMessage({ id: 'programme.speaker.remove' }, named)}
              onClick={() =>
                remove(path, n, <FormattedMessage id="programme.removed" values={{ title: named.name }} />)
              }
            >
              <Cross />
            </ActionIcon>
          </div>
        );
      })}
      {speakers.length < SPEAKERS_AT_MOST && (
        <div>
          <Button variant="default" size="compact-md" onClick={() => form.insertListItem(path, newSpeaker())}>
            <FormattedMessage id="programme.speaker.add" />
          </Button>
        </div>
      )}
    </fieldset>
  );
};
