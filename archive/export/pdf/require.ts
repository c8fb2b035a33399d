// What a check demands: it has nothing to say but that it was not met.

/** @throws Error without a word of what was found, where the condition does not hold. */
export function require(condition: boolean): asserts condition {
  if (!condition) throw new Error('not as expected');
}
