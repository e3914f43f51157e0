import type { PublicPetition } from '@rollcall/contract/petitions/signing';
import type { ShownQuestion } from '@rollcall/contract/petitions/questions';
import type { SentSignature } from '@rollcall/contract/public-petitions';
import { FormattedMessage } from 'react-intl';
import type { Place } from '../../fields/labelled.tsx';
import { OptionsField } from '../../fields/options-field.tsx';
import { TextField } from '../../fields/text-field.tsx';
import { Tick } from '../../fields/tick.tsx';
import { OnlyIf } from './only-if.tsx';

type Props = { question: ShownQuestion; petition: PublicPetition; form: SentSignature; lang: string | undefined };

const Ends = ({ low, high, lang }: { low: string; high: string; lang: string | undefined }) =>
  low || high ? (
    <p className="hint ends" lang={lang}>
      <span dir="auto">{low}</span>
      <span dir="auto">{high}</span>
    </p>
  ) : null;

const Field = ({ question, form, lang }: Props) => {
  const { id, type, label, help } = question;
  // What is shown at times only must not keep a browser from sending the rest: the server asks for it.
  const isNeeded = question.required && !question.shownIf;
  const sent = form.answers[id] ?? [];
  const place: Place = {
    name: `answers.${id}`,
    label,
    help,
    lang,
    isOptional: !question.required && type !== 'consent',
    error: form.errors[`answers.${id}`],
  };
  switch (type) {
    case 'choice':
      return (
        <OptionsField
          {...place}
          asked="choice"
          type={question.multiple ? 'checkbox' : 'radio'}
          options={question.options.map((option) => ({ value: option.id, label: option.label }))}
          chosen={sent}
          isNeeded={isNeeded}
          layout="lines"
        />
      );
    case 'scale':
      return (
        <OptionsField
          {...place}
          asked="scale"
          type="radio"
          options={Array.from({ length: question.steps }, (_, i) => ({ value: `${i + 1}`, label: `${i + 1}` }))}
          chosen={sent}
          isNeeded={isNeeded}
          layout="steps"
          ends={<Ends low={question.lowLabel} high={question.highLabel} lang={lang} />}
        />
      );
    case 'consent':
      return <Tick {...place} isTicked={sent.length > 0} isNeeded={isNeeded} />;
    default:
      return <TextField {...place} asked={type} value={sent[0]} isNeeded={isNeeded} />;
  }
};

/** One question, and when it is to be answered. */
export const Question = (props: Props) => (
  <div className="field" data-question={props.question.id}>
    <OnlyIf question={props.question} all={props.petition.questions} />
    <Field {...props} />
  </div>
);

/** Says once, for all questions, that those which do not fit may be left. */
export const QuestionsHint = ({ questions }: { questions: readonly ShownQuestion[] }) =>
  questions.some(({ shownIf }) => shownIf) ? (
    <p className="hint only-if">
      <FormattedMessage id="public.sign.skip" />
    </p>
  ) : null;
