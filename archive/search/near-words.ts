// Words near one another in any order, each at a position of its own.

/**
 * Where occurrences begin: the positions from which on, within `within` positions, every element has a position of its
 * own, the first of them there. `positions` are those of each element, ascending. Overlapping occurrences count each.
 */
export function firstPlaces(positions: readonly Uint32Array[], within: number): number[] {
  const apart = positions.every((list, i) => positions.every((other, j) => j <= i || areApart(list, other)));
  return apart ? placesOfDisjoint(positions, within) : placesOfAny(positions, within);
}

/** Whether no position is in both. */
function areApart(a: Uint32Array, b: Uint32Array): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) return false;
    if ((a[i] as number) < (b[j] as number)) i += 1;
    else j += 1;
  }
  return true;
}

/** Where no two elements share a position, each has one of its own as soon as it has any. */
function placesOfDisjoint(positions: readonly Uint32Array[], within: number): number[] {
  const places: number[] = [];
  const next = positions.map(() => 0);
  for (;;) {
    let first = Infinity;
    let owner = 0;
    let last = -1;
    for (let i = 0; i < positions.length; i += 1) {
      const position = positions[i]?.[next[i] as number];
      // One that has run out has no position at or after any that is left.
      if (position === undefined) return places;
      if (position < first) {
        first = position;
        owner = i;
      }
      if (position > last) last = position;
    }
    if (last < first + within) places.push(first);
    next[owner] = (next[owner] as number) + 1;
  }
}

function placesOfAny(positions: readonly Uint32Array[], within: number): number[] {
  const candidates = positions.flatMap((list) => [...list]).sort((a, b) => a - b);
  return candidates.filter((first, i) => first !== candidates[i - 1] && beginsAt(positions, first, first + within));
}

/** Whether each element can be given a position of its own in [first, end), and one of them `first`. */
function beginsAt(positions: readonly Uint32Array[], first: number, end: number): boolean {
  const choices = positions.map((list) => [...list].filter((position) => position >= first && position < end));
  if (choices.some((list) => list.length === 0)) return false;
  return choices.some((list, element) => (
    list[0] === first && canAssign(choices.filter((_, other) => other !== element), first)
  ));
}

/** Whether each list can be given a member of its own, none of them `taken` (a matching by augmenting paths). */
function canAssign(choices: readonly (readonly number[])[], taken: number): boolean {
  const holder = new Map<number, number>();
  const assign = (element: number, tried: Set<number>): boolean => (choices[element] ?? []).some((position) => {
    if (position === taken || tried.has(position)) return false;
    tried.add(position);
    const other = holder.get(position);
    if (other !== undefined && !assign(other, tried)) return false;
    holder.set(position, element);
    return true;
  });
  return choices.every((_, element) => assign(element, new Set()));
}
