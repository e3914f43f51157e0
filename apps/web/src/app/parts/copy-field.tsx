import { Button, CopyButton, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './copy-field.module.css';

type Props = { label: ReactNode; hint?: ReactNode; value: string; isCode?: boolean };

/** A text to take along, copied in one click. */
export const CopyField = ({ label, hint, value, isCode = false }: Props) => {
  const common = {
    label,
    description: hint,
    value,
    readOnly: true,
    onFocus: (event: { currentTarget: { select: () => void } }) => event.currentTarget.select(),
  };
  return (
    <div className={classes.field}>
      {isCode ? (
        <Textarea {...common} rows={4} spellCheck={false} classNames={{ input: classes.code ?? '' }} />
      ) : (
        <TextInput {...common} />
      )}
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button variant="default" size="compact-md" onClick={copy}>
            <FormattedMessage id={copied ? 'calendars.copied' : 'calendars.copy'} />
            <span className="visually-hidden"> {label}</span>
          </Button>
        )}
      </CopyButton>
    </div>
  );
};
