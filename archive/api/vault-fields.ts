// The fields by which vaults and their users are named in calls.
import { z } from 'zod';

export const PlaceId = z.string().regex(/^[0-9a-z]{12}$/);
export const Folder = z.string().min(1).max(4096);
export const UserName = z.string().min(1).max(100).regex(/^[^\p{Cc}]+$/u);
/** Length is judged by the vault (`weak-passphrase`), so that it is a fault of its own and not a `bad-request`. */
export const Passphrase = z.string().max(1000);
/** The 24 words of recovery, as they were typed; the vault judges them (`wrong-words`). */
export const WordsTyped = z.string().max(2000);
