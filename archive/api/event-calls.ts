// The calls by which passages of several testimonies are linked to the event that they speak of: a part of the contract.
import { z } from 'zod';
import { Authority, AuthorityId, RelationKind, AuthorityType } from './authority.ts';
import { PersonRole } from './description.ts';
import { PassageId, TestimonyId, TurnKey } from './ids.ts';
import { Language } from './language.ts';
import { read, write } from './operation.ts';

/** `k` and 12 symbols. */
export const LinkId = z.string().regex(/^k[0-9a-hjkmnp-tv-z]{12}$/).brand<'LinkId'>();
export type LinkId = z.infer<typeof LinkId>;

/** What a passage does to what is known of an event. */
export const sayings = ['corroborates', 'mentions', 'contradicts'] as const;
export const Saying = z.enum(sayings);
export type Saying = z.infer<typeof Saying>;

/** Whether the witness was there, or has it from others. */
export const certainties = ['first-hand', 'heard', 'unclear'] as const;
export const Certainty = z.enum(certainties);
export type Certainty = z.infer<typeof Certainty>;

/** A run of turns in which an event is spoken of, and how: as the stacks keep it, sealed with its testimony. */
export const EventLink = z.object({
  id: LinkId,
  /** The authority, by the id that it had then. */
  event: AuthorityId,
  /** In the order of the text. */
  turns: z.array(TurnKey).min(1).max(500),
  says: Saying,
  certainty: Certainty,
  /** When it happened, as this witness gives it: EDTF. */
  date: z.string().max(60).nullable(),
  /** Where, as this witness gives it: the heading of a place, or words. */
  place: z.string().max(200).nullable(),
  /** For keepers alone. */
  note: z.string().max(20_000).nullable(),
  by: z.string().max(200),
  at: z.iso.datetime(),
});
export type EventLink = z.infer<typeof EventLink>;

const Given = z.object({
  says: Saying,
  certainty: Certainty,
  date: z.string().trim().max(60).nullable(),
  place: z.string().trim().max(200).nullable(),
  note: z.string().trim().max(20_000).nullable(),
});

/** A passage that speaks of an event, as far as the user may know it. */
export const EventPassage = z.object({
  link: LinkId,
  testimony: TestimonyId,
  title: z.string(),
  narrator: z.string().nullable(),
  language: Language,
  /** The passage with which it begins; null where its turns are in the text no more. */
  passage: PassageId.nullable(),
  speaker: z.string().nullable(),
  role: PersonRole.nullable(),
  /** Milliseconds. */
  start: z.int().nonnegative().nullable(),
  /** Of its turns, a line each; at most `longestShown` characters. */
  text: z.string(),
  isCut: z.boolean(),
  says: Saying,
  certainty: Certainty,
  date: z.string().nullable(),
  place: z.object({ heading: z.string(), authority: AuthorityId.nullable() }).nullable(),
  /** For those who keep the stacks; null for readers. */
  kept: z.object({
    note: z.string().nullable(), by: z.string(), at: z.iso.datetime(),
    /** How many of its turns are in the text no more: such a link is to be looked at, and readers are not told of it. */
    missing: z.int().nonnegative(),
    /** Whether readers are told of it, as consent stands. */
    told: z.boolean(),
  }).nullable(),
});
export type EventPassage = z.infer<typeof EventPassage>;

/** UTF-16 code units. */
export const longestShown = 2000;

const OneLink = z.object({ testimony: TestimonyId, link: LinkId });

const Counts = z.object({ links: z.int().nonnegative(), testimonies: z.int().nonnegative() });

export const ListedEvent = Counts.extend({ event: AuthorityId, heading: Authority.shape.heading, dates: Authority.shape.dates });
export type ListedEvent = z.infer<typeof ListedEvent>;

export const eventCalls = {
  /** In the order of headings, with how many passages and testimonies, of those that the user may know, speak of each. */
  'event.list': read(z.object({
    words: z.string().max(200).optional(), limit: z.int().min(1).max(10_000).default(1000), offset: z.int().nonnegative().default(0),
  }), z.object({
    total: z.int().nonnegative(), events: z.array(ListedEvent),
    /** Links whose event is an authority no more; none for readers. */
    lost: z.array(OneLink),
  })),
  /** In the order of the witnesses' dates, those without one last, and then of testimonies. What is no event is a `bad-request`, reason `event`. */
  'event.show': read(z.object({ event: AuthorityId }), Counts.extend({
    event: AuthorityId, heading: Authority.shape.heading, dates: Authority.shape.dates, sensitive: z.boolean(),
    related: z.array(z.object({
      authority: AuthorityId, kind: RelationKind, inverse: z.boolean(), heading: Authority.shape.heading, type: AuthorityType,
    })),
    passages: z.array(EventPassage),
  })),
  /**
   * Links the run of turns from the first to the last of those given: by their keys, or by passages. The event's heading goes
   * into the description, as a change of it. Faults: `not-found`, reason `turn`; `bad-request`, reason `turns` or `date`.
   */
  'event.link': write(Given.partial().extend({
    event: AuthorityId, testimony: TestimonyId,
    turns: z.array(TurnKey).max(500).default([]), passages: z.array(PassageId).max(500).default([]),
  }), OneLink.extend({ turns: z.array(TurnKey), described: z.boolean() })),
  /** What is not named stays. With another event, its heading goes into the description. */
  'event.change': write(OneLink.extend(Given.partial().shape).extend({ event: AuthorityId.optional() }), z.object({})),
  /** `heading: 'remove'` takes the event out of the description too, if no other passage of the testimony is linked to it. */
  'event.unlink': write(OneLink.extend({ heading: z.enum(['keep', 'remove']).default('keep') }), z.object({ undescribed: z.boolean() })),
} as const;
