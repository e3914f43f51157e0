import { find } from 'linkifyjs';
import { Fragment, type ReactNode } from 'react';

// What an organizer typed may hold megabytes of almost-links: beyond this it is shown, not searched.
const LONGEST_SEARCHED = 20_000;

const linked = (text: string): ReactNode[] => {
  if (text.length > LONGEST_SEARCHED) return [text];
  const nodes: ReactNode[] = [];
  let at = 0;
  for (const link of find(text, { defaultProtocol: 'https' })) {
    if (!/^(https?:\/\/|mailto:)/i.test(link.href)) continue;
    nodes.push(text.slice(at, link.start));
    nodes.push(
      <a key={link.start} href={link.href} rel="nofollow ugc noopener">
        {link.value}
      </a>,
    );
    at = link.end;
  }
  return [...nodes, text.slice(at)];
};

/** The paragraphs of what people typed. */
export const paragraphsOf = (text: string) =>
  text
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** What people typed, as text: paragraphs, line breaks, and links where a web or mail address stands. No markup. */
export const Prose = ({ paragraphs, lead }: { paragraphs: string[]; lead?: boolean }) => (
  <div className={lead ? 'prose lead' : 'prose'}>
    {paragraphs.map((paragraph, index) => (
      <p key={index} dir="auto">
        {paragraph.split('\n').map((row, n) => (
          <Fragment key={n}>
            {n > 0 && <br />}
            {linked(row)}
          </Fragment>
        ))}
      </p>
    ))}
  </div>
);
