import { type PublicationDetail, publications } from '@rollcall/contract/publications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { api } from '../../../app/api.ts';
import { RemoveButton } from '../../../app/parts/remove-button.tsx';
import { say } from '../../../app/parts/say.ts';

/** Takes a publication out of the catalogue. */
export const RemovePublication = ({ publication: { id, title } }: { publication: PublicationDetail }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <RemoveButton
      words="publications.remove"
      sure="publications.remove.sure"
      remove={() => api(publications.remove, { params: { publicationId: id } })}
      onRemoved={async () => {
        await navigate({ to: '/publications' });
        await client.invalidateQueries({ queryKey: ['publications'] });
        say(<FormattedMessage id="publications.removed" values={{ title }} />);
      }}
    />
  );
};
