import { SegmentedControl } from '@mantine/core';
import { me } from '@rollcall/contract/people';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { languages, ownName } from '../../../app/language/catalogs.ts';
import { sayProblem } from '../../../app/parts/say.ts';
import { sessionQuery, useSession } from '../../../app/session/session.queries.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import classes from '../me.module.css';

/** The language of the dashboard and of the own mails, each called by its own name. */
export const LanguageChoice = () => {
  const intl = useIntl();
  const client = useQueryClient();
  const { language } = useSession();
  const { queryKey } = sessionQuery();
  const choose = useMutation({
    scope: { id: 'language' },
    mutationFn: (code: string) => api(me.change, { body: { language: code } }),
    onMutate: (code) => client.setQueryData(queryKey, (now) => now && { ...now, language: code }),
    onError: (error) => sayProblem(problemWords(intl, error)),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  return (
    <div className={classes.body}>
      <p className={classes.muted}>
        <FormattedMessage id="account.language.text" />
      </p>
      <SegmentedControl
        fullWidth
        value={language}
        onChange={(code) => choose.mutate(code)}
        aria-label={intl.formatMessage({ id: 'account.language' })}
        data={languages.map((code) => ({ value: code, label: <span lang={code}>{ownName(code)}</span> }))}
      />
    </div>
  );
};
