import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { TextLink } from '../links.tsx';
import { type Picked, PublicationPicker } from './publication-picker.tsx';

type Props = {
  publication: { id: string } | null;
  onPick: (picked: Picked) => void;
  onLetGo: () => void;
};

/** Ties a reading to the catalogue, so that it is known who discussed what; or says to which it is tied. */
export const InCatalogue = ({ publication, onPick, onLetGo }: Props) =>
  publication ? (
    <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8, margin: 0 }}>
      <TextLink to="/publications/$publicationId" params={{ publicationId: publication.id }} target="_blank">
        <FormattedMessage id="publications.in-catalogue" />
      </TextLink>
      <Button variant="subtle" size="compact-sm" onClick={onLetGo}>
        <FormattedMessage id="publications.let-go" />
      </Button>
    </p>
  ) : (
    <PublicationPicker onPick={onPick} />
  );
