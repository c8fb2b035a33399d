// The jigsaw warning: pieces that are harmless one by one and together fit one narrator of the vault alone.
import type { Jigsaw } from '../api/consent-calls.ts';
import type { TestimonyId } from '../api/ids.ts';

/** What a reader who knows the region could put together about the narrator of a testimony. `date` is EDTF. */
export interface JigsawRow {
  readonly testimony: TestimonyId;
  /** The same for all testimonies of one narrator; null where the narrator is not known, and counts as somebody else. */
  readonly narrator?: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly occupation: string | null;
  readonly family: string | null;
}

const pieces = ['place', 'date', 'occupation', 'family'] as const;
type Piece = (typeof pieces)[number];

const alike = (one: string, other: string): boolean => {
  const plain = (value: string): string => value.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
  return plain(one) === plain(other);
};

/** Less and less exact: the year, then the decade, as EDTF writes them. */
function lessExactDates(date: string): string[] {
  const year = /^(\d{3})(\d)/u.exec(date);
  if (year === null) return [];
  return [`${year[1]}${year[2]}`, `${year[1]}X`].filter((value) => value !== date);
}

/** Larger and larger: `A, B` lies in B; in Korean the larger place comes first, and commas are rare. */
function largerPlaces(place: string): string[] {
  const byComma = place.split(/\s*[,，、]\s*/u);
  if (byComma.length > 1) return byComma.slice(1).map((_part, index) => byComma.slice(index + 1).join(', '));
  const words = place.trim().split(/\s+/u);
  if (!/[가-힣]/u.test(place)) return [];
  return words.slice(1).map((_word, index) => words.slice(0, words.length - 1 - index).join(' '));
}

function lessExact(piece: Piece, value: string): string[] {
  if (piece === 'date') return lessExactDates(value);
  return piece === 'place' ? largerPlaces(value) : [];
}

/** The most exact of the less exact values that somebody else has too, or that somebody else's can be said as. */
function sharedInstead(piece: Piece, value: string, others: readonly JigsawRow[]): string | null {
  const theirs = others.map((row) => row[piece]).filter((other) => other !== null);
  const isShared = (candidate: string): boolean => (
    theirs.some((other) => [other, ...lessExact(piece, other)].some((said) => alike(said, candidate)))
  );
  return lessExact(piece, value).find(isShared) ?? null;
}

/** Every choice of pieces, the smaller first. */
function choices(known: readonly Piece[]): Piece[][] {
  const all = known.reduce<Piece[][]>((sofar, piece) => [...sofar, ...sofar.map((choice) => [...choice, piece])], [[]]);
  return all.filter((choice) => choice.length > 0).sort((one, other) => one.length - other.length);
}

/**
 * The smallest combinations that this narrator has and nobody else in the vault; none where there is nobody else. What
 * is not known of others does not hide anybody.
 */
export function findJigsaw(rows: readonly JigsawRow[], testimony: TestimonyId): Jigsaw[] {
  const own = rows.find((row) => row.testimony === testimony);
  if (own === undefined) return [];
  const isSomebodyElse = ({ testimony: id, narrator = null }: JigsawRow): boolean => (
    id !== testimony && (narrator === null || narrator !== own.narrator)
  );
  const others = rows.filter(isSomebodyElse);
  if (others.length === 0) return [];
  const valueOf = (piece: Piece): string => own[piece] ?? '';
  const known = pieces.filter((piece) => valueOf(piece).trim() !== '');
  const telling: Piece[][] = [];
  for (const choice of choices(known)) {
    const contained = telling.some((smaller) => smaller.every((piece) => choice.includes(piece)));
    const isShared = others.some((other) => choice.every((piece) => alike(other[piece] ?? '', valueOf(piece))));
    if (!contained && !isShared) telling.push(choice);
  }
  return telling.map((choice) => ({
    pieces: choice.map((piece) => ({ piece, value: valueOf(piece) })),
    instead: choice.map((piece) => ({ piece, value: sharedInstead(piece, valueOf(piece), others) })),
  }));
}
