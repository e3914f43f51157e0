import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const file = (name: string) => require.resolve(`@expo-google-fonts/archivo/${name}.ttf`);

/** The site's grotesque, whole: a title may need more than Latin's first letters. Only what is used goes into the file. */
export const FONTS = {
  regular: file('400Regular/Archivo_400Regular'),
  bold: file('700Bold/Archivo_700Bold'),
  black: file('800ExtraBold/Archivo_800ExtraBold'),
};
