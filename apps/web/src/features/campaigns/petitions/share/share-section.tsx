import { NativeSelect } from '@mantine/core';
import type { Petition } from '@rollcall/contract/petitions';
import { frameCode, snippetCode } from '@rollcall/contract/petitions/embed-codes';
import { inLanguage } from '@rollcall/contract/public-languages';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { ownName } from '../../../../app/language/catalogs.ts';
import { CopyField } from '../../../../app/parts/copy-field.tsx';
import { Section } from '../../../../app/parts/section.tsx';
import { Empty } from '../../../../app/states/empty.tsx';
import { catalogQuery } from '../preview/use-words.ts';
import { useLanguageCode } from '../use-language-code.ts';
import classes from './share.module.css';

/** How a petition is spread: by its address, on other sites, and on paper. */
export const ShareSection = ({ petition }: { petition: Petition }) => (
  <Section title={<FormattedMessage id="petition.share" />}>
    {petition.state === 'draft' ? (
      <Empty>
        <FormattedMessage id="petition.share.draft" />
      </Empty>
    ) : (
      <Ways petition={petition} />
    )}
  </Section>
);

const Ways = ({ petition }: { petition: Petition }) => {
  const reader = useLanguageCode();
  const own = [petition.language, ...Object.keys(petition.texts).filter((code) => code !== petition.language)];
  const [language, setLanguage] = useState(own.includes(reader) ? reader : petition.language);
  const { origin } = location;
  const { slug, needsZip } = petition;
  const title = petition.texts[language]?.title ?? petition.title;
  const embedded = { origin, slug, title, language, needsZip };
  const snippet = useSnippetTexts(language);
  const address = origin + inLanguage(`/petitions/${slug}`, language);
  return (
    <div className={classes.ways}>
      {own.length > 1 && (
        <NativeSelect
          label={<FormattedMessage id="petition.share.language" />}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
          data={own.map((code) => ({ value: code, label: ownName(code) }))}
        />
      )}
      <CopyField label={<FormattedMessage id="petition.share.link" />} value={address} />
      <p className={classes.links}>
        <a href={address} target="_blank" rel="noreferrer">
          <FormattedMessage id="petition.share.open" />
        </a>
        <a href={`${address}/sheet.pdf`} target="_blank" rel="noreferrer">
          <FormattedMessage id="petition.share.sheet" />
        </a>
      </p>
      <CopyField
        label={<FormattedMessage id="petition.share.frame" />}
        hint={<FormattedMessage id="petition.share.frame.hint" />}
        value={frameCode(embedded)}
        isCode
      />
      {snippet && (
        <CopyField
          label={<FormattedMessage id="petition.share.snippet" />}
          hint={<FormattedMessage id="petition.share.snippet.hint" />}
          value={snippetCode(embedded, snippet)}
          isCode
        />
      )}
    </div>
  );
};

/** The words of the form for other sites, in the language of that form. */
const useSnippetTexts = (language: string) => {
  const messages = useQuery(catalogQuery(language)).data?.messages;
  if (!messages) return null;
  return {
    givenName: messages['petition.field.given-name'],
    familyName: messages['petition.field.family-name'],
    email: messages['petition.field.email'],
    zip: messages['petition.field.zip'],
    mayContact: messages['petition.field.may-contact'],
    trap: messages['petition.snippet.trap'],
    submit: messages['petition.snippet.submit'],
  };
};
