import type { PublicPetition } from '@rollcall/contract/petitions/signing';
import type { SentSignature } from '@rollcall/contract/public-petitions';
import { FormattedMessage } from 'react-intl';
import { TextField } from './text-field.tsx';
import { Tick } from './tick.tsx';

type Props = { petition: PublicPetition; form: SentSignature };

/** What everybody is asked: who they are, how the mail reaches them, and whether the nearest branch may write. */
export const PersonFields = ({ petition, form: { values, errors, mayContact } }: Props) => (
  <>
    <div className="field">
      <TextField
        name="givenName"
        asked="text"
        label={<FormattedMessage id="public.field.given-name" />}
        isOptional={false}
        isNeeded
        autoComplete="given-name"
        maxLength={100}
        value={values.givenName}
        error={errors.givenName}
      />
    </div>
    <div className="field">
      <TextField
        name="familyName"
        asked="text"
        label={<FormattedMessage id="public.field.family-name" />}
        isOptional
        isNeeded={false}
        autoComplete="family-name"
        maxLength={100}
        value={values.familyName}
        error={errors.familyName}
      />
    </div>
    <div className="field">
      <TextField
        name="email"
        asked="email"
        label={<FormattedMessage id="public.field.email" />}
        isOptional={false}
        isNeeded
        value={values.email}
        error={errors.email}
      />
    </div>
    <div className="field">
      <TextField
        name="zip"
        asked="zip"
        label={<FormattedMessage id="public.field.zip" />}
        isOptional={!petition.needsZip}
        isNeeded={petition.needsZip}
        value={values.zip}
        error={errors.zip}
      />
    </div>
    <div className="field">
      <Tick
        name="mayContact"
        label={
          petition.branch ? (
            <FormattedMessage id="public.sign.may-contact-branch" values={{ branch: petition.branch.name }} />
          ) : (
            <FormattedMessage id="public.sign.may-contact" />
          )
        }
        help={<FormattedMessage id="public.sign.may-contact-hint" />}
        isOptional={false}
        isNeeded={false}
        isTicked={mayContact}
      />
    </div>
  </>
);
