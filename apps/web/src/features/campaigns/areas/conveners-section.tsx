import { Button, Switch } from '@mantine/core';
import type { PriorityAreaDetail } from '@rollcall/contract/areas';
import { can } from '@rollcall/contract/permissions';
import { FormattedMessage } from 'react-intl';
import { Row, Rows } from '../../../app/parts/row.tsx';
import { say } from '../../../app/parts/say.ts';
import { Section } from '../../../app/parts/section.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { Empty } from '../../../app/states/empty.tsx';
import { AddConvener } from './add-convener.tsx';
import { useChangeConvener } from './use-conveners.ts';

/** Who convenes an area, for members; national staff and the conveners themselves decide who stands in public. */
export const ConvenersSection = ({ area }: { area: PriorityAreaDetail }) => {
  const session = useSession();
  const manages = can(session, 'areas.manage');
  const change = useChangeConvener(area.id);
  return (
    <Section title={<FormattedMessage id="areas.conveners" />}>
      {area.conveners.length === 0 && (
        <Empty>
          <FormattedMessage id="areas.conveners.none" />
        </Empty>
      )}
      <Rows>
        {area.conveners.map(({ personId, givenName, familyName, publicName }) => {
          const name = [givenName, familyName].filter(Boolean).join(' ') || (publicName ?? '');
          const may = personId !== null && (manages || personId === session.personId);
          return (
            <Row
              key={personId ?? publicName}
              note={
                publicName &&
                publicName !== name && <FormattedMessage id="areas.conveners.as" values={{ publicName }} />
              }
              act={
                may && (
                  <>
                    <Switch
                      size="xs"
                      label={
                        <FormattedMessage
                          id="areas.conveners.public"
                          values={{ name: <span className="visually-hidden">{name}</span> }}
                        />
                      }
                      checked={publicName !== null}
                      disabled={change.isPending}
                      onChange={({ currentTarget: { checked } }) =>
                        change.mutate({ how: 'name', personId, publicName: checked ? name : null })
                      }
                    />
                    <Button
                      variant="default"
                      size="compact-md"
                      disabled={change.isPending}
                      onClick={() =>
                        change.mutate(
                          { how: 'remove', personId },
                          { onSuccess: () => say(<FormattedMessage id="areas.conveners.removed" values={{ name }} />) },
                        )
                      }
                    >
                      <FormattedMessage
                        id="areas.conveners.remove"
                        values={{ name: <span className="visually-hidden">{name}</span> }}
                      />
                    </Button>
                  </>
                )
              }
            >
              {name}
            </Row>
          );
        })}
      </Rows>
      {manages && <AddConvener areaId={area.id} />}
    </Section>
  );
};
