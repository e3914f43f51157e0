import { Alert, Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { areas } from '@rollcall/contract/areas';
import { useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { issueErrorsOf } from '../../../app/forms/field-errors.ts';
import { useSentForm } from '../../../app/forms/use-sent-form.ts';
import { areaQuery } from './areas.queries.ts';
import classes from './areas.module.css';

/** Makes a member convener of an area, by the e-mail address. */
export const AddConvener = ({ areaId }: { areaId: string }) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const form = useForm({
    initialValues: { email: '' },
    validate: (draft) => {
      const checked = areas.addConvener.body.safeParse(draft);
      return checked.success ? {} : issueErrorsOf(checked.error.issues);
    },
  });
  const { sending, problem, send, focusFirst } = useSentForm(form, (path) => path);
  return (
    <form
      className={classes.add}
      noValidate
      onSubmit={form.onSubmit(
        (draft) =>
          void send(async () => {
            const area = await api(areas.addConvener, { params: { areaId }, body: draft });
            queries.setQueryData(areaQuery(areaId).queryKey, area);
            form.reset();
          }),
        focusFirst,
      )}
    >
      <TextInput
        type="email"
        label={intl.formatMessage({ id: 'areas.conveners.email' })}
        description={intl.formatMessage({ id: 'areas.conveners.email.hint' })}
        {...form.getInputProps('email')}
      />
      {problem && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      <div>
        <Button type="submit" variant="default" loading={sending}>
          <FormattedMessage id="areas.conveners.add" />
        </Button>
      </div>
    </form>
  );
};
