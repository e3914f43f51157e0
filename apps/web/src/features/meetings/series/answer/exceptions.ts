/** The days on which somebody does not come, after one of them was turned. */
export const exceptionsAfter = (except: string[], turned: string): string[] =>
  except.includes(turned) ? except.filter((day) => day !== turned) : [...except, turned].sort();
