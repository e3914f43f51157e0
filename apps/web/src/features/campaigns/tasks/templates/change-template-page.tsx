import { Button } from '@mantine/core';
import {
  type TaskTemplateDetail,
  taskTemplateDetail,
  taskTemplates,
} from '@rollcall/contract/campaigns/task-templates';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { theirsOf } from '../../../../app/forms/theirs-of.ts';
import { Page } from '../../../../app/page.tsx';
import { say } from '../../../../app/parts/say.ts';
import { Forbidden } from '../../../../app/states/forbidden.tsx';
import { templateQuery } from '../layout/templates.queries.ts';
import { RemoveTemplate } from './remove-template.tsx';
import { draftOf, type TemplateDraft, writtenOf } from './template-draft.ts';
import { TemplateForm } from './template-form.tsx';
import classes from './templates.module.css';

const route = getRouteApi('/task-templates/$templateId');

/** Writes a template anew. What was laid out from it stays as it is. */
export const ChangeTaskTemplatePage = () => {
  const intl = useIntl();
  const { templateId } = route.useParams();
  const { data: template } = useSuspenseQuery(templateQuery(templateId));
  if (!template.mayChange) return <Forbidden />;
  return (
    <Page
      title={intl.formatMessage({ id: 'task-templates.change' })}
      eyebrow={template.branch?.name ?? <FormattedMessage id="campaigns.national" />}
    >
      <ChangeTemplate key={templateId} template={template} />
    </Page>
  );
};

const ChangeTemplate = ({ template }: { template: TaskTemplateDetail }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  // The version that this form began with; what is brought in the background must not move it.
  const [base, setBase] = useState(template);
  const params = { templateId: base.id };
  const change = useMutation({
    mutationFn: (draft: TemplateDraft): Promise<TaskTemplateDetail> =>
      api(
        taskTemplates.change,
        { params, body: writtenOf(draft) },
        { headers: { 'if-match': `"${(theirs ?? base).version}"` } },
      ),
    onSuccess: async (changed) => {
      client.setQueryData(templateQuery(base.id).queryKey, changed);
      await client.invalidateQueries({ queryKey: ['task-templates', 'list'] });
      say(<FormattedMessage id="task-templates.changed" values={{ title: changed.title }} />);
      await navigate({ to: '/task-templates' });
    },
  });
  const theirs = theirsOf(change.error, taskTemplateDetail);
  return (
    <TemplateForm
      key={base.version}
      initial={draftOf(base)}
      places={null}
      sending={change.isPending}
      error={change.error}
      onSend={change.mutateAsync}
      note={
        theirs && (
          <div className={classes.note} role="alert">
            <FormattedMessage id="task-templates.conflict" values={{ count: theirs.tasks }} />
            <div className={classes.acts}>
              <Button
                variant="default"
                size="compact-md"
                onClick={() => {
                  setBase(theirs);
                  change.reset();
                }}
              >
                <FormattedMessage id="task-templates.conflict.take" />
              </Button>
            </div>
          </div>
        )
      }
      beside={<RemoveTemplate template={base} />}
    />
  );
};
