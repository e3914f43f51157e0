import type { ComponentProps } from 'react';
import { useHref } from './site.tsx';

/** A link that stays in the language of the page. `href` is the path in English; those of other sites stay as they are. */
export const Link = ({ href, children, ...rest }: ComponentProps<'a'> & { href: string }) => {
  const inLanguage = useHref();
  return (
    <a {...rest} href={inLanguage(href)}>
      {children}
    </a>
  );
};

/** A plain form whose answer comes in the language of the page. */
export const Form = ({ action, ...rest }: Omit<ComponentProps<'form'>, 'action'> & { action: string }) => {
  const inLanguage = useHref();
  return <form {...rest} action={inLanguage(action)} />;
};
