import type { CampaignPartner, CampaignTarget } from '@rollcall/contract/campaigns';
import { FormattedMessage } from 'react-intl';
import { Section } from '../../../app/parts/section.tsx';
import classes from './campaign-page.module.css';

/** Whom the campaign addresses. */
export const TargetsSection = ({ targets }: { targets: CampaignTarget[] }) =>
  targets.length > 0 && (
    <Section title={<FormattedMessage id="campaign.targets" />}>
      <ul className={classes.list}>
        {targets.map(({ name, about }, index) => (
          <li key={index}>
            <strong>{name}</strong>
            {about && <small>{about}</small>}
          </li>
        ))}
      </ul>
    </Section>
  );

/** The coalition. */
export const PartnersSection = ({ partners }: { partners: CampaignPartner[] }) =>
  partners.length > 0 && (
    <Section title={<FormattedMessage id="campaign.partners" />}>
      <ul className={classes.list}>
        {partners.map(({ name, about, url }, index) => (
          <li key={index}>
            {url ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {name}
              </a>
            ) : (
              <strong>{name}</strong>
            )}
            {about && <small>{about}</small>}
          </li>
        ))}
      </ul>
    </Section>
  );
