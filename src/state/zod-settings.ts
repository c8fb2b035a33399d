// zod without generated code: Trusted Types and the policy of this page forbid it. To be imported before anything else.
import { config } from 'zod';

config({ jitless: true });
