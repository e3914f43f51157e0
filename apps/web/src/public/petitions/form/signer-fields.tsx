import type { PublicPetition } from '@rollcall/contract/petitions/signing';
import type { SentSignature } from '@rollcall/contract/public-petitions';
import { FormattedMessage } from 'react-intl';
import { EmailField, NameFields, ZipField } from '../../fields/person-fields.tsx';
import { Tick } from '../../fields/tick.tsx';

type Props = { petition: PublicPetition; form: SentSignature };

/** What everybody is asked: who they are, how the mail reaches them, and whether the nearest branch may write. */
export const SignerFields = ({ petition, form }: Props) => (
  <>
    <NameFields form={form} />
    <EmailField form={form} />
    <ZipField form={form} isNeeded={petition.needsZip} />
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
        isTicked={form.mayContact}
      />
    </div>
  </>
);
