// Places along the Tumen and the Yalu, as an archive may begin with them: names and where they are, nothing else.
import { z } from 'zod';
import { Coordinates, Variant, type Authority } from '../api/authority.ts';
import list from './starter-places.json' with { type: 'json' };

const StarterPlace = z.object({
  heading: z.string(),
  level: z.enum(['river', 'province', 'prefecture', 'city', 'county']),
  /** The heading of what it is part of. */
  parent: z.string().nullable(),
  hangul: z.string(), hanja: z.string(), rr: z.string(), mr: z.string(),
  /** Of the seat, to a tenth of a degree; null where it is not known for certain, or no one place. */
  coordinates: Coordinates.nullable(),
  also: z.array(Variant),
});
export type StarterPlace = z.infer<typeof StarterPlace>;

/** A whole comes before its parts. */
export const starterPlaces: readonly StarterPlace[] = z.array(StarterPlace).parse(list);

/** Each once, the heading itself left out. */
export function variantsOfPlace({ heading, hangul, hanja, rr, mr, also }: StarterPlace): Authority['variants'] {
  const variants: Authority['variants'] = [
    { text: hangul, kind: 'hangul', scheme: null, language: null }, { text: hanja, kind: 'hanja', scheme: null, language: null },
    { text: rr, kind: 'romanised', scheme: 'rr', language: null }, { text: mr, kind: 'romanised', scheme: 'mr', language: null },
    ...also,
  ];
  const seen = new Set([heading]);
  return variants.filter(({ text }) => {
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}
