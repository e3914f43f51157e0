import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** Ten shades for Mantine; what is seen comes from the tokens, by the resolvers below. */
const red: MantineColorsTuple = [
  '#f8e9e6',
  '#f2d2cd',
  '#e9b0a9',
  '#e5625a',
  '#d94b43',
  '#c93530',
  '#bd2825',
  '#b01e1e',
  '#931616',
  '#8c1414',
];
const warmGray: MantineColorsTuple = [
  '#fbfaf7',
  '#f3f0e9',
  '#ebe7de',
  '#e5e1d8',
  '#cfc9bd',
  '#a49e93',
  '#8d877b',
  '#67625a',
  '#45413b',
  '#1b1a17',
];
const warmDark: MantineColorsTuple = [
  '#f1eee7',
  '#cfc9bd',
  '#a49e93',
  '#7d776c',
  '#34312c',
  '#2b2925',
  '#25231f',
  '#1e1d1a',
  '#161513',
  '#0f0e0d',
];

const actsInRed: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  const primary = !input.color || input.color === 'red' || input.color === input.theme.primaryColor;
  if (input.variant === 'filled' && primary) {
    return {
      background: 'var(--red)',
      hover: 'var(--red-strong)',
      color: 'var(--on-red)',
      border: '1px solid transparent',
    };
  }
  if ((input.variant === 'subtle' || input.variant === 'transparent') && primary) {
    return { ...resolved, hover: 'var(--wash)', color: 'var(--ink)' };
  }
  if (input.variant === 'light' && primary) {
    return { ...resolved, background: 'var(--red-wash)', hover: 'var(--red-wash)', color: 'var(--red-ink)' };
  }
  return resolved;
};

const headline = { fontSize: 'var(--l)', fontWeight: 720, fontStretch: '112%', overflowWrap: 'anywhere' } as const;

/** Paper, ink and one red that means "this acts", for every Mantine component. */
export const theme = createTheme({
  colors: { red, gray: warmGray, dark: warmDark },
  primaryColor: 'red',
  primaryShade: { light: 7, dark: 3 },
  white: '#ffffff',
  black: '#1b1a17',
  variantColorResolver: actsInRed,
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--sans)', fontWeight: '720' },
  fontSizes: { xs: 'var(--xs)', sm: 'var(--s)', md: 'var(--m)', lg: 'var(--l)', xl: 'var(--xl)' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' }, styles: { label: { whiteSpace: 'normal', lineHeight: 1.2 } } },
    Input: { defaultProps: { size: 'md' } },
    InputWrapper: {
      defaultProps: { size: 'md' },
      styles: { label: { fontSize: 'var(--s)', fontWeight: 620, marginBottom: 4 } },
    },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    SegmentedControl: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { centered: true }, styles: { title: headline } },
    Drawer: { styles: { title: headline } },
    Tooltip: { defaultProps: { withArrow: true } },
  },
});

const tokens = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-anchor': 'var(--ink)',
  '--mantine-color-error': 'var(--red-ink)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--wash)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-disabled': 'var(--wash)',
  '--mantine-color-disabled-color': 'var(--muted)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--red)',
  '--mantine-primary-color-filled-hover': 'var(--red-strong)',
  '--mantine-primary-color-contrast': 'var(--on-red)',
  '--mantine-primary-color-light': 'var(--red-wash)',
  '--mantine-primary-color-light-hover': 'var(--red-wash)',
  '--mantine-primary-color-light-color': 'var(--red-ink)',
  '--mantine-color-red-filled': 'var(--red)',
  '--mantine-color-red-filled-hover': 'var(--red-strong)',
  '--mantine-color-red-text': 'var(--red-ink)',
  '--mantine-color-red-outline': 'var(--red)',
};

/** Mantine's own variables point at the tokens, in both schemes: one place says what a colour is. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens });
