import { Button, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { countryName } from '../language/code-names.ts';
import { TextLink } from '../links.tsx';
import { Row, Rows } from '../parts/row.tsx';
import { sayUndo } from '../parts/say-undo.tsx';
import { sayProblem } from '../parts/say.ts';
import { Section } from '../parts/section.tsx';
import { problemWords } from '../states/problem-words.ts';
import { allSistersQuery, type Joint, setSister, sistersOfQuery } from './sisters.queries.ts';
import classes from './sisters.module.css';

type Change = { organizationId: string; how: 'add' | 'remove'; name: string };

const useChange = (of: Joint) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: ({ organizationId, how }: Change) => setSister(of, organizationId, how),
    onSuccess: (answer, done) => {
      queries.setQueryData(sistersOfQuery(of).queryKey, answer);
      void queries.invalidateQueries({ queryKey: ['sister-organizations', 'one'] });
      if (done.how === 'remove') {
        sayUndo(
          <FormattedMessage id="sisters.removed" values={{ name: done.name }} />,
          `sister-${done.organizationId}`,
          () => change.mutate({ ...done, how: 'add' }),
        );
      }
    },
    onError: (error) => sayProblem(problemWords(intl, error)),
  });
  return change;
};

/**
 * The sister organizations whose name a meeting or a campaign carries; nothing where there are none. `mayChange`: the
 * reader organizes it, and adds or takes off one.
 */
export const SistersSection = ({ of, mayChange }: { of: Joint; mayChange: boolean }) => {
  const intl = useIntl();
  const { data: carried } = useQuery(sistersOfQuery(of));
  // Of the many who may add one few do: the others are asked for when somebody is about to.
  const [chooses, choose] = useState(false);
  const { data: all = [], isSuccess } = useQuery({ ...allSistersQuery(), enabled: chooses });
  const change = useChange(of);
  if (!carried || (carried.length === 0 && !mayChange)) return null;
  const taken = new Set(carried.map(({ id }) => id));
  return (
    <Section title={<FormattedMessage id="sisters.title" />} className={classes.section}>
      <Rows>
        {carried.map(({ id, name, city, country: code }) => (
          <Row
            key={id}
            note={`${city}, ${countryName(intl, code)}`}
            act={
              mayChange && (
                <Button
                  variant="default"
                  size="compact-md"
                  disabled={change.isPending}
                  onClick={() => change.mutate({ organizationId: id, how: 'remove', name })}
                >
                  <FormattedMessage
                    id="sisters.remove"
                    values={{ name: <span className="visually-hidden">{name}</span> }}
                  />
                </Button>
              )
            }
          >
            <TextLink to="/solidarity/$organizationId" params={{ organizationId: id }}>
              {name}
            </TextLink>
          </Row>
        ))}
      </Rows>
      {mayChange && (
        <div className={classes.add}>
          <Select
            size="sm"
            searchable
            value={null}
            limit={50}
            aria-label={intl.formatMessage({ id: 'sisters.add' })}
            placeholder={intl.formatMessage({ id: 'sisters.add' })}
            nothingFoundMessage={intl.formatMessage({ id: isSuccess ? 'sisters.none-found' : 'app.loading' })}
            onFocus={() => choose(true)}
            data={all
              .filter(({ id, relation }) => !taken.has(id) && relation !== 'ended')
              .map((one) => ({ value: one.id, label: `${one.name} (${countryName(intl, one.country)})` }))}
            disabled={change.isPending}
            onChange={(organizationId) => {
              const name = all.find(({ id }) => id === organizationId)?.name ?? '';
              if (organizationId) change.mutate({ organizationId, how: 'add', name });
            }}
          />
        </div>
      )}
    </Section>
  );
};
