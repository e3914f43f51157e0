import { NativeSelect } from '@mantine/core';
import type { Branch } from '@rollcall/contract/branches';
import { frameOf } from '@rollcall/contract/frame-of';
import { inLanguage } from '@rollcall/contract/public-languages';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { languages, ownName } from '../../../app/language/catalogs.ts';
import { CopyField } from '../../../app/parts/copy-field.tsx';
import { Section } from '../../../app/parts/section.tsx';
import classes from './settings.module.css';

/** The branch's next public meetings on its own site: as a frame, as a calendar, and as data. */
export const OwnSite = ({ branch }: { branch: Branch }) => {
  const intl = useIntl();
  const [language, setLanguage] = useState(languages.find((code) => intl.locale.startsWith(code)) ?? 'en');
  const addressOf = (path: string) => location.origin + inLanguage(path, language);
  const meetings = addressOf(`/embed/branches/${branch.slug}/meetings`);
  return (
    <Section title={<FormattedMessage id="own-site.title" />}>
      <div className={classes.body}>
        <p className={classes.hint}>
          <FormattedMessage id="own-site.hint" />
        </p>
        <NativeSelect
          label={<FormattedMessage id="own-site.language" />}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
          data={languages.map((code) => ({ value: code, label: ownName(code) }))}
        />
        <CopyField
          label={<FormattedMessage id="own-site.frame" />}
          value={frameOf(meetings, intl.formatMessage({ id: 'own-site.frame-title' }, { branch: branch.name }), {
            height: 600,
            maxWidth: 640,
          })}
          isCode
        />
        <CopyField label={<FormattedMessage id="own-site.calendar" />} value={`${meetings}.ics`} />
        <CopyField label={<FormattedMessage id="own-site.data" />} value={`${meetings}.json`} />
        <CopyField
          label={<FormattedMessage id="own-site.feed" />}
          value={addressOf(`/feeds/branches/${branch.slug}/meetings.atom`)}
        />
      </div>
    </Section>
  );
};
