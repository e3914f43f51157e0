import { Tag } from '@rollcall/ui/tag';
import type { SisterOrganization } from '@rollcall/contract/solidarity';
import { FormattedMessage, useIntl } from 'react-intl';
import { countryName } from '../../app/language/code-names.ts';
import { TextLink } from '../../app/links.tsx';
import { Row, Rows } from '../../app/parts/row.tsx';
import { Section } from '../../app/parts/section.tsx';
import classes from './solidarity.module.css';

/** The same as the map in words: every organization, under the name of its country. */
export const SistersByCountry = ({ organizations }: { organizations: SisterOrganization[] }) => {
  const intl = useIntl();
  const groups = [...Map.groupBy(organizations, ({ country }) => countryName(intl, country))].sort(([a], [b]) =>
    a.localeCompare(b, intl.locale),
  );
  return (
    <div className={classes.countries}>
      {groups.map(([country, ones]) => (
        <Section key={country} title={country}>
          <Rows>
            {ones.map(({ id, name, city, kind, relation, isPublic }) => (
              <Row
                key={id}
                note={
                  <>
                    {city}
                    {' · '}
                    <FormattedMessage id={`solidarity.kind.${kind}`} />
                    {' · '}
                    <FormattedMessage id={`solidarity.relation.${relation}`} />
                  </>
                }
                act={
                  !isPublic && (
                    <Tag tone="amber">
                      <FormattedMessage id="solidarity.inside-only" />
                    </Tag>
                  )
                }
              >
                <TextLink to="/solidarity/$organizationId" params={{ organizationId: id }}>
                  {name}
                </TextLink>
              </Row>
            ))}
          </Rows>
        </Section>
      ))}
    </div>
  );
};
