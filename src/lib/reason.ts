/** Why something failed, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  // What engines say of that is about their own insides.
  return /call stack|recursion/.test(reason) ? 'something in it is nested too deeply' : reason;
}
