// Where a person's names stand in a testimony, with those that are ticked as meaning the person.
import { useMemo, useState } from 'react';
import type { Output } from '../../archive/api/contract.ts';
import type { PersonId, TestimonyId } from '../../archive/api/ids.ts';
import type { Passage } from '../../archive/api/testimony.ts';
import { keyOfHit, linesOf, rulable, type HitLine } from './hit-lines.ts';
import { useSession } from './session.ts';
import { useDeed, type Deed } from './use-deed.ts';

type Found = Output<'identity.names'>;
type Hit = Found['hits'][number];

export interface Names {
  readonly finding: Deed<[person: PersonId], Found>;
  readonly lines: readonly HitLine<Hit>[];
  readonly labels: number;
  readonly chosen: ReadonlySet<string>;
  choose(chosen: ReadonlySet<string>): void;
  readonly replacing: Deed<[person: PersonId], Output<'identity.pseudonymise'>>;
}

/** All are ticked at first, but for those of which somebody has said that they mean another. */
export function useNames(testimony: TestimonyId, passages: readonly Passage[]): Names {
  const { client } = useSession();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const finding = useDeed(async (options, person: PersonId) => {
    const found = await client['identity.names']({ testimony, person }, options);
    choose(new Set(found.hits.filter(({ ruling }) => ruling !== 'not-this').map(keyOfHit)));
    return found;
  });
  const hits = finding.value?.hits;
  const lines = useMemo(() => linesOf(hits ?? [], passages, keyOfHit), [hits, passages]);
  const replacing = useDeed((options, person: PersonId) => client['identity.pseudonymise']({
    testimony, person, not: lines.filter(({ key }) => !chosen.has(key)).map(({ hit }) => rulable(hit)),
  }, options));
  return { finding, lines, labels: finding.value?.labels ?? 0, chosen, choose, replacing };
}
