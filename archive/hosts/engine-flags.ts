// How the engine's process is started, whatever host starts it.

/**
 * V8 lets its young generation grow to two halves of 64 MB each, which then stay: setting a long document took 100 MB more
 * memory than it does with these, and no less time.
 */
export const engineFlags: readonly string[] = ['--max-semi-space-size=16'];
