import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ApiError } from '@rollcall/contract/client';
import { newPassword } from '@rollcall/contract/fields';
import { passwords } from '@rollcall/contract/session';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { say } from '../../../app/parts/say.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import classes from '../me.module.css';
import { ownRecordQuery } from '../me.queries.ts';

const empty = { currentPassword: '', password: '' };

/** Sets another password; every other device is signed out by it. */
export const ChangePassword = () => {
  const intl = useIntl();
  // Password managers want to know whose password it is.
  const { data: own } = useSuspenseQuery(ownRecordQuery());
  const form = useForm({
    mode: 'controlled',
    initialValues: empty,
    validate: {
      currentPassword: (v) => (v ? null : intl.formatMessage({ id: 'account.current.missing' })),
      password: (v) => (newPassword.safeParse(v).success ? null : intl.formatMessage({ id: 'account.new.bad' })),
    },
  });
  const change = useMutation({
    mutationFn: (body: typeof empty) => api(passwords.change, { body }),
    onSuccess: () => {
      form.reset();
      say(intl.formatMessage({ id: 'account.changed' }));
    },
    onError: (error) => {
      if (error instanceof ApiError && error.problem.code === 'sign-in-failed') {
        form.setFieldError('currentPassword', intl.formatMessage({ id: 'account.current.wrong' }));
      }
    },
  });
  const told = change.error instanceof ApiError && change.error.problem.code === 'sign-in-failed';
  const toggle = { 'aria-label': intl.formatMessage({ id: 'account.show' }), tabIndex: 0 };
  return (
    <form className={classes.body} onSubmit={form.onSubmit((values) => change.mutate(values))} noValidate>
      <input hidden readOnly type="text" name="username" autoComplete="username" value={own.email ?? ''} />
      <PasswordInput
        label={<FormattedMessage id="account.current" />}
        autoComplete="current-password"
        visibilityToggleButtonProps={toggle}
        {...form.getInputProps('currentPassword')}
      />
      <PasswordInput
        label={<FormattedMessage id="account.new" />}
        description={<FormattedMessage id="account.new.hint" />}
        autoComplete="new-password"
        visibilityToggleButtonProps={toggle}
        {...form.getInputProps('password')}
      />
      <div role="alert">
        {change.isError && !told && <p className={classes.problem}>{problemWords(intl, change.error)}</p>}
      </div>
      <div>
        <Button type="submit" loading={change.isPending}>
          <FormattedMessage id="account.change" />
        </Button>
      </div>
    </form>
  );
};
