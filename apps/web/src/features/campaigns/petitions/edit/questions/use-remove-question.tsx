import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FormattedMessage } from 'react-intl';
import { say } from '../../../../../app/parts/say.ts';
import type { BuilderForm } from '../use-builder-form.ts';

/** Takes a question out at once, and offers to put it back where it was. */
export const useRemoveQuestion = (form: BuilderForm) => (index: number) => {
  const { questions, language } = form.getValues();
  const removed = questions[index];
  if (!removed) return;
  const notice = `question-removed-${removed.id}`;
  const putBack = () => {
    notifications.hide(notice);
    form.insertListItem('questions', removed, Math.min(index, form.getValues().questions.length));
  };
  form.removeListItem('questions', index);
  say(
    <>
      <FormattedMessage id="programme.removed" values={{ title: removed.label[language] ?? '' }} />
      <Button size="compact-sm" variant="default" ml="sm" onClick={putBack}>
        <FormattedMessage id="programme.put-back" />
      </Button>
    </>,
    notice,
  );
};
