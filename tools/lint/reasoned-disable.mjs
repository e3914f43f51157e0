/** A rule may be switched off for a line only with the reason beside it: `eslint-disable-next-line rule -- why`. */
export const reasonedDisable = {
  meta: { type: 'suggestion', schema: [], messages: { reason: 'Say why the rule is switched off: "… -- reason".' } },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (/^\s*eslint-disable/.test(comment.value) && !/\s--\s+\S/.test(comment.value)) {
          context.report({ loc: comment.loc, messageId: 'reason' });
        }
      }
    },
  }),
};
