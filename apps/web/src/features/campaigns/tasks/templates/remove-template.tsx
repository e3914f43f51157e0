import { type TaskTemplate, taskTemplates } from '@rollcall/contract/campaigns/task-templates';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { RemoveButton } from '../../../../app/parts/remove-button.tsx';
import { say } from '../../../../app/parts/say.ts';

/** Removes a template. */
export const RemoveTemplate = ({ template: { id, title } }: { template: Pick<TaskTemplate, 'id' | 'title'> }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <RemoveButton
      words="task-templates.remove"
      sure="task-templates.remove.sure"
      remove={() => api(taskTemplates.remove, { params: { templateId: id } })}
      onRemoved={async () => {
        await navigate({ to: '/task-templates' });
        await client.invalidateQueries({ queryKey: ['task-templates'] });
        say(<FormattedMessage id="task-templates.removed" values={{ title }} />);
      }}
    />
  );
};
