// Branded ids: random, meaningless outside the vault, and not to be confused with one another.
import { z } from 'zod';

/** Crockford's base 32 in lower case: no i, l, o or u, so that an id can be read aloud. */
export const idAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** `t` and 12 symbols (60 random bits). */
export const TestimonyId = z.string().regex(/^t[0-9a-hjkmnp-tv-z]{12}$/).brand<'TestimonyId'>();
export type TestimonyId = z.infer<typeof TestimonyId>;

/** Six symbols (30 random bits), unique within its testimony, kept through every version of the transcript. */
export const TurnKey = z.string().regex(/^[0-9a-hjkmnp-tv-z]{6}$/).brand<'TurnKey'>();
export type TurnKey = z.infer<typeof TurnKey>;

/**
 * `testimony.turn` or `testimony.turn-part`: the turn with which the passage begins, and which piece of it where the
 * turn was split (from 2; the first piece has no number). Being made of random keys, it says nothing of what was
 * withheld before it.
 */
export const PassageId = z.string()
  .regex(/^t[0-9a-hjkmnp-tv-z]{12}\.[0-9a-hjkmnp-tv-z]{6}(-[1-9][0-9]*)?$/).brand<'PassageId'>();
export type PassageId = z.infer<typeof PassageId>;

/** 32 hexadecimal digits, random. */
export const VaultId = z.string().regex(/^[0-9a-f]{32}$/).brand<'VaultId'>();
export type VaultId = z.infer<typeof VaultId>;

/** `u` and 12 symbols. */
export const UserId = z.string().regex(/^u[0-9a-hjkmnp-tv-z]{12}$/).brand<'UserId'>();
export type UserId = z.infer<typeof UserId>;

/** `r` and 12 symbols: a restriction. */
export const RestrictionId = z.string().regex(/^r[0-9a-hjkmnp-tv-z]{12}$/).brand<'RestrictionId'>();
export type RestrictionId = z.infer<typeof RestrictionId>;

/** `n` and 12 symbols: a person who is spoken of, or speaks, in a testimony. */
export const PersonId = z.string().regex(/^n[0-9a-hjkmnp-tv-z]{12}$/).brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/** `d` and 12 symbols: a disclosure, that is, a copy that left. */
export const DisclosureId = z.string().regex(/^d[0-9a-hjkmnp-tv-z]{12}$/).brand<'DisclosureId'>();
export type DisclosureId = z.infer<typeof DisclosureId>;

/** `a` and 12 symbols: an attachment. Its file in the vault's folder has the same name. */
export const AttachmentId = z.string().regex(/^a[0-9a-hjkmnp-tv-z]{12}$/).brand<'AttachmentId'>();
export type AttachmentId = z.infer<typeof AttachmentId>;

/** `f` and 12 symbols: a font that the user has brought, known for one sitting. */
export const FontId = z.string().regex(/^f[0-9a-hjkmnp-tv-z]{12}$/).brand<'FontId'>();
export type FontId = z.infer<typeof FontId>;

/** A name for bytes that a carrier holds for one call: opaque to the contract. */
export const Ticket = z.string().min(1).max(4096).brand<'Ticket'>();
export type Ticket = z.infer<typeof Ticket>;
