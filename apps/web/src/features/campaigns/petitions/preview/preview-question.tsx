import { Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import type { AnswerFault } from '@rollcall/contract/petitions/answers';
import type { ShownQuestion } from '@rollcall/contract/petitions/questions';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './preview.module.css';

type Props = {
  question: ShownQuestion;
  value: unknown;
  fault: AnswerFault | undefined;
  onChange: (value: unknown) => void;
};

/** One question, to be answered as on the page itself. */
export const PreviewQuestion = ({ question, value, fault, onChange }: Props) => {
  const error: ReactNode = fault && <FormattedMessage id={`petition.fault.${fault}`} />;
  const common = {
    label: question.label,
    description: question.help || undefined,
    withAsterisk: question.required,
    error,
  };
  const text = typeof value === 'string' ? value : '';
  const typed = {
    value: text,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  switch (question.type) {
    case 'long_text':
      return <Textarea {...common} {...typed} autosize minRows={3} />;
    case 'consent':
      return (
        <Checkbox
          label={<span className={question.required ? classes.star : undefined}>{question.label}</span>}
          description={question.help || undefined}
          error={error}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'choice':
      return question.multiple ? (
        <Checkbox.Group {...common} value={Array.isArray(value) ? (value as string[]) : []} onChange={onChange}>
          {question.options.map(({ id, label }) => (
            <Checkbox key={id} mt={6} value={id} label={label} />
          ))}
        </Checkbox.Group>
      ) : (
        <Radio.Group {...common} value={text} onChange={onChange}>
          {question.options.map(({ id, label }) => (
            <Radio key={id} mt={6} value={id} label={label} />
          ))}
        </Radio.Group>
      );
    case 'scale':
      return (
        <Radio.Group {...common} value={text} onChange={onChange}>
          <div className={classes.scale}>
            {question.lowLabel && <span>{question.lowLabel}</span>}
            {Array.from({ length: question.steps }, (_, i) => (
              <Radio key={i} value={String(i + 1)} label={String(i + 1)} />
            ))}
            {question.highLabel && <span>{question.highLabel}</span>}
          </div>
        </Radio.Group>
      );
    default:
      return <TextInput {...common} {...typed} />;
  }
};
