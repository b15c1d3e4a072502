/** Something that the person at the command line can mend: a sentence, and the exit code. */
export class Refusal extends Error {
  readonly code: 1 | 2;

  /** 1: the file is wrong; 2: the call is. */
  constructor(message: string, code: 1 | 2) {
    super(message);
    this.code = code;
  }
}
