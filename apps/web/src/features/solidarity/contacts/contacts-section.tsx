import { Button } from '@mantine/core';
import { type SisterContact, sisterContacts } from '@rollcall/contract/solidarity/contacts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { Row, Rows } from '../../../app/parts/row.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import classes from '../solidarity.module.css';
import { contactsQuery } from '../solidarity.queries.ts';
import { useRemoved } from '../use-removed.tsx';
import { ContactForm } from './contact-form.tsx';
import { ContactNote } from './contact-note.tsx';

/** Whom to write to there. Shown only when it is asked for, since each look is written down. */
export const ContactsSection = ({ organizationId }: { organizationId: string }) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const [looks, look] = useState(false);
  const [edited, edit] = useState<SisterContact | 'new' | null>(null);
  const query = useQuery({ ...contactsQuery(organizationId), enabled: looks, refetchOnWindowFocus: false });
  const again = () => queries.invalidateQueries({ queryKey: contactsQuery(organizationId).queryKey });
  const remove = useRemoved<SisterContact>({
    queryKey: contactsQuery(organizationId).queryKey,
    remove: ({ id: contactId }) => api(sisterContacts.remove, { params: { organizationId, contactId } }),
    restore: ({ id: _, ...body }) => api(sisterContacts.add, { params: { organizationId }, body }),
  });
  return (
    <Section
      title={<FormattedMessage id="solidarity.contacts" />}
      aside={
        looks && (
          <Button variant="default" size="compact-md" onClick={() => edit('new')}>
            <FormattedMessage id="solidarity.contacts.add" />
          </Button>
        )
      }
    >
      {!looks && (
        <div className={classes.body}>
          <p className={classes.hint}>
            <FormattedMessage id="solidarity.contacts.hint" />
          </p>
          <Button mt="sm" variant="default" onClick={() => look(true)}>
            <FormattedMessage id="solidarity.contacts.show" />
          </Button>
        </div>
      )}
      {looks && query.isPending && <LoadingRows />}
      {query.isError && (
        <p role="alert" className={classes.body}>
          {problemWords(intl, query.error)}
        </p>
      )}
      {query.data?.length === 0 && (
        <Empty>
          <FormattedMessage id="solidarity.contacts.empty" />
        </Empty>
      )}
      <Rows>
        {query.data?.map((contact) => (
          <Row
            key={contact.id}
            note={<ContactNote contact={contact} />}
            act={
              <>
                <Button variant="default" size="compact-md" onClick={() => edit(contact)}>
                  <FormattedMessage
                    id="solidarity.edit"
                    values={{ what: <span className="visually-hidden">{contact.name}</span> }}
                  />
                </Button>
                <Button
                  variant="default"
                  size="compact-md"
                  disabled={remove.isPending}
                  onClick={() => remove.mutate(contact)}
                >
                  <FormattedMessage
                    id="solidarity.remove"
                    values={{ what: <span className="visually-hidden">{contact.name}</span> }}
                  />
                </Button>
              </>
            }
          >
            {contact.name}
          </Row>
        ))}
      </Rows>
      {edited && (
        <ContactForm
          organizationId={organizationId}
          contact={edited === 'new' ? null : edited}
          onClose={() => edit(null)}
          onSaved={again}
        />
      )}
    </Section>
  );
};
