import type { PublicPetition, SignatureSource } from '@rollcall/contract/petitions/signing';
import type { SentSignature } from '@rollcall/contract/public-petitions';
import { FormattedMessage, useIntl } from 'react-intl';
import { Trap } from '../fields/trap.tsx';
import { Form } from '../frame/link.tsx';
import { useLang } from '../frame/site.tsx';
import { Question, QuestionsHint } from './form/question.tsx';
import { SignerFields } from './form/signer-fields.tsx';

type Props = {
  petition: PublicPetition;
  stamp: string | null;
  form: SentSignature;
  source: SignatureSource;
  action: string;
};

/** What the page's script needs to know of the questions, without their words. */
const rulesOf = ({ questions }: PublicPetition) =>
  questions.some(({ shownIf }) => shownIf)
    ? JSON.stringify(
        questions.map((question) => ({
          ...question,
          label: '',
          help: '',
          ...('options' in question ? { options: question.options.map(({ id }) => ({ id, label: '' })) } : {}),
        })),
      )
    : undefined;

const WholeError = ({ form: { errors, retryAfterSeconds = 0 } }: Pick<Props, 'form'>) =>
  errors.form ? (
    <p className="notice red" role="alert">
      <FormattedMessage
        id={errors.form === 'too-many-attempts' ? 'public.form.too-many-attempts' : `public.sign.${errors.form}`}
        values={{ minutes: Math.ceil(retryAfterSeconds / 60) }}
      />
    </p>
  ) : (
    Object.keys(errors).length > 0 && (
      <p className="notice red" role="alert">
        <FormattedMessage id="public.sign.check" />
      </p>
    )
  );

/** The form by which a petition is signed, or a form is filled in. It needs no script. */
export const SignForm = ({ petition, stamp, form, source, action }: Props) => {
  const intl = useIntl();
  const lang = useLang(petition.language);
  return (
    <>
      <WholeError form={form} />
      <Form
        action={action}
        method="post"
        target="_self"
        data-island="petition"
        data-petition={petition.id}
        data-questions={rulesOf(petition)}
        data-waiting={intl.formatMessage({ id: 'public.sign.waiting' })}
      >
        <input type="hidden" name="source" value={source} />
        {stamp !== null && <input type="hidden" name="stamp" value={stamp} />}
        <Trap />
        <SignerFields petition={petition} form={form} />
        <QuestionsHint questions={petition.questions} />
        {petition.questions.map((question) => (
          <Question key={question.id} question={question} petition={petition} form={form} lang={lang} />
        ))}
        <button className="button primary full" type="submit">
          <FormattedMessage id={`public.sign.submit.${petition.kind}`} />
        </button>
        <p className="fine" role="status" data-status />
      </Form>
      <p className="fine">
        <FormattedMessage id={`public.sign.how.${petition.kind}`} />
      </p>
    </>
  );
};
