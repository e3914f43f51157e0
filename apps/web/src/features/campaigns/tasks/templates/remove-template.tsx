import { Button } from '@mantine/core';
import { type TaskTemplate, taskTemplates } from '@rollcall/contract/campaigns/task-templates';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { say, sayProblem } from '../../../../app/parts/say.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';

/** Removes a template. It cannot be brought back, so it takes two clicks. */
export const RemoveTemplate = ({ template: { id, title } }: { template: Pick<TaskTemplate, 'id' | 'title'> }) => {
  const intl = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asked, ask] = useState(false);
  const remove = useMutation({
    mutationFn: () => api(taskTemplates.remove, { params: { templateId: id } }),
    onSuccess: async () => {
      await navigate({ to: '/task-templates' });
      await client.invalidateQueries({ queryKey: ['task-templates'] });
      say(<FormattedMessage id="task-templates.removed" values={{ title }} />);
    },
    onError: (error) => sayProblem(problemWords(intl, error)),
  });
  return (
    <Button
      variant="subtle"
      loading={remove.isPending}
      onClick={() => (asked ? remove.mutate() : ask(true))}
      onBlur={() => ask(false)}
    >
      <FormattedMessage id={asked ? 'task-templates.remove.sure' : 'task-templates.remove'} />
    </Button>
  );
};
