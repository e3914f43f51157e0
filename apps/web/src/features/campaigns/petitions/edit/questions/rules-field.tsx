import { ActionIcon, Button, Checkbox, NativeSelect } from '@mantine/core';
import type { Condition, Rule } from '@rollcall/contract/petitions/questions';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from '../builder.module.css';
import type { DraftQuestion } from '../draft.ts';
import type { BuilderForm } from '../use-builder-form.ts';
import { Cross } from '../../../../../app/parts/icons.tsx';
import { ruleAbout, testsOf, valuesOf } from './rule-values.ts';

type Props = { form: BuilderForm; index: number; language: string };

const MOST_RULES = 5;

/** When a question is shown: always, or by what was answered before it. */
export const RulesField = ({ form, index, language }: Props) => {
  const { questions } = form.values;
  const question = questions[index];
  const before = questions.slice(0, index);
  const last = before.at(-1);
  if (!question || (!last && !question.shownIf)) return null;
  const set = (shownIf: Condition | null) => form.setFieldValue(`questions.${index}.shownIf`, shownIf as never);
  const condition = question.shownIf;
  const setRule = (at: number, rule: Rule | null) => {
    if (!condition) return;
    const rules = condition.rules.flatMap((old, i) => (i === at ? (rule ? [rule] : []) : [old]));
    set(rules.length > 0 ? { ...condition, rules } : null);
  };
  return (
    <div className={classes.rules}>
      <Checkbox
        label={<FormattedMessage id="petition.rules" />}
        checked={condition !== null}
        onChange={(event) =>
          set(event.currentTarget.checked && last ? { match: 'all', rules: [ruleAbout(last)] } : null)
        }
      />
      {condition && condition.rules.length > 1 && <Match condition={condition} onChange={set} />}
      {condition?.rules.map((rule, i) => (
        <RuleLine
          key={i}
          rule={rule}
          before={before}
          language={language}
          main={form.values.language}
          fault={form.errors[`questions.${index}.shownIf.rules.${i}`]}
          onChange={(changed) => setRule(i, changed)}
        />
      ))}
      {condition && last && condition.rules.length < MOST_RULES && (
        <Button
          variant="default"
          size="compact-md"
          className={classes.add ?? ''}
          onClick={() => set({ ...condition, rules: [...condition.rules, ruleAbout(last)] })}
        >
          <FormattedMessage id="petition.rule.add" />
        </Button>
      )}
    </div>
  );
};

const Match = ({ condition, onChange }: { condition: Condition; onChange: (condition: Condition) => void }) => {
  const intl = useIntl();
  return (
    <NativeSelect
      aria-label={intl.formatMessage({ id: 'petition.rules.match' })}
      value={condition.match}
      onChange={({ currentTarget: { value } }) => onChange({ ...condition, match: value === 'any' ? 'any' : 'all' })}
      data={(['all', 'any'] as const).map((match) => ({
        value: match,
        label: intl.formatMessage({ id: `petition.rules.match.${match}` }),
      }))}
    />
  );
};

type LineProps = {
  rule: Rule;
  before: DraftQuestion[];
  language: string;
  main: string;
  fault: React.ReactNode;
  onChange: (rule: Rule | null) => void;
};

const RuleLine = ({ rule, before, language, main, fault, onChange }: LineProps) => {
  const intl = useIntl();
  const asked = before.find(({ id }) => id === rule.question);
  const wordsOf = ({ label }: Pick<DraftQuestion, 'label'>) =>
    label[language] || label[main] || intl.formatMessage({ id: 'programme.untitled' });
  const values = asked ? valuesOf(asked, rule.is) : [];
  const labelOf = (value: string | number) => {
    const option = asked?.options.find(({ id }) => id === value);
    return option ? wordsOf(option) : String(value);
  };
  const about = (id: string) => before.find((one) => one.id === id);
  return (
    <div className={classes.rule}>
      <NativeSelect
        aria-label={intl.formatMessage({ id: 'petition.rule.question' })}
        value={rule.question}
        error={fault}
        onChange={({ currentTarget: { value } }) => {
          const other = about(value);
          if (other) onChange(ruleAbout(other));
        }}
        data={[
          ...(asked ? [] : [{ value: rule.question, label: intl.formatMessage({ id: 'petition.rule.gone' }) }]),
          ...before.map((one, i) => ({ value: one.id, label: `${i + 1}. ${wordsOf(one)}` })),
        ]}
      />
      {asked && (
        <NativeSelect
          aria-label={intl.formatMessage({ id: 'petition.rule.test' })}
          value={rule.is}
          onChange={({ currentTarget: { value } }) =>
            onChange(ruleAbout(asked, testsOf(asked).find((test) => test === value) ?? 'answered'))
          }
          data={testsOf(asked).map((is) => ({ value: is, label: intl.formatMessage({ id: `petition.rule.${is}` }) }))}
        />
      )}
      {values.length > 0 && (
        <NativeSelect
          aria-label={intl.formatMessage({ id: 'petition.rule.value' })}
          value={String(rule.value)}
          onChange={({ currentTarget }) => {
            const value = values.find((one) => String(one) === currentTarget.value);
            if (value !== undefined) onChange({ ...rule, value });
          }}
          data={values.map((value) => ({ value: String(value), label: labelOf(value) }))}
        />
      )}
      <ActionIcon
        variant="subtle"
        size="lg"
        onClick={() => onChange(null)}
        aria-label={intl.formatMessage({ id: 'petition.rule.remove' })}
      >
        <Cross />
      </ActionIcon>
    </div>
  );
};
