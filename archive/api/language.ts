// The languages that the analyser and the pages know; more join as their analysers do.
import { z } from 'zod';

export const Language = z.enum(['en', 'ko']);
export type Language = z.infer<typeof Language>;
