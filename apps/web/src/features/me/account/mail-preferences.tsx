import { Switch } from '@mantine/core';
import { type MailPreferences as Preferences, preferences } from '@rollcall/contract/outreach';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { sayProblem } from '../../../app/parts/say.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import classes from '../me.module.css';
import { mailPreferencesQuery } from '../me.queries.ts';

const kinds = [
  'dayBefore',
  'twoHours',
  'thankYou',
  'missedYou',
  'taskNews',
  'taskReminders',
] as const satisfies (keyof Preferences)[];

/** Which mails come besides those that the reader asked for. Each switch holds at once, and is taken back by itself. */
export const MailPreferences = () => {
  const { data } = useSuspenseQuery(mailPreferencesQuery());
  const change = useChangePreferences();
  return (
    <div className={classes.body}>
      <p className={classes.muted}>
        <FormattedMessage id="account.mails.text" />
      </p>
      {kinds.map((kind) => (
        <Switch
          key={kind}
          checked={data[kind]}
          onChange={(event) => change.mutate({ [kind]: event.currentTarget.checked })}
          label={<FormattedMessage id={`account.mails.${kind}`} />}
          description={<FormattedMessage id={`account.mails.${kind}.hint`} />}
        />
      ))}
    </div>
  );
};

const useChangePreferences = () => {
  const client = useQueryClient();
  const intl = useIntl();
  const { queryKey } = mailPreferencesQuery();
  return useMutation({
    scope: { id: 'mail-preferences' }, // switches that follow fast are sent one after the other
    mutationFn: (wish: Partial<Preferences>) => api(preferences.change, { body: wish }),
    onMutate: async (wish) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (now) => now && { ...now, ...wish });
    },
    onError: (error) => sayProblem(problemWords(intl, error)),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
};
