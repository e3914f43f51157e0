import type { ReactNode } from 'react';

const Icon = ({ children }: { children: ReactNode }) => (
  <svg
    width="18"
    height="18"
    viewBox="0 0 18 18"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
);

export const Check = () => (
  <Icon>
    <path d="M3.5 9.5 7.5 13.5 14.5 5" />
  </Icon>
);
export const Dots = () => (
  <Icon>
    <path d="M9 3.8v.01M9 9v.01M9 14.2v.01" strokeWidth="2.6" />
  </Icon>
);
export const Grip = () => (
  <Icon>
    <path d="M6.5 4.5v.01M11.5 4.5v.01M6.5 9v.01M11.5 9v.01M6.5 13.5v.01M11.5 13.5v.01" strokeWidth="2.4" />
  </Icon>
);
export const Bubble = () => (
  <Icon>
    <path d="M3 4h12v8H8l-3.5 3v-3H3z" />
  </Icon>
);
export const Clip = () => (
  <Icon>
    <path d="M12.5 6 7 11.5a1.6 1.6 0 0 0 2.3 2.3L14 9a3.1 3.1 0 0 0-4.4-4.4L4.8 9.4" />
  </Icon>
);
export const Cross = () => (
  <Icon>
    <path d="M4.5 4.5 13.5 13.5M13.5 4.5 4.5 13.5" />
  </Icon>
);
