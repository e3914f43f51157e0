import type { Rule, ShownQuestion } from '@rollcall/contract/petitions/questions';
import { FormattedList, FormattedMessage } from 'react-intl';

type Props = { question: ShownQuestion; all: readonly ShownQuestion[] };

const RuleInWords = ({ rule, all }: { rule: Rule; all: readonly ShownQuestion[] }) => {
  const asked = all.find(({ id }) => id === rule.question);
  const options = asked?.type === 'choice' ? asked.options : [];
  const answer = options.find(({ id }) => id === rule.value)?.label ?? String(rule.value ?? '');
  return <FormattedMessage id={`public.sign.rule.${rule.is}`} values={{ question: asked?.label ?? '', answer }} />;
};

/**
 * When a question is to be answered, in words: for browsers that run no script, where every question is shown. With the
 * script it goes away.
 */
export const OnlyIf = ({ question, all }: Props) => {
  const { shownIf } = question;
  if (!shownIf) return null;
  const rules = shownIf.rules.map((rule, i) => <RuleInWords key={i} rule={rule} all={all} />);
  return (
    <p className="only-if">
      <FormattedMessage
        id="public.sign.only-if"
        values={{
          rules: <FormattedList value={rules} type={shownIf.match === 'all' ? 'conjunction' : 'disjunction'} />,
        }}
      />
    </p>
  );
};
