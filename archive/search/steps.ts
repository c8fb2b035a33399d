// Long reads in steps: whoever runs one may let others have their turn between two of them, or give it up.

/** Goes through all steps at once. */
export function finishSteps<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
