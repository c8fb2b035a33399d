// Whether something may be done with what is kept beside a text: a recording says every word that was said, so every doubt closes it.
import type { AttachmentKind } from '../api/attachment-calls.ts';
import type { Decision, Refusal, Restriction, Scope } from '../api/consent.ts';
import { decide, refusalOfScope, type Actor, type Consent } from './decide.ts';

/** What of an attachment decides. */
export interface AttachmentAsked {
  readonly id: string;
  readonly kind: AttachmentKind;
  readonly mediaType: string;
}

/** What of its testimony decides. */
export interface AttachmentConsent {
  readonly agreement: Consent | null;
  readonly restrictions: readonly Restriction[];
  /** Whether there is an agreement, a restriction or a person that could not be read. */
  readonly unreadable: boolean;
}

const allowed: Decision = { allowed: true };
const refused = (why: Refusal): Decision => ({ allowed: false, why });

/**
 * Scopes that are needed besides the one of the purpose. A voice needs the scope for sound. A face is as good as a name, and
 * there is no scope for pictures, so whatever is not sound alone needs both; the bytes of an import hold the names as they
 * were said, and whatever else a word processor wrote there.
 */
function furtherScopes({ kind, mediaType }: AttachmentAsked): readonly Scope[] {
  switch (kind) {
    case 'recording': return mediaType.startsWith('audio/') ? ['publish-audio'] : ['publish-audio', 'quote-named'];
    case 'original': case 'other': return ['quote-named'];
    case 'evidence': return [];
  }
}

/** To be heard or seen in the program, or to be taken out of the archive for a purpose. */
export type AttachmentUse = { readonly do: 'open' } | { readonly do: 'export'; readonly purpose: string };

/** Only a recording is ever for readers. A signed form names its narrator: archivists see it, and it goes to who holds them to account. */
function refusalOfKind({ kind }: AttachmentAsked, { role }: Actor, use: AttachmentUse): Refusal | null {
  if (kind === 'evidence') return role === 'archivist' && (use.do === 'open' || use.purpose === 'accountability') ? null : 'role';
  return kind === 'recording' || role !== 'scholar' ? null : 'role';
}

/** As readers: what is heard in the reading room and what leaves, is heard and leaves on consent and on nobody's role. */
const reader: Actor = { role: 'scholar' };

/**
 * May `actor` use the attachment at `now`? Those who keep the stacks open it by role; clearing asks for a scholar. Of a
 * testimony of which anything at all is withheld (a passage, a word, a name, a field) nothing leaves and no recording is
 * heard: it would say the words. A restriction on another attachment is about that one.
 */
export function decideAttachment(
  { agreement, restrictions, unreadable }: AttachmentConsent, attachment: AttachmentAsked, actor: Actor, use: AttachmentUse, now: Date,
): Decision {
  const ofKind = refusalOfKind(attachment, actor, use);
  if (ofKind !== null) return refused(ofKind);
  const subject = { of: 'attachment', attachment: attachment.id } as const;
  if (use.do === 'open' && actor.role !== 'scholar') return decide(agreement, restrictions, actor, 'read', now, subject);
  if (unreadable) return refused('conflicting');
  for (const purpose of use.do === 'open' ? ['read'] : ['read', use.purpose]) {
    const decision = decide(agreement, restrictions, reader, purpose, now, subject);
    if (!decision.allowed) return decision;
  }
  if (agreement === null) return refused('no-agreement');
  if (restrictions.some(({ target }) => target.of !== 'attachment')) return refused('closed');
  const why = furtherScopes(attachment).map((scope) => refusalOfScope(agreement, scope, now)).find((refusal) => refusal !== null);
  return why === undefined ? allowed : refused(why);
}
