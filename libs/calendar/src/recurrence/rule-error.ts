/** A recurrence rule that we do not take. `part` names what is wrong (`INTERVAL`), the message is for people. */
export class RuleError extends Error {
  readonly part: string;

  constructor(part: string, message: string) {
    super(message);
    this.name = 'RuleError';
    this.part = part;
  }
}
