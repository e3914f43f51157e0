import { Button, Group } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from './edit.module.css';
import type { CampaignFormState } from './edit-basics.tsx';

export type ListName = 'demands' | 'targets' | 'phases' | 'partners';

type Props = {
  form: CampaignFormState;
  name: ListName;
  /** Adds an empty line. */
  onAdd: () => void;
  /** Phases are put in order by their days. */
  ordered?: boolean;
  children: (path: (field: string) => string, index: number) => ReactNode;
};

/** A list of a campaign, each line with its own fields: add, remove, and move by buttons, which a keyboard reaches. */
export const ListField = ({ form, name, onAdd, ordered = true, children }: Props) => {
  const intl = useIntl();
  const list = useRef<HTMLOListElement>(null);
  const lines = form.getValues()[name];
  const add = () => {
    onAdd();
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child [data-path]')?.focus());
  };
  const act = (id: 'up' | 'down' | 'remove', index: number, onClick: () => void, disabled = false) => (
    <Button
      size="compact-sm"
      variant="default"
      disabled={disabled}
      onClick={onClick}
      aria-label={intl.formatMessage({ id: `campaign.edit.${id}.named` }, { number: index + 1 })}
    >
      <FormattedMessage id={`campaign.edit.${id}`} />
    </Button>
  );
  const move = (from: number, to: number) => form.reorderListItem(name, { from, to });
  return (
    <fieldset className={classes.group}>
      <legend>
        <FormattedMessage id={`campaign.${name}`} />
      </legend>
      <p className={classes.hint}>
        <FormattedMessage id={`campaign.edit.${name}.hint`} />
      </p>
      {lines.length > 0 && (
        <ol ref={list} className={classes.lines}>
          {lines.map((_, index) => (
            <li key={index}>
              <div className={classes.fields}>{children((field) => `${name}.${index}.${field}`, index)}</div>
              <Group gap={6} className={classes.acts}>
                {ordered && act('up', index, () => move(index, index - 1), index === 0)}
                {ordered && act('down', index, () => move(index, index + 1), index === lines.length - 1)}
                {act('remove', index, () => form.removeListItem(name, index))}
              </Group>
            </li>
          ))}
        </ol>
      )}
      <Button variant="default" size="compact-md" onClick={add}>
        <FormattedMessage id={`campaign.edit.${name}.add`} />
      </Button>
    </fieldset>
  );
};
