import { Button, FileButton } from '@mantine/core';
import { acceptedFiles, FILE_MEGABYTES_AT_MOST } from '@rollcall/contract/files';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { uploadFile } from '../../../app/files/upload-file.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import classes from '../publications.module.css';

type Stored = { id: string; name: string };
type Props = { value: Stored | null; error: ReactNode; onChange: (file: Stored | null) => void };

/** The publication itself, as a file: sent when it is chosen, kept when the form is. */
export const FileField = ({ value, error, onChange }: Props) => {
  const intl = useIntl();
  const send = useMutation({
    mutationFn: (file: File) => uploadFile(file),
    onSuccess: ({ id, name }) => onChange({ id, name }),
  });
  const wrong = send.error ? problemWords(intl, send.error) : error;
  return (
    <div role="group" aria-label={intl.formatMessage({ id: 'publications.form.file' })}>
      <p className={classes.facts} style={{ margin: '0 0 6px' }}>
        {value ? (
          <bdi>{value.name}</bdi>
        ) : (
          <FormattedMessage id="publications.form.file.hint" values={{ megabytes: FILE_MEGABYTES_AT_MOST }} />
        )}
      </p>
      <div className={classes.send}>
        <FileButton accept={acceptedFiles} onChange={(file) => file && send.mutate(file)}>
          {(props) => (
            <Button {...props} variant="default" loading={send.isPending}>
              <FormattedMessage id={value ? 'publications.form.file.other' : 'publications.form.file.choose'} />
            </Button>
          )}
        </FileButton>
        {value && (
          <Button variant="subtle" onClick={() => onChange(null)}>
            <FormattedMessage id="publications.form.file.without" />
          </Button>
        )}
      </div>
      <div role="alert">{wrong && <p className={classes.problem}>{wrong}</p>}</div>
    </div>
  );
};
