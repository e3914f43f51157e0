import { Button } from '@mantine/core';
import { type PublicationDetail, publications } from '@rollcall/contract/publications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { say, sayProblem } from '../../../app/parts/say.ts';
import { problemWords } from '../../../app/states/problem-words.ts';

/** Takes a publication out of the catalogue. It cannot be brought back, so it takes two clicks. */
export const RemovePublication = ({ publication: { id, title } }: { publication: PublicationDetail }) => {
  const intl = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asked, ask] = useState(false);
  const remove = useMutation({
    mutationFn: () => api(publications.remove, { params: { publicationId: id } }),
    onSuccess: async () => {
      await navigate({ to: '/publications' });
      await client.invalidateQueries({ queryKey: ['publications'] });
      say(<FormattedMessage id="publications.removed" values={{ title }} />);
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
      <FormattedMessage id={asked ? 'publications.remove.sure' : 'publications.remove'} />
    </Button>
  );
};
